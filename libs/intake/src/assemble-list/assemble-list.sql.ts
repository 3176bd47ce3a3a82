export const FREE_PARTS = `UPDATE voter_list SET assembled_into = NULL WHERE assembled_into = $1`;

export const TAKE_PARTS = `UPDATE voter_list SET assembled_into = $1 WHERE id = ANY ($2::uuid[])`;

/** Districts of a region that owe a part: those with precincts. */
export const EXPECTED_DISTRICTS = `
SELECT DISTINCT p.district_id AS id FROM v_territory_precinct p WHERE p.region_id = $1 AND p.valid_to IS NULL ORDER BY 1`;

export const INSERT_ASSEMBLED = `
INSERT INTO voter_list (id, round_id, region_id, kind, version, file_name, sha256, size, language, job_id, received_on, received_by)
VALUES ($1, $2, $3, 'assembled', $4, $5, $6, $7, $8, $9, $10, $11)`;

/** The parts in the order of their districts, lines in the order of their files; each keeps the file and the line it came from. */
export const COPY_PART_LINES = `
INSERT INTO list_line (list_id, line_no, source_list_id, source_line_no, region_id, district_id, precinct_id, precinct_number, iin, iin_usable, surname, given_name,
  patronymic, birth_date, sex, citizenship, address_code, address, registration_kind, document_type, document_number, document_issuer, document_date, document_expiry,
  name_hash, name_k1, name_k2)
SELECT $1, row_number() OVER (ORDER BY p.district_id, l.line_no), l.list_id, l.line_no, l.region_id, l.district_id, l.precinct_id, l.precinct_number, l.iin, l.iin_usable,
       l.surname, l.given_name, l.patronymic, l.birth_date, l.sex, l.citizenship, l.address_code, l.address, l.registration_kind, l.document_type, l.document_number,
       l.document_issuer, l.document_date, l.document_expiry, l.name_hash, l.name_k1, l.name_k2
  FROM voter_list p JOIN list_line l ON l.list_id = p.id
 WHERE p.assembled_into = $1 AND p.region_id = $2`;

export const SUM_PARTS = `
UPDATE voter_list v
   SET format = 'assembled', lines = s.lines, header = s.header, blank = s.blank, accepted = s.accepted, rejected = s.rejected, to_confirm = s.to_confirm
  FROM (SELECT sum(lines)::bigint AS lines, sum(header)::bigint AS header, sum(blank)::bigint AS blank, sum(accepted)::bigint AS accepted,
               sum(rejected)::bigint AS rejected, sum(to_confirm)::bigint AS to_confirm
          FROM voter_list WHERE assembled_into = $1) s
 WHERE v.id = $1`;
