import { isoInstant } from '@tizilim/register';

const CASE = `
id::text AS id, round_id AS "roundId", iin, state, opened_on AS "openedOn", due_on AS "dueOn", reason, source, removal_id AS "removalId",
decided_by AS "decidedBy", ${isoInstant('decided_at')} AS "decidedAt"`;

/** $1 round, $2 state (each or null), $3 last id of the page before, $4 how many. */
export const LIST_CASES = `
SELECT ${CASE} FROM national_case
 WHERE ($1::uuid IS NULL OR round_id = $1) AND ($2::text IS NULL OR state = $2) AND id > $3::bigint ORDER BY id LIMIT $4`;

export const GET_CASE = `SELECT ${CASE} FROM national_case WHERE id = $1`;
export const LOCK_CASE = `SELECT ${CASE} FROM national_case WHERE id = $1 FOR UPDATE`;

export const LIST_SIDES = `
SELECT k.id::text AS id, k.region_id AS "regionId", k.district_id AS "districtId", k.list_id AS "listId", k.line_no AS "lineNo", k.voter_id::text AS "voterId", k.state,
       COALESCE(l.surname, v.surname) AS surname, COALESCE(l.given_name, v.given_name) AS "givenName", COALESCE(l.patronymic, v.patronymic) AS patronymic,
       COALESCE(l.birth_date, v.birth_date) AS "birthDate", COALESCE(l.address, v.address) AS address, COALESCE(l.registration_kind, v.registration_kind) AS "registrationKind",
       a.outcome
  FROM national_case_side k
  LEFT JOIN v_intake_line l ON l.list_id = k.list_id AND l.line_no = k.line_no
  LEFT JOIN v_register_voter v ON v.id = k.voter_id
  LEFT JOIN v_register_applied_line a ON a.list_id = k.list_id AND a.line_no = k.line_no
 WHERE k.case_id = $1 AND k.state <> 'gone' ORDER BY k.id`;

/** Own sides of a territory: $1 list or null, $2 last id of the page before, $3 how many. Nothing of the other side is in these rows. */
export const LIST_OWN_SIDES = `
SELECT id::text AS id, round_id AS "roundId", list_id AS "listId", line_no AS "lineNo", voter_id::text AS "voterId", state
  FROM v_reconciliation_national_side
 WHERE ($1::uuid IS NULL OR list_id = $1) AND state <> 'gone' AND id > $2::bigint ORDER BY id LIMIT $3`;

export const DECIDE_CASE = `
UPDATE national_case SET state = 'decided', reason = $2, source = $3, removal_id = $4, decided_by = app.account_id(), decided_at = clock_timestamp() WHERE id = $1`;

export const DECIDE_SIDES = `
UPDATE national_case_side SET state = CASE WHEN id = $2::bigint THEN 'keep-list' ELSE 'leave-out' END WHERE case_id = $1 AND state <> 'gone'`;

export const FIND_ACTIVE = `SELECT id::text AS id, region_id AS "regionId" FROM v_register_voter WHERE iin = $1 AND state = 'active'`;
