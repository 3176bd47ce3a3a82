/** Shared: many may work in an open round at once; only its closing waits for all of them. */
export const HOLD_OPEN = `SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 5))`;

export const HOLD_CLOSING = `SELECT pg_advisory_xact_lock(hashtextextended($1, 5))`;

export const MARK_CLOSING = `UPDATE round SET closing_since = COALESCE(closing_since, clock_timestamp()) WHERE id = $1 AND state = 'open'`;

export const MARK_CLOSED = `
UPDATE round
   SET state = 'closed', closed_on = $2, closed_by = $3, closed_at = clock_timestamp(), close_reason = $4,
       voters = $5, root_hash = $6, act_kk_file_id = $7, act_ru_file_id = $8
 WHERE id = $1 AND state = 'open' AND closing_since IS NOT NULL`;
