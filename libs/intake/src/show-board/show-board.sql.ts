/** $1 regions. */
export const BOARD_REGIONS = `
SELECT id AS "regionId", name_kk AS kk, name_ru AS ru, name_en AS en FROM v_territory_region WHERE id = ANY ($1::text[]) ORDER BY id`;

/** Districts that owe a part when their region does not deliver as a whole: those with precincts. $1 regions. */
export const BOARD_DISTRICTS = `
SELECT d.id AS "districtId", d.region_id AS "regionId", d.name_kk AS kk, d.name_ru AS ru
  FROM v_territory_district d
 WHERE d.region_id = ANY ($1::text[]) AND EXISTS (SELECT 1 FROM v_territory_precinct p WHERE p.district_id = d.id AND p.valid_to IS NULL)
 ORDER BY d.id`;

/**
 * The last version of each territory that counts, and when the territory first delivered, with the reason if that was late:
 * a list that came back for correction was delivered all the same. $1 round.
 */
export const BOARD_LISTS = `
SELECT DISTINCT ON (v.region_id, v.district_id) v.id, v.region_id AS "regionId", v.district_id AS "districtId", v.kind, v.version, v.state,
       v.accepted_level AS "acceptedLevel", v.accepted::float8 AS accepted, v.rejected::float8 AS rejected, f.delivered_on AS "deliveredOn",
       CASE WHEN f.late_reason IS NOT NULL THEN jsonb_build_object('reason', f.late_reason, 'note', f.late_note) END AS late
  FROM voter_list v
  LEFT JOIN (SELECT DISTINCT ON (region_id, district_id) region_id, district_id, received_on AS delivered_on, late_reason, late_note FROM voter_list
              WHERE round_id = $1 AND NOT dry_run AND state NOT IN ('refused', 'withdrawn') ORDER BY region_id, district_id, received_on, version) f
    ON f.region_id = v.region_id AND f.district_id IS NOT DISTINCT FROM v.district_id
 WHERE v.round_id = $1 AND NOT v.dry_run AND v.state NOT IN ('withdrawn', 'superseded')
 ORDER BY v.region_id, v.district_id, v.version DESC`;
