export const COUNT_JOBS = `
SELECT kind, state, count(*)::int AS count
  FROM job_run
 WHERE state IN ('queued', 'running') OR finished_at > clock_timestamp() - interval '1 day'
 GROUP BY kind, state`;
