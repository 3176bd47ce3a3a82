import { ORDER_COLUMNS } from '../order.js';

export const LIST_ORDERS = `
SELECT ${ORDER_COLUMNS} FROM label_order
 WHERE ($1::text IS NULL OR region_id = $1) AND ($2::text IS NULL OR district_id = $2) AND ($3::uuid IS NULL OR (ordered_at, id) < (SELECT a.ordered_at, a.id FROM label_order a WHERE a.id = $3))
 ORDER BY ordered_at DESC, id DESC LIMIT $4`;

export const LIST_ORDER_PRECINCTS = `
SELECT o.precinct_id AS "precinctId", o.precinct_number AS number, p.name_kk AS "nameKk", p.name_ru AS "nameRu", o.labels, o.sheets,
       o.first_number AS "firstNumber", o.last_number AS "lastNumber", (o.sheets_file_id IS NOT NULL) AS "laidOut", o.proved, (o.printed_at IS NOT NULL) AS printed
  FROM label_order_precinct o JOIN v_territory_precinct p ON p.id = o.precinct_id
 WHERE o.order_id = $1 AND ($2::bigint IS NULL OR o.precinct_id = $2::bigint) ORDER BY o.precinct_number, o.precinct_id`;

/** Labels of one sheet for its drawing. */
export const LIST_SHEET_CELLS = `
SELECT cell_no AS cell, number, state FROM label WHERE order_id = $1 AND precinct_id = $2::bigint AND sheet_no = $3 ORDER BY cell_no`;

/** Sums of the ledger; $1 order, $2 region, $3 district, $4 precinct, each optional. */
export const SUM_LEDGER = `
SELECT COALESCE(sum(formed), 0)::int AS formed, COALESCE(sum(printed), 0)::int AS printed, COALESCE(sum(affixed), 0)::int AS affixed,
       COALESCE(sum(spoiled), 0)::int AS spoiled, COALESCE(sum(voided), 0)::int AS voided, COALESCE(sum(lost), 0)::int AS lost,
       COALESCE(sum(in_stock), 0)::int AS "inStock"
  FROM v_labels_ledger
 WHERE ($1::uuid IS NULL OR order_id = $1) AND ($2::text IS NULL OR region_id = $2)
   AND ($3::text IS NULL OR district_id = $3) AND ($4::bigint IS NULL OR precinct_id = $4::bigint)`;

export const FIND_ORDER_FILE = `
SELECT CASE WHEN $3 = 'sheets' THEN p.sheets_file_id ELSE p.companion_file_id END AS "fileId", o.state, o.region_id AS "regionId", p.district_id AS "districtId"
  FROM label_order_precinct p JOIN label_order o ON o.id = p.order_id
 WHERE p.order_id = $1 AND p.precinct_id = $2::bigint`;
