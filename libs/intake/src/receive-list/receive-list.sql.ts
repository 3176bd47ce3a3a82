/** One delivery of a region at a time, so that a file sent twenty times at once is one list. $1 round and region. */
export const HOLD_DELIVERY = `SELECT pg_advisory_xact_lock(hashtextextended($1, 7))`;

/** A file that was refused as it stands: sent again in the same way it gets the same answer. */
export const FIND_REFUSED = `
SELECT id FROM voter_list
 WHERE round_id = $1 AND region_id = $2 AND district_id IS NOT DISTINCT FROM $3 AND sha256 = $4
   AND declared_lines IS NOT DISTINCT FROM $5 AND declared_encoding IS NOT DISTINCT FROM $6 AND state = 'refused'`;

/** The version before, when there is one. */
export const FIND_PREVIOUS = `
SELECT id, version, state FROM voter_list
 WHERE round_id = $1 AND region_id = $2 AND district_id IS NOT DISTINCT FROM $3
 ORDER BY version DESC LIMIT 1`;

export const INSERT_LIST = `
INSERT INTO voter_list (id, round_id, region_id, district_id, kind, version, file_id, file_name, sha256, size, language, declared_lines, declared_encoding, job_id, received_on, received_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;
