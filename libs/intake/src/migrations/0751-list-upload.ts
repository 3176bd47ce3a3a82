import { territoryPolicies, type Migration } from '@tizilim/platform';

export const listUpload: Migration = {
  id: '0751-list-upload',
  up: `
CREATE TABLE list_upload (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  region_id text NOT NULL,
  district_id text,
  file_name text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  "offset" bigint NOT NULL DEFAULT 0 CHECK ("offset" BETWEEN 0 AND size),
  announced jsonb NOT NULL,
  writer uuid,
  list_id uuid REFERENCES voter_list (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX list_upload_account ON list_upload (account_id);
CREATE INDEX list_upload_expires ON list_upload (expires_at);
CREATE INDEX list_upload_list ON list_upload (list_id) WHERE list_id IS NOT NULL;
COMMENT ON TABLE list_upload IS 'Lists that arrive in pieces (tus 1.0.0); the bytes lie in the spool of the storage until they are whole';
COMMENT ON COLUMN list_upload.id IS 'Id; also the name in the spool';
COMMENT ON COLUMN list_upload.account_id IS 'Account that sends it; nobody else may go on';
COMMENT ON COLUMN list_upload.region_id IS 'Region of the list';
COMMENT ON COLUMN list_upload.district_id IS 'District of the list; null for a whole region';
COMMENT ON COLUMN list_upload.file_name IS 'Name as given; data only';
COMMENT ON COLUMN list_upload.size IS 'Bytes of the whole file, as announced';
COMMENT ON COLUMN list_upload."offset" IS 'Bytes that have reached the disk';
COMMENT ON COLUMN list_upload.announced IS 'Fields of the delivery, as checked when it was announced';
COMMENT ON COLUMN list_upload.writer IS 'Request that writes now; an older one that is still open may not go on';
COMMENT ON COLUMN list_upload.list_id IS 'The list it has become';
COMMENT ON COLUMN list_upload.created_at IS 'When it was announced';
COMMENT ON COLUMN list_upload.expires_at IS 'When it is swept away; each piece puts it off';
${territoryPolicies('list_upload', { district: true })}
CREATE POLICY list_upload_own ON list_upload AS RESTRICTIVE FOR ALL TO tizilim_api
  USING (account_id = (SELECT app.account_id()) OR (SELECT app.claims() ->> 'role') = 'system')
  WITH CHECK (account_id = (SELECT app.account_id()));
GRANT SELECT, INSERT, UPDATE, DELETE ON list_upload TO tizilim_api;
`,
  down: `
DROP TABLE list_upload;
`,
};
