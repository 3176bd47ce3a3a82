import { territoryPolicies, type Migration } from '@tizilim/platform';

export const listCorrections: Migration = {
  id: '0724-list-corrections',
  up: `
ALTER TABLE voter_list ADD COLUMN corrects_id uuid REFERENCES voter_list (id);
COMMENT ON COLUMN voter_list.corrects_id IS 'Version this one was made from by a corrections file; its lines keep their numbers';

CREATE TABLE list_rejected (
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  lines integer NOT NULL CHECK (lines > 0),
  fields jsonb NOT NULL,
  source_list_id uuid,
  source_line_no integer,
  region_id text NOT NULL,
  district_id text,
  PRIMARY KEY (list_id, line_no)
);
COMMENT ON TABLE list_rejected IS 'Lines of voter lists that were not taken, as they were written, until they are corrected';
COMMENT ON COLUMN list_rejected.list_id IS 'The list';
COMMENT ON COLUMN list_rejected.line_no IS 'Line of the list';
COMMENT ON COLUMN list_rejected.lines IS 'Physical lines it takes up: one, or more for a torn record';
COMMENT ON COLUMN list_rejected.fields IS 'Values as written, by column; empty when the fields cannot be told apart';
COMMENT ON COLUMN list_rejected.source_list_id IS 'Where a correction has moved it on: the version whose file holds it';
COMMENT ON COLUMN list_rejected.source_line_no IS 'Its physical line in that file';
COMMENT ON COLUMN list_rejected.region_id IS 'Region of the list';
COMMENT ON COLUMN list_rejected.district_id IS 'District of the list; null for a whole region';
${territoryPolicies('list_rejected', { district: true })}
GRANT SELECT ON list_rejected TO tizilim_api;
GRANT SELECT, INSERT ON list_rejected TO tizilim_worker;

CREATE UNLOGGED TABLE staging.list_rejected (list_id uuid NOT NULL, line_no integer NOT NULL, lines integer NOT NULL, fields text NOT NULL);
COMMENT ON TABLE staging.list_rejected IS 'Rejected lines of lists that are being checked';
COMMENT ON COLUMN staging.list_rejected.list_id IS 'The list or the correction';
COMMENT ON COLUMN staging.list_rejected.line_no IS 'Physical line';
COMMENT ON COLUMN staging.list_rejected.lines IS 'Physical lines it takes up';
COMMENT ON COLUMN staging.list_rejected.fields IS 'Values by column as JSON';
GRANT SELECT, INSERT, DELETE ON staging.list_rejected TO tizilim_worker;

CREATE UNLOGGED TABLE staging.list_mark (
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  lines integer NOT NULL,
  target_line integer,
  is_new boolean NOT NULL,
  is_removal boolean NOT NULL,
  fault text,
  value text,
  is_same boolean NOT NULL DEFAULT false,
  new_line_no integer
);
COMMENT ON TABLE staging.list_mark IS 'What each line of a corrections file does to the list it corrects';
COMMENT ON COLUMN staging.list_mark.list_id IS 'The correction';
COMMENT ON COLUMN staging.list_mark.line_no IS 'Physical line of the corrections file';
COMMENT ON COLUMN staging.list_mark.lines IS 'Physical lines it takes up';
COMMENT ON COLUMN staging.list_mark.target_line IS 'Line of the list it stands for; null: to be found, or none';
COMMENT ON COLUMN staging.list_mark.is_new IS 'Marked as a person who is not in the list';
COMMENT ON COLUMN staging.list_mark.is_removal IS 'Marked as to be taken out';
COMMENT ON COLUMN staging.list_mark.fault IS 'Why it cannot be matched';
COMMENT ON COLUMN staging.list_mark.value IS 'The marks as written';
COMMENT ON COLUMN staging.list_mark.is_same IS 'It changes nothing: the line stays as it is, with its reasons';
COMMENT ON COLUMN staging.list_mark.new_line_no IS 'Line of the new version';
GRANT SELECT, INSERT, UPDATE, DELETE ON staging.list_mark TO tizilim_worker;

CREATE TABLE list_correction (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  base_list_id uuid NOT NULL REFERENCES voter_list (id),
  list_id uuid REFERENCES voter_list (id),
  state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'applied', 'refused', 'obsolete')),
  file_id uuid NOT NULL REFERENCES stored_file (id),
  file_name text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL,
  declared_lines integer CHECK (declared_lines >= 0),
  declared_encoding text,
  lines bigint,
  header bigint,
  blank bigint,
  replaced bigint,
  unchanged bigint,
  added bigint,
  removed bigint,
  unmatched bigint,
  refused_code text,
  refused_params jsonb,
  job_id uuid REFERENCES job_run (id),
  received_on date NOT NULL,
  received_by uuid,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  region_id text NOT NULL,
  district_id text,
  CONSTRAINT list_correction_balance CHECK (lines = header + blank + replaced + unchanged + added + removed + unmatched),
  CONSTRAINT list_correction_applied CHECK ((state = 'applied') = (list_id IS NOT NULL)),
  CONSTRAINT list_correction_refused CHECK ((state = 'refused') = (refused_code IS NOT NULL))
);
CREATE INDEX list_correction_base ON list_correction (base_list_id, received_at);
CREATE UNIQUE INDEX list_correction_open ON list_correction (base_list_id) WHERE state = 'received';
COMMENT ON TABLE list_correction IS 'Corrections files: only the lines of a list that have changed; each makes a new version or is refused as a whole';
COMMENT ON COLUMN list_correction.id IS 'Id';
COMMENT ON COLUMN list_correction.base_list_id IS 'Version that is corrected';
COMMENT ON COLUMN list_correction.list_id IS 'Version that came of it';
COMMENT ON COLUMN list_correction.state IS 'received, applied, refused, or obsolete when the corrected version had moved on meanwhile';
COMMENT ON COLUMN list_correction.file_id IS 'The bytes as received';
COMMENT ON COLUMN list_correction.file_name IS 'Name as given; data only';
COMMENT ON COLUMN list_correction.sha256 IS 'SHA-256 of the bytes';
COMMENT ON COLUMN list_correction.size IS 'Bytes';
COMMENT ON COLUMN list_correction.declared_lines IS 'Lines in the file as declared by the sender';
COMMENT ON COLUMN list_correction.declared_encoding IS 'Encoding as declared by the sender';
COMMENT ON COLUMN list_correction.lines IS 'Physical lines of the file';
COMMENT ON COLUMN list_correction.header IS 'Header lines';
COMMENT ON COLUMN list_correction.blank IS 'Blank lines';
COMMENT ON COLUMN list_correction.replaced IS 'Lines that stand for a line of the list';
COMMENT ON COLUMN list_correction.unchanged IS 'Lines that say what the list says already';
COMMENT ON COLUMN list_correction.added IS 'People who were not in the list';
COMMENT ON COLUMN list_correction.removed IS 'Lines taken out of the list';
COMMENT ON COLUMN list_correction.unmatched IS 'Lines that could not be matched; rejected in the new version';
COMMENT ON COLUMN list_correction.refused_code IS 'Why the whole file was refused';
COMMENT ON COLUMN list_correction.refused_params IS 'Parameters of the text of refused_code';
COMMENT ON COLUMN list_correction.job_id IS 'Job that carries it out';
COMMENT ON COLUMN list_correction.received_on IS 'Business day of arrival';
COMMENT ON COLUMN list_correction.received_by IS 'Account that sent it';
COMMENT ON COLUMN list_correction.received_at IS 'When it arrived';
COMMENT ON COLUMN list_correction.region_id IS 'Region of the list';
COMMENT ON COLUMN list_correction.district_id IS 'District of the list; null for a whole region';
${territoryPolicies('list_correction', { district: true })}
GRANT SELECT, INSERT, UPDATE (state) ON list_correction TO tizilim_api;
GRANT SELECT, UPDATE ON list_correction TO tizilim_worker;
GRANT UPDATE (reason, reason_text, given_by, given_at) ON list_precinct_count TO tizilim_worker;
`,
  down: `
REVOKE UPDATE (reason, reason_text, given_by, given_at) ON list_precinct_count FROM tizilim_worker;
DROP TABLE list_correction, staging.list_mark, staging.list_rejected, list_rejected;
ALTER TABLE voter_list DROP COLUMN corrects_id;
`,
};
