import { GET_FIELDS } from '../edit-line/edit-line.sql.js';

export const FIND_WORKBOOK = `SELECT file_id AS "fileId" FROM list_workbook WHERE list_id = $1 AND language = $2`;

export const INSERT_WORKBOOK = `
INSERT INTO list_workbook (list_id, language, file_id, region_id, district_id) VALUES ($1, $2, $3, $4, $5)`;

export const FIND_WORKBOOK_JOB = `
SELECT id FROM job_run WHERE subject_id = $1 AND kind = $2 AND params ->> 'language' = $3 AND state IN ('queued', 'running') LIMIT 1`;

export const COUNT_BY_CODE = `SELECT code, count(*)::int AS findings FROM list_finding WHERE list_id = $1 GROUP BY code`;

const FINDING = `seq, line_no AS line, column_name AS "column", code, severity, COALESCE(value, '') AS value, reason, reason_text AS "reasonText"`;

/** Of the file as a whole. */
export const FILE_FINDINGS = `SELECT ${FINDING} FROM list_finding WHERE list_id = $1 AND line_no IS NULL ORDER BY seq`;

/** Of its lines, in their order; $1 list, $2 line and $3 seq to go on after, $4 how many. */
export const FINDINGS_IN_ORDER = `
SELECT ${FINDING} FROM list_finding
 WHERE list_id = $1 AND line_no IS NOT NULL AND (line_no, seq) > ($2::int, $3::int) ORDER BY line_no, seq LIMIT $4`;

/** All lines with what stands in them now, accepted and rejected; $1 list, $2 line to go on after, $3 how many. */
export const LINES_IN_ORDER = `
SELECT line, fields FROM (
  (SELECT s.line_no AS line, ${GET_FIELDS} AS fields FROM list_line s WHERE s.list_id = $1 AND s.line_no > $2 ORDER BY s.line_no LIMIT $3)
  UNION ALL
  (SELECT line_no, fields FROM list_rejected WHERE list_id = $1 AND line_no > $2 ORDER BY line_no LIMIT $3)) l
 ORDER BY line LIMIT $3`;

/** Whether the list differs from its file, and its last line. */
export const FIND_CHANGES = `
SELECT v.corrects_id IS NOT NULL OR EXISTS (SELECT 1 FROM list_edit e WHERE e.list_id = v.id) AS "isChanged",
       GREATEST(v.lines, (SELECT max(line_no) FROM list_line WHERE list_id = v.id), (SELECT max(line_no) FROM list_rejected WHERE list_id = v.id))::float8 AS "lastLine"
  FROM voter_list v WHERE v.id = $1`;
