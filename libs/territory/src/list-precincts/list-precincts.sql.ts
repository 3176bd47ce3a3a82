import { PRECINCT_COLUMNS } from '../precinct.js';

export const LIST_PRECINCTS = `
SELECT ${PRECINCT_COLUMNS}
  FROM precinct
 WHERE ($1::text IS NULL OR region_id = $1) AND ($2::text IS NULL OR district_id = $2) AND ($3::boolean OR valid_to IS NULL)
   AND (region_id, number, id) > ($4::text, $5::int, $6::bigint)
 ORDER BY region_id, number, id
 LIMIT $7`;

export const GET_PRECINCT = `SELECT ${PRECINCT_COLUMNS} FROM precinct WHERE id = $1`;
