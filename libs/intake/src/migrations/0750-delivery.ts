import { territoryPolicies, type Migration } from '@tizilim/platform';

const LIVE = `state NOT IN ('refused', 'returned', 'withdrawn', 'superseded')`;
const STANDING = `state NOT IN ('returned', 'withdrawn', 'superseded')`;

const indexes = (where: string): string => `
CREATE UNIQUE INDEX voter_list_version ON voter_list (round_id, region_id, COALESCE(district_id, ''), version)${where === '' ? '' : ` WHERE ${where}`};
CREATE UNIQUE INDEX voter_list_live ON voter_list (round_id, region_id, COALESCE(district_id, '')) WHERE ${LIVE}${where === '' ? '' : ` AND ${where}`};
CREATE UNIQUE INDEX voter_list_same_file ON voter_list (round_id, region_id, COALESCE(district_id, ''), sha256, COALESCE(declared_encoding, ''), COALESCE(declared_lines, -1))
  WHERE ${STANDING}${where === '' ? '' : ` AND ${where}`};`;

/** For the worker, rows that hang on a list may go only with a trial run. */
const deletedWithTrial = (table: string): string => `
CREATE POLICY ${table}_delete_trial ON ${table} AS RESTRICTIVE FOR DELETE TO tizilim_worker
  USING (EXISTS (SELECT 1 FROM voter_list v WHERE v.id = list_id AND v.dry_run));
GRANT DELETE ON ${table} TO tizilim_worker;`;

/** The view as it stands, of lists only: whatever columns it has by now. */
const filterView = (condition: string): string => `
DO $$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW v_intake_list WITH (security_invoker = true) AS '
    || regexp_replace(rtrim(pg_get_viewdef('v_intake_list'::regclass), ';'), '\\s+WHERE .*$', '') || '${condition}';
END $$;`;

const HANGING = ['list_transition', 'list_line', 'list_rejected', 'list_finding', 'list_precinct_count', 'list_reading', 'list_workbook'] as const;

export const delivery: Migration = {
  id: '0750-delivery',
  up: `
ALTER TABLE voter_list
  ADD COLUMN dry_run boolean NOT NULL DEFAULT false,
  ADD COLUMN expires_at timestamptz,
  ADD COLUMN late_reason text CHECK (late_reason IN ('source-late', 'technical', 'staff', 'correction', 'emergency', 'other')),
  ADD COLUMN late_note text CHECK (length(late_note) BETWEEN 3 AND 1000),
  DROP CONSTRAINT voter_list_version_check,
  ADD CONSTRAINT voter_list_version_counts CHECK (version >= 0 AND (version = 0) = dry_run),
  ADD CONSTRAINT voter_list_late CHECK ((late_reason IS NULL) = (late_note IS NULL)),
  ADD CONSTRAINT voter_list_dry_run CHECK (
    (expires_at IS NOT NULL) = dry_run
    AND (NOT dry_run OR (state IN ('received', 'parsed', 'checked', 'refused', 'withdrawn') AND kind <> 'assembled' AND assembled_into IS NULL)));
COMMENT ON COLUMN voter_list.dry_run IS 'Only tried: read and judged like any list, never part of the round';
COMMENT ON COLUMN voter_list.expires_at IS 'When a trial run is swept away with its lines and findings';
COMMENT ON COLUMN voter_list.late_reason IS 'Why the first delivery came after the due date; a closed list';
COMMENT ON COLUMN voter_list.late_note IS 'The same in words';
COMMENT ON COLUMN voter_list.version IS 'Counts from 1 in its round and territory; 0 for a trial run';
DROP INDEX voter_list_version, voter_list_live, voter_list_same_file;
${indexes('NOT dry_run')}
CREATE INDEX voter_list_expires ON voter_list (expires_at) WHERE dry_run;
CREATE POLICY voter_list_trial_of_sender ON voter_list AS RESTRICTIVE FOR SELECT TO tizilim_api
  USING (NOT dry_run OR received_by = (SELECT app.account_id()));
CREATE POLICY voter_list_delete_trial ON voter_list AS RESTRICTIVE FOR DELETE TO tizilim_api, tizilim_worker USING (dry_run);
GRANT DELETE ON voter_list TO tizilim_worker;
${HANGING.map(deletedWithTrial).join('')}
${filterView(' WHERE NOT dry_run')}

CREATE TABLE delivery_key (
  account_id uuid NOT NULL REFERENCES account (id),
  key text NOT NULL,
  fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  list_id uuid NOT NULL REFERENCES voter_list (id) ON DELETE CASCADE,
  region_id text NOT NULL,
  district_id text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (account_id, key)
);
CREATE INDEX delivery_key_list ON delivery_key (list_id);
COMMENT ON TABLE delivery_key IS 'Idempotency keys of deliveries: the same request again gets the same receipt';
COMMENT ON COLUMN delivery_key.account_id IS 'Account that sent it';
COMMENT ON COLUMN delivery_key.key IS 'The key as given';
COMMENT ON COLUMN delivery_key.fingerprint IS 'SHA-256 over the hash of the file and the fields that count';
COMMENT ON COLUMN delivery_key.list_id IS 'The list whose receipt is the answer';
COMMENT ON COLUMN delivery_key.region_id IS 'Region of the list';
COMMENT ON COLUMN delivery_key.district_id IS 'District of the list; null for a whole region';
COMMENT ON COLUMN delivery_key.created_at IS 'When the key was first used';
${territoryPolicies('delivery_key', { district: true })}
GRANT SELECT, INSERT ON delivery_key TO tizilim_api;
`,
  down: `
DROP TABLE delivery_key;
${filterView('')}
${HANGING.map((table) => `DROP POLICY ${table}_delete_trial ON ${table}; REVOKE DELETE ON ${table} FROM tizilim_worker;`).join('\n')}
${HANGING.map((table) => `DELETE FROM ${table} WHERE list_id IN (SELECT id FROM voter_list WHERE dry_run);`).join('\n')}
DELETE FROM voter_list WHERE dry_run;
DROP POLICY voter_list_delete_trial ON voter_list;
DROP POLICY voter_list_trial_of_sender ON voter_list;
REVOKE DELETE ON voter_list FROM tizilim_worker;
DROP INDEX voter_list_version, voter_list_live, voter_list_same_file, voter_list_expires;
ALTER TABLE voter_list DROP CONSTRAINT voter_list_dry_run, DROP CONSTRAINT voter_list_late, DROP CONSTRAINT voter_list_version_counts,
  ADD CONSTRAINT voter_list_version_check CHECK (version > 0),
  DROP COLUMN dry_run, DROP COLUMN expires_at, DROP COLUMN late_reason, DROP COLUMN late_note;
COMMENT ON COLUMN voter_list.version IS 'Counts from 1 in its round and territory';
${indexes('')}
`,
};
