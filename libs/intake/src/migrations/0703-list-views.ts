import type { Migration } from '@tizilim/platform';

export const listViews: Migration = {
  id: '0703-list-views',
  up: `
CREATE VIEW v_intake_list WITH (security_invoker = true) AS
SELECT id, round_id, region_id, district_id, kind, version, state, accepted_level, file_id, file_name, sha256, size, language, encoding, format, declared_lines,
       lines, header, blank, accepted, rejected, to_confirm, refused_code, refused_params, assembled_into, received_on, received_by, received_at,
       prepared_by, prepared_at, signed_by, signed_at, applied_at
  FROM voter_list;
COMMENT ON VIEW v_intake_list IS 'Voter lists, all versions';

CREATE VIEW v_intake_line WITH (security_invoker = true) AS
SELECT list_id, line_no, COALESCE(source_list_id, list_id) AS source_list_id, COALESCE(source_line_no, line_no) AS source_line_no,
       region_id, district_id, precinct_id, precinct_number, iin, iin_usable, surname, given_name, patronymic, birth_date, sex, citizenship,
       address_code, address, registration_kind, document_type, document_number, document_issuer, document_date, document_expiry, name_hash, name_k1, name_k2
  FROM list_line;
COMMENT ON VIEW v_intake_line IS 'Accepted lines of voter lists; source_* name file and line also for assembled lists';

CREATE VIEW v_intake_finding WITH (security_invoker = true) AS
SELECT list_id, seq, line_no, column_name, code, severity, value, reason, region_id, district_id FROM list_finding;
COMMENT ON VIEW v_intake_finding IS 'Findings of voter lists';
GRANT SELECT ON v_intake_list, v_intake_line, v_intake_finding TO tizilim_api, tizilim_worker;
`,
  down: `
DROP VIEW v_intake_finding, v_intake_line, v_intake_list;
`,
};
