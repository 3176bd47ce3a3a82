/** Held to the end of the transaction by whoever forms labels. */
export const LOCK_SERIALS = `SELECT next FROM label_serial FOR UPDATE`;

/**
 * Precincts of the order that have voters, after the one done last; in the order of their numbers. $1 region,
 * $2 district, $3 precinct, $4 and $5 number and id of the last, $6 act of a reprint.
 */
export const NEXT_PRECINCT = `
SELECT p.id, p.number, p.district_id AS "districtId"
  FROM v_territory_precinct p
 WHERE p.region_id = $1 AND ($2::text IS NULL OR p.district_id = $2) AND ($3::bigint IS NULL OR p.id = $3::bigint)
   AND (p.number, p.id) > ($4::int, $5::bigint)
   AND EXISTS (SELECT 1 FROM v_register_count c WHERE c.region_id = $1 AND c.precinct_id = p.id AND c.active > 0)
   AND ($6::uuid IS NULL OR p.id IN (SELECT v.precinct_id FROM label x JOIN v_register_voter v ON v.id = x.voter_id AND v.region_id = $1 WHERE x.end_act_id = $6::uuid))
 ORDER BY p.number, p.id
 LIMIT 1`;

/**
 * Active voters of a precinct with the document a label may be stuck on (the newest valid ID card, a passport if
 * there is none), and the live label they have. $1 region, $2 precinct, $3 documents, $4 addresses, $5 date, $6 act of a reprint.
 * In walking order: address, then name.
 */
export const CANDIDATES = `
SELECT v.id AS "voterId", d.type AS "documentType", d.number AS "documentNumber",
       l.number AS "liveNumber", l.document_type AS "liveType", l.document_number AS "liveDocument",
       (SELECT e.number FROM label e WHERE e.voter_id = v.id ORDER BY e.serial DESC LIMIT 1) AS "lastNumber"
  FROM v_register_voter v
  LEFT JOIN LATERAL (
    SELECT type, number FROM v_registries_document d
     WHERE d.snapshot_id = $3::bigint AND d.iin = v.iin AND d.type IN ('id_card', 'passport') AND d.status = '00'
       AND (d.invalid_on IS NULL OR d.invalid_on > $5::date) AND (d.expires_on IS NULL OR d.expires_on >= $5::date)
       AND (d.issued_on IS NULL OR d.issued_on <= $5::date)
     ORDER BY (d.type = 'id_card') DESC, d.issued_on DESC NULLS LAST, d.number LIMIT 1) d ON true
  LEFT JOIN label l ON l.voter_id = v.id AND l.state IN ('formed', 'printed', 'affixed')
  LEFT JOIN v_registries_address a ON a.snapshot_id = $4::bigint AND a.address_code = v.address_code
 WHERE v.region_id = $1 AND v.precinct_id = $2::bigint AND v.state = 'active'
   AND ($6::uuid IS NULL OR v.id IN (SELECT x.voter_id FROM label x WHERE x.end_act_id = $6::uuid))
 ORDER BY a.sort_key NULLS LAST, v.address, v.surname, v.given_name, v.patronymic, v.iin`;

export const TAKE_SERIALS = `UPDATE label_serial SET next = next + $1::int RETURNING next - $1::int AS first`;

export const INSERT_LABELS = `
INSERT INTO label (number, serial, order_id, region_id, district_id, precinct_id, voter_id, document_type, document_number, sheet_no, cell_no, replaces, formed_on)
SELECT n.number, n.serial, $1::uuid, $2, $3, $4::bigint, n.voter_id, n.document_type, n.document_number, n.sheet_no, n.cell_no, n.replaces, $5::date
  FROM unnest($6::text[], $7::bigint[], $8::bigint[], $9::text[], $10::text[], $11::int[], $12::int[], $13::text[])
       AS n (number, serial, voter_id, document_type, document_number, sheet_no, cell_no, replaces)`;

export const INSERT_ORDER_PRECINCT = `
INSERT INTO label_order_precinct (order_id, precinct_id, region_id, district_id, precinct_number, labels, sheets, first_number, last_number)
VALUES ($1, $2::bigint, $3, $4, $5, $6, $7, $8, $9)`;

export const COUNT_ORDER = `
UPDATE label_order SET labels = labels + $2, sheets = sheets + $3, skipped_live = skipped_live + $4, skipped_no_document = skipped_no_document + $5 WHERE id = $1`;

export const REMEMBER_SNAPSHOT = `UPDATE label_order SET documents_snapshot_id = $2::bigint WHERE id = $1`;

export const COUNT_VOTERS = `
SELECT COALESCE(sum(c.active), 0)::int AS total FROM v_register_count c
 WHERE c.region_id = $1 AND ($2::text IS NULL OR c.district_id = $2) AND ($3::bigint IS NULL OR c.precinct_id = $3::bigint)`;

export const COUNT_REPRINTS = `SELECT labels AS total FROM label_act WHERE id = $1`;
