/**
 * Reconciliation of one list, set-based: each statement adds what it finds to staging.reconciliation_find, exceptions only.
 * Parameters of the finding statements: $1 list, $2 snapshot (where one is used), then as named in the statement.
 * list_side and register_side hold the deciding fields and nothing else: the fingerprint is made of them.
 */

export const CLEAR_FOUND = `DELETE FROM staging.reconciliation_find WHERE list_id = $1`;
export const CLEAR_KEYS = `DELETE FROM staging.reconciliation_key WHERE list_id = $1`;

/** The deciding fields of every line with a usable IIN, narrow and with fresh statistics: every comparison starts from them. */
export const STAGE_KEYS = `
INSERT INTO staging.reconciliation_key (list_id, line_no, iin, district_id, name_hash, name_k1, name_k2, birth_date, sex, address_code, document_number)
SELECT list_id, line_no, iin, district_id, name_hash, name_k1, name_k2, birth_date, sex, address_code, document_number
  FROM v_intake_line WHERE list_id = $1 AND iin_usable`;
export const ANALYZE_KEYS = 'ANALYZE staging.reconciliation_key';
export const ANALYZE_FOUND = 'ANALYZE staging.reconciliation_find';

export const COUNT_LINES = `SELECT count(*)::int AS lines FROM v_intake_line WHERE list_id = $1`;

const COLUMNS = 'list_id, line_no, iin, district_id, type, list_side, register_side';

/**
 * $2 individuals, $3 addresses. A line whose citizen is not found is compared no further with the individual.
 * Millions of lines meet the narrow keys only; the wide rows are fetched for the exceptions.
 * Spelling: the exact texts differ and a key of Kazakh and Russian spelling agrees.
 */
export const FIND_INDIVIDUALS = `
WITH judged AS MATERIALIZED (
  SELECT l.line_no, l.iin, i.iin IS NULL AS not_found, i.name_hash <> l.name_hash AS name_differs, i.name_k1 = l.name_k1 OR i.name_k2 = l.name_k2 AS key_agrees,
         i.birth_date <> l.birth_date AS birth_differs, i.sex <> l.sex AS sex_differs, i.dead, NOT i.citizen AS foreigner, i.reg_address_code <> l.address_code AS address_differs
    FROM staging.reconciliation_key l
    LEFT JOIN v_registries_individual_key i ON i.snapshot_id = $2 AND i.iin = l.iin AND NOT i.removed
   WHERE l.list_id = $1
     AND (i.iin IS NULL OR i.name_hash <> l.name_hash OR i.birth_date <> l.birth_date OR i.sex <> l.sex OR i.dead OR NOT i.citizen OR i.reg_address_code <> l.address_code)
)
INSERT INTO staging.reconciliation_find (${COLUMNS})
SELECT $1, j.line_no, j.iin, l.district_id, f.type, f.list_side, f.register_side
  FROM judged j
  JOIN v_intake_line l ON l.list_id = $1 AND l.line_no = j.line_no
  LEFT JOIN v_registries_individual i ON i.snapshot_id = $2 AND i.iin = j.iin AND NOT j.not_found
 CROSS JOIN LATERAL (
   SELECT 'individual-not-found' AS type,
          jsonb_build_object('surname', l.surname, 'given_name', l.given_name, 'patronymic', l.patronymic, 'birth_date', l.birth_date) AS list_side, '{}'::jsonb AS register_side
    WHERE j.not_found
   UNION ALL
   SELECT CASE WHEN j.key_agrees THEN 'name-spelling' ELSE 'name-differs' END,
          jsonb_build_object('surname', l.surname, 'given_name', l.given_name, 'patronymic', l.patronymic),
          jsonb_build_object('surname', i.surname, 'given_name', COALESCE(i.given_name, ''), 'patronymic', i.patronymic)
    WHERE j.name_differs
   UNION ALL
   SELECT 'birth-date-differs', jsonb_build_object('birth_date', l.birth_date), jsonb_build_object('birth_date', i.birth_date) WHERE j.birth_differs
   UNION ALL
   SELECT 'sex-differs', jsonb_build_object('sex', l.sex), jsonb_build_object('sex', i.sex) WHERE j.sex_differs
   UNION ALL
   SELECT 'dead', '{}', jsonb_build_object('death_date', i.death_date, 'life_status', i.life_status) WHERE j.dead
   UNION ALL
   SELECT 'not-a-citizen', '{}', jsonb_build_object('citizenship', i.citizenship) WHERE j.foreigner
   UNION ALL
   SELECT 'address-differs', jsonb_build_object('address_code', l.address_code, 'address', l.address), jsonb_build_object('address_code', i.reg_address_code, 'address', i.reg_address)
    WHERE j.address_differs AND EXISTS (SELECT 1 FROM v_registries_address a WHERE a.snapshot_id = $3 AND a.address_code = l.address_code)
 ) f`;

/** Names whose keys all differ: they may still be one name with lost letters or a missing patronymic. After line $2, at most $3. */
export const NAMES_TO_COMPARE = `
SELECT line_no AS "lineNo", list_side AS list, register_side AS register FROM staging.reconciliation_find
 WHERE list_id = $1 AND type = 'name-differs' AND line_no > $2 ORDER BY line_no LIMIT $3`;

export const MARK_SPELLING = `
UPDATE staging.reconciliation_find SET type = 'name-spelling' WHERE list_id = $1 AND type = 'name-differs' AND line_no = ANY ($2::int[])`;

/** $2 exclusions, $3 as-of date. */
export const FIND_EXCLUDED = `
INSERT INTO staging.reconciliation_find (${COLUMNS})
SELECT $1, l.line_no, l.iin, l.district_id, 'excluded', '{}',
       jsonb_build_object('exclusions', jsonb_agg(jsonb_build_object('kind', e.kind, 'from_on', e.from_on, 'to_on', e.to_on) ORDER BY e.kind, e.from_on))
  FROM staging.reconciliation_key l
  JOIN v_registries_exclusion e ON e.snapshot_id = $2 AND e.iin = l.iin AND e.from_on <= $3::date AND (e.to_on IS NULL OR e.to_on >= $3::date)
 WHERE l.list_id = $1
 GROUP BY l.line_no, l.iin, l.district_id`;

/** $2 as-of date. */
export const FIND_UNDER_AGE = `
INSERT INTO staging.reconciliation_find (${COLUMNS})
SELECT $1, l.line_no, l.iin, l.district_id, 'under-age', jsonb_build_object('birth_date', l.birth_date), '{}'
  FROM staging.reconciliation_key l
 WHERE l.list_id = $1 AND l.birth_date > ($2::date - interval '18 years')::date`;

/** Without a usable IIN nobody can be looked up: the line stays an open point and is compared no further. */
export const FIND_UNUSABLE = `
INSERT INTO staging.reconciliation_find (${COLUMNS})
SELECT $1, l.line_no, NULL, l.district_id, 'iin-unusable',
       jsonb_build_object('iin', l.iin, 'surname', l.surname, 'given_name', l.given_name, 'patronymic', l.patronymic, 'birth_date', l.birth_date), '{}'
  FROM v_intake_line l
 WHERE l.list_id = $1 AND NOT l.iin_usable`;

/** Each further line of one IIN; the first one is named beside it. */
export const FIND_TWICE = `
INSERT INTO staging.reconciliation_find (${COLUMNS}, extra)
SELECT $1, t.line_no, t.iin, l.district_id, 'twice-in-list',
       jsonb_build_object('surname', l.surname, 'given_name', l.given_name, 'patronymic', l.patronymic, 'birth_date', l.birth_date, 'address', l.address, 'precinct', l.precinct_number),
       '{}', jsonb_build_object('firstLine', t.first_line)
  FROM (SELECT k.line_no, k.iin, row_number() OVER w AS place, first_value(k.line_no) OVER w AS first_line
          FROM staging.reconciliation_key k WHERE k.list_id = $1 WINDOW w AS (PARTITION BY k.iin ORDER BY k.line_no)) t
  JOIN v_intake_line l ON l.list_id = $1 AND l.line_no = t.line_no
 WHERE t.place > 1`;

/** $2 region, $3 district or null. A territory whose register is still empty has no new voters: all are. */
export const FIND_NEW = `
INSERT INTO staging.reconciliation_find (${COLUMNS})
SELECT $1, l.line_no, l.iin, l.district_id, 'new-voter', '{}', '{}'
  FROM staging.reconciliation_key l
 WHERE l.list_id = $1
   AND NOT EXISTS (SELECT 1 FROM v_register_voter v WHERE v.region_id = $2 AND v.iin = l.iin AND v.state = 'active')
   AND EXISTS (SELECT 1 FROM v_register_voter v WHERE v.region_id = $2 AND ($3::text IS NULL OR v.district_id = $3))`;

/** $2 region, $3 district or null. */
export const FIND_MISSING = `
INSERT INTO staging.reconciliation_find (list_id, voter_id, iin, district_id, type, list_side, register_side)
SELECT $1, v.id, v.iin, v.district_id, 'missing-from-list', '{}',
       jsonb_build_object('surname', v.surname, 'given_name', v.given_name, 'patronymic', v.patronymic, 'birth_date', v.birth_date, 'address', v.address)
  FROM v_register_voter v
 WHERE v.region_id = $2 AND ($3::text IS NULL OR v.district_id = $3) AND v.state = 'active'
   AND NOT EXISTS (SELECT 1 FROM staging.reconciliation_key l WHERE l.list_id = $1 AND l.iin = v.iin)`;

// Letters and digits only, so that points, commas and spaces do not part two spellings of one address.
const key = (text: string): string => `translate(upper(${text}), ' .,-–—№"''()«»/', '')`;

/** $2 addresses, $3 region. Neither the code nor the text of the line is in the snapshot. */
export const FIND_UNKNOWN_ADDRESSES = `
WITH unresolved AS MATERIALIZED (
  SELECT n.line_no, n.iin, n.district_id, n.address_code, l.address, ${key('l.address')} AS key
    FROM staging.reconciliation_key n JOIN v_intake_line l ON l.list_id = $1 AND l.line_no = n.line_no
   WHERE n.list_id = $1
     AND NOT EXISTS (SELECT 1 FROM v_registries_address a WHERE a.snapshot_id = $2 AND a.address_code = n.address_code)
), known AS MATERIALIZED (
  SELECT ${key('a.full_kk')} AS kk, ${key('a.full_ru')} AS ru
    FROM v_registries_address a WHERE a.snapshot_id = $2 AND left(a.kato, 2) = $3 AND EXISTS (SELECT 1 FROM unresolved WHERE key <> '')
)
INSERT INTO staging.reconciliation_find (${COLUMNS})
SELECT $1, u.line_no, u.iin, u.district_id, 'address-unknown', jsonb_build_object('address_code', u.address_code, 'address', u.address), '{}'
  FROM unresolved u
 WHERE NOT EXISTS (SELECT 1 FROM known k WHERE k.kk = u.key) AND NOT EXISTS (SELECT 1 FROM known k WHERE k.ru = u.key)`;

/** $2 documents, $3 as-of date; a current document is valid, issued and not run out on that date. */
const CURRENT = `d.status = '00' AND (d.invalid_on IS NULL OR d.invalid_on > $3::date) AND (d.issued_on IS NULL OR d.issued_on <= $3::date) AND (d.expires_on IS NULL OR d.expires_on >= $3::date)`;
const BEST_CURRENT = `
  LEFT JOIN LATERAL (SELECT d.type, d.number, d.issuer, d.issued_on, d.expires_on FROM v_registries_document d
                      WHERE d.snapshot_id = $2 AND d.iin = f.iin AND ${CURRENT}
                      ORDER BY d.type = 'id_card' DESC, d.issued_on DESC, d.number LIMIT 1) c ON true`;

/** The line states a document that the person does not have or that is not current. */
export const FIND_INVALID_DOCUMENTS = `
WITH found AS MATERIALIZED (
  SELECT n.line_no, n.iin, n.district_id, l.document_type, n.document_number, l.document_expiry
    FROM staging.reconciliation_key n JOIN v_intake_line l ON l.list_id = $1 AND l.line_no = n.line_no
   WHERE n.list_id = $1 AND n.document_number IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM v_registries_document d WHERE d.snapshot_id = $2 AND d.iin = n.iin AND d.number = n.document_number AND ${CURRENT})
)
INSERT INTO staging.reconciliation_find (${COLUMNS})
SELECT $1, f.line_no, f.iin, f.district_id, 'document-invalid', jsonb_build_object('document_type', f.document_type, 'document_number', f.document_number, 'document_expiry', f.document_expiry),
       CASE WHEN c.number IS NULL THEN '{}' ELSE jsonb_build_object('document_type', c.type, 'document_number', c.number, 'document_issuer', c.issuer, 'document_date', c.issued_on, 'document_expiry', c.expires_on) END
  FROM found f ${BEST_CURRENT}`;

/** The line states no document and the person has no current one. */
export const FIND_MISSING_DOCUMENTS = `
INSERT INTO staging.reconciliation_find (${COLUMNS})
SELECT $1, l.line_no, l.iin, l.district_id, 'document-missing', '{}', '{}'
  FROM staging.reconciliation_key l
 WHERE l.list_id = $1 AND l.document_number IS NULL
   AND NOT EXISTS (SELECT 1 FROM v_registries_document d WHERE d.snapshot_id = $2 AND d.iin = l.iin AND ${CURRENT})`;

export const FINGERPRINT = `
UPDATE staging.reconciliation_find
   SET fingerprint = encode(sha256(convert_to(jsonb_build_array(type, iin, list_side, register_side)::text, 'UTF8')), 'hex')
 WHERE list_id = $1`;

export const COUNT_FOUND = `SELECT type, count(*)::int AS found FROM staging.reconciliation_find WHERE list_id = $1 GROUP BY type`;

export const RECORD_RUN = `
INSERT INTO reconciliation_run (list_id, round_id, region_id, district_id, as_of, snapshots, counts, lines, from_memory, ran_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`;

/** What an earlier run of this list found and this one does not. */
export const RETIRE_GONE = `
UPDATE discrepancy d SET state = 'obsolete'
 WHERE d.list_id = $1 AND d.state <> 'obsolete'
   AND NOT EXISTS (SELECT 1 FROM staging.reconciliation_find f
                    WHERE f.list_id = d.list_id AND f.type = d.type AND f.line_no IS NOT DISTINCT FROM d.line_no AND f.fingerprint = d.fingerprint)`;

/** $2 run, $3 round, $4 region, $5 snapshots by kind, $6 rules: type → { blocking, owner, due, kind }. */
export const ADD_FOUND = `
INSERT INTO discrepancy (run_id, list_id, round_id, region_id, district_id, line_no, voter_id, iin, type, blocking, evidence, owner_role, due_on, fingerprint)
SELECT $2, f.list_id, $3, $4, f.district_id, f.line_no, f.voter_id, f.iin, f.type, (r.rule ->> 'blocking')::boolean,
       jsonb_build_object('list', f.list_side, 'register', f.register_side) || COALESCE(f.extra, '{}')
         || CASE WHEN r.rule ->> 'kind' IS NULL THEN '{}' ELSE jsonb_build_object('snapshot', $5::jsonb -> (r.rule ->> 'kind') || jsonb_build_object('kind', r.rule ->> 'kind')) END,
       r.rule ->> 'owner', (r.rule ->> 'due')::date, f.fingerprint
  FROM staging.reconciliation_find f
  JOIN jsonb_each($6::jsonb) r(type, rule) ON r.type = f.type
 WHERE f.list_id = $1
   AND NOT EXISTS (SELECT 1 FROM discrepancy d
                    WHERE d.list_id = f.list_id AND d.state <> 'obsolete' AND d.type = f.type AND d.line_no IS NOT DISTINCT FROM f.line_no AND d.fingerprint = f.fingerprint)
 ORDER BY f.line_no NULLS LAST, f.type, f.voter_id`;

/** A pair judged in an earlier round; $1 run, $2 region. The last verdict holds and stays that of the person who gave it. */
export const REMEMBER = `
WITH known AS MATERIALIZED (
  SELECT DISTINCT ON (d.id) d.id, m.decision, m.reason, m.source, m.id AS memory_id, m.decided_by
    FROM discrepancy d JOIN verdict_memory m ON m.fingerprint = d.fingerprint AND m.region_id = $2 AND m.live
   WHERE d.run_id = $1 AND d.state = 'open' ORDER BY d.id, m.decided_at DESC, m.id DESC
), remembered AS (
  UPDATE discrepancy d SET state = 'decided', decision = k.decision FROM known k WHERE d.id = k.id
  RETURNING d.id, d.region_id, d.district_id, k.decision, k.reason, k.source, k.memory_id, k.decided_by)
INSERT INTO verdict (discrepancy_id, region_id, district_id, decision, reason, source, memory_id, decided_by)
SELECT id, region_id, district_id, decision, reason, source, memory_id, decided_by FROM remembered`;

export const SET_FROM_MEMORY = `UPDATE reconciliation_run SET from_memory = $2 WHERE id = $1`;

export const ANALYZE_DISCREPANCIES = 'ANALYZE discrepancy';
