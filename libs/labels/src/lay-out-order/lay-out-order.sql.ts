/** The next precinct of the order without files. */
export const NEXT_TO_LAY_OUT = `
SELECT o.precinct_id AS "precinctId", o.precinct_number AS number, o.labels, o.sheets, o.first_number AS "firstNumber", o.last_number AS "lastNumber",
       o.district_id AS "districtId", p.name_kk AS "nameKk", p.name_ru AS "nameRu"
  FROM label_order_precinct o JOIN v_territory_precinct p ON p.id = o.precinct_id
 WHERE o.order_id = $1 AND o.sheets_file_id IS NULL
 ORDER BY o.precinct_number, o.precinct_id
 LIMIT 1`;

/** Labels of a precinct in the order of their cells, with what the companion list shows. */
export const PRECINCT_LABELS = `
SELECT l.number, l.sheet_no AS sheet, l.cell_no AS cell, l.document_type AS "documentType", l.document_number AS "documentNumber",
       concat_ws(' ', v.surname, v.given_name, v.patronymic) AS voter
  FROM label l LEFT JOIN v_register_voter v ON v.id = l.voter_id
 WHERE l.order_id = $1 AND l.precinct_id = $2::bigint
 ORDER BY l.sheet_no, l.cell_no`;

export const SAVE_FILES = `
UPDATE label_order_precinct SET sheets_file_id = $3, companion_file_id = $4, proved = NULL WHERE order_id = $1 AND precinct_id = $2::bigint`;

export const COUNT_LAID_OUT = `
SELECT count(*) FILTER (WHERE sheets_file_id IS NOT NULL)::int AS done, count(*)::int AS total FROM label_order_precinct WHERE order_id = $1`;

export const PLACE_NAMES = `
SELECT r.name_kk AS "regionKk", r.name_ru AS "regionRu", d.name_kk AS "districtKk", d.name_ru AS "districtRu"
  FROM v_territory_region r LEFT JOIN v_territory_district d ON d.id = $2 AND d.region_id = r.id
 WHERE r.id = $1`;
