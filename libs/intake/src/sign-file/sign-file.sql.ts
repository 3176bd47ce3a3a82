const COLUMNS = `id, list_id AS "listId", kind, state, reason, revocation, signers, verified_by AS "verifiedBy", sent_by AS "sentBy", sha256, verified_at AS "verifiedAt"`;

export const INSERT_SIGNATURE = `
INSERT INTO list_signature (list_id, region_id, district_id, file_id, sha256, kind, state, reason, revocation, signers, verified_by, sent_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${COLUMNS}`;

/** A signature that has been decided on is not verified again; one that nothing could verify may be sent anew. */
export const FIND_SIGNATURE = `SELECT ${COLUMNS} FROM list_signature WHERE list_id = $1 AND sha256 = $2 AND state <> 'unverifiable' ORDER BY verified_at DESC LIMIT 1`;

export const LIST_SIGNATURES = `SELECT ${COLUMNS} FROM list_signature WHERE list_id = $1 ORDER BY verified_at, id LIMIT 200`;
