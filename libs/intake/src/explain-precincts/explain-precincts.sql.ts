import { ofList } from '../keep-list/keep-list.sql.js';

/** $1 list, $2 its region, $3 its district or null: its accepted lines by precinct beside the register as it stands. */
export const COUNT_PRECINCTS = `
INSERT INTO list_precinct_count (list_id, precinct_id, precinct_number, before_count, after_count, region_id, district_id)
SELECT $1, p.id, p.number, COALESCE(b.active, 0), COALESCE(n.lines, 0), p.region_id, p.district_id
  FROM (SELECT precinct_id, count(*)::int AS lines FROM list_line WHERE list_id = $1 GROUP BY precinct_id) n
  FULL JOIN (SELECT precinct_id, active FROM v_register_count
              WHERE region_id = $2 AND ($3::text IS NULL OR district_id = $3) AND active > 0) b ON b.precinct_id = n.precinct_id
  JOIN v_territory_precinct p ON p.id = COALESCE(n.precinct_id, b.precinct_id)`;

/**
 * What must be explained, of rows k, by the limit $2 in per cent. Where the register had nobody of the list's territory
 * there is nothing to compare with.
 */
const COMPARED = `EXISTS (SELECT 1 FROM list_precinct_count o WHERE o.list_id = k.list_id AND o.before_count > 0)`;
const MUST_EXPLAIN = `(${COMPARED} AND k.before_count <> k.after_count
   AND (k.before_count = 0 OR k.after_count = 0 OR abs(k.after_count - k.before_count) * 100.0 > $2::float8 * k.before_count))`;

export const LIST_PRECINCTS = `
SELECT k.list_id AS "listId", k.precinct_id::text AS "precinctId", k.precinct_number AS "number", k.region_id AS "regionId", k.district_id AS "districtId",
       k.before_count AS "before", k.after_count AS "after", ${MUST_EXPLAIN} AS "mustExplain", k.reason, k.reason_text AS "reasonText",
       k.given_by AS "givenBy", k.given_at AS "givenAt"
  FROM list_precinct_count k WHERE k.list_id IN ${ofList} AND k.before_count <> k.after_count ORDER BY k.precinct_number, k.list_id`;

export const COUNT_UNEXPLAINED = `
SELECT count(*)::int AS open FROM list_precinct_count k WHERE k.list_id IN ${ofList} AND k.reason IS NULL AND ${MUST_EXPLAIN}`;

/** $2 limit, $3 numbers of precincts (null: those that must be explained and are not), $4 reason, $5 its words. */
export const EXPLAIN = `
WITH given AS (
  UPDATE list_precinct_count k SET reason = $4, reason_text = $5, given_by = app.account_id(), given_at = clock_timestamp()
   WHERE k.list_id IN ${ofList} AND k.before_count <> k.after_count
     AND CASE WHEN $3::int[] IS NULL THEN k.reason IS NULL AND ${MUST_EXPLAIN} ELSE k.precinct_number = ANY ($3::int[]) END
  RETURNING k.list_id, k.precinct_id, k.before_count, k.after_count, k.region_id, k.district_id
)
INSERT INTO precinct_explanation (list_id, precinct_id, before_count, after_count, reason, reason_text, given_by, region_id, district_id)
SELECT list_id, precinct_id, before_count, after_count, $4, $5, app.account_id(), region_id, district_id FROM given`;

export const LIST_EXPLANATIONS = `
SELECT e.precinct_id::text AS "precinctId", e.before_count AS "before", e.after_count AS "after", e.reason, e.reason_text AS "reasonText", e.given_by AS "givenBy", e.given_at AS "givenAt"
  FROM precinct_explanation e WHERE e.list_id IN ${ofList} ORDER BY e.id DESC`;
