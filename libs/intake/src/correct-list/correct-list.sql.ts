import { BODY, FIELDS_OF_STAGED, FOREIGN_DISTRICT, FOREIGN_PRECINCT, FOREIGN_REGION, OUTSIDE } from '../check-list/check-list.sql.js';

/** Order of values in stage-marks. */
export const COPY_MARKS = `
COPY staging.list_mark (list_id, line_no, lines, target_line, is_new, is_removal, fault, value) FROM STDIN (FORMAT binary)`;
export const CLEAR_MARKS = `DELETE FROM staging.list_mark WHERE list_id = $1`;

/** Which lines of the version are taken or rejected; $1 the correction, $2 the version it corrects, everywhere below. */
const MARK = `m.list_id = $1 AND m.fault IS NULL`;

/** A number that names no line. */
export const FAULT_UNKNOWN = `
UPDATE staging.list_mark m SET fault = 'correction.line-unknown'
 WHERE ${MARK} AND m.target_line IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM list_line l WHERE l.list_id = $2 AND l.line_no = m.target_line)
   AND NOT EXISTS (SELECT 1 FROM list_rejected r WHERE r.list_id = $2 AND r.line_no = m.target_line)`;

/**
 * Whom a line without a number stands for: who has its IIN, else who has its name and birth date. Somebody of that name and
 * date with another usable IIN may be a namesake, so that is a doubt and not an answer.
 */
const CANDIDATES = `
SELECT s.line_no, l.line_no AS target, 0 AS how, false AS doubt
  FROM staging.list_line s JOIN list_line l ON l.list_id = $2 AND l.iin = s.iin WHERE s.list_id = $1 AND s.iin_usable AND l.iin_usable
UNION SELECT s.line_no, r.line_no, 0, false
  FROM staging.list_line s JOIN list_rejected r ON r.list_id = $2 AND r.fields ->> 'iin' = s.iin WHERE s.list_id = $1 AND s.iin_usable
UNION SELECT s.line_no, l.line_no, 0, false
  FROM staging.list_rejected s JOIN list_line l ON l.list_id = $2 AND l.iin_usable AND l.iin = s.fields::jsonb ->> 'iin' WHERE s.list_id = $1
UNION SELECT s.line_no, r.line_no, 0, false
  FROM staging.list_rejected s JOIN list_rejected r ON r.list_id = $2 AND r.fields ->> 'iin' = s.fields::jsonb ->> 'iin'
 WHERE s.list_id = $1 AND length(r.fields ->> 'iin') = 12
UNION SELECT s.line_no, l.line_no, 1, s.iin_usable AND l.iin_usable
  FROM staging.list_line s JOIN list_line l ON l.list_id = $2 AND l.name_hash = s.name_hash AND l.birth_date = s.birth_date WHERE s.list_id = $1
UNION SELECT s.line_no, r.line_no, 1, false
  FROM staging.list_line s JOIN list_rejected r ON r.list_id = $2 AND lower(r.fields ->> 'surname') = lower(s.surname)
   AND lower(r.fields ->> 'given_name') = lower(s.given_name)
   AND r.fields ->> 'birth_date' IN (s.birth_date::text, to_char(s.birth_date, 'DD.MM.YYYY')) WHERE s.list_id = $1`;

export const MATCH_PERSONS = `
UPDATE staging.list_mark m SET target_line = c.target, fault = c.fault
  FROM (SELECT line_no, CASE WHEN count(*) = 1 AND NOT bool_or(doubt) THEN min(target) END AS target,
               CASE WHEN count(*) > 1 OR bool_or(doubt) THEN 'correction.line-ambiguous' END AS fault
          FROM (SELECT *, rank() OVER (PARTITION BY line_no ORDER BY how) AS place FROM (${CANDIDATES}) a) b
         WHERE place = 1 GROUP BY line_no) c
 WHERE ${MARK} AND m.line_no = c.line_no AND m.target_line IS NULL AND NOT m.is_new`;

export const FAULT_TWICE = `
UPDATE staging.list_mark m SET fault = 'correction.line-twice'
  FROM (SELECT target_line FROM staging.list_mark WHERE list_id = $1 AND fault IS NULL GROUP BY target_line HAVING count(*) > 1) d
 WHERE ${MARK} AND m.target_line = d.target_line`;

/** What is to be taken out must be there. */
export const FAULT_REMOVAL = `
UPDATE staging.list_mark m SET fault = 'correction.line-unknown' WHERE ${MARK} AND m.is_removal AND m.target_line IS NULL`;

const values = BODY.split(',').map((column) => column.trim());
const columnsOf = (alias: string): string => values.map((column) => `${alias}.${column}`).join(', ');

/**
 * A line that says what the list says already stays as it is, with the reasons given for it; one whose precinct is known by now
 * is judged anew.
 */
export const FIND_SAME = `
UPDATE staging.list_mark m SET is_same = true
 WHERE ${MARK} AND m.target_line IS NOT NULL AND NOT m.is_removal
   AND (EXISTS (SELECT 1 FROM staging.list_line s JOIN list_line l ON l.list_id = $2 AND l.line_no = m.target_line
                 WHERE s.list_id = $1 AND s.line_no = m.line_no AND s.precinct_number = l.precinct_number AND (${columnsOf('s')}) IS NOT DISTINCT FROM (${columnsOf('l')}))
     OR EXISTS (SELECT 1 FROM staging.list_line s JOIN list_rejected r ON r.list_id = $2 AND r.line_no = m.target_line
                 WHERE s.list_id = $1 AND s.line_no = m.line_no AND ${FIELDS_OF_STAGED} = r.fields
                   AND NOT EXISTS (SELECT 1 FROM v_territory_precinct p WHERE p.region_id = r.region_id AND p.number = s.precinct_number AND p.valid_to IS NULL
                                     AND (r.district_id IS NULL OR p.district_id = r.district_id)))
     OR EXISTS (SELECT 1 FROM staging.list_rejected s JOIN list_rejected r ON r.list_id = $2 AND r.line_no = m.target_line
                 WHERE s.list_id = $1 AND s.line_no = m.line_no AND s.fields <> '{}' AND s.fields::jsonb = r.fields))`;

export const NUMBER_REPLACED = `UPDATE staging.list_mark m SET new_line_no = m.target_line WHERE ${MARK} AND m.target_line IS NOT NULL`;

/** What is added, or cannot be matched, goes behind the last line of the version. */
export const NUMBER_APPENDED = `
UPDATE staging.list_mark m SET new_line_no = n.number
  FROM (SELECT line_no, (e.last + sum(lines) OVER (ORDER BY line_no) - lines + 1)::int AS number FROM staging.list_mark,
               (SELECT GREATEST((SELECT lines FROM voter_list WHERE id = $2), (SELECT max(line_no) FROM list_line WHERE list_id = $2),
                                (SELECT max(line_no + lines - 1) FROM list_rejected WHERE list_id = $2)) AS last) e
         WHERE list_id = $1 AND new_line_no IS NULL) n
 WHERE m.list_id = $1 AND m.line_no = n.line_no`;

/** What became of the lines of the file; physical lines, so that they make up the file. */
export const COUNT_MARKS = `
SELECT COALESCE(sum(lines) FILTER (WHERE fault IS NULL AND target_line IS NOT NULL AND NOT is_same AND NOT is_removal), 0)::int AS replaced,
       COALESCE(sum(lines) FILTER (WHERE is_same), 0)::int AS unchanged,
       COALESCE(sum(lines) FILTER (WHERE fault IS NULL AND target_line IS NULL), 0)::int AS added,
       COALESCE(sum(lines) FILTER (WHERE fault IS NULL AND is_removal), 0)::int AS removed,
       COALESCE(sum(lines) FILTER (WHERE fault IS NOT NULL), 0)::int AS unmatched
  FROM staging.list_mark WHERE list_id = $1`;

/** How many lines of the version have a value in each column that a file may lack; $1 the version. */
export const FILLED_COLUMNS = `
SELECT count(iin)::int AS iin, count(patronymic)::int AS patronymic, count(citizenship)::int AS citizenship, count(address_code)::int AS address_code,
       count(address)::int AS address, (count(*) FILTER (WHERE registration_kind <> 'permanent'))::int AS registration_kind, count(document_type)::int AS document_type,
       count(document_number)::int AS document_number, count(document_issuer)::int AS document_issuer, count(document_date)::int AS document_date,
       count(document_expiry)::int AS document_expiry
  FROM list_line WHERE list_id = $1`;

export const INSERT_VERSION = `
INSERT INTO voter_list (id, round_id, region_id, district_id, kind, version, file_id, file_name, sha256, size, language, declared_encoding, encoding, format,
                        header, blank, job_id, received_on, received_by, corrects_id)
SELECT $3, v.round_id, v.region_id, v.district_id, v.kind,
       (SELECT max(o.version) + 1 FROM voter_list o WHERE o.round_id = v.round_id AND o.region_id = v.region_id AND o.district_id IS NOT DISTINCT FROM v.district_id),
       c.file_id, c.file_name, c.sha256, c.size, v.language, c.declared_encoding, $4, $5, v.header, v.blank, c.job_id, c.received_on, c.received_by, v.id
  FROM list_correction c JOIN voter_list v ON v.id = c.base_list_id WHERE c.id = $1 AND v.id = $2`;

/** A line of the version that the correction puts something else in the place of. */
const touched = (line: string): string =>
  `EXISTS (SELECT 1 FROM staging.list_mark t WHERE t.list_id = $1 AND t.fault IS NULL AND NOT t.is_same AND t.target_line = ${line})`;

/** $3 the new version, everywhere below. */
export const KEEP_LINES = `
INSERT INTO list_line (list_id, line_no, source_list_id, source_line_no, region_id, district_id, precinct_id, precinct_number, ${BODY})
SELECT $3, l.line_no, COALESCE(l.source_list_id, l.list_id), COALESCE(l.source_line_no, l.line_no), l.region_id, l.district_id, l.precinct_id, l.precinct_number, ${columnsOf('l')}
  FROM list_line l WHERE l.list_id = $2 AND NOT ${touched('l.line_no')}`;

export const KEEP_REJECTED = `
INSERT INTO list_rejected (list_id, line_no, lines, fields, source_list_id, source_line_no, region_id, district_id)
SELECT $3, r.line_no, r.lines, r.fields, COALESCE(r.source_list_id, r.list_id), COALESCE(r.source_line_no, r.line_no), r.region_id, r.district_id
  FROM list_rejected r WHERE r.list_id = $2 AND NOT ${touched('r.line_no')}`;

/** Staged lines with their marks and precincts; in these statements $2 is the region and $4 the district or null. */
const inDistrict = (sql: string): string => sql.replaceAll('$3', '$4');
const OUT = inDistrict(OUTSIDE);
const PUT = `
  FROM staging.list_line s JOIN staging.list_mark m ON m.list_id = s.list_id AND m.line_no = s.line_no
  LEFT JOIN v_territory_precinct p ON p.region_id = $2 AND p.number = s.precinct_number AND p.valid_to IS NULL
 WHERE s.list_id = $1 AND NOT m.is_same AND NOT (m.is_removal AND m.fault IS NULL)`;

export const PUT_LINES = `
INSERT INTO list_line (list_id, line_no, source_list_id, source_line_no, region_id, district_id, precinct_id, precinct_number, ${BODY})
SELECT $3, m.new_line_no, $3, s.line_no, $2, p.district_id, p.id, s.precinct_number, ${columnsOf('s')} ${PUT}
   AND m.fault IS NULL AND NOT (${OUT})`;

export const PUT_REJECTED = `
INSERT INTO list_rejected (list_id, line_no, lines, fields, source_list_id, source_line_no, region_id, district_id)
SELECT $3::uuid, m.new_line_no, r.lines, r.fields::jsonb, $3::uuid, r.line_no, $2::text, $4::text
  FROM staging.list_rejected r JOIN staging.list_mark m ON m.list_id = r.list_id AND m.line_no = r.line_no
 WHERE r.list_id = $1 AND NOT m.is_same AND NOT (m.is_removal AND m.fault IS NULL)
UNION ALL
SELECT $3::uuid, m.new_line_no, 1, ${FIELDS_OF_STAGED}, $3::uuid, s.line_no, $2, $4 ${PUT} AND (m.fault IS NOT NULL OR ${OUT})`;

/**
 * Findings of lines that stay, with their reasons and the history of these; findings of the lines that were put in their places.
 * $5 the version that is corrected.
 */
export const MERGE_FINDINGS = `
WITH found AS (
  SELECT 0 AS source, f.seq, f.line_no, f.column_name, f.code, f.severity, f.value, f.reason, f.reason_text
    FROM list_finding f WHERE f.list_id = $5 AND (f.line_no IS NULL OR NOT ${touched('f.line_no')})
  UNION ALL
  SELECT 1, f.seq, m.new_line_no, f.column_name, f.code, f.severity, f.value, NULL, NULL
    FROM staging.list_finding f JOIN staging.list_mark m ON m.list_id = f.list_id AND m.line_no = f.line_no
   WHERE f.list_id = $1 AND NOT m.is_same AND NOT (m.is_removal AND m.fault IS NULL)
  UNION ALL
  SELECT 2, 0, m.new_line_no, NULL, m.fault, 'reject', NULLIF(m.value, ''), NULL, NULL
    FROM staging.list_mark m WHERE m.list_id = $1 AND m.fault IS NOT NULL
  UNION ALL
  SELECT 3, 0, m.new_line_no,
         CASE WHEN ${FOREIGN_REGION} THEN 'region' WHEN ${inDistrict(FOREIGN_DISTRICT)} THEN 'district' ELSE 'precinct' END,
         CASE WHEN ${FOREIGN_REGION} OR ${inDistrict(FOREIGN_DISTRICT)} OR ${inDistrict(FOREIGN_PRECINCT)} THEN 'line.territory-foreign' ELSE 'line.precinct-unknown' END,
         'reject', CASE WHEN ${FOREIGN_REGION} THEN s.region_id WHEN ${inDistrict(FOREIGN_DISTRICT)} THEN s.district_id ELSE s.precinct_number::text END, NULL, NULL
    ${PUT} AND m.fault IS NULL AND (${OUT})
), merged AS (
  SELECT row_number() OVER (ORDER BY line_no NULLS FIRST, source, seq)::int AS new_seq, * FROM found
), put AS (
  INSERT INTO list_finding (list_id, seq, line_no, column_name, code, severity, value, reason, reason_text, region_id, district_id)
  SELECT $3, m.new_seq, m.line_no, m.column_name, m.code, m.severity, m.value, m.reason, m.reason_text, $2, COALESCE(l.district_id, $4)
    FROM merged m LEFT JOIN list_line l ON l.list_id = $5 AND l.line_no = m.line_no
)
INSERT INTO finding_reason (list_id, seq, line_no, code, reason, reason_text, bulk_id, given_by, given_at, region_id, district_id)
SELECT $3, m.new_seq, m.line_no, r.code, r.reason, r.reason_text, r.bulk_id, r.given_by, r.given_at, r.region_id, r.district_id
  FROM merged m JOIN finding_reason r ON r.list_id = $5 AND r.seq = m.seq WHERE m.source = 0 ORDER BY r.id`;

/** $1 the new version. */
export const COUNT_VERSION = `
UPDATE voter_list v SET lines = v.header + v.blank + c.accepted + c.rejected, accepted = c.accepted, rejected = c.rejected,
       to_confirm = (SELECT count(DISTINCT f.line_no) FROM list_finding f JOIN list_line l ON l.list_id = f.list_id AND l.line_no = f.line_no
                      WHERE f.list_id = v.id AND f.severity = 'confirm')
  FROM (SELECT (SELECT count(*) FROM list_line WHERE list_id = $1) AS accepted, (SELECT COALESCE(sum(lines), 0)::bigint FROM list_rejected WHERE list_id = $1) AS rejected) c
 WHERE v.id = $1`;

/** Physical lines that the correction takes out of the version $2, and puts into the new one, by the marks of $1. */
export const EXPECT_LINES = `
SELECT (SELECT lines FROM voter_list WHERE id = $2)::float8 AS base,
       COALESCE((SELECT sum(COALESCE(r.lines, 1)) FROM staging.list_mark m LEFT JOIN list_rejected r ON r.list_id = $2 AND r.line_no = m.target_line
                  WHERE ${MARK} AND NOT m.is_same AND m.target_line IS NOT NULL), 0)::float8 AS taken,
       COALESCE((SELECT sum(m.lines) FROM staging.list_mark m WHERE m.list_id = $1 AND NOT m.is_same AND NOT (m.is_removal AND m.fault IS NULL)), 0)::float8 AS put`;

/** Explanations of precincts whose numbers are what they were. $1 the new version, $2 the corrected one. */
export const KEEP_EXPLANATIONS = `
UPDATE list_precinct_count k SET reason = b.reason, reason_text = b.reason_text, given_by = b.given_by, given_at = b.given_at
  FROM list_precinct_count b
 WHERE k.list_id = $1 AND b.list_id = $2 AND b.precinct_id = k.precinct_id AND b.reason IS NOT NULL AND b.before_count = k.before_count AND b.after_count = k.after_count`;

/** Corrections made by hand of lines that stay. $1 the correction, $2 the corrected version, $3 the new one. */
export const KEEP_EDITS = `
INSERT INTO list_edit (list_id, line_no, column_name, old_value, new_value, is_taken, edited_by, edited_at, region_id, district_id)
SELECT $3::uuid, e.line_no, e.column_name, e.old_value, e.new_value, e.is_taken, e.edited_by, e.edited_at, e.region_id, e.district_id
  FROM list_edit e WHERE e.list_id = $2 AND NOT ${touched('e.line_no')} ORDER BY e.id`;

export const INSERT_CORRECTION = `
INSERT INTO list_correction (id, base_list_id, file_id, file_name, sha256, size, declared_lines, declared_encoding, job_id, received_on, received_by, region_id, district_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

const COLUMNS = `
id, base_list_id AS "baseListId", list_id AS "listId", state, file_id AS "fileId", file_name AS "fileName", sha256, size::float8 AS size, declared_lines AS "declaredLines",
declared_encoding AS "declaredEncoding", lines::float8 AS lines, header::float8 AS header, blank::float8 AS blank, replaced::float8 AS replaced,
unchanged::float8 AS unchanged, added::float8 AS added, removed::float8 AS removed, unmatched::float8 AS unmatched, refused_code AS "refusedCode",
refused_params AS "refusedParams", job_id AS "jobId", received_on AS "receivedOn", received_by AS "receivedBy", received_at AS "receivedAt"`;

export const GET_CORRECTION = `SELECT ${COLUMNS} FROM list_correction WHERE id = $1`;
/** Of a version, newest first. */
export const LIST_CORRECTIONS = `SELECT ${COLUMNS} FROM list_correction WHERE base_list_id = $1 ORDER BY received_at DESC, id`;

export const APPLY_CORRECTION = `
UPDATE list_correction SET state = 'applied', list_id = $2, lines = $3, header = $4, blank = $5, replaced = $6, unchanged = $7, added = $8, removed = $9, unmatched = $10
 WHERE id = $1`;
export const REFUSE_CORRECTION = `UPDATE list_correction SET state = 'refused', refused_code = $2, refused_params = $3 WHERE id = $1`;
/** Of a version: those whose job has failed or was stopped, so that they do not stand in the way of the next. */
export const OUTDATE_FAILED = `
UPDATE list_correction c SET state = 'obsolete' FROM job_run j
 WHERE c.base_list_id = $1 AND c.state = 'received' AND j.id = c.job_id AND j.state IN ('failed', 'cancelled')`;
export const OUTDATE_CORRECTION = `UPDATE list_correction SET state = 'obsolete' WHERE id = $1`;
