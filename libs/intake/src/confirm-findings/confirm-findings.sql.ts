import { ofList } from '../keep-list/keep-list.sql.js';

/** A finding `f` whose line was taken, or that is about the file as a whole, and that asks for a reason. */
export const toConfirm = (line = 'true'): string => `f.severity = 'confirm'
   AND (f.line_no IS NULL OR EXISTS (SELECT 1 FROM list_line l WHERE l.list_id = f.list_id AND l.line_no = f.line_no AND ${line}))`;

/** $1 list (or its parts), $2 codes that are counted apart. */
export const COUNT_UNCONFIRMED = `
SELECT count(*)::int AS open, count(DISTINCT (f.list_id, f.line_no))::int AS lines, (count(*) FILTER (WHERE f.code = ANY ($2::text[])))::int AS apart
  FROM list_finding f WHERE f.list_id IN ${ofList} AND f.reason IS NULL AND ${toConfirm()}`;

/** $1 list, $2 seq. */
export const FIND_FINDING = `
SELECT f.seq, f.line_no AS line, f.column_name AS "column", f.code, f.value, f.reason, f.reason_text AS "reasonText", (${toConfirm()}) AS "toConfirm"
  FROM list_finding f WHERE f.list_id = $1 AND f.seq = $2`;

/** $1 list, $2 seq, $3 reason, $4 its words. */
export const SET_REASON = `UPDATE list_finding SET reason = $3, reason_text = $4 WHERE list_id = $1 AND seq = $2`;

export const RECORD_REASON = `
INSERT INTO finding_reason (list_id, seq, line_no, code, reason, reason_text, given_by, region_id, district_id)
SELECT list_id, seq, line_no, code, reason, reason_text, app.account_id(), region_id, district_id FROM list_finding WHERE list_id = $1 AND seq = $2`;

/** $2 code, $3 the reason they have now (null: none yet), $4 precinct number or null. */
const CHOSEN = `f.list_id IN ${ofList} AND f.code = $2 AND f.reason IS NOT DISTINCT FROM $3::text
   AND ${toConfirm('($4::int IS NULL OR l.precinct_number = $4)')} AND ($4::int IS NULL OR f.line_no IS NOT NULL)`;

export const COUNT_CHOSEN = `SELECT count(*)::int AS count FROM list_finding f WHERE ${CHOSEN}`;

/** $5 reason, $6 its words, $7 what they have in common. */
export const GIVE_CHOSEN = `
WITH given AS (
  UPDATE list_finding f SET reason = $5, reason_text = $6 WHERE ${CHOSEN}
  RETURNING f.list_id, f.seq, f.line_no, f.code, f.region_id, f.district_id
)
INSERT INTO finding_reason (list_id, seq, line_no, code, reason, reason_text, bulk_id, given_by, region_id, district_id)
SELECT list_id, seq, line_no, code, $5, $6, $7, app.account_id(), region_id, district_id FROM given`;

export const LIST_REASONS = `
SELECT reason, reason_text AS "reasonText", bulk_id AS "bulkId", given_by AS "givenBy", given_at AS "givenAt" FROM finding_reason
 WHERE list_id = $1 AND seq = $2 ORDER BY id DESC`;

/** What was confirmed why; a null reason counts what is open. */
export const COUNT_REASONS = `
SELECT f.code, f.reason, count(*)::float8 AS findings, count(DISTINCT (f.list_id, f.line_no))::float8 AS lines
  FROM list_finding f WHERE f.list_id IN ${ofList} AND ${toConfirm()}
 GROUP BY f.code, f.reason ORDER BY f.code, f.reason NULLS FIRST`;

/** The same for the lists of a round that count, by region; an assembled list is counted in its parts. $1 round. */
export const COUNT_ROUND_REASONS = `
SELECT v.region_id AS "regionId", f.code, f.reason, count(*)::float8 AS findings, count(DISTINCT (f.list_id, f.line_no))::float8 AS lines
  FROM voter_list v JOIN list_finding f ON f.list_id = v.id
 WHERE v.round_id = $1 AND v.state NOT IN ('refused', 'returned', 'withdrawn', 'superseded') AND ${toConfirm()}
 GROUP BY v.region_id, f.code, f.reason ORDER BY v.region_id, f.code, f.reason NULLS FIRST`;
