const VALUES = `rejected_percent::float8 AS "rejectedPercent", unconfirmed_percent::float8 AS "unconfirmedPercent", precinct_percent::float8 AS "precinctPercent"`;
const COLUMNS = `id, ${VALUES}, reason, set_by AS "setBy", set_at AS "setAt", signed_by AS "signedBy", signed_at AS "signedAt"`;

export const LIMITS_IN_FORCE = `
SELECT ${VALUES} FROM round_limit WHERE round_id = $1 AND signed_at IS NOT NULL ORDER BY signed_at DESC, id LIMIT 1`;

/** Newest first. */
export const LIST_LIMITS = `SELECT ${COLUMNS} FROM round_limit WHERE round_id = $1 ORDER BY set_at DESC, id`;

export const LOCK_LIMITS = `SELECT ${COLUMNS} FROM round_limit WHERE round_id = $1 AND id = $2 FOR UPDATE`;

export const INSERT_LIMITS = `
INSERT INTO round_limit (round_id, rejected_percent, unconfirmed_percent, precinct_percent, reason, set_by) VALUES ($1, $2, $3, $4, $5, app.account_id()) RETURNING id`;

export const SIGN_LIMITS = `UPDATE round_limit SET signed_by = app.account_id(), signed_at = clock_timestamp() WHERE id = $1`;
