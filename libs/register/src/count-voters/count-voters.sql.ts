const FIGURES = `region_id AS "regionId", district_id AS "districtId", precinct_id::float8 AS "precinctId", active, flagged`;

/** From the kept counts; $1 region, $2 district, each or null. */
export const COUNTS_NOW = `
SELECT ${FIGURES} FROM v_register_count
 WHERE ($1::text IS NULL OR region_id = $1) AND ($2::text IS NULL OR district_id = $2) AND active > 0
 ORDER BY region_id, district_id, precinct_id`;

/** As they were at an instant ($3); flags are not kept over time. */
export const COUNTS_AS_OF = `
SELECT region_id AS "regionId", district_id AS "districtId", precinct_id::float8 AS "precinctId", count(*)::int AS active, NULL::int AS flagged
  FROM v_register_version
 WHERE ($1::text IS NULL OR region_id = $1) AND ($2::text IS NULL OR district_id = $2) AND state = 'active'
   AND valid_from <= $3::timestamptz AND (valid_to IS NULL OR valid_to > $3::timestamptz)
 GROUP BY region_id, district_id, precinct_id
 ORDER BY region_id, district_id, precinct_id`;
