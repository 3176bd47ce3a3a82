const COLUMNS = `id, file_name AS "fileName", size::float8 AS size, "offset"::float8 AS "offset", announced, list_id AS "listId", expires_at AS "expiresAt"`;
/** Each piece puts the end off by this. */
const LIFE = `clock_timestamp() + interval '24 hours'`;

export const INSERT_UPLOAD = `
INSERT INTO list_upload (id, account_id, region_id, district_id, file_name, size, announced, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, ${LIFE}) RETURNING ${COLUMNS}`;

export const COUNT_UPLOADS = `SELECT count(*)::int AS uploads FROM list_upload WHERE account_id = $1 AND list_id IS NULL`;

export const FIND_UPLOAD = `SELECT ${COLUMNS} FROM list_upload WHERE id = $1 AND expires_at > clock_timestamp()`;

/** The newest request writes; $2 its mark. */
export const TAKE_PEN = `UPDATE list_upload SET writer = $2, expires_at = ${LIFE} WHERE id = $1 AND expires_at > clock_timestamp() AND list_id IS NULL RETURNING ${COLUMNS}`;

/** $3 bytes on the disk; nothing happens once a newer request writes. */
export const MOVE_OFFSET = `UPDATE list_upload SET "offset" = $3, expires_at = ${LIFE} WHERE id = $1 AND writer = $2`;

export const FINISH_UPLOAD = `UPDATE list_upload SET list_id = $2 WHERE id = $1`;

export const DELETE_UPLOAD = `DELETE FROM list_upload WHERE id = $1`;

export const SWEEP_UPLOADS = `DELETE FROM list_upload WHERE expires_at < clock_timestamp() RETURNING id`;
