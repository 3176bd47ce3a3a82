import { FIELDS_OF_STAGED } from '../check-list/check-list.sql.js';

const FIELDS = `${FIELDS_OF_STAGED} - 'region' - 'district'`;

/** Values of an accepted line s as they would be written; those that a finding quotes whole are as they were written. */
export const GET_FIELDS = `(${FIELDS} || COALESCE((SELECT jsonb_object_agg(f.column_name, f.value) FROM list_finding f
  WHERE f.list_id = s.list_id AND f.line_no = s.line_no AND f.column_name IS NOT NULL AND octet_length(f.value) < 500), '{}'::jsonb))`;

/** $1 list, $2 line. */
export const GET_TAKEN = `
SELECT ${GET_FIELDS} AS fields,
       1 AS lines, s.precinct_id::text AS "precinctId",
       EXISTS (SELECT 1 FROM list_finding f WHERE f.list_id = s.list_id AND f.line_no = s.line_no AND f.severity = 'confirm') AS "toConfirm"
  FROM list_line s WHERE s.list_id = $1 AND s.line_no = $2`;

export const GET_REJECTED = `SELECT fields, lines, NULL AS "precinctId", false AS "toConfirm" FROM list_rejected WHERE list_id = $1 AND line_no = $2`;

export const FINDINGS_OF_LINE = `
SELECT seq, column_name AS "column", code, severity, value, reason FROM list_finding WHERE list_id = $1 AND line_no = $2 ORDER BY seq`;

/** $1 region, $2 number. */
export const FIND_PRECINCT = `
SELECT id::text AS id, district_id AS "districtId" FROM v_territory_precinct WHERE region_id = $1 AND number = $2 AND valid_to IS NULL`;

export const DELETE_TAKEN = `DELETE FROM list_line WHERE list_id = $1 AND line_no = $2 RETURNING source_list_id AS "sourceListId", source_line_no AS "sourceLineNo"`;
export const DELETE_REJECTED = `
DELETE FROM list_rejected WHERE list_id = $1 AND line_no = $2 RETURNING source_list_id AS "sourceListId", source_line_no AS "sourceLineNo"`;
export const DELETE_FINDINGS = `DELETE FROM list_finding WHERE list_id = $1 AND line_no = $2`;

export const INSERT_TAKEN = `
INSERT INTO list_line (list_id, line_no, source_list_id, source_line_no, region_id, district_id, precinct_id, precinct_number, iin, iin_usable, surname, given_name,
  patronymic, birth_date, sex, citizenship, address_code, address, registration_kind, document_type, document_number, document_issuer, document_date, document_expiry,
  name_hash, name_k1, name_k2)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)`;

export const INSERT_REJECTED = `
INSERT INTO list_rejected (list_id, line_no, source_list_id, source_line_no, region_id, district_id, lines, fields) VALUES ($1, $2, $3, $4, $5, $6, 1, $7)`;

/** Behind those of the other lines. */
export const INSERT_FINDING = `
INSERT INTO list_finding (list_id, seq, line_no, column_name, code, severity, value, region_id, district_id)
SELECT $1, COALESCE(max(seq), 0) + 1, $2::int, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text FROM list_finding WHERE list_id = $1`;

/** $2 accepted, $3 rejected, $4 to confirm: each what is added to it. */
export const SHIFT_COUNTS = `
UPDATE voter_list SET accepted = accepted + $2::int, rejected = rejected + $3::int, lines = lines + $2::int + $3::int, to_confirm = to_confirm + $4::int WHERE id = $1`;

/** $3 what is added. The explanation was of other numbers. */
export const SHIFT_PRECINCT = `
UPDATE list_precinct_count SET after_count = after_count + $3::int, reason = NULL, reason_text = NULL, given_by = NULL, given_at = NULL
 WHERE list_id = $1 AND precinct_id = $2`;
export const OPEN_PRECINCT = `
INSERT INTO list_precinct_count (list_id, precinct_id, precinct_number, before_count, after_count, region_id, district_id) VALUES ($1, $2, $3, 0, 1, $4, $5)`;

export const RECORD_EDIT = `
INSERT INTO list_edit (list_id, line_no, column_name, old_value, new_value, is_taken, edited_by, region_id, district_id)
VALUES ($1, $2, $3, $4, $5, $6, app.account_id(), $7, $8)`;

/** $2 id to go on after, $3 how many. */
export const LIST_EDITS = `
SELECT id::text AS id, line_no AS line, column_name AS "column", old_value AS "oldValue", new_value AS "newValue", is_taken AS "isTaken",
       edited_by AS "editedBy", edited_at AS "editedAt"
  FROM list_edit WHERE list_id = $1 AND id > $2::bigint ORDER BY id LIMIT $3`;
