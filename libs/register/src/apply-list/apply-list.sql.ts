import { personColumns, personOf, PERSON_COLUMN_TYPES } from '../person-columns.js';

const columns = personColumns.join(', ');

/** Of a line `l` and its decision `d`: the line's own value unless a verdict takes the register's; a taken null empties the field. */
export const takenValues = personColumns
  .map((column) => {
    const value = PERSON_COLUMN_TYPES[column].startsWith('date') ? `(d.taken ->> '${column}')::date` : `d.taken ->> '${column}'`;
    return `CASE WHEN d.taken ? '${column}' THEN ${value} ELSE l.${column} END`;
  })
  .join(',\n       ');

export const LOCK_REGION = `SELECT pg_advisory_xact_lock(hashtextextended('register:' || $1, 0))`;

/** One instant for the whole transaction, taken after the lock, so that versions of a region never overlap. */
export const INSTANT = `SELECT clock_timestamp()::text AS at`;

export const FIND_APPLIED = `
SELECT added, changed, unchanged, flagged, conflicts FROM applied_list WHERE list_id = $1`;

export const STAGE_LINES = `
INSERT INTO staging.register_line (list_id, line_no, iin, district_id, precinct_id, ${columns}, outcome)
SELECT l.list_id, l.line_no, CASE WHEN l.iin_usable THEN l.iin END, l.district_id, l.precinct_id,
       ${takenValues},
       CASE WHEN d.decision = 'leave-out' THEN 'left-out' WHEN NOT l.iin_usable THEN 'open' END
  FROM v_intake_line l
  LEFT JOIN v_reconciliation_line_decision d ON d.list_id = l.list_id AND d.line_no = l.line_no
 WHERE l.list_id = $1 AND l.region_id = $2`;

export const ANALYZE_STAGED = 'ANALYZE staging.register_line';

/** Of several lines of one IIN the first stands for the voter. */
export const MARK_REPEATED = `
UPDATE staging.register_line s SET outcome = 'repeated'
  FROM (SELECT line_no, row_number() OVER (PARTITION BY iin ORDER BY line_no) AS place
          FROM staging.register_line WHERE list_id = $1 AND outcome IS NULL) again
 WHERE s.list_id = $1 AND s.line_no = again.line_no AND again.place > 1`;

export const MARK_CONFLICTS = `
UPDATE staging.register_line s SET outcome = 'conflict'
  FROM register_lines_taken_elsewhere($1, $2) t
 WHERE s.list_id = $1 AND s.line_no = t.line_no AND s.outcome IS NULL`;

export const MATCH_VOTERS = `
UPDATE staging.register_line s
   SET voter_id = v.id,
       outcome = CASE WHEN v.state = 'removed' THEN 'restored'
                      WHEN (v.district_id, v.precinct_id, ${personOf('v')}) IS DISTINCT FROM (s.district_id, s.precinct_id, ${personOf('s')}) THEN 'changed'
                      ELSE 'unchanged' END
  FROM voter v
 WHERE s.list_id = $1 AND s.outcome IS NULL AND v.region_id = $2 AND v.iin = s.iin`;

export const END_VERSIONS = `
UPDATE voter_version e SET valid_to = $2::timestamptz
  FROM staging.register_line s
 WHERE s.list_id = $1 AND s.outcome IN ('changed', 'restored') AND e.voter_id = s.voter_id AND e.valid_to IS NULL`;

/** In the order of IINs: two regions that add the same citizens at once wait for each other and never both at once. */
export const ADD_VOTERS = `
INSERT INTO voter (iin, region_id, district_id, precinct_id, ${columns}, list_id, line_no)
SELECT s.iin, $2, s.district_id, s.precinct_id, ${personOf('s')}, s.list_id, s.line_no
  FROM staging.register_line s
 WHERE s.list_id = $1 AND s.outcome IS NULL
 ORDER BY s.iin`;

/** Thousands of new rows change every plan that follows. */
export const ANALYZE_VOTERS = 'ANALYZE voter';

export const LINK_ADDED = `
UPDATE staging.register_line s SET voter_id = v.id, outcome = 'added'
  FROM voter v
 WHERE s.list_id = $1 AND s.outcome IS NULL AND v.region_id = $2 AND v.iin = s.iin AND v.list_id = s.list_id`;

export const CHANGE_VOTERS = `
UPDATE voter v
   SET (district_id, precinct_id, ${columns}) = (s.district_id, s.precinct_id, ${personOf('s')}),
       state = 'active', removal_id = NULL, version_no = v.version_no + 1, list_id = s.list_id, line_no = s.line_no
  FROM staging.register_line s
 WHERE s.list_id = $1 AND s.outcome IN ('changed', 'restored') AND v.id = s.voter_id AND v.region_id = $2`;

export const ADD_VERSIONS = `
INSERT INTO voter_version (voter_id, version_no, region_id, district_id, precinct_id, iin, ${columns}, state, change_kind, list_id, line_no, valid_from)
SELECT v.id, v.version_no, v.region_id, v.district_id, v.precinct_id, v.iin, ${personOf('v')}, 'active', s.outcome, s.list_id, s.line_no, $3::timestamptz
  FROM staging.register_line s JOIN voter v ON v.id = s.voter_id
 WHERE s.list_id = $1 AND v.region_id = $2 AND s.outcome IN ('added', 'changed', 'restored')`;

/** A voter whom the list of his own territory does not name stays active and is flagged until a removal is decided. */
export const FLAG_MISSING = `
UPDATE voter v SET flag = 'missing-from-list', flag_list_id = $1
 WHERE v.region_id = $2 AND ($3::text IS NULL OR v.district_id = $3) AND v.state = 'active' AND v.flag IS NULL
   AND NOT EXISTS (SELECT 1 FROM staging.register_line s WHERE s.list_id = $1 AND s.voter_id = v.id)`;

export const CLEAR_FLAGS = `
UPDATE voter v SET flag = NULL, flag_list_id = NULL
  FROM staging.register_line s
 WHERE s.list_id = $1 AND s.voter_id = v.id AND v.region_id = $2 AND v.flag IS NOT NULL`;

export const SUM_OUTCOMES = `
SELECT count(*)::int AS lines,
       count(*) FILTER (WHERE outcome IN ('added', 'restored'))::int AS added,
       count(*) FILTER (WHERE outcome = 'changed')::int AS changed,
       count(*) FILTER (WHERE outcome = 'unchanged')::int AS unchanged,
       count(*) FILTER (WHERE outcome = 'conflict')::int AS conflicts,
       count(*) FILTER (WHERE outcome IN ('left-out', 'repeated'))::int AS left_out,
       count(*) FILTER (WHERE outcome = 'open')::int AS open_lines
  FROM staging.register_line WHERE list_id = $1`;

export const RECORD_LIST = `
INSERT INTO applied_list (list_id, region_id, district_id, round_id, applied_at, lines, added, changed, unchanged, flagged, conflicts, left_out, open_lines)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

export const RECORD_LINES = `
INSERT INTO applied_line (list_id, line_no, region_id, district_id, iin, voter_id, version_no, outcome)
SELECT s.list_id, s.line_no, $2, s.district_id, s.iin, s.voter_id, v.version_no, s.outcome
  FROM staging.register_line s LEFT JOIN voter v ON v.id = s.voter_id
 WHERE s.list_id = $1`;

export const CLEAR_STAGED = `DELETE FROM staging.register_line WHERE list_id = $1`;
