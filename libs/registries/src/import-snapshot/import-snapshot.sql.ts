import type { SnapshotKind } from '../snapshot-format.js';

export const GET_SNAPSHOT = `
SELECT id, kind, sha256, state, declared_rows AS "declaredRows", rows, rejected, refused_code AS "refusedCode", refused_params AS "refusedParams"
  FROM snapshot WHERE id = $1`;

export const KEEP_INCARNATION = `INSERT INTO staging.incarnation (id) SELECT gen_random_uuid() WHERE NOT EXISTS (SELECT 1 FROM staging.incarnation)`;
export const GET_INCARNATION = `SELECT id FROM staging.incarnation ORDER BY id LIMIT 1`;

const person = 'iin, surname, given_name, patronymic, birth_date, death_date, sex, citizenship, life_status, exclude_status, removed, reg_address_code, reg_address, reg_kato, name_hash, name_k1, name_k2';
const address = 'address_code, kato, street_kk, street_ru, house, flat, full_kk, full_ru, sort_key';
const document = 'iin, type, number, issuer, issued_on, expires_on, status, invalid_on';
const exclusion = 'iin, kind, from_on, to_on, decision_number, decision_date';

export const COPY_INDIVIDUALS = `COPY staging.registry_individual (snapshot_id, line_no, ${person}) FROM STDIN (FORMAT binary)`;
export const COPY_ADDRESSES = `COPY staging.registry_address (snapshot_id, line_no, ${address}) FROM STDIN (FORMAT binary)`;
export const COPY_DOCUMENTS = `COPY staging.registry_document (snapshot_id, line_no, ${document}) FROM STDIN (FORMAT binary)`;
export const COPY_EXCLUSIONS = `COPY staging.registry_exclusion (snapshot_id, line_no, ${exclusion}) FROM STDIN (FORMAT binary)`;

export const CLEAR_INDIVIDUALS = `DELETE FROM staging.registry_individual WHERE snapshot_id = $1`;
export const CLEAR_ADDRESSES = `DELETE FROM staging.registry_address WHERE snapshot_id = $1`;
export const CLEAR_DOCUMENTS = `DELETE FROM staging.registry_document WHERE snapshot_id = $1`;
export const CLEAR_EXCLUSIONS = `DELETE FROM staging.registry_exclusion WHERE snapshot_id = $1`;

export const COUNT_INDIVIDUALS = `SELECT count(*)::int AS count FROM staging.registry_individual WHERE snapshot_id = $1`;
export const COUNT_ADDRESSES = `SELECT count(*)::int AS count FROM staging.registry_address WHERE snapshot_id = $1`;
export const COUNT_DOCUMENTS = `SELECT count(*)::int AS count FROM staging.registry_document WHERE snapshot_id = $1`;
export const COUNT_EXCLUSIONS = `SELECT count(*)::int AS count FROM staging.registry_exclusion WHERE snapshot_id = $1`;

/** Lines whose key stands in an earlier line: the first 100, and how many there are. */
const twice = (table: string, key: string): string => `
WITH twice AS (SELECT ${key} FROM staging.${table} WHERE snapshot_id = $1 GROUP BY ${key} HAVING count(*) > 1),
     surplus AS (SELECT s.line_no, row_number() OVER (PARTITION BY ${key} ORDER BY s.line_no) AS nth
                   FROM staging.${table} s JOIN twice USING (${key}) WHERE s.snapshot_id = $1)
SELECT line_no AS line, (count(*) OVER ())::int AS count FROM surplus WHERE nth > 1 ORDER BY line_no LIMIT 100`;
export const TWICE_INDIVIDUALS = twice('registry_individual', 'iin');
export const TWICE_ADDRESSES = twice('registry_address', 'address_code');
export const TWICE_DOCUMENTS = twice('registry_document', 'iin, type, number');
export const TWICE_EXCLUSIONS = twice('registry_exclusion', 'iin, kind, from_on');

export const MOVE_INDIVIDUALS = `
INSERT INTO individual (snapshot_id, ${person})
SELECT snapshot_id, ${person} FROM staging.registry_individual WHERE snapshot_id = $1 ORDER BY iin`;
/** In the order of the key, so that the index is filled from one end to the other. */
export const MOVE_INDIVIDUAL_KEYS = `
INSERT INTO individual_key (snapshot_id, iin, name_hash, name_k1, name_k2, birth_date, sex, dead, citizen, removed, reg_address_code)
SELECT snapshot_id, iin, name_hash, name_k1, name_k2, birth_date, sex, death_date IS NOT NULL OR COALESCE(life_status, '0') <> '0',
       COALESCE(citizenship, '398') = '398', removed, reg_address_code
  FROM staging.registry_individual WHERE snapshot_id = $1 ORDER BY iin`;
export const MOVE_ADDRESSES = `
INSERT INTO address (snapshot_id, ${address})
SELECT snapshot_id, ${address} FROM staging.registry_address WHERE snapshot_id = $1 ORDER BY address_code`;
export const MOVE_DOCUMENTS = `
INSERT INTO identity_document (snapshot_id, ${document})
SELECT snapshot_id, ${document} FROM staging.registry_document WHERE snapshot_id = $1 ORDER BY iin, type, number`;
export const MOVE_EXCLUSIONS = `
INSERT INTO exclusion (snapshot_id, ${exclusion})
SELECT snapshot_id, ${exclusion} FROM staging.registry_exclusion WHERE snapshot_id = $1 ORDER BY iin, kind, from_on`;

export const MARK_READY = `
UPDATE snapshot SET state = 'ready', lines = $2, blank = $3, rows = $4, rejected = 0, fault_count = 0, imported_at = clock_timestamp()
 WHERE id = $1 AND state = 'loading'`;

export const MARK_FAILED = `
UPDATE snapshot
   SET state = 'failed', lines = $2, blank = $3, rows = $4, rejected = $5, fault_count = $6, faults = $7, refused_code = $8, refused_params = $9
 WHERE id = $1 AND state = 'loading'`;

export interface KindStatements {
  readonly copy: string;
  readonly clear: string;
  readonly count: string;
  readonly twice: string;
  readonly move: readonly string[];
  /** Statistics: before the staged rows are compared, and for the readers of the moved ones. */
  readonly analyseStaged: string;
  readonly analyse: string;
}

export const statements: Readonly<Record<SnapshotKind, KindStatements>> = {
  individuals: {
    copy: COPY_INDIVIDUALS,
    clear: CLEAR_INDIVIDUALS,
    count: COUNT_INDIVIDUALS,
    twice: TWICE_INDIVIDUALS,
    move: [MOVE_INDIVIDUALS, MOVE_INDIVIDUAL_KEYS],
    analyseStaged: 'ANALYZE staging.registry_individual',
    analyse: 'ANALYZE individual, individual_key',
  },
  addresses: {
    copy: COPY_ADDRESSES,
    clear: CLEAR_ADDRESSES,
    count: COUNT_ADDRESSES,
    twice: TWICE_ADDRESSES,
    move: [MOVE_ADDRESSES],
    analyseStaged: 'ANALYZE staging.registry_address',
    analyse: 'ANALYZE address',
  },
  documents: {
    copy: COPY_DOCUMENTS,
    clear: CLEAR_DOCUMENTS,
    count: COUNT_DOCUMENTS,
    twice: TWICE_DOCUMENTS,
    move: [MOVE_DOCUMENTS],
    analyseStaged: 'ANALYZE staging.registry_document',
    analyse: 'ANALYZE identity_document',
  },
  exclusions: {
    copy: COPY_EXCLUSIONS,
    clear: CLEAR_EXCLUSIONS,
    count: COUNT_EXCLUSIONS,
    twice: TWICE_EXCLUSIONS,
    move: [MOVE_EXCLUSIONS],
    analyseStaged: 'ANALYZE staging.registry_exclusion',
    analyse: 'ANALYZE exclusion',
  },
};
