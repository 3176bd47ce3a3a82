import { PRECINCT_COLUMNS } from '../precinct.js';

export const FIND_CURRENT_DISTRICT = `SELECT id, region_id FROM district WHERE id = $1 AND valid_to IS NULL`;

export const FIND_PRECINCT_NUMBER = `SELECT id FROM precinct WHERE region_id = $1 AND number = $2 AND valid_to IS NULL AND id <> $3`;

export const INSERT_PRECINCT = `
INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from, changed_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, app.account_id())
RETURNING ${PRECINCT_COLUMNS}`;
