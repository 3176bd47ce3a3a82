export const LOCK_LABELS = `SELECT number, state FROM label WHERE number = ANY ($1::text[]) ORDER BY number FOR UPDATE`;

export const INSERT_ACT = `
INSERT INTO label_act (kind, region_id, district_id, reason, labels, recorded_on, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6::date, app.account_id()) RETURNING id`;

export const END_LABELS = `
UPDATE label SET state = $2, end_act_id = $3::uuid, ended_on = $4::date WHERE number = ANY ($1::text[])`;

/** Numbers of cells of one sheet, as an operator marks them on the drawing. */
export const NUMBERS_OF_CELLS = `
SELECT number FROM label WHERE order_id = $1 AND precinct_id = $2::bigint AND sheet_no = $3 AND cell_no = ANY ($4::int[])`;

/** $1 numbers, $2 precinct the actor is limited to, or null. */
export const PLACE_OF_LABELS = `
SELECT min(region_id) AS "regionId", CASE WHEN count(DISTINCT district_id) = 1 THEN min(district_id) END AS "districtId", count(DISTINCT region_id)::int AS regions,
       COALESCE(bool_or(precinct_id <> $2::bigint), false) AS "outsidePrecinct"
  FROM label WHERE number = ANY ($1::text[])`;
