const COLUMNS = `
id, kind, as_of AS "asOf", due_on AS "dueOn", state, reference, region_ids AS regions, opened_on AS "openedOn", closing, closed_on AS "closedOn",
close_reason AS "closeReason", voters::float8 AS voters, root_hash AS "rootHash",
jsonb_build_object('kk', act_kk_file_id, 'ru', act_ru_file_id) AS acts`;

export const GET_ROUND = `SELECT ${COLUMNS} FROM v_duties_round WHERE id = $1`;

/** Newest first; $1 a state or null, $2 how many. */
export const LIST_ROUNDS = `
SELECT ${COLUMNS} FROM v_duties_round
 WHERE $1::text IS NULL OR state = $1
 ORDER BY as_of DESC, opened_on DESC, id LIMIT $2`;

export const FIND_OPEN_ROUND = `SELECT ${COLUMNS} FROM v_duties_round WHERE state = 'open' AND as_of = $1`;

