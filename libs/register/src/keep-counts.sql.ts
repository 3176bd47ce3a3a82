/** Precincts of a region that have voters now, counted anew. */
export const COUNT_REGION = `
INSERT INTO voter_count AS c (region_id, district_id, precinct_id, active, flagged)
SELECT v.region_id, max(v.district_id), v.precinct_id, count(*), count(v.flag)
  FROM voter v WHERE v.region_id = $1 AND v.state = 'active'
 GROUP BY v.region_id, v.precinct_id
ON CONFLICT (region_id, precinct_id)
DO UPDATE SET district_id = EXCLUDED.district_id, active = EXCLUDED.active, flagged = EXCLUDED.flagged
 WHERE (c.district_id, c.active, c.flagged) IS DISTINCT FROM (EXCLUDED.district_id, EXCLUDED.active, EXCLUDED.flagged)`;

/** Precincts of a region that have lost their last voter. */
export const EMPTY_PRECINCTS = `
UPDATE voter_count c SET active = 0, flagged = 0
 WHERE c.region_id = $1 AND c.active > 0
   AND NOT EXISTS (SELECT 1 FROM voter v
                    WHERE v.region_id = c.region_id AND v.precinct_id = c.precinct_id AND v.state = 'active')`;

/** One voter less in his precinct. */
export const COUNT_ONE_OUT = `
UPDATE voter_count c SET active = c.active - 1, flagged = c.flagged - CASE WHEN $3::boolean THEN 1 ELSE 0 END
 WHERE c.region_id = $1 AND c.precinct_id = $2`;

export const COUNT_ONE_IN = `
INSERT INTO voter_count AS c (region_id, district_id, precinct_id, active, flagged) VALUES ($1, $2, $3, 1, 0)
ON CONFLICT (region_id, precinct_id) DO UPDATE SET active = c.active + 1`;
