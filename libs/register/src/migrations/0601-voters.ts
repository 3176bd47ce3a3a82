import { territoryPolicies, type Migration } from '@tizilim/platform';
import { PERSON_COLUMN_TYPES } from '../person-columns.js';

const person = Object.entries(PERSON_COLUMN_TYPES)
  .map(([column, type]) => `  ${column} ${type},`)
  .join('\n');

const MEANINGS: Readonly<Record<keyof typeof PERSON_COLUMN_TYPES, string>> = {
  surname: 'Surname as applied',
  given_name: 'Given name as applied',
  patronymic: 'Patronymic; null when the person has none',
  birth_date: 'Day of birth',
  sex: 'M or F',
  citizenship: 'ISO 3166 alpha-3; null when the list did not state it',
  address_code: 'Code in the Address register; null when unknown',
  address: 'Address as applied',
  registration_kind: 'permanent, temporary, dormitory, military, special or abroad',
  document_type: 'id_card or passport; null when the list named none',
  document_number: 'Number of the document named in the list',
  document_issuer: 'Who issued it',
  document_date: 'Day of issue',
  document_expiry: 'Last day of validity',
};

const personComments = (table: string): string =>
  Object.entries(MEANINGS)
    .map(([column, meaning]) => `COMMENT ON COLUMN ${table}.${column} IS '${meaning}';`)
    .join('\n');

// voter_version and applied_line name voter and list without foreign keys: a check per row would cost more than the load itself;
// `tizilim verify` checks them as a set.
export const voters: Migration = {
  id: '0601-voters',
  up: `
CREATE TABLE voter (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  iin text NOT NULL CHECK (length(iin) = 12),
  region_id text NOT NULL,
  district_id text,
  precinct_id bigint NOT NULL,
${person}
  surname_key text GENERATED ALWAYS AS (translate(upper(surname), 'ӘҒҚҢӨҰҮҺІЁ', 'АГКНОУУХИЕ')) STORED,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'removed')),
  flag text CHECK (flag = 'missing-from-list'),
  flag_list_id uuid,
  version_no integer NOT NULL DEFAULT 1,
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  removal_id uuid,
  CHECK ((state = 'removed') = (removal_id IS NOT NULL)),
  CHECK (flag IS NULL OR state = 'active'),
  UNIQUE (region_id, iin)
);
CREATE UNIQUE INDEX voter_active_iin ON voter (iin) WHERE state = 'active';
CREATE INDEX voter_precinct ON voter (region_id, district_id, precinct_id) WHERE state = 'active';
CREATE INDEX voter_surname ON voter (region_id, surname_key text_pattern_ops);
CREATE INDEX voter_flag ON voter (region_id, district_id) WHERE flag IS NOT NULL;
COMMENT ON TABLE voter IS 'The unified register: one row a person and region, its current version; a row is never deleted';
COMMENT ON COLUMN voter.id IS 'What labels and versions refer to';
COMMENT ON COLUMN voter.iin IS 'Individual identification number; active in one region only';
COMMENT ON COLUMN voter.region_id IS 'Two KATO digits; never changes (a transfer removes here and adds there)';
COMMENT ON COLUMN voter.district_id IS 'Nine-digit KATO code of the district; null where a city has none';
COMMENT ON COLUMN voter.precinct_id IS 'Polling precinct';
COMMENT ON COLUMN voter.surname_key IS 'Surname in upper case with Kazakh letters as Russian writes them, for search';
COMMENT ON COLUMN voter.state IS 'active or removed';
COMMENT ON COLUMN voter.flag IS 'missing-from-list: the last applied list of the territory did not name this active voter';
COMMENT ON COLUMN voter.flag_list_id IS 'The list that did not name the voter';
COMMENT ON COLUMN voter.version_no IS 'Number of the current version';
COMMENT ON COLUMN voter.list_id IS 'List the current version came from';
COMMENT ON COLUMN voter.line_no IS 'Line of that list';
COMMENT ON COLUMN voter.removal_id IS 'The approved decision by which the voter is removed';
${personComments('voter')}
${territoryPolicies('voter', { district: true })}
GRANT SELECT ON voter TO tizilim_api;
GRANT INSERT, UPDATE (state, removal_id, flag, flag_list_id, version_no, list_id, line_no, district_id, precinct_id, ${Object.keys(PERSON_COLUMN_TYPES).join(', ')}) ON voter TO tizilim_api;
GRANT SELECT, INSERT, UPDATE, MAINTAIN ON voter TO tizilim_worker;
CREATE POLICY voter_nation ON voter FOR SELECT TO tizilim_owner USING (true);

CREATE TABLE voter_version (
  voter_id bigint NOT NULL,
  version_no integer NOT NULL,
  region_id text NOT NULL,
  district_id text,
  precinct_id bigint NOT NULL,
  iin text NOT NULL,
${person}
  state text NOT NULL CHECK (state IN ('active', 'removed')),
  change_kind text NOT NULL CHECK (change_kind IN ('added', 'changed', 'removed', 'restored', 'transferred-in', 'transferred-out')),
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  removal_id uuid,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  PRIMARY KEY (voter_id, version_no),
  CONSTRAINT voter_version_no_overlap EXCLUDE USING gist (voter_id WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
CREATE UNIQUE INDEX voter_version_current ON voter_version (voter_id) WHERE valid_to IS NULL;
CREATE INDEX voter_version_time ON voter_version (region_id, valid_from);
CREATE INDEX voter_version_line ON voter_version (list_id, line_no);
COMMENT ON TABLE voter_version IS 'Every state of a voter over time; the current one has no end';
COMMENT ON COLUMN voter_version.voter_id IS 'Voter';
COMMENT ON COLUMN voter_version.version_no IS '1, 2, 3 … without a gap';
COMMENT ON COLUMN voter_version.region_id IS 'Two KATO digits';
COMMENT ON COLUMN voter_version.district_id IS 'District at that time';
COMMENT ON COLUMN voter_version.precinct_id IS 'Precinct at that time';
COMMENT ON COLUMN voter_version.iin IS 'Individual identification number';
COMMENT ON COLUMN voter_version.state IS 'active or removed';
COMMENT ON COLUMN voter_version.change_kind IS 'What made this version';
COMMENT ON COLUMN voter_version.list_id IS 'List it came from; of a removal, the list of the version before';
COMMENT ON COLUMN voter_version.line_no IS 'Line of that list';
COMMENT ON COLUMN voter_version.removal_id IS 'Decision behind a removal';
COMMENT ON COLUMN voter_version.valid_from IS 'When it became the current version';
COMMENT ON COLUMN voter_version.valid_to IS 'When the next one took over; null: current';
${personComments('voter_version')}
${territoryPolicies('voter_version', { district: true })}
GRANT SELECT, INSERT, UPDATE (valid_to) ON voter_version TO tizilim_api, tizilim_worker;
GRANT MAINTAIN ON voter_version TO tizilim_worker;

CREATE TABLE voter_count (
  region_id text NOT NULL,
  district_id text,
  precinct_id bigint NOT NULL,
  active integer NOT NULL CHECK (active >= 0),
  flagged integer NOT NULL CHECK (flagged >= 0 AND flagged <= active),
  PRIMARY KEY (region_id, precinct_id)
);
COMMENT ON TABLE voter_count IS 'Voters by precinct, kept in the transaction of every change: the one place counts come from';
COMMENT ON COLUMN voter_count.region_id IS 'Two KATO digits';
COMMENT ON COLUMN voter_count.district_id IS 'District';
COMMENT ON COLUMN voter_count.precinct_id IS 'Precinct';
COMMENT ON COLUMN voter_count.active IS 'Active voters';
COMMENT ON COLUMN voter_count.flagged IS 'Of these, missing from the last applied list';
${territoryPolicies('voter_count', { district: true })}
GRANT SELECT, INSERT, UPDATE ON voter_count TO tizilim_api, tizilim_worker;

CREATE TABLE applied_list (
  list_id uuid PRIMARY KEY,
  region_id text NOT NULL,
  district_id text,
  round_id uuid NOT NULL,
  applied_at timestamptz NOT NULL,
  lines integer NOT NULL,
  added integer NOT NULL,
  changed integer NOT NULL,
  unchanged integer NOT NULL,
  flagged integer NOT NULL,
  conflicts integer NOT NULL,
  left_out integer NOT NULL,
  open_lines integer NOT NULL
);
COMMENT ON TABLE applied_list IS 'Lists that became part of the register, with their figures';
COMMENT ON COLUMN applied_list.list_id IS 'List';
COMMENT ON COLUMN applied_list.region_id IS 'Its region';
COMMENT ON COLUMN applied_list.district_id IS 'Its district; null for a whole region';
COMMENT ON COLUMN applied_list.round_id IS 'Its round';
COMMENT ON COLUMN applied_list.applied_at IS 'From when its versions hold';
COMMENT ON COLUMN applied_list.lines IS 'Accepted lines of the list';
COMMENT ON COLUMN applied_list.added IS 'Voters added or restored';
COMMENT ON COLUMN applied_list.changed IS 'Voters with a new version';
COMMENT ON COLUMN applied_list.unchanged IS 'Voters without a difference';
COMMENT ON COLUMN applied_list.flagged IS 'Voters newly missing from the list';
COMMENT ON COLUMN applied_list.conflicts IS 'Lines kept open because the IIN is taken';
COMMENT ON COLUMN applied_list.left_out IS 'Lines left out by a verdict, or a second line of one IIN';
COMMENT ON COLUMN applied_list.open_lines IS 'Lines without a usable IIN';
${territoryPolicies('applied_list', { district: true })}
GRANT SELECT, INSERT ON applied_list TO tizilim_worker;
GRANT SELECT ON applied_list TO tizilim_api;

CREATE TABLE applied_line (
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  region_id text NOT NULL,
  district_id text,
  iin text,
  voter_id bigint,
  version_no integer,
  outcome text NOT NULL CHECK (outcome IN ('added', 'changed', 'unchanged', 'restored', 'transferred-in', 'left-out', 'repeated', 'conflict', 'open')),
  CHECK ((voter_id IS NOT NULL) = (outcome IN ('added', 'changed', 'unchanged', 'restored', 'transferred-in'))),
  CHECK ((voter_id IS NULL) = (version_no IS NULL)),
  PRIMARY KEY (list_id, line_no)
);
CREATE INDEX applied_line_voter ON applied_line (voter_id);
CREATE INDEX applied_line_conflict ON applied_line (list_id) WHERE outcome = 'conflict';
COMMENT ON TABLE applied_line IS 'What became of each accepted line of an applied list: exactly one row a line';
COMMENT ON COLUMN applied_line.list_id IS 'List';
COMMENT ON COLUMN applied_line.line_no IS 'Line';
COMMENT ON COLUMN applied_line.region_id IS 'Region of the list';
COMMENT ON COLUMN applied_line.district_id IS 'District of the line';
COMMENT ON COLUMN applied_line.iin IS 'IIN of the line; null when it has no usable one';
COMMENT ON COLUMN applied_line.voter_id IS 'Voter the line stands for';
COMMENT ON COLUMN applied_line.version_no IS 'Version the line made or confirmed';
COMMENT ON COLUMN applied_line.outcome IS 'added, changed, unchanged, restored, transferred-in, left-out, repeated (a second line of one IIN), conflict (taken elsewhere), open (no usable IIN)';
${territoryPolicies('applied_line', { district: true })}
GRANT SELECT, INSERT, UPDATE ON applied_line TO tizilim_worker;
GRANT SELECT, UPDATE (outcome, voter_id, version_no) ON applied_line TO tizilim_api;

CREATE UNLOGGED TABLE staging.register_line (
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  iin text,
  district_id text,
  precinct_id bigint,
${person}
  outcome text,
  voter_id bigint
);
CREATE INDEX register_line_list ON staging.register_line (list_id);
COMMENT ON TABLE staging.register_line IS 'Lines of a list while it is applied; empty between two transactions';
COMMENT ON COLUMN staging.register_line.list_id IS 'List';
COMMENT ON COLUMN staging.register_line.line_no IS 'Line';
COMMENT ON COLUMN staging.register_line.iin IS 'IIN; null when not usable';
COMMENT ON COLUMN staging.register_line.district_id IS 'District';
COMMENT ON COLUMN staging.register_line.precinct_id IS 'Precinct';
COMMENT ON COLUMN staging.register_line.outcome IS 'As in applied_line; null while undecided';
COMMENT ON COLUMN staging.register_line.voter_id IS 'Voter found or added';
${personComments('staging.register_line')}
GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON staging.register_line TO tizilim_worker;

CREATE FUNCTION register_lines_taken_elsewhere(list uuid, region text) RETURNS TABLE (line_no integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, staging, pg_temp AS $$
  SELECT s.line_no FROM staging.register_line s JOIN public.voter v ON v.iin = s.iin AND v.state = 'active' AND v.region_id <> region
   WHERE s.list_id = list AND (app.is_national() OR region = ANY (app.region_ids()))
$$;
COMMENT ON FUNCTION register_lines_taken_elsewhere IS 'Lines of a staged list whose IIN is active in another region; does not say where';
REVOKE ALL ON FUNCTION register_lines_taken_elsewhere(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION register_lines_taken_elsewhere(uuid, text) TO tizilim_worker;

CREATE VIEW v_register_voter WITH (security_invoker = true) AS
SELECT id, iin, region_id, district_id, precinct_id, ${Object.keys(PERSON_COLUMN_TYPES).join(', ')}, surname_key, state, flag, version_no, list_id, line_no, removal_id
  FROM voter;
COMMENT ON VIEW v_register_voter IS 'Voters with their current version';
CREATE VIEW v_register_version WITH (security_invoker = true) AS SELECT * FROM voter_version;
COMMENT ON VIEW v_register_version IS 'Versions of voters';
CREATE VIEW v_register_count WITH (security_invoker = true) AS SELECT region_id, district_id, precinct_id, active, flagged FROM voter_count;
COMMENT ON VIEW v_register_count IS 'Voters by precinct';
CREATE VIEW v_register_applied_list WITH (security_invoker = true) AS SELECT * FROM applied_list;
COMMENT ON VIEW v_register_applied_list IS 'Applied lists with their figures';
CREATE VIEW v_register_applied_line WITH (security_invoker = true) AS SELECT * FROM applied_line;
COMMENT ON VIEW v_register_applied_line IS 'What became of each line of an applied list';
GRANT SELECT ON v_register_voter, v_register_version, v_register_count, v_register_applied_list, v_register_applied_line TO tizilim_api, tizilim_worker;
`,
  down: `
DROP VIEW v_register_applied_line, v_register_applied_list, v_register_count, v_register_version, v_register_voter;
DROP FUNCTION register_lines_taken_elsewhere(uuid, text);
DROP TABLE staging.register_line, applied_line, applied_list, voter_count, voter_version, voter;
`,
};
