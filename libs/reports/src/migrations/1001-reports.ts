import { territoryPolicies, type Migration } from '@tizilim/platform';

export const reports: Migration = {
  id: '1001-reports',
  up: `
CREATE TABLE progress_report (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number text NOT NULL UNIQUE,
  region_id text,
  kind text NOT NULL CHECK (kind IN ('monthly', 'on-request')),
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  as_of date NOT NULL,
  request_reference text,
  figures jsonb NOT NULL,
  remark text,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'issued')),
  prepared_by uuid,
  prepared_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  issued_by uuid,
  issued_on date,
  issued_at timestamptz,
  job_id uuid,
  CHECK (kind = 'monthly' OR request_reference IS NOT NULL),
  CHECK ((state = 'issued') = (issued_at IS NOT NULL)),
  CHECK (issued_by IS DISTINCT FROM prepared_by OR issued_by IS NULL)
);
CREATE UNIQUE INDEX progress_report_month ON progress_report (COALESCE(region_id, ''), month) WHERE kind = 'monthly';
COMMENT ON TABLE progress_report IS 'The account of formed, printed and affixed labels of a region, or of the republic (region_id null); frozen when issued';
COMMENT ON COLUMN progress_report.id IS 'Id';
COMMENT ON COLUMN progress_report.number IS 'Region (KZ for the republic) and month, with R and a running number when on request; printed on the report';
COMMENT ON COLUMN progress_report.region_id IS 'Region that reports; null for the consolidated report of the CEC';
COMMENT ON COLUMN progress_report.kind IS 'monthly, or on request of the Presidential Administration';
COMMENT ON COLUMN progress_report.month IS 'First day of the month reported on';
COMMENT ON COLUMN progress_report.as_of IS 'Business date up to which labels are counted';
COMMENT ON COLUMN progress_report.request_reference IS 'Number of the request';
COMMENT ON COLUMN progress_report.figures IS 'The figures; what the documents show';
COMMENT ON COLUMN progress_report.remark IS 'Remark of who prepared it';
COMMENT ON COLUMN progress_report.state IS 'draft or issued';
COMMENT ON COLUMN progress_report.prepared_by IS 'Account that prepared it';
COMMENT ON COLUMN progress_report.prepared_at IS 'When';
COMMENT ON COLUMN progress_report.issued_by IS 'Account that issued it; never the one that prepared it';
COMMENT ON COLUMN progress_report.issued_on IS 'Business date of issue';
COMMENT ON COLUMN progress_report.issued_at IS 'When';
COMMENT ON COLUMN progress_report.job_id IS 'Rendering in the ledger of jobs';
${territoryPolicies('progress_report', { district: false })}
GRANT SELECT, INSERT, UPDATE ON progress_report TO tizilim_api;
GRANT SELECT ON progress_report TO tizilim_worker;

CREATE FUNCTION progress_report_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'issued' THEN
    RAISE EXCEPTION 'an issued report never changes' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION progress_report_frozen IS 'Keeps issued reports as they were issued';
CREATE TRIGGER progress_report_frozen BEFORE UPDATE OR DELETE ON progress_report FOR EACH ROW EXECUTE FUNCTION progress_report_frozen();

CREATE TABLE progress_report_file (
  report_id uuid NOT NULL REFERENCES progress_report (id),
  region_id text,
  language text NOT NULL CHECK (language IN ('kk', 'ru')),
  format text NOT NULL CHECK (format IN ('pdf', 'xlsx')),
  file_id uuid NOT NULL,
  PRIMARY KEY (report_id, language, format)
);
COMMENT ON TABLE progress_report_file IS 'The documents of an issued report';
COMMENT ON COLUMN progress_report_file.report_id IS 'Report';
COMMENT ON COLUMN progress_report_file.region_id IS 'Its region; null for the republic';
COMMENT ON COLUMN progress_report_file.language IS 'kk or ru';
COMMENT ON COLUMN progress_report_file.format IS 'pdf or xlsx';
COMMENT ON COLUMN progress_report_file.file_id IS 'Stored file';
${territoryPolicies('progress_report_file', { district: false })}
GRANT SELECT ON progress_report_file TO tizilim_api;
GRANT SELECT, INSERT ON progress_report_file TO tizilim_worker;
`,
  down: `
DROP TABLE progress_report_file, progress_report;
DROP FUNCTION progress_report_frozen();
`,
};
