import { takenValues } from '../apply-list/apply-list.sql.js';
import { isoInstant } from '../iso-instant.js';
import { personColumns, personOf } from '../person-columns.js';

const columns = personColumns.join(', ');
const DECISION_OF_LINE = 'LEFT JOIN v_reconciliation_line_decision d ON d.list_id = l.list_id AND d.line_no = l.line_no';

export const LOCK_VOTER = `
SELECT id::text AS id, region_id AS "regionId", district_id AS "districtId", precinct_id AS "precinctId", state, flag, version_no AS "versionNo"
  FROM voter WHERE id = $1 FOR UPDATE`;

export const PROPOSE = `
INSERT INTO removal_decision (voter_id, region_id, district_id, precinct_id, round_id, kind, reason, source, proposed_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
RETURNING id`;

export const FIND_OPEN = `SELECT id FROM removal_decision WHERE voter_id = $1 AND state IN ('proposed', 'approved')`;

export const NAME_TARGET = `INSERT INTO transfer_target (removal_id, list_id, line_no) VALUES ($1, $2, $3)`;

const DECISION = `
id, voter_id::text AS "voterId", region_id AS "regionId", district_id AS "districtId", precinct_id::float8 AS "precinctId", round_id AS "roundId", kind, reason, source, state,
proposed_by AS "proposedBy", ${isoInstant('proposed_at')} AS "proposedAt", decided_by AS "decidedBy", ${isoInstant('decided_at')} AS "decidedAt", rejected_because AS "rejectedBecause",
released_by AS "releasedBy", ${isoInstant('released_at')} AS "releasedAt", ${isoInstant('applied_at')} AS "appliedAt"`;

export const LOCK_DECISION = `SELECT ${DECISION} FROM removal_decision WHERE id = $1 FOR UPDATE`;
export const GET_DECISION = `SELECT ${DECISION} FROM v_register_removal WHERE id = $1`;

/** Waiting for the release of a surge: $1 round, $2 region. */
export const LOCK_WAITING = `
SELECT ${DECISION} FROM removal_decision WHERE round_id = $1 AND region_id = $2 AND state = 'approved' ORDER BY proposed_at, id FOR UPDATE`;

/** $1 state or null, $2 round or null, $3 precinct or null, $4 last id of the page before or null, $5 how many. */
export const LIST_DECISIONS = `
SELECT ${DECISION} FROM v_register_removal
 WHERE ($1::text IS NULL OR state = $1) AND ($2::uuid IS NULL OR round_id = $2) AND ($3::bigint IS NULL OR precinct_id = $3)
   AND ($4::uuid IS NULL OR id > $4)
 ORDER BY id LIMIT $5`;

export const APPROVE = `UPDATE removal_decision SET state = 'approved', decided_by = $2, decided_at = clock_timestamp() WHERE id = $1`;
export const REJECT = `UPDATE removal_decision SET state = 'rejected', decided_by = $2, decided_at = clock_timestamp(), rejected_because = $3 WHERE id = $1`;
export const RELEASE = `UPDATE removal_decision SET released_by = $2, released_at = clock_timestamp() WHERE id = $1`;
export const MARK_APPLIED = `UPDATE removal_decision SET state = 'applied', applied_at = $2::timestamptz WHERE id = $1`;

/**
 * Figures of the surge limits: active voters now and voters already removed in the round ($1), of the region ($2) and of
 * the precinct ($3). Transfers are single decisions of the CEC and are not counted.
 */
export const SURGE_FIGURES = `
SELECT (SELECT COALESCE(sum(active), 0) FROM voter_count WHERE region_id = $2)::int AS "regionActive",
       (SELECT COALESCE(sum(active), 0) FROM voter_count WHERE region_id = $2 AND precinct_id = $3)::int AS "precinctActive",
       count(*)::int AS "regionRemoved", count(*) FILTER (WHERE precinct_id = $3)::int AS "precinctRemoved"
  FROM removal_decision WHERE round_id = $1 AND region_id = $2 AND kind = 'removal' AND state = 'applied' AND released_by IS NULL`;

export const END_VERSION = `UPDATE voter_version SET valid_to = $2::timestamptz WHERE voter_id = $1 AND valid_to IS NULL`;

export const REMOVE_VOTER = `
UPDATE voter SET state = 'removed', removal_id = $2, flag = NULL, flag_list_id = NULL, version_no = version_no + 1 WHERE id = $1 AND state = 'active'`;

/** $2 change kind, $3 instant. */
export const ADD_VERSION = `
INSERT INTO voter_version (voter_id, version_no, region_id, district_id, precinct_id, iin, ${columns}, state, change_kind, list_id, line_no, removal_id, valid_from)
SELECT v.id, v.version_no, v.region_id, v.district_id, v.precinct_id, v.iin, ${personOf('v')}, v.state, $2, v.list_id, v.line_no, v.removal_id, $3::timestamptz
  FROM voter v WHERE v.id = $1`;

/** The open line of the other region that a transferred voter is kept by. */
export const GET_TARGET = `
SELECT l.list_id AS "listId", l.line_no AS "lineNo", l.region_id AS "regionId", l.district_id AS "districtId", l.precinct_id AS "precinctId",
       l.iin, a.outcome
  FROM transfer_target t
  JOIN v_intake_line l ON l.list_id = t.list_id AND l.line_no = t.line_no
  LEFT JOIN applied_line a ON a.list_id = t.list_id AND a.line_no = t.line_no
 WHERE t.removal_id = $1`;

export const FIND_VOTER_OF = `SELECT id::text AS id, state FROM voter WHERE region_id = $1 AND iin = $2 FOR UPDATE`;

export const ADD_VOTER_OF_LINE = `
INSERT INTO voter (iin, region_id, district_id, precinct_id, ${columns}, list_id, line_no)
SELECT l.iin, l.region_id, l.district_id, l.precinct_id, ${takenValues}, l.list_id, l.line_no
  FROM v_intake_line l ${DECISION_OF_LINE} WHERE l.list_id = $1 AND l.line_no = $2
RETURNING id::text AS id, version_no AS "versionNo"`;

export const RESTORE_VOTER_OF_LINE = `
UPDATE voter v
   SET (district_id, precinct_id, ${columns}) = (l.district_id, l.precinct_id, ${takenValues}),
       state = 'active', removal_id = NULL, version_no = v.version_no + 1, list_id = l.list_id, line_no = l.line_no
  FROM v_intake_line l ${DECISION_OF_LINE}
 WHERE v.id = $3 AND l.list_id = $1 AND l.line_no = $2
RETURNING v.id::text AS id, v.version_no AS "versionNo"`;

export const LINK_LINE = `
UPDATE applied_line SET outcome = 'transferred-in', voter_id = $3, version_no = $4 WHERE list_id = $1 AND line_no = $2 AND outcome = 'conflict'`;

/** A line kept open as a conflict that the CEC has decided against. */
export const CLOSE_CONFLICT = `UPDATE applied_line SET outcome = 'left-out' WHERE list_id = $1 AND line_no = $2 AND outcome = 'conflict'`;
