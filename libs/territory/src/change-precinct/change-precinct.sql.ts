import { PRECINCT_COLUMNS } from '../precinct.js';

export const CHANGE_PRECINCT = `
UPDATE precinct
   SET district_id = $2, number = $3, name_kk = $4, name_ru = $5, kind = $6, decision_number = $7, decision_date = $8,
       changed_by = app.account_id(), changed_at = clock_timestamp()
 WHERE id = $1 AND valid_to IS NULL
RETURNING ${PRECINCT_COLUMNS}`;
