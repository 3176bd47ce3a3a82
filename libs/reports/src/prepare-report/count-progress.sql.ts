const LABEL_COUNTS = `
       count(*)::int AS formed,
       count(*) FILTER (WHERE printed_on <= $2::date)::int AS printed,
       count(*) FILTER (WHERE affixed_on <= $2::date AND (ended_on IS NULL OR ended_on > $2::date))::int AS affixed,
       count(*) FILTER (WHERE ended_on <= $2::date AND state = 'spoiled')::int AS spoiled,
       count(*) FILTER (WHERE ended_on <= $2::date AND state = 'void')::int AS voided,
       count(*) FILTER (WHERE ended_on <= $2::date AND state = 'lost')::int AS lost,
       count(*) FILTER (WHERE (affixed_on IS NULL OR affixed_on > $2::date) AND (ended_on IS NULL OR ended_on > $2::date))::int AS in_stock`;

const COLUMNS = `
       COALESCE(v.voters, 0)::int AS voters, COALESCE(l.formed, 0) AS formed, COALESCE(l.printed, 0) AS printed, COALESCE(l.affixed, 0) AS affixed,
       COALESCE(l.spoiled, 0) AS spoiled, COALESCE(l.voided, 0) AS voided, COALESCE(l.lost, 0) AS lost, COALESCE(l.in_stock, 0) AS "inStock"`;

/** Districts of a region; voters count in the district of their precinct, as labels do. $1 region, $2 as-of date. */
export const COUNT_DISTRICTS = `
WITH l AS (SELECT district_id, ${LABEL_COUNTS} FROM v_labels_label WHERE region_id = $1 AND formed_on <= $2::date GROUP BY district_id),
     v AS (SELECT p.district_id, sum(c.active) AS voters FROM v_register_count c JOIN v_territory_precinct p ON p.id = c.precinct_id WHERE c.region_id = $1 GROUP BY p.district_id)
SELECT d.id, d.name_kk AS "nameKk", d.name_ru AS "nameRu", NULL::boolean AS reported, ${COLUMNS}
  FROM v_territory_district d LEFT JOIN l ON l.district_id = d.id LEFT JOIN v ON v.district_id = d.id
 WHERE d.region_id = $1 AND (d.valid_to IS NULL OR l.formed > 0 OR v.voters > 0)
 ORDER BY d.id`;

/** Regions of the republic. $1 first day of the month, $2 as-of date. */
export const COUNT_REGIONS = `
WITH l AS (SELECT region_id, ${LABEL_COUNTS} FROM v_labels_label WHERE formed_on <= $2::date GROUP BY region_id),
     v AS (SELECT region_id, sum(active) AS voters FROM v_register_count GROUP BY region_id)
SELECT r.id, r.name_kk AS "nameKk", r.name_ru AS "nameRu",
       EXISTS (SELECT 1 FROM progress_report p WHERE p.region_id = r.id AND p.kind = 'monthly' AND p.month = $1::date AND p.state = 'issued') AS reported, ${COLUMNS}
  FROM v_territory_region r LEFT JOIN l ON l.region_id = r.id LEFT JOIN v ON v.region_id = r.id
 WHERE r.valid_to IS NULL OR l.formed > 0 OR v.voters > 0
 ORDER BY r.id`;

export const PREVIOUS_TOTAL = `
SELECT figures -> 'total' AS total FROM progress_report
 WHERE region_id IS NOT DISTINCT FROM $1 AND kind = 'monthly' AND state = 'issued' AND month < $2::date
 ORDER BY month DESC LIMIT 1`;
