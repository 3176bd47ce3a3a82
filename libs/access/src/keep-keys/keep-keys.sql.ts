const COLUMNS = `
id, account_id AS "accountId", name, scopes, created_by AS "createdBy", created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"`;

export const INSERT_ACCOUNT_KEY = `
INSERT INTO account_key (id, account_id, name, secret_hash, scopes, region_id, district_id, created_by, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + make_interval(days => $9)) RETURNING ${COLUMNS}`;

export const COUNT_LIVE_KEYS = `SELECT count(*)::int AS keys FROM account_key WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()`;

export const LIST_ACCOUNT_KEYS = `SELECT ${COLUMNS} FROM account_key WHERE account_id = $1 ORDER BY created_at DESC, id LIMIT 200`;

export const REVOKE_ACCOUNT_KEY = `
UPDATE account_key SET revoked_at = clock_timestamp(), revoked_by = $3 WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL RETURNING ${COLUMNS}`;

/** The key of an id with its account, as both are now; live only while neither is revoked, expired or disabled. */
export const FIND_KEY_ACCOUNT = `
SELECT k.secret_hash AS "secretHash", k.scopes, k.last_used_at IS NULL OR k.last_used_at < clock_timestamp() - interval '1 minute' AS "isStale",
       k.revoked_at IS NULL AND k.expires_at > clock_timestamp() AND a.disabled_at IS NULL AS live,
       a.id, a.login, a.role, a.level, a.region_id AS "regionId", a.district_id AS "districtId", a.precinct_id AS "precinctId"
  FROM account_key k JOIN account a ON a.id = k.account_id WHERE k.id = $1`;

export const MARK_USED = `UPDATE account_key SET last_used_at = clock_timestamp() WHERE id = $1`;
