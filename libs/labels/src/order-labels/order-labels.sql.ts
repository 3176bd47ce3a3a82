/** Where a current district or precinct lies; $1 region, $2 district or null, $3 precinct or null. */
export const FIND_PLACE = `
SELECT r.id AS "regionId", COALESCE(p.district_id, d.id) AS "districtId"
  FROM v_territory_region r
  LEFT JOIN v_territory_district d ON d.region_id = r.id AND d.id = $2 AND d.valid_to IS NULL
  LEFT JOIN v_territory_precinct p ON p.region_id = r.id AND p.id = $3::bigint AND p.valid_to IS NULL
 WHERE r.id = $1 AND r.valid_to IS NULL
   AND ($2::text IS NULL OR d.id IS NOT NULL) AND ($3::bigint IS NULL OR p.id IS NOT NULL)
   AND ($2::text IS NULL OR $3::bigint IS NULL OR p.district_id = d.id)`;

/** Running number of a region's orders in a year; orders placed at once wait here for each other. */
export const NEXT_NUMBER = `
INSERT INTO label_order_counter (region_id, year, last) VALUES ($1, $2::int, 1)
ON CONFLICT (region_id, year) DO UPDATE SET last = label_order_counter.last + 1
RETURNING last`;

export const INSERT_ORDER = `
INSERT INTO label_order (number, region_id, district_id, precinct_id, reprint_act_id, sheet, symbology, start_cell, state, ordered_on, ordered_by)
VALUES ($1, $2, $3, $4::bigint, $5, $6, $7, $8, 'requested', $9::date, app.account_id())
RETURNING id`;
