export const FIND_WORKBOOK = `SELECT file_id AS "fileId" FROM list_workbook WHERE list_id = $1 AND language = $2`;

export const INSERT_WORKBOOK = `
INSERT INTO list_workbook (list_id, language, file_id, region_id, district_id) VALUES ($1, $2, $3, $4, $5)`;

export const FIND_WORKBOOK_JOB = `
SELECT id FROM job_run WHERE subject_id = $1 AND kind = $2 AND params ->> 'language' = $3 AND state IN ('queued', 'running') LIMIT 1`;

export const COUNT_BY_CODE = `SELECT code, count(*)::int AS findings FROM list_finding WHERE list_id = $1 GROUP BY code`;

/** $1 list, $2 seq to go on after, $3 how many. */
export const FINDINGS_IN_ORDER = `
SELECT seq, line_no AS line, column_name AS "column", code, severity, COALESCE(value, '') AS value
  FROM list_finding WHERE list_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`;
