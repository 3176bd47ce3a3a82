import { ofList } from '../keep-list/keep-list.sql.js';
import { toConfirm } from '../confirm-findings/confirm-findings.sql.js';

/** $1 list, $2 code, $3 severity, $4 line (each or null), $5 seq to go on after, $6 how many, $7 only those without the reason they ask for. */
export const LIST_FINDINGS = `
SELECT f.seq, f.line_no AS line, f.column_name AS "column", f.code, f.severity, f.value, f.reason, f.reason_text AS "reasonText"
  FROM list_finding f
 WHERE f.list_id = $1 AND ($2::text IS NULL OR f.code = $2) AND ($3::text IS NULL OR f.severity = $3) AND ($4::int IS NULL OR f.line_no = $4) AND f.seq > $5
   AND ($7::boolean IS NOT TRUE OR (f.reason IS NULL AND ${toConfirm()}))
 ORDER BY f.seq LIMIT $6`;

export const COUNT_FINDINGS = `
SELECT code, severity, count(*)::float8 AS findings, count(DISTINCT line_no)::float8 AS lines
  FROM list_finding WHERE list_id = $1 GROUP BY code, severity ORDER BY code`;

export const LIST_READINGS = `SELECT encoding, samples FROM list_reading WHERE list_id = $1 ORDER BY seq`;
export const COUNT_EDITS = `
SELECT (SELECT count(*)::int FROM list_edit e WHERE e.list_id IN ${ofList}) AS edits, edits_sha256 AS "editsSha256" FROM voter_list WHERE id = $1`;
