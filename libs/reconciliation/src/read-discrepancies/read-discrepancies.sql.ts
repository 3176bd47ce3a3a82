import { isoInstant } from '@tizilim/register';

const DISCREPANCY = `
id::text AS id, list_id AS "listId", round_id AS "roundId", region_id AS "regionId", district_id AS "districtId", line_no AS "lineNo", voter_id::text AS "voterId", iin,
type, blocking, evidence, owner_role AS "ownerRole", due_on AS "dueOn", state, decision`;

/** $1 list, $2 type, $3 state (each or null), $4 last id of the page before, $5 how many. Obsolete ones only when asked for. */
export const LIST_DISCREPANCIES = `
SELECT ${DISCREPANCY} FROM v_reconciliation_discrepancy
 WHERE ($1::uuid IS NULL OR list_id = $1) AND ($2::text IS NULL OR type = $2)
   AND (CASE WHEN $3::text IS NULL THEN state <> 'obsolete' ELSE state = $3 END) AND id > $4::bigint
 ORDER BY id LIMIT $5`;

export const GET_DISCREPANCY = `SELECT ${DISCREPANCY} FROM v_reconciliation_discrepancy WHERE id = $1`;
export const LOCK_DISCREPANCY = `SELECT ${DISCREPANCY} FROM discrepancy WHERE id = $1 FOR UPDATE`;

export const LIST_VERDICTS = `
SELECT v.id::text AS id, v.decision, v.reason, v.source, v.bulk_id IS NOT NULL AS "inBulk", v.memory_id IS NOT NULL AS remembered, m.discrepancy_id::text AS "rememberedFrom",
       v.removal_id AS "removalId", v.decided_by AS "decidedBy", ${isoInstant('v.decided_at')} AS "decidedAt"
  FROM verdict v LEFT JOIN verdict_memory m ON m.id = v.memory_id
 WHERE v.discrepancy_id = $1 ORDER BY v.id`;

/** $1 list, $2 business day. */
export const COUNT_DISCREPANCIES = `
SELECT type, bool_or(blocking) AS blocking, count(*) FILTER (WHERE state = 'open')::int AS open, count(*) FILTER (WHERE state = 'decided')::int AS decided,
       count(*) FILTER (WHERE state = 'open' AND due_on < $2::date)::int AS overdue
  FROM v_reconciliation_discrepancy WHERE list_id = $1 AND state <> 'obsolete' GROUP BY type ORDER BY type`;

export const COUNT_BLOCKING = `
SELECT count(*)::int AS open FROM v_reconciliation_discrepancy WHERE list_id = $1 AND state = 'open' AND blocking`;
