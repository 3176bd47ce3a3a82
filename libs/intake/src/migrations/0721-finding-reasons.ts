import { territoryPolicies, type Migration } from '@tizilim/platform';

const VIEW = `
CREATE VIEW v_intake_finding WITH (security_invoker = true) AS
SELECT list_id, seq, line_no, column_name, code, severity, value, reason, region_id, district_id`;
const ABOUT = `
COMMENT ON VIEW v_intake_finding IS 'Findings of voter lists';
GRANT SELECT ON v_intake_finding TO tizilim_api, tizilim_worker;`;

export const findingReasons: Migration = {
  id: '0721-finding-reasons',
  up: `
ALTER TABLE list_finding ADD COLUMN reason_text text;
ALTER TABLE list_finding ADD CONSTRAINT list_finding_reason CHECK (reason IS NULL OR severity = 'confirm');
COMMENT ON COLUMN list_finding.reason IS 'Reason from the closed list why the line is right all the same (confirm); the last one given';
COMMENT ON COLUMN list_finding.reason_text IS 'Words that go with the reason';
CREATE INDEX list_finding_open ON list_finding (list_id, code) WHERE severity = 'confirm' AND reason IS NULL;
GRANT UPDATE (reason, reason_text) ON list_finding TO tizilim_api;

CREATE TABLE finding_reason (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list_id uuid NOT NULL,
  seq integer NOT NULL,
  line_no integer,
  code text NOT NULL,
  reason text NOT NULL,
  reason_text text,
  bulk_id uuid,
  given_by uuid,
  given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  region_id text NOT NULL,
  district_id text
);
CREATE INDEX finding_reason_finding ON finding_reason (list_id, seq);
COMMENT ON TABLE finding_reason IS 'Every reason ever given for a finding: who, when; the last one stands';
COMMENT ON COLUMN finding_reason.id IS 'Order';
COMMENT ON COLUMN finding_reason.list_id IS 'List of the finding';
COMMENT ON COLUMN finding_reason.seq IS 'The finding in its list';
COMMENT ON COLUMN finding_reason.line_no IS 'Line of the finding; null for the file as a whole';
COMMENT ON COLUMN finding_reason.code IS 'Rule of the finding';
COMMENT ON COLUMN finding_reason.reason IS 'Reason from the closed list (libs/domain finding-reasons)';
COMMENT ON COLUMN finding_reason.reason_text IS 'Words that go with it';
COMMENT ON COLUMN finding_reason.bulk_id IS 'Common to reasons given at once; null when given for one finding';
COMMENT ON COLUMN finding_reason.given_by IS 'Account';
COMMENT ON COLUMN finding_reason.given_at IS 'When';
COMMENT ON COLUMN finding_reason.region_id IS 'Region of the finding';
COMMENT ON COLUMN finding_reason.district_id IS 'District of the finding; null where it has none';
${territoryPolicies('finding_reason', { district: true })}
GRANT SELECT, INSERT ON finding_reason TO tizilim_api, tizilim_worker;

DROP VIEW v_intake_finding;
${VIEW}, reason_text FROM list_finding;
${ABOUT}
`,
  down: `
DROP VIEW v_intake_finding;
${VIEW} FROM list_finding;
${ABOUT}
DROP TABLE finding_reason;
REVOKE UPDATE (reason, reason_text) ON list_finding FROM tizilim_api;
DROP INDEX list_finding_open;
ALTER TABLE list_finding DROP CONSTRAINT list_finding_reason, DROP COLUMN reason_text;
COMMENT ON COLUMN list_finding.reason IS 'Why the line is right all the same (confirm)';
`,
};
