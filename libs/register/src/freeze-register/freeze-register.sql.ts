import { personOf } from '../person-columns.js';

/**
 * Canonical current versions, one line a voter, ordered by IIN; no ids, no times. A precinct is named by its number.
 * COPY's text form escapes tab, line end and backslash and writes null as \\N, so that every row has one reading only.
 */
export const COPY_CANONICAL = `
COPY (SELECT v.iin, v.region_id, v.district_id, p.number, ${personOf('v')}
        FROM v_register_voter v LEFT JOIN v_territory_precinct p ON p.id = v.precinct_id
       WHERE v.state = 'active'
       ORDER BY v.iin) TO STDOUT`;

export const COUNT_DISTRICTS = `
SELECT region_id AS "regionId", district_id AS "districtId", sum(active)::int AS active, sum(flagged)::int AS flagged
  FROM v_register_count
 GROUP BY region_id, district_id
HAVING sum(active) > 0
 ORDER BY region_id, district_id`;

export const FIND_FREEZE = `
SELECT round_id AS "roundId", as_of AS "asOf", voters, flagged, root_hash AS "rootHash", counts
  FROM v_register_freeze WHERE round_id = $1`;

export const RECORD_FREEZE = `
INSERT INTO register_freeze (round_id, as_of, voters, flagged, root_hash, counts) VALUES ($1, $2, $3, $4, $5, $6)`;
