/** One delivery of a region at a time, so that a file sent twenty times at once is one list. $1 round and region. */
export const HOLD_DELIVERY = `SELECT pg_advisory_xact_lock(hashtextextended($1, 7))`;

/** A file that was refused as it stands: sent again in the same way it gets the same answer. */
export const FIND_REFUSED = `
SELECT id FROM voter_list
 WHERE round_id = $1 AND region_id = $2 AND district_id IS NOT DISTINCT FROM $3 AND sha256 = $4
   AND declared_lines IS NOT DISTINCT FROM $5 AND declared_encoding IS NOT DISTINCT FROM $6 AND state = 'refused' AND NOT dry_run`;

/** The same trial of the same sender on the same day: judged already. */
export const FIND_TRIAL = `
SELECT id FROM voter_list
 WHERE round_id = $1 AND region_id = $2 AND district_id IS NOT DISTINCT FROM $3 AND sha256 = $4
   AND declared_lines IS NOT DISTINCT FROM $5 AND declared_encoding IS NOT DISTINCT FROM $6
   AND received_by = $7 AND received_on = $8 AND dry_run AND state <> 'withdrawn' AND expires_at > clock_timestamp()
 ORDER BY received_at DESC LIMIT 1`;

/** The version before, when there is one. */
export const FIND_PREVIOUS = `
SELECT id, version, state FROM voter_list
 WHERE round_id = $1 AND region_id = $2 AND district_id IS NOT DISTINCT FROM $3 AND NOT dry_run
 ORDER BY version DESC LIMIT 1`;

/** Has the territory delivered in the round before? $1 round, $2 region, $3 district or null. */
export const WAS_DELIVERED = `
SELECT id FROM voter_list
 WHERE round_id = $1 AND region_id = $2 AND district_id IS NOT DISTINCT FROM $3 AND NOT dry_run AND state NOT IN ('refused', 'withdrawn') LIMIT 1`;

export const INSERT_LIST = `
INSERT INTO voter_list (id, round_id, region_id, district_id, kind, version, file_id, file_name, sha256, size, language, declared_lines, declared_encoding, job_id,
  received_on, received_by, late_reason, late_note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`;

/** $17 days it stays. */
export const INSERT_TRIAL = `
INSERT INTO voter_list (id, round_id, region_id, district_id, kind, version, file_id, file_name, sha256, size, language, declared_lines, declared_encoding, job_id,
  received_on, received_by, dry_run, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, true, clock_timestamp() + make_interval(days => $17))`;

export const FIND_KEY = `SELECT list_id AS "listId", fingerprint FROM delivery_key WHERE account_id = $1 AND key = $2`;

export const INSERT_KEY = `
INSERT INTO delivery_key (account_id, key, fingerprint, list_id, region_id, district_id) VALUES ($1, $2, $3, $4, $5, $6)`;
