export const NEXT_TO_PROVE = `
SELECT precinct_id AS "precinctId", precinct_number AS number, labels, sheets_file_id AS "fileId"
  FROM label_order_precinct
 WHERE order_id = $1 AND proved IS NULL
 ORDER BY precinct_number, precinct_id
 LIMIT 1`;

export const PRECINCT_NUMBERS = `SELECT number FROM label WHERE order_id = $1 AND precinct_id = $2::bigint ORDER BY sheet_no, cell_no`;

export const SAVE_PROOF = `UPDATE label_order_precinct SET proved = $3 WHERE order_id = $1 AND precinct_id = $2::bigint`;

export const COUNT_PROVED = `
UPDATE label_order SET proved = (SELECT COALESCE(sum(p.proved), 0) FROM label_order_precinct p WHERE p.order_id = $1)
 WHERE id = $1 RETURNING proved AS done, labels AS total`;
