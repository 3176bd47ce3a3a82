import type { Migration } from '@tizilim/platform';

export const listStaging: Migration = {
  id: '0702-list-staging',
  up: `
CREATE UNLOGGED TABLE staging.list_line (
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  region_id text,
  district_id text,
  precinct_number integer NOT NULL,
  iin text,
  iin_usable boolean NOT NULL,
  surname text NOT NULL,
  given_name text NOT NULL,
  patronymic text,
  birth_date date NOT NULL,
  sex text NOT NULL,
  citizenship text,
  address_code text,
  address text,
  registration_kind text NOT NULL,
  document_type text,
  document_number text,
  document_issuer text,
  document_date date,
  document_expiry date,
  name_hash bigint NOT NULL,
  name_k1 bigint NOT NULL,
  name_k2 bigint NOT NULL
);
COMMENT ON TABLE staging.list_line IS 'Accepted lines of lists that are being checked, as the reader hands them over';
COMMENT ON COLUMN staging.list_line.list_id IS 'The list';
COMMENT ON COLUMN staging.list_line.line_no IS 'Physical line';
COMMENT ON COLUMN staging.list_line.region_id IS 'Region the line names; null when it names none';
COMMENT ON COLUMN staging.list_line.district_id IS 'District the line names; null when it names none that is known';
COMMENT ON COLUMN staging.list_line.precinct_number IS 'Number of the precinct';
COMMENT ON COLUMN staging.list_line.iin IS 'IIN as written';
COMMENT ON COLUMN staging.list_line.iin_usable IS 'Its form is right';
COMMENT ON COLUMN staging.list_line.surname IS 'Surname';
COMMENT ON COLUMN staging.list_line.given_name IS 'Given name';
COMMENT ON COLUMN staging.list_line.patronymic IS 'Patronymic';
COMMENT ON COLUMN staging.list_line.birth_date IS 'Date of birth';
COMMENT ON COLUMN staging.list_line.sex IS 'M or F';
COMMENT ON COLUMN staging.list_line.citizenship IS 'ISO 3166 alpha-3';
COMMENT ON COLUMN staging.list_line.address_code IS 'Code in the Address register';
COMMENT ON COLUMN staging.list_line.address IS 'Address as written';
COMMENT ON COLUMN staging.list_line.registration_kind IS 'Kind of registration';
COMMENT ON COLUMN staging.list_line.document_type IS 'id_card or passport';
COMMENT ON COLUMN staging.list_line.document_number IS 'Number of the document';
COMMENT ON COLUMN staging.list_line.document_issuer IS 'Who issued it';
COMMENT ON COLUMN staging.list_line.document_date IS 'Date of issue';
COMMENT ON COLUMN staging.list_line.document_expiry IS 'Valid until';
COMMENT ON COLUMN staging.list_line.name_hash IS 'Hash of the exact canonical name';
COMMENT ON COLUMN staging.list_line.name_k1 IS 'Hash of the matching key';
COMMENT ON COLUMN staging.list_line.name_k2 IS 'Hash of the candidate key';
GRANT SELECT, INSERT, DELETE ON staging.list_line TO tizilim_worker;

CREATE UNLOGGED TABLE staging.list_finding (
  list_id uuid NOT NULL,
  seq integer NOT NULL,
  line_no integer,
  column_name text,
  code text NOT NULL,
  severity text NOT NULL,
  value text
);
COMMENT ON TABLE staging.list_finding IS 'Findings of lists that are being checked, as the reader hands them over';
COMMENT ON COLUMN staging.list_finding.list_id IS 'The list';
COMMENT ON COLUMN staging.list_finding.seq IS 'Order as found';
COMMENT ON COLUMN staging.list_finding.line_no IS 'Physical line; null for the file as a whole';
COMMENT ON COLUMN staging.list_finding.column_name IS 'Column; null for the whole line';
COMMENT ON COLUMN staging.list_finding.code IS 'Rule';
COMMENT ON COLUMN staging.list_finding.severity IS 'Severity of the rule';
COMMENT ON COLUMN staging.list_finding.value IS 'Raw value';
GRANT SELECT, INSERT, DELETE ON staging.list_finding TO tizilim_worker;
`,
  down: `
DROP TABLE staging.list_finding, staging.list_line;
`,
};
