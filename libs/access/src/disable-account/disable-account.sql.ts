export const DISABLE = `
UPDATE account SET disabled_at = clock_timestamp(), disabled_reason = $2, credential_version = credential_version + 1
 WHERE id = $1 AND disabled_at IS NULL`;
