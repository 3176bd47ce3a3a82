const COLUMNS = `
id, round_id AS "roundId", region_id AS "regionId", due_on AS "dueOn", reason, state, asked_by AS "askedBy", asked_on AS "askedOn",
decided_by AS "decidedBy", decided_on AS "decidedOn", decision_note AS "decisionNote"`;

export const ASK_EXCEPTION = `
INSERT INTO round_exception (round_id, region_id, due_on, reason, asked_by, asked_on) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`;

export const FIND_ASKED = `SELECT id FROM round_exception WHERE round_id = $1 AND region_id = $2 AND state = 'asked'`;

export const LOCK_EXCEPTION = `SELECT ${COLUMNS} FROM round_exception WHERE id = $1 AND round_id = $2 FOR UPDATE`;

/** $2 granted or declined. */
export const DECIDE_EXCEPTION = `
UPDATE round_exception SET state = $2, decided_by = $3, decided_on = $4, decision_note = $5 WHERE id = $1 AND state = 'asked' RETURNING ${COLUMNS}`;

export const LIST_EXCEPTIONS = `SELECT ${COLUMNS} FROM round_exception WHERE round_id = $1 ORDER BY region_id, asked_on, id`;

/** The last one granted to a region counts when it is the latest date. $1 round. */
export const GRANTED_DATES = `
SELECT region_id AS "regionId", max(due_on) AS "dueOn" FROM round_exception WHERE round_id = $1 AND state = 'granted' GROUP BY region_id`;
