export const FIND_CLOSING_JOB = `SELECT id FROM job_run WHERE subject_id = $1 AND kind = $2 AND state IN ('queued', 'running') LIMIT 1`;
