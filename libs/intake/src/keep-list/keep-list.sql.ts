const COLUMNS = `
id, round_id AS "roundId", region_id AS "regionId", district_id AS "districtId", kind, version, state, accepted_level AS "acceptedLevel",
file_id AS "fileId", file_name AS "fileName", sha256, size::float8 AS size, language, declared_lines AS "declaredLines", declared_encoding AS "declaredEncoding",
encoding, format, lines::float8 AS lines, header::float8 AS header, blank::float8 AS blank, accepted::float8 AS accepted, rejected::float8 AS rejected,
to_confirm::float8 AS "toConfirm", refused_code AS "refusedCode", refused_params AS "refusedParams", job_id AS "jobId", assembled_into AS "assembledInto",
received_on AS "receivedOn", received_by AS "receivedBy", received_at AS "receivedAt", prepared_by AS "preparedBy", signed_by AS "signedBy", applied_at AS "appliedAt", corrects_id AS "corrects",
dry_run AS "dryRun", expires_at AS "expiresAt", late_reason AS "lateReason", late_note AS "lateNote"`;

export const GET_LIST = `SELECT ${COLUMNS} FROM voter_list WHERE id = $1`;

/** Whoever holds the row decides its next state alone. */
export const LOCK_LIST = `SELECT ${COLUMNS} FROM voter_list WHERE id = $1 FOR UPDATE`;

/** Parts of an assembled list, held until the end of the transaction. */
export const LOCK_PARTS = `SELECT id FROM voter_list WHERE assembled_into = $1 ORDER BY id FOR UPDATE`;

/** Lists whose findings and counts are those of list $1: itself, or its parts. */
export const ofList = `(SELECT v.id FROM voter_list v WHERE v.id = $1 OR v.assembled_into = $1)`;

/** Workbooks that say what is no longer so: of the list, or of its parts. */
export const DROP_WORKBOOKS = `DELETE FROM list_workbook WHERE list_id IN ${ofList}`;

/** Lists of one region in a round that still count, whole and parts. */
export const LIVE_LISTS = `
SELECT ${COLUMNS} FROM voter_list
 WHERE round_id = $1 AND region_id = $2 AND NOT dry_run AND state NOT IN ('refused', 'returned', 'withdrawn', 'superseded')
 ORDER BY district_id NULLS FIRST`;

/** The same, held until the end of the transaction. */
export const LOCK_LIVE_LISTS = `${LIVE_LISTS} FOR UPDATE`;

/** Newest first; $1 round, $2 region, $3 state (each or null), $4 id to go on after or null, $5 how many, $6 trial runs instead of lists, $7 sender or null. */
export const LIST_LISTS = `
SELECT ${COLUMNS} FROM voter_list
 WHERE ($1::uuid IS NULL OR round_id = $1) AND ($2::text IS NULL OR region_id = $2) AND ($3::text IS NULL OR state = $3)
   AND dry_run = $6 AND ($7::uuid IS NULL OR received_by = $7)
   AND ($4::uuid IS NULL OR (received_at, id) < (SELECT a.received_at, a.id FROM voter_list a WHERE a.id = $4))
 ORDER BY received_at DESC, id DESC LIMIT $5`;

export const MOVE_LIST = `UPDATE voter_list SET state = $2 WHERE id = $1`;

export const INSERT_TRANSITION = `
INSERT INTO list_transition (list_id, region_id, district_id, from_state, to_state, level, reason, actor_id, actor_role)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

export const LIST_TRANSITIONS = `
SELECT from_state AS "from", to_state AS "to", level, reason, actor_id AS "actorId", actor_role AS "actorRole", at FROM list_transition WHERE list_id = $1 ORDER BY id`;
