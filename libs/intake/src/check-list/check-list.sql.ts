/** Order of values in encode-lines. */
export const COPY_LINES = `
COPY staging.list_line (list_id, line_no, region_id, district_id, precinct_number, iin, iin_usable, surname, given_name, patronymic, birth_date, sex, citizenship,
  address_code, address, registration_kind, document_type, document_number, document_issuer, document_date, document_expiry, name_hash, name_k1, name_k2)
FROM STDIN (FORMAT binary)`;

/** Order of values in encode-findings. */
export const COPY_FINDINGS = `
COPY staging.list_finding (list_id, seq, line_no, column_name, code, severity, value) FROM STDIN (FORMAT binary)`;

/** Order of values in encode-page. */
export const COPY_REJECTED = `COPY staging.list_rejected (list_id, line_no, lines, fields) FROM STDIN (FORMAT binary)`;

export const FIND_INCARNATION = `SELECT id FROM staging.incarnation LIMIT 1`;
export const HOLD_INCARNATION = `SELECT pg_advisory_xact_lock(7204157)`;
export const BEGIN_INCARNATION = `INSERT INTO staging.incarnation DEFAULT VALUES RETURNING id`;

export const CLEAR_STAGED_LINES = `DELETE FROM staging.list_line WHERE list_id = $1`;
export const CLEAR_STAGED_FINDINGS = `DELETE FROM staging.list_finding WHERE list_id = $1`;
export const CLEAR_STAGED_REJECTED = `DELETE FROM staging.list_rejected WHERE list_id = $1`;
/** What checks that were cancelled have left behind in the worker's territory. */
export const SWEEP_STAGED_LINES = `DELETE FROM staging.list_line s USING voter_list v WHERE v.id = s.list_id AND v.state NOT IN ('received', 'parsed')`;
export const SWEEP_STAGED_FINDINGS = `DELETE FROM staging.list_finding s USING voter_list v WHERE v.id = s.list_id AND v.state NOT IN ('received', 'parsed')`;
export const SWEEP_STAGED_REJECTED = `DELETE FROM staging.list_rejected s USING voter_list v WHERE v.id = s.list_id AND v.state NOT IN ('received', 'parsed')`;

const EXPIRED = `(SELECT id FROM voter_list WHERE dry_run AND expires_at < clock_timestamp())`;
/** Trial runs whose days are over, in the worker's territory, with all that hangs on them. In this order. */
export const SWEEP_TRIAL_LINES = `DELETE FROM list_line WHERE list_id IN ${EXPIRED}`;
export const SWEEP_TRIAL_REJECTED = `DELETE FROM list_rejected WHERE list_id IN ${EXPIRED}`;
export const SWEEP_TRIAL_FINDINGS = `DELETE FROM list_finding WHERE list_id IN ${EXPIRED}`;
export const SWEEP_TRIAL_PRECINCTS = `DELETE FROM list_precinct_count WHERE list_id IN ${EXPIRED}`;
export const SWEEP_TRIAL_READINGS = `DELETE FROM list_reading WHERE list_id IN ${EXPIRED}`;
export const SWEEP_TRIAL_WORKBOOKS = `DELETE FROM list_workbook WHERE list_id IN ${EXPIRED}`;
export const SWEEP_TRIAL_MOVES = `DELETE FROM list_transition WHERE list_id IN ${EXPIRED}`;
export const SWEEP_TRIALS = `DELETE FROM voter_list WHERE id IN ${EXPIRED}`;

export const COUNT_STAGED = `
SELECT (SELECT count(*)::int FROM staging.list_line WHERE list_id = $1) AS lines,
       (SELECT COALESCE(sum(lines), 0)::int FROM staging.list_rejected WHERE list_id = $1) AS rejected`;

/**
 * Staging is filled and emptied all the time, so there are no statistics and the planner takes a million lines for one.
 * Gathering them would make the lists of other regions wait; forbidding nested loops does not.
 */
export const JOIN_BY_HASH = `SET LOCAL enable_nestloop = off`;
export const ANALYZE_LINES = `ANALYZE list_line, list_finding`;

/** What the reader counted; $2 state parsed or refused. */
export const RECORD_COUNTS = `
UPDATE voter_list
   SET encoding = $2, format = $3, lines = $4, header = $5, blank = $6, accepted = $7, rejected = $8, refused_code = $9, refused_params = $10
 WHERE id = $1`;

/** The rule that sent the whole file back, as its only finding. */
export const INSERT_REFUSAL = `
INSERT INTO list_finding (list_id, seq, line_no, column_name, code, severity, value, region_id, district_id)
SELECT l.id, 1, NULL, NULL, l.refused_code, 'refuse', NULL, l.region_id, l.district_id FROM voter_list l WHERE l.id = $1`;

/** $1 list, $2 order, $3 encoding, $4 samples: one reading of a refused list. */
export const INSERT_READING = `
INSERT INTO list_reading (list_id, seq, encoding, samples, region_id, district_id)
SELECT l.id, $2::integer, $3::text, $4::text[], l.region_id, l.district_id FROM voter_list l WHERE l.id = $1`;

export const BODY = `iin, iin_usable, surname, given_name, patronymic, birth_date, sex, citizenship, address_code, address, registration_kind,
  document_type, document_number, document_issuer, document_date, document_expiry, name_hash, name_k1, name_k2`;

/** $1 list, $2 its region, $3 its district or null. A line belongs to the list when what it names and its precinct do. */
export const PLACED = `
  FROM staging.list_line s
  LEFT JOIN v_territory_precinct p ON p.region_id = $2 AND p.number = s.precinct_number AND p.valid_to IS NULL
 WHERE s.list_id = $1`;
export const FOREIGN_REGION = `s.region_id <> $2`;
export const FOREIGN_DISTRICT = `(left(s.district_id, 2) <> $2 OR s.district_id <> $3)`;
export const FOREIGN_PRECINCT = `p.district_id <> $3`;
export const OUTSIDE = `COALESCE(${FOREIGN_REGION}, false) OR COALESCE(${FOREIGN_DISTRICT}, false) OR p.id IS NULL OR COALESCE(${FOREIGN_PRECINCT}, false)`;

export const SETTLE_LINES = `
INSERT INTO list_line (list_id, line_no, region_id, district_id, precinct_id, precinct_number, ${BODY})
SELECT s.list_id, s.line_no, $2, p.district_id, p.id, s.precinct_number, ${BODY.split(', ').map((column) => `s.${column.trim()}`).join(', ')}
${PLACED} AND NOT (${OUTSIDE})`;

/** The reader's findings, and one more for each line that is not of this territory; a finding belongs to the district of its line. */
export const SETTLE_FINDINGS = `
INSERT INTO list_finding (list_id, seq, line_no, column_name, code, severity, value, region_id, district_id)
SELECT $1, row_number() OVER (ORDER BY f.line_no NULLS FIRST, f.seq), f.line_no, f.column_name, f.code, f.severity, f.value, $2, COALESCE(l.district_id, $3)
  FROM (SELECT seq, line_no, column_name, code, severity, value FROM staging.list_finding WHERE list_id = $1
        UNION ALL
        SELECT 2147483647, s.line_no,
               CASE WHEN ${FOREIGN_REGION} THEN 'region' WHEN ${FOREIGN_DISTRICT} THEN 'district' ELSE 'precinct' END,
               CASE WHEN ${FOREIGN_REGION} OR ${FOREIGN_DISTRICT} OR ${FOREIGN_PRECINCT} THEN 'line.territory-foreign' ELSE 'line.precinct-unknown' END,
               'reject',
               CASE WHEN ${FOREIGN_REGION} THEN s.region_id WHEN ${FOREIGN_DISTRICT} THEN s.district_id ELSE s.precinct_number::text END
        ${PLACED} AND (${OUTSIDE})) f
  LEFT JOIN list_line l ON l.list_id = $1 AND l.line_no = f.line_no`;

/** A staged line s as its values would be written by column: what a line that is of another territory leaves. */
export const FIELDS_OF_STAGED = `jsonb_strip_nulls(jsonb_build_object('iin', s.iin, 'surname', s.surname, 'given_name', s.given_name, 'patronymic', s.patronymic,
  'birth_date', s.birth_date, 'sex', s.sex, 'citizenship', s.citizenship, 'region', s.region_id, 'district', s.district_id, 'precinct', s.precinct_number::text,
  'address_code', s.address_code, 'address', s.address, 'registration_kind', s.registration_kind, 'document_type', s.document_type,
  'document_number', s.document_number, 'document_issuer', s.document_issuer, 'document_date', s.document_date, 'document_expiry', s.document_expiry))`;

/** Rejected lines with what stood in them, those of another territory included. */
export const SETTLE_REJECTED = `
INSERT INTO list_rejected (list_id, line_no, lines, fields, region_id, district_id)
SELECT r.list_id, r.line_no, r.lines, r.fields::jsonb, $2, $3 FROM staging.list_rejected r WHERE r.list_id = $1
UNION ALL
SELECT s.list_id, s.line_no, 1, ${FIELDS_OF_STAGED}, $2, $3 ${PLACED} AND (${OUTSIDE})`;

/** Lines that turned out to be foreign go from accepted to rejected: the balance holds. */
export const SETTLE_COUNTS = `
UPDATE voter_list v
   SET rejected = v.rejected + v.accepted - $2::bigint, accepted = $2::bigint,
       to_confirm = (SELECT count(DISTINCT f.line_no) FROM list_finding f JOIN list_line l ON l.list_id = f.list_id AND l.line_no = f.line_no
                      WHERE f.list_id = v.id AND f.severity = 'confirm')
 WHERE v.id = $1`;
