export const LOCK_LABEL = `
SELECT number, state, precinct_id AS "precinctId", document_type AS "documentType", document_number AS "documentNumber" FROM label WHERE number = $1 FOR UPDATE`;

export const MARK_AFFIXED = `UPDATE label SET state = 'affixed', affixed_on = $2::date WHERE number = $1`;
