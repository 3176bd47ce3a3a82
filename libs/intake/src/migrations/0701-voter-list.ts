import { territoryPolicies, type Migration } from '@tizilim/platform';

/** A district's actor also sees that its region has delivered as a whole (row only, not the file nor foreign lines). */
const regionRowsReadable = (table: string): string => `
CREATE POLICY ${table}_read_region ON ${table} FOR SELECT TO tizilim_api, tizilim_worker
  USING (district_id IS NULL AND region_id = ANY ((SELECT app.region_ids())::text[]));`;

// list_line and list_finding name their list without a foreign key: a check per row would cost more than the load itself.
export const voterList: Migration = {
  id: '0701-voter-list',
  up: `
CREATE TABLE voter_list (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES round (id),
  region_id text NOT NULL,
  district_id text,
  kind text NOT NULL CHECK (kind IN ('part', 'whole', 'assembled')),
  version integer NOT NULL CHECK (version > 0),
  state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'parsed', 'checked', 'reconciled', 'prepared', 'signed', 'accepted', 'applied', 'refused', 'returned', 'withdrawn', 'superseded')),
  accepted_level text CHECK (accepted_level IN ('district', 'region', 'republic')),
  file_id uuid REFERENCES stored_file (id),
  file_name text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL,
  language text NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
  declared_lines integer CHECK (declared_lines >= 0),
  declared_encoding text,
  encoding text,
  format text,
  lines bigint,
  header bigint,
  blank bigint,
  accepted bigint,
  rejected bigint,
  to_confirm bigint,
  refused_code text,
  refused_params jsonb,
  job_id uuid REFERENCES job_run (id),
  assembled_into uuid REFERENCES voter_list (id),
  received_on date NOT NULL,
  received_by uuid,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  prepared_by uuid,
  prepared_at timestamptz,
  signed_by uuid,
  signed_at timestamptz,
  applied_at timestamptz,
  CONSTRAINT voter_list_kind CHECK ((kind = 'part') = (district_id IS NOT NULL)),
  CONSTRAINT voter_list_file CHECK ((kind = 'assembled') = (file_id IS NULL)),
  CONSTRAINT voter_list_balance CHECK (lines = header + blank + accepted + rejected),
  CONSTRAINT voter_list_four_eyes CHECK (signed_by <> prepared_by AND signed_by <> received_by),
  CONSTRAINT voter_list_refused CHECK ((state = 'refused') <= (refused_code IS NOT NULL)),
  CONSTRAINT voter_list_prepared CHECK (state NOT IN ('prepared', 'signed', 'accepted', 'applied') OR prepared_by IS NOT NULL),
  CONSTRAINT voter_list_signed CHECK (state NOT IN ('signed', 'accepted', 'applied') OR signed_by IS NOT NULL)
);
CREATE UNIQUE INDEX voter_list_version ON voter_list (round_id, region_id, COALESCE(district_id, ''), version);
CREATE UNIQUE INDEX voter_list_live ON voter_list (round_id, region_id, COALESCE(district_id, '')) WHERE state NOT IN ('refused', 'returned', 'withdrawn', 'superseded');
CREATE UNIQUE INDEX voter_list_same_file ON voter_list (round_id, region_id, COALESCE(district_id, ''), sha256, COALESCE(declared_encoding, ''), COALESCE(declared_lines, -1))
  WHERE state NOT IN ('returned', 'withdrawn', 'superseded');
CREATE INDEX voter_list_assembled_into ON voter_list (assembled_into) WHERE assembled_into IS NOT NULL;
COMMENT ON TABLE voter_list IS 'What one akimat submits in a round, by version (order 178, 1.3)';
COMMENT ON COLUMN voter_list.id IS 'Id';
COMMENT ON COLUMN voter_list.round_id IS 'Round it answers';
COMMENT ON COLUMN voter_list.region_id IS 'Region of the akimat';
COMMENT ON COLUMN voter_list.district_id IS 'District of the akimat; null for a whole region';
COMMENT ON COLUMN voter_list.kind IS 'part (a district), whole (a region in one file), assembled (a region from its parts)';
COMMENT ON COLUMN voter_list.version IS 'Counts from 1 in its round and territory';
COMMENT ON COLUMN voter_list.state IS 'State of design 12; the moves are in libs/domain list-states';
COMMENT ON COLUMN voter_list.accepted_level IS 'Highest commission level that has accepted it';
COMMENT ON COLUMN voter_list.file_id IS 'The bytes as received; null for an assembled list';
COMMENT ON COLUMN voter_list.file_name IS 'Name as given; data only';
COMMENT ON COLUMN voter_list.sha256 IS 'SHA-256 of the bytes; of an assembled list over the hashes of its parts';
COMMENT ON COLUMN voter_list.size IS 'Bytes; of an assembled list the sum of its parts';
COMMENT ON COLUMN voter_list.language IS 'Language the sender was shown; of the annotated workbook made by default';
COMMENT ON COLUMN voter_list.declared_lines IS 'People in the file as declared by the sender';
COMMENT ON COLUMN voter_list.declared_encoding IS 'Encoding as declared by the sender';
COMMENT ON COLUMN voter_list.encoding IS 'Encoding it was read in';
COMMENT ON COLUMN voter_list.format IS 'csv, tsv, xlsx …';
COMMENT ON COLUMN voter_list.lines IS 'Physical lines';
COMMENT ON COLUMN voter_list.header IS 'Header lines';
COMMENT ON COLUMN voter_list.blank IS 'Blank lines';
COMMENT ON COLUMN voter_list.accepted IS 'Accepted lines, those to confirm included';
COMMENT ON COLUMN voter_list.rejected IS 'Rejected lines';
COMMENT ON COLUMN voter_list.to_confirm IS 'Accepted lines with at least one finding to confirm';
COMMENT ON COLUMN voter_list.refused_code IS 'Why the whole file was refused';
COMMENT ON COLUMN voter_list.refused_params IS 'Parameters of the text of refused_code';
COMMENT ON COLUMN voter_list.job_id IS 'Job that checks or assembles it';
COMMENT ON COLUMN voter_list.assembled_into IS 'Assembled list that has taken this part; it cannot move alone as long as that stands';
COMMENT ON COLUMN voter_list.received_on IS 'Business day of arrival; on time when not after the due date';
COMMENT ON COLUMN voter_list.received_by IS 'Account that sent it';
COMMENT ON COLUMN voter_list.received_at IS 'When it arrived';
COMMENT ON COLUMN voter_list.prepared_by IS 'Registrar who submitted it to the approver';
COMMENT ON COLUMN voter_list.prepared_at IS 'When';
COMMENT ON COLUMN voter_list.signed_by IS 'Approver; never the sender nor the one who prepared it';
COMMENT ON COLUMN voter_list.signed_at IS 'When';
COMMENT ON COLUMN voter_list.applied_at IS 'When it became part of the register';
${territoryPolicies('voter_list', { district: true })}
${regionRowsReadable('voter_list')}
GRANT SELECT, INSERT, UPDATE ON voter_list TO tizilim_api, tizilim_worker;

CREATE TABLE list_transition (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list_id uuid NOT NULL REFERENCES voter_list (id),
  region_id text NOT NULL,
  district_id text,
  from_state text,
  to_state text NOT NULL,
  level text,
  reason text,
  actor_id uuid,
  actor_role text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX list_transition_list ON list_transition (list_id, id);
COMMENT ON TABLE list_transition IS 'Every move of a voter list: who, when, why';
COMMENT ON COLUMN list_transition.id IS 'Order of the moves';
COMMENT ON COLUMN list_transition.list_id IS 'The list';
COMMENT ON COLUMN list_transition.region_id IS 'Region of the list';
COMMENT ON COLUMN list_transition.district_id IS 'District of the list; null for a whole region';
COMMENT ON COLUMN list_transition.from_state IS 'State before; null for the arrival';
COMMENT ON COLUMN list_transition.to_state IS 'State after';
COMMENT ON COLUMN list_transition.level IS 'Commission level that accepted or returned';
COMMENT ON COLUMN list_transition.reason IS 'Reason given by the person';
COMMENT ON COLUMN list_transition.actor_id IS 'Account; null for the product itself';
COMMENT ON COLUMN list_transition.actor_role IS 'Role it acted in';
COMMENT ON COLUMN list_transition.at IS 'When';
${territoryPolicies('list_transition', { district: true })}
${regionRowsReadable('list_transition')}
GRANT SELECT, INSERT ON list_transition TO tizilim_api, tizilim_worker;

CREATE TABLE list_line (
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  source_list_id uuid,
  source_line_no integer,
  region_id text NOT NULL,
  district_id text,
  precinct_id bigint NOT NULL,
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
  name_k2 bigint NOT NULL,
  PRIMARY KEY (list_id, line_no)
);
COMMENT ON TABLE list_line IS 'Accepted lines of voter lists: one person as the akimat wrote it (constitutional law on elections, art. 24(4))';
COMMENT ON COLUMN list_line.list_id IS 'The list';
COMMENT ON COLUMN list_line.line_no IS 'Physical line of the file; in an assembled list its own count';
COMMENT ON COLUMN list_line.source_list_id IS 'In an assembled list: the part the line came from';
COMMENT ON COLUMN list_line.source_line_no IS 'In an assembled list: the line in the file of the part';
COMMENT ON COLUMN list_line.region_id IS 'Region';
COMMENT ON COLUMN list_line.district_id IS 'District of the precinct; null where a city has none';
COMMENT ON COLUMN list_line.precinct_id IS 'Precinct by its number';
COMMENT ON COLUMN list_line.precinct_number IS 'Number of the precinct as written';
COMMENT ON COLUMN list_line.iin IS 'Individual identification number as written; null when missing';
COMMENT ON COLUMN list_line.iin_usable IS 'The IIN can be used to find the person';
COMMENT ON COLUMN list_line.surname IS 'Surname';
COMMENT ON COLUMN list_line.given_name IS 'Given name';
COMMENT ON COLUMN list_line.patronymic IS 'Patronymic; null when there is none';
COMMENT ON COLUMN list_line.birth_date IS 'Date of birth';
COMMENT ON COLUMN list_line.sex IS 'M or F';
COMMENT ON COLUMN list_line.citizenship IS 'ISO 3166 alpha-3; null when not stated';
COMMENT ON COLUMN list_line.address_code IS 'Code in the Address register';
COMMENT ON COLUMN list_line.address IS 'Address as written';
COMMENT ON COLUMN list_line.registration_kind IS 'permanent, temporary, dormitory, military, special, abroad';
COMMENT ON COLUMN list_line.document_type IS 'id_card or passport';
COMMENT ON COLUMN list_line.document_number IS 'Number of the document';
COMMENT ON COLUMN list_line.document_issuer IS 'Who issued it';
COMMENT ON COLUMN list_line.document_date IS 'Date of issue';
COMMENT ON COLUMN list_line.document_expiry IS 'Valid until';
COMMENT ON COLUMN list_line.name_hash IS 'Hash of the exact canonical name';
COMMENT ON COLUMN list_line.name_k1 IS 'Hash of the matching key of the name';
COMMENT ON COLUMN list_line.name_k2 IS 'Hash of the candidate key of the name';
${territoryPolicies('list_line', { district: true })}
GRANT SELECT ON list_line TO tizilim_api;
GRANT SELECT, INSERT, MAINTAIN ON list_line TO tizilim_worker;

CREATE TABLE list_finding (
  list_id uuid NOT NULL,
  seq integer NOT NULL,
  line_no integer,
  column_name text,
  code text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('refuse', 'reject', 'confirm', 'note')),
  value text,
  reason text,
  region_id text NOT NULL,
  district_id text,
  PRIMARY KEY (list_id, seq)
);
COMMENT ON TABLE list_finding IS 'Faults found in a list or in one of its lines';
COMMENT ON COLUMN list_finding.list_id IS 'The list';
COMMENT ON COLUMN list_finding.seq IS 'Order: by line, then as found';
COMMENT ON COLUMN list_finding.line_no IS 'Physical line; null for the file as a whole';
COMMENT ON COLUMN list_finding.column_name IS 'Column of the list format, or the header as written; null for the whole line';
COMMENT ON COLUMN list_finding.code IS 'Rule of the list format';
COMMENT ON COLUMN list_finding.severity IS 'refuse, reject, confirm or note';
COMMENT ON COLUMN list_finding.value IS 'Raw value as it stood in the file';
COMMENT ON COLUMN list_finding.reason IS 'Why the line is right all the same (confirm)';
COMMENT ON COLUMN list_finding.region_id IS 'Region';
COMMENT ON COLUMN list_finding.district_id IS 'District of the line where it is known; otherwise of the list';
${territoryPolicies('list_finding', { district: true })}
GRANT SELECT ON list_finding TO tizilim_api;
GRANT SELECT, INSERT, MAINTAIN ON list_finding TO tizilim_worker;

CREATE TABLE list_workbook (
  list_id uuid NOT NULL REFERENCES voter_list (id),
  language text NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
  file_id uuid NOT NULL REFERENCES stored_file (id),
  region_id text NOT NULL,
  district_id text,
  PRIMARY KEY (list_id, language)
);
COMMENT ON TABLE list_workbook IS 'Annotated workbooks of lists';
COMMENT ON COLUMN list_workbook.list_id IS 'The list';
COMMENT ON COLUMN list_workbook.language IS 'Language of its texts';
COMMENT ON COLUMN list_workbook.file_id IS 'The workbook';
COMMENT ON COLUMN list_workbook.region_id IS 'Region of the list';
COMMENT ON COLUMN list_workbook.district_id IS 'District of the list; null for a whole region';
${territoryPolicies('list_workbook', { district: true })}
GRANT SELECT ON list_workbook TO tizilim_api;
GRANT SELECT, INSERT ON list_workbook TO tizilim_worker;
`,
  down: `
DROP TABLE list_workbook, list_finding, list_line, list_transition, voter_list;
`,
};
