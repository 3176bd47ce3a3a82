/** Has the account of this login ($1) signed in from this address ($2) before? */
export const IS_KNOWN_ADDRESS = `
SELECT EXISTS (SELECT 1 FROM sign_in_address s JOIN account a ON a.id = s.account_id WHERE a.login = $1 AND s.address = $2) AS known`;

/**
 * Counts one try under a key ($1) before it is made, unless the key is blocked; then there is no row.
 * The first $2 tries are free, from then on the wait doubles from one second to $3 seconds. A quiet quarter of an hour forgets.
 */
export const COUNT_TRY = `
INSERT INTO sign_in_try AS t (key, failures, last_at, blocked_until)
VALUES ($1, 1, clock_timestamp(), clock_timestamp())
ON CONFLICT (key) DO UPDATE SET
  failures = CASE WHEN t.last_at < clock_timestamp() - interval '15 minutes' THEN 1 ELSE t.failures + 1 END,
  last_at = clock_timestamp(),
  blocked_until = clock_timestamp() + CASE
    WHEN t.last_at < clock_timestamp() - interval '15 minutes' OR t.failures + 1 < $2::int THEN interval '0'
    ELSE make_interval(secs => LEAST($3::float8, power(2, LEAST(t.failures + 1 - $2::int, 20)))) END
WHERE t.blocked_until <= clock_timestamp()
RETURNING failures`;

export const WAIT_OF = `SELECT GREATEST(1, ceil(extract(epoch FROM blocked_until - clock_timestamp())))::int AS seconds FROM sign_in_try WHERE key = $1`;

export const BLOCKED_FOR = `
SELECT ceil(extract(epoch FROM blocked_until - clock_timestamp()))::int AS seconds FROM sign_in_try WHERE key = $1 AND blocked_until > clock_timestamp()`;

export const FORGET_TRIES = `DELETE FROM sign_in_try WHERE key = ANY ($1::text[])`;

/** Rows in use elsewhere are left for the next time: cleaning must never wait for a sign-in. */
export const FORGET_OLD_TRIES = `
DELETE FROM sign_in_try WHERE key IN (
  SELECT key FROM sign_in_try WHERE last_at < clock_timestamp() - interval '1 day' ORDER BY last_at LIMIT 100 FOR UPDATE SKIP LOCKED)`;

export const REMEMBER_ADDRESS = `
INSERT INTO sign_in_address AS s (account_id, address, last_at) VALUES ($1, $2, clock_timestamp())
ON CONFLICT (account_id, address) DO UPDATE SET last_at = clock_timestamp()`;

export const FORGET_OLD_ADDRESSES = `DELETE FROM sign_in_address WHERE account_id = $1 AND last_at < clock_timestamp() - interval '90 days'`;
