export const FIND_PRECINCT_PLACE = `
SELECT district_id AS "districtId" FROM v_territory_precinct WHERE id = $1::bigint AND region_id = $2 AND valid_to IS NULL`;

export const INSERT_ORDER = `
INSERT INTO label_order (region_id, district_id, precinct_id, reprint_act_id, sheet, symbology, start_cell, state, ordered_on, ordered_by)
VALUES ($1, $2, $3::bigint, $4, $5, $6, $7, 'requested', $8::date, app.account_id())
RETURNING id`;

export const SET_JOB = `UPDATE label_order SET job_id = $2 WHERE id = $1`;
