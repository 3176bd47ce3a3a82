import { territoryPolicies, type Migration } from '@tizilim/platform';

const edited = ['list_line', 'list_finding', 'list_rejected'] as const;

/** Beyond the territory: a line is changed by hand only as long as its list is checked and goes nowhere. */
const whileChecked = (table: string): string => `
CREATE POLICY ${table}_edit_insert ON ${table} AS RESTRICTIVE FOR INSERT TO tizilim_api
  WITH CHECK (EXISTS (SELECT 1 FROM voter_list v WHERE v.id = list_id AND v.state = 'checked'));
CREATE POLICY ${table}_edit_delete ON ${table} AS RESTRICTIVE FOR DELETE TO tizilim_api
  USING (EXISTS (SELECT 1 FROM voter_list v WHERE v.id = list_id AND v.state = 'checked'));
GRANT INSERT, DELETE ON ${table} TO tizilim_api;`;

export const listEdits: Migration = {
  id: '0725-list-edits',
  up: `
ALTER TABLE voter_list ADD COLUMN edits_sha256 text CHECK (edits_sha256 ~ '^[0-9a-f]{64}$');
COMMENT ON COLUMN voter_list.edits_sha256 IS 'SHA-256 over the corrections made by hand, taken when the list is signed; null when there are none';

CREATE TABLE list_edit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list_id uuid NOT NULL REFERENCES voter_list (id),
  line_no integer NOT NULL,
  column_name text NOT NULL,
  old_value text,
  new_value text,
  is_taken boolean NOT NULL,
  edited_by uuid,
  edited_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  region_id text NOT NULL,
  district_id text
);
CREATE INDEX list_edit_list ON list_edit (list_id, id);
COMMENT ON TABLE list_edit IS 'Values of list lines corrected by hand: who, when, what it was and what it became';
COMMENT ON COLUMN list_edit.id IS 'Order';
COMMENT ON COLUMN list_edit.list_id IS 'The list';
COMMENT ON COLUMN list_edit.line_no IS 'Line of the list';
COMMENT ON COLUMN list_edit.column_name IS 'Column of the list format';
COMMENT ON COLUMN list_edit.old_value IS 'Value as it stood, raw where it is known; null when there was none';
COMMENT ON COLUMN list_edit.new_value IS 'Value as it was typed; null when it was taken out';
COMMENT ON COLUMN list_edit.is_taken IS 'Whether the line is accepted afterwards';
COMMENT ON COLUMN list_edit.edited_by IS 'Account';
COMMENT ON COLUMN list_edit.edited_at IS 'When';
COMMENT ON COLUMN list_edit.region_id IS 'Region of the list';
COMMENT ON COLUMN list_edit.district_id IS 'District of the list; null for a whole region';
${territoryPolicies('list_edit', { district: true })}
GRANT SELECT, INSERT ON list_edit TO tizilim_api;
GRANT SELECT, INSERT ON list_edit TO tizilim_worker;
CREATE INDEX list_finding_line ON list_finding (list_id, line_no, seq);
${edited.map(whileChecked).join('\n')}
GRANT INSERT ON list_precinct_count TO tizilim_api;
GRANT DELETE ON list_workbook TO tizilim_api;
`,
  down: `
REVOKE DELETE ON list_workbook FROM tizilim_api;
REVOKE INSERT ON list_precinct_count FROM tizilim_api;
${edited
  .map((table) => `REVOKE INSERT, DELETE ON ${table} FROM tizilim_api;\nDROP POLICY ${table}_edit_insert ON ${table};\nDROP POLICY ${table}_edit_delete ON ${table};`)
  .join('\n')}
DROP INDEX list_finding_line;
DROP TABLE list_edit;
ALTER TABLE voter_list DROP COLUMN edits_sha256;
`,
};
