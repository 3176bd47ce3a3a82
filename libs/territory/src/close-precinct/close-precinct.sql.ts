import { PRECINCT_COLUMNS } from '../precinct.js';

export const CLOSE_PRECINCT = `
UPDATE precinct
   SET valid_to = $2, close_decision_number = $3, close_decision_date = $4, changed_by = app.account_id(), changed_at = clock_timestamp()
 WHERE id = $1 AND valid_to IS NULL
RETURNING ${PRECINCT_COLUMNS}`;
