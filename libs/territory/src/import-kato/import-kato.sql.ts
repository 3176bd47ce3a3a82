export const FIND_EDITION_BY_FILE = `
SELECT edition, label, effective_on, sha256, units, repairs, outcome FROM kato_edition WHERE sha256 = $1`;

export const LATEST_EDITION = `SELECT edition, effective_on FROM kato_edition ORDER BY effective_on DESC, imported_at DESC LIMIT 1`;

export const EDITION_EXISTS = `SELECT 1 AS found FROM kato_edition WHERE edition = $1`;

export const INSERT_EDITION = `
INSERT INTO kato_edition (edition, label, effective_on, sha256, units, repairs, outcome, imported_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, app.account_id())`;

export const INSERT_UNITS = `
INSERT INTO kato_unit (edition, code, parent_code, level, type_code, name_kk, name_ru)
SELECT $1, u.code, u.parent_code, u.level, u.type_code, u.name_kk, u.name_ru
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) AS u (code, parent_code, level, type_code, name_kk, name_ru)`;

export const INSERT_REPAIRS = `
INSERT INTO kato_repair (edition, line_no, column_name, kinds, raw, repaired)
SELECT $1, (r ->> 'line')::int, r ->> 'column', ARRAY(SELECT jsonb_array_elements_text(r -> 'kinds')), r ->> 'raw', r ->> 'repaired'
  FROM jsonb_array_elements($2::jsonb) AS r`;

export const LIST_REPAIRS = `
SELECT line_no AS line, column_name AS "column", kinds, raw, repaired FROM kato_repair WHERE edition = $1 ORDER BY line_no, column_name`;

const NEW_REGIONS = `SELECT id, name_kk, name_ru FROM unnest($1::text[], $2::text[], $3::text[]) AS n (id, name_kk, name_ru)`;

/** A code that comes back after it was closed holds from the new date. */
export const CHANGE_REGIONS = `
UPDATE region r
   SET name_kk = n.name_kk, name_ru = n.name_ru, valid_to = NULL, valid_from = CASE WHEN r.valid_to IS NULL THEN r.valid_from ELSE $4::date END
  FROM (${NEW_REGIONS}) AS n
 WHERE r.id = n.id AND (r.name_kk, r.name_ru, r.valid_to) IS DISTINCT FROM (n.name_kk, n.name_ru, NULL)`;

export const ADD_REGIONS = `
INSERT INTO region (id, kato, name_kk, name_ru, name_en, valid_from)
SELECT n.id, n.id || '0000000', n.name_kk, n.name_ru, n.name_kk, $4::date
  FROM (${NEW_REGIONS}) AS n
 WHERE NOT EXISTS (SELECT 1 FROM region r WHERE r.id = n.id)`;

export const CLOSE_REGIONS = `UPDATE region SET valid_to = $2 WHERE valid_to IS NULL AND id <> ALL ($1::text[])`;

const NEW_DISTRICTS = `SELECT id, name_kk, name_ru FROM unnest($1::text[], $2::text[], $3::text[]) AS n (id, name_kk, name_ru)`;

export const CHANGE_DISTRICTS = `
UPDATE district d
   SET name_kk = n.name_kk, name_ru = n.name_ru, valid_to = NULL, valid_from = CASE WHEN d.valid_to IS NULL THEN d.valid_from ELSE $4::date END
  FROM (${NEW_DISTRICTS}) AS n
 WHERE d.id = n.id AND (d.name_kk, d.name_ru, d.valid_to) IS DISTINCT FROM (n.name_kk, n.name_ru, NULL)`;

export const ADD_DISTRICTS = `
INSERT INTO district (id, region_id, name_kk, name_ru, valid_from)
SELECT n.id, left(n.id, 2), n.name_kk, n.name_ru, $4::date
  FROM (${NEW_DISTRICTS}) AS n
 WHERE NOT EXISTS (SELECT 1 FROM district d WHERE d.id = n.id)`;

export const CLOSE_DISTRICTS = `UPDATE district SET valid_to = $2 WHERE valid_to IS NULL AND id <> ALL ($1::text[])`;

/** Precincts that lie in a district which has been closed: somebody has to move them. */
export const PRECINCTS_LEFT_BEHIND = `
SELECT count(*)::int AS count FROM precinct p JOIN district d ON d.id = p.district_id WHERE p.valid_to IS NULL AND d.valid_to IS NOT NULL`;
