import { territoryPolicies, type Migration } from '@tizilim/platform';

export const precinctCounts: Migration = {
  id: '0722-precinct-counts',
  up: `
CREATE TABLE list_precinct_count (
  list_id uuid NOT NULL REFERENCES voter_list (id),
  precinct_id bigint NOT NULL,
  precinct_number integer NOT NULL,
  before_count integer NOT NULL CHECK (before_count >= 0),
  after_count integer NOT NULL CHECK (after_count >= 0),
  reason text,
  reason_text text,
  given_by uuid,
  given_at timestamptz,
  region_id text NOT NULL,
  district_id text,
  PRIMARY KEY (list_id, precinct_id),
  CONSTRAINT list_precinct_count_reason CHECK ((reason IS NULL) = (reason_text IS NULL) AND (reason IS NULL) = (given_at IS NULL))
);
COMMENT ON TABLE list_precinct_count IS 'Voters of a list by precinct against the register it was checked beside, and why they differ';
COMMENT ON COLUMN list_precinct_count.list_id IS 'The list; an assembled list has those of its parts';
COMMENT ON COLUMN list_precinct_count.precinct_id IS 'Precinct';
COMMENT ON COLUMN list_precinct_count.precinct_number IS 'Its number';
COMMENT ON COLUMN list_precinct_count.before_count IS 'Active voters of the register when the list was checked';
COMMENT ON COLUMN list_precinct_count.after_count IS 'Accepted lines of the list';
COMMENT ON COLUMN list_precinct_count.reason IS 'Reason of the difference from the closed list; the last one given';
COMMENT ON COLUMN list_precinct_count.reason_text IS 'Words that explain it';
COMMENT ON COLUMN list_precinct_count.given_by IS 'Account that explained it';
COMMENT ON COLUMN list_precinct_count.given_at IS 'When';
COMMENT ON COLUMN list_precinct_count.region_id IS 'Region';
COMMENT ON COLUMN list_precinct_count.district_id IS 'District of the precinct; null where a city has none';
${territoryPolicies('list_precinct_count', { district: true })}
GRANT SELECT, UPDATE (after_count, reason, reason_text, given_by, given_at) ON list_precinct_count TO tizilim_api;
GRANT SELECT, INSERT ON list_precinct_count TO tizilim_worker;

CREATE TABLE precinct_explanation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list_id uuid NOT NULL REFERENCES voter_list (id),
  precinct_id bigint NOT NULL,
  before_count integer NOT NULL,
  after_count integer NOT NULL,
  reason text NOT NULL,
  reason_text text NOT NULL,
  given_by uuid,
  given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  region_id text NOT NULL,
  district_id text
);
CREATE INDEX precinct_explanation_list ON precinct_explanation (list_id, precinct_id);
COMMENT ON TABLE precinct_explanation IS 'Every explanation ever given for a changed precinct; the last one stands';
COMMENT ON COLUMN precinct_explanation.id IS 'Order';
COMMENT ON COLUMN precinct_explanation.list_id IS 'The list';
COMMENT ON COLUMN precinct_explanation.precinct_id IS 'Precinct';
COMMENT ON COLUMN precinct_explanation.before_count IS 'Voters before, as explained';
COMMENT ON COLUMN precinct_explanation.after_count IS 'Lines of the list, as explained';
COMMENT ON COLUMN precinct_explanation.reason IS 'Reason from the closed list';
COMMENT ON COLUMN precinct_explanation.reason_text IS 'Words that explain it';
COMMENT ON COLUMN precinct_explanation.given_by IS 'Account';
COMMENT ON COLUMN precinct_explanation.given_at IS 'When';
COMMENT ON COLUMN precinct_explanation.region_id IS 'Region';
COMMENT ON COLUMN precinct_explanation.district_id IS 'District of the precinct; null where a city has none';
${territoryPolicies('precinct_explanation', { district: true })}
GRANT SELECT, INSERT ON precinct_explanation TO tizilim_api;
GRANT SELECT ON precinct_explanation TO tizilim_worker;

CREATE VIEW v_intake_precinct_count WITH (security_invoker = true) AS
SELECT list_id, precinct_id, precinct_number, before_count, after_count, reason, reason_text, given_by, given_at, region_id, district_id FROM list_precinct_count;
COMMENT ON VIEW v_intake_precinct_count IS 'Voters of lists by precinct against the register before them';
GRANT SELECT ON v_intake_precinct_count TO tizilim_api, tizilim_worker;
`,
  down: `
DROP VIEW v_intake_precinct_count;
DROP TABLE precinct_explanation, list_precinct_count;
`,
};
