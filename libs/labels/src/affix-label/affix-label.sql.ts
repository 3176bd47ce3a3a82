/** In one order for everybody, so that two batches never wait for each other in a circle. */
export const LOCK_ALL = `SELECT number FROM label WHERE number = ANY ($1::text[]) ORDER BY number FOR UPDATE`;

export const LOCK_LABEL = `
SELECT number, state, precinct_id AS "precinctId", document_number AS "documentNumber" FROM label WHERE number = $1 FOR UPDATE`;

export const MARK_AFFIXED = `UPDATE label SET state = 'affixed', affixed_on = $2::date WHERE number = $1`;
