import { PRECINCT_COLUMNS } from '../precinct.js';

export const CURRENT_DISTRICTS = `
SELECT id, region_id, name_kk, name_ru FROM district WHERE valid_to IS NULL AND ($1::text IS NULL OR region_id = $1) ORDER BY id`;

export const CURRENT_PRECINCTS = `SELECT ${PRECINCT_COLUMNS} FROM precinct WHERE valid_to IS NULL AND region_id = ANY ($1::text[])`;

const NEW_ROWS = `
SELECT (r ->> 'regionId') AS region_id, (r ->> 'districtId') AS district_id, (r ->> 'number')::int AS number, r ->> 'nameKk' AS name_kk, r ->> 'nameRu' AS name_ru,
       r ->> 'kind' AS kind, r ->> 'decisionNumber' AS decision_number, (r ->> 'decisionDate')::date AS decision_date
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e (r, position) ORDER BY position`;

export const INSERT_PRECINCTS = `
INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from, changed_by)
SELECT n.region_id, n.district_id, n.number, n.name_kk, n.name_ru, n.kind, n.decision_number, n.decision_date, n.decision_date, app.account_id() FROM (${NEW_ROWS}) AS n`;

export const CHANGE_PRECINCTS = `
UPDATE precinct p
   SET district_id = n.district_id, name_kk = n.name_kk, name_ru = n.name_ru, kind = n.kind, decision_number = n.decision_number, decision_date = n.decision_date,
       changed_by = app.account_id(), changed_at = clock_timestamp()
  FROM (${NEW_ROWS}) AS n
 WHERE p.region_id = n.region_id AND p.number = n.number AND p.valid_to IS NULL`;
