import type { Migration } from '@tizilim/platform';

const PERSON = `
  iin text NOT NULL,
  surname text NOT NULL,
  given_name text,
  patronymic text,
  birth_date date NOT NULL,
  death_date date,
  sex text NOT NULL,
  citizenship text,
  life_status text,
  exclude_status text,
  removed boolean NOT NULL,
  reg_address_code text,
  reg_address text,
  reg_kato text,
  name_hash bigint NOT NULL,
  name_k1 bigint NOT NULL,
  name_k2 bigint NOT NULL`;
const ADDRESS = `
  address_code text NOT NULL,
  kato text NOT NULL,
  street_kk text,
  street_ru text,
  house text,
  flat text,
  full_kk text NOT NULL,
  full_ru text NOT NULL,
  sort_key text NOT NULL`;
const DOCUMENT = `
  iin text NOT NULL,
  type text NOT NULL,
  number text NOT NULL,
  issuer text,
  issued_on date,
  expires_on date,
  status text NOT NULL,
  invalid_on date`;
const EXCLUSION = `
  iin text NOT NULL,
  kind text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  decision_number text,
  decision_date date`;

const META = { snapshot_id: 'Snapshot the row belongs to', line_no: 'Physical line of the file' } as const;
const PERSON_COMMENTS = {
  iin: 'Individual identification number, twelve digits',
  surname: 'Surname as the register has it',
  given_name: 'Given name',
  patronymic: 'Patronymic',
  birth_date: 'Date of birth',
  death_date: 'Date of death',
  sex: 'M or F',
  citizenship: 'Code as the register has it; Kazakhstan is always 398',
  life_status: 'Code as the register has it; 0 alive',
  exclude_status: 'Code as the register has it; 0 or empty not excluded',
  removed: 'The register has taken the entry out',
  reg_address_code: 'Code of the registered address',
  reg_address: 'Registered address as text',
  reg_kato: 'KATO code of the registered address',
  name_hash: '64-bit hash of the exact canonical name',
  name_k1: '64-bit hash of the name by key K1 (spelling in the two languages)',
  name_k2: '64-bit hash of the name by key K2 (looser)',
} as const;
const ADDRESS_COMMENTS = {
  address_code: 'Registration code of the address',
  kato: 'KATO code of the place',
  street_kk: 'Street in Kazakh',
  street_ru: 'Street in Russian',
  house: 'House',
  flat: 'Flat',
  full_kk: 'Whole address in Kazakh',
  full_ru: 'Whole address in Russian',
  sort_key: 'Walking order; from the file, or made of place, street, house and flat',
} as const;
const DOCUMENT_COMMENTS = {
  iin: 'Holder',
  type: 'id_card or passport',
  number: 'Number, capital letters and digits',
  issuer: 'Issuing body as the register has it',
  issued_on: 'Date of issue',
  expires_on: 'Last day of validity',
  status: 'Code as the register has it; 00 valid',
  invalid_on: 'Day on which it became invalid',
} as const;
const EXCLUSION_COMMENTS = {
  iin: 'Person',
  kind: 'incapacity (declared by a court) or imprisonment (by sentence)',
  from_on: 'First day',
  to_on: 'Last day; null while it lasts',
  decision_number: 'Number of the decision',
  decision_date: 'Date of the decision',
} as const;

function comments(table: string, about: string, columns: Readonly<Record<string, string>>): string {
  const lines = Object.entries(columns).map(([column, text]) => `COMMENT ON COLUMN ${table}.${column} IS '${text}';`);
  return [`COMMENT ON TABLE ${table} IS '${about}';`, ...lines].join('\n');
}

/**
 * Data of one register: where a load lands, where it stays, and the view others read. Only the worker may touch any of it.
 * No foreign key to the snapshot: it would be checked once for each of millions of rows that arrive in one statement.
 */
function dataTables(of: { staging: string; table: string; view: string; columns: string; key: string; about: string; comments: Readonly<Record<string, string>> }): string {
  const names = Object.keys(of.comments).join(', ');
  return `
CREATE UNLOGGED TABLE staging.${of.staging} (snapshot_id bigint NOT NULL, line_no integer NOT NULL,${of.columns}
);
${comments(`staging.${of.staging}`, `${of.about}: landing table of a load`, { ...META, ...of.comments })}
GRANT SELECT, INSERT, DELETE, MAINTAIN ON staging.${of.staging} TO tizilim_worker;

CREATE TABLE ${of.table} (snapshot_id bigint NOT NULL,${of.columns},
  PRIMARY KEY (snapshot_id, ${of.key})
);
${comments(of.table, of.about, { snapshot_id: META.snapshot_id, ...of.comments })}
GRANT SELECT, INSERT, MAINTAIN ON ${of.table} TO tizilim_worker;

CREATE VIEW ${of.view} WITH (security_invoker = true) AS SELECT snapshot_id, ${names} FROM ${of.table};
COMMENT ON VIEW ${of.view} IS '${of.about}, of every snapshot that is ready';
GRANT SELECT ON ${of.view} TO tizilim_worker;
`;
}

export const snapshots: Migration = {
  id: '0401-snapshots',
  up: `
CREATE TABLE snapshot (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('individuals', 'addresses', 'documents', 'exclusions')),
  as_of date NOT NULL,
  file_id uuid NOT NULL REFERENCES stored_file (id),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  state text NOT NULL DEFAULT 'loading' CHECK (state IN ('loading', 'ready', 'failed')),
  declared_rows integer,
  lines integer,
  blank integer,
  rows integer,
  rejected integer,
  fault_count integer,
  faults jsonb NOT NULL DEFAULT '[]',
  refused_code text,
  refused_params jsonb,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  imported_at timestamptz,
  CHECK (state <> 'ready' OR (lines = 1 + blank + rows AND rejected = 0 AND imported_at IS NOT NULL)),
  CHECK ((state = 'failed') = (refused_code IS NOT NULL))
);
CREATE UNIQUE INDEX snapshot_file ON snapshot (kind, as_of, sha256) WHERE state <> 'failed';
CREATE INDEX snapshot_latest ON snapshot (kind, as_of DESC, id DESC) WHERE state = 'ready';
${comments('snapshot', 'Dated imports of the external registers; earlier ones stay', {
  id: 'Id',
  kind: 'individuals, addresses, documents or exclusions',
  as_of: 'Day the register is copied as of',
  file_id: 'File it came from',
  sha256: 'Hash of the file; the same file for the same day changes nothing',
  state: 'loading, ready or failed',
  declared_rows: 'Rows the sender says the file has; null when not said',
  lines: 'Physical lines; header + blank + rows + rejected',
  blank: 'Blank lines',
  rows: 'Accepted rows; all of them are stored, or none',
  rejected: 'Rejected lines; one is enough to refuse the file',
  fault_count: 'Faults found, all of them',
  faults: 'The first 100 faults: line, column, code; no values',
  refused_code: 'Message key of the refusal',
  refused_params: 'Parameters of the message',
  created_by: 'Account that sent it; null for the product itself',
  created_at: 'When it was received',
  imported_at: 'When it became ready',
})}
ALTER TABLE snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE snapshot FORCE ROW LEVEL SECURITY;
CREATE POLICY snapshot_read ON snapshot FOR SELECT TO tizilim_api, tizilim_worker USING ((SELECT app.has_context()));
CREATE POLICY snapshot_insert ON snapshot FOR INSERT TO tizilim_api, tizilim_worker WITH CHECK ((SELECT app.is_national()));
CREATE POLICY snapshot_update ON snapshot FOR UPDATE TO tizilim_api, tizilim_worker USING ((SELECT app.is_national())) WITH CHECK ((SELECT app.is_national()));
GRANT SELECT, INSERT ON snapshot TO tizilim_api;
GRANT SELECT, UPDATE ON snapshot TO tizilim_worker;

CREATE VIEW v_registries_snapshot WITH (security_invoker = true) AS SELECT id, kind, as_of, file_id, sha256, state, rows, created_at, imported_at FROM snapshot;
COMMENT ON VIEW v_registries_snapshot IS 'Snapshots of the external registers, without their faults';
GRANT SELECT ON v_registries_snapshot TO tizilim_api, tizilim_worker;
${dataTables({ staging: 'registry_individual', table: 'individual', view: 'v_registries_individual', columns: PERSON, key: 'iin', about: 'Persons of the Individuals database', comments: PERSON_COMMENTS })}
${dataTables({ staging: 'registry_address', table: 'address', view: 'v_registries_address', columns: ADDRESS, key: 'address_code', about: 'Addresses of the Address register', comments: ADDRESS_COMMENTS })}
${dataTables({ staging: 'registry_document', table: 'identity_document', view: 'v_registries_document', columns: DOCUMENT, key: 'iin, type, number', about: 'Identity documents of citizens', comments: DOCUMENT_COMMENTS })}
${dataTables({ staging: 'registry_exclusion', table: 'exclusion', view: 'v_registries_exclusion', columns: EXCLUSION, key: 'iin, kind, from_on', about: 'Persons who may not vote by decision of a court', comments: EXCLUSION_COMMENTS })}

CREATE TABLE individual_key (
  snapshot_id bigint NOT NULL,
  iin text NOT NULL,
  name_hash bigint NOT NULL,
  name_k1 bigint NOT NULL,
  name_k2 bigint NOT NULL,
  birth_date date NOT NULL,
  sex text NOT NULL,
  dead boolean NOT NULL,
  citizen boolean NOT NULL,
  removed boolean NOT NULL,
  reg_address_code text,
  PRIMARY KEY (snapshot_id, iin)
);
${comments('individual_key', 'The deciding fields of individual beside the wide rows: comparisons of millions read these first', {
  snapshot_id: 'Snapshot the row belongs to',
  iin: 'Individual identification number',
  name_hash: 'As in individual',
  name_k1: 'As in individual',
  name_k2: 'As in individual',
  birth_date: 'Date of birth',
  sex: 'M or F',
  dead: 'Has a date of death or a life status other than 0',
  citizen: 'Citizenship is Kazakhstan; also when the register says nothing',
  removed: 'The register has taken the entry out',
  reg_address_code: 'Code of the registered address',
})}
GRANT SELECT, INSERT, MAINTAIN ON individual_key TO tizilim_worker;
CREATE VIEW v_registries_individual_key WITH (security_invoker = true) AS
SELECT snapshot_id, iin, name_hash, name_k1, name_k2, birth_date, sex, dead, citizen, removed, reg_address_code FROM individual_key;
COMMENT ON VIEW v_registries_individual_key IS 'Narrow keys of the persons of every snapshot that is ready';
GRANT SELECT ON v_registries_individual_key TO tizilim_worker;
`,
  down: `
DROP VIEW v_registries_individual_key, v_registries_exclusion, v_registries_document, v_registries_address, v_registries_individual, v_registries_snapshot;
DROP TABLE individual_key, exclusion, identity_document, address, individual, snapshot;
DROP TABLE staging.registry_exclusion, staging.registry_document, staging.registry_address, staging.registry_individual;
`,
};
