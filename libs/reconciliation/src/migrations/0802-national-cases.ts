import { territoryPolicies, type Migration } from '@tizilim/platform';

export const nationalCases: Migration = {
  id: '0802-national-cases',
  up: `
CREATE TABLE national_case (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id uuid NOT NULL,
  iin text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'decided', 'closed')),
  opened_on date NOT NULL,
  due_on date NOT NULL,
  reason text,
  source text,
  removal_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  UNIQUE (round_id, iin),
  CHECK ((state = 'decided') = (decided_by IS NOT NULL AND source IS NOT NULL))
);
COMMENT ON TABLE national_case IS 'One citizen in two lists of a round; for the CEC only';
COMMENT ON COLUMN national_case.id IS 'Case';
COMMENT ON COLUMN national_case.round_id IS 'Round';
COMMENT ON COLUMN national_case.iin IS 'IIN';
COMMENT ON COLUMN national_case.state IS 'open, decided, or closed (fewer than two lists still name him)';
COMMENT ON COLUMN national_case.opened_on IS 'Business day it was found';
COMMENT ON COLUMN national_case.due_on IS 'By when the CEC decides';
COMMENT ON COLUMN national_case.reason IS 'Why it was decided so';
COMMENT ON COLUMN national_case.source IS 'Document or record the decision rests on';
COMMENT ON COLUMN national_case.removal_id IS 'Transfer that the decision has proposed';
COMMENT ON COLUMN national_case.decided_by IS 'Who decided';
COMMENT ON COLUMN national_case.decided_at IS 'When';
ALTER TABLE national_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE national_case FORCE ROW LEVEL SECURITY;
CREATE POLICY national_case_nation ON national_case FOR ALL TO tizilim_api, tizilim_worker
  USING ((SELECT app.is_national())) WITH CHECK ((SELECT app.is_national()));
GRANT SELECT, UPDATE (state, reason, source, removal_id, decided_by, decided_at) ON national_case TO tizilim_api;
GRANT SELECT, INSERT, UPDATE ON national_case TO tizilim_worker;

CREATE TABLE national_case_side (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES national_case (id),
  round_id uuid NOT NULL,
  region_id text NOT NULL,
  district_id text,
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  voter_id bigint,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'keep-list', 'leave-out', 'gone')),
  UNIQUE (case_id, list_id, line_no)
);
CREATE INDEX national_case_side_line ON national_case_side (list_id, line_no);
COMMENT ON TABLE national_case_side IS 'One list''s side of a national case; an akimat sees its own only';
COMMENT ON COLUMN national_case_side.id IS 'Side';
COMMENT ON COLUMN national_case_side.case_id IS 'Case';
COMMENT ON COLUMN national_case_side.round_id IS 'Round';
COMMENT ON COLUMN national_case_side.region_id IS 'Region of the side';
COMMENT ON COLUMN national_case_side.district_id IS 'District of the line';
COMMENT ON COLUMN national_case_side.list_id IS 'List that names the citizen; of an earlier round when only the register does';
COMMENT ON COLUMN national_case_side.line_no IS 'Line';
COMMENT ON COLUMN national_case_side.voter_id IS 'Active voter, when the side is the register itself';
COMMENT ON COLUMN national_case_side.state IS 'open, keep-list, leave-out, or gone (the list no longer counts)';
${territoryPolicies('national_case_side', { district: true })}
GRANT SELECT, UPDATE (state) ON national_case_side TO tizilim_api;
GRANT SELECT, INSERT, UPDATE ON national_case_side TO tizilim_worker;

CREATE TABLE reconciliation_act (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  list_id uuid NOT NULL,
  run_id uuid NOT NULL REFERENCES reconciliation_run (id),
  region_id text NOT NULL,
  district_id text,
  figures jsonb NOT NULL,
  kk_file_id uuid NOT NULL,
  ru_file_id uuid NOT NULL,
  made_on date NOT NULL,
  made_by uuid,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX reconciliation_act_list ON reconciliation_act (list_id, made_at);
COMMENT ON TABLE reconciliation_act IS 'Reconciliation acts: with what a list was compared, what was found and decided';
COMMENT ON COLUMN reconciliation_act.id IS 'Act';
COMMENT ON COLUMN reconciliation_act.list_id IS 'List';
COMMENT ON COLUMN reconciliation_act.run_id IS 'Last run before it';
COMMENT ON COLUMN reconciliation_act.region_id IS 'Region';
COMMENT ON COLUMN reconciliation_act.district_id IS 'District; null for a whole region';
COMMENT ON COLUMN reconciliation_act.figures IS 'Its figures, frozen';
COMMENT ON COLUMN reconciliation_act.kk_file_id IS 'PDF in Kazakh';
COMMENT ON COLUMN reconciliation_act.ru_file_id IS 'PDF in Russian';
COMMENT ON COLUMN reconciliation_act.made_on IS 'Business day';
COMMENT ON COLUMN reconciliation_act.made_by IS 'Who asked for it; null for the product itself';
COMMENT ON COLUMN reconciliation_act.made_at IS 'When';
${territoryPolicies('reconciliation_act', { district: true })}
GRANT SELECT, INSERT ON reconciliation_act TO tizilim_api, tizilim_worker;

CREATE VIEW v_reconciliation_discrepancy WITH (security_invoker = true) AS SELECT * FROM discrepancy;
COMMENT ON VIEW v_reconciliation_discrepancy IS 'Discrepancies with their last verdict; obsolete ones included';
CREATE VIEW v_reconciliation_run WITH (security_invoker = true) AS SELECT * FROM reconciliation_run;
COMMENT ON VIEW v_reconciliation_run IS 'Runs of reconciliation';
CREATE VIEW v_reconciliation_national_side WITH (security_invoker = true) AS SELECT * FROM national_case_side;
COMMENT ON VIEW v_reconciliation_national_side IS 'Own sides of national cases';
CREATE VIEW v_reconciliation_act WITH (security_invoker = true) AS SELECT * FROM reconciliation_act;
COMMENT ON VIEW v_reconciliation_act IS 'Reconciliation acts';

CREATE VIEW v_reconciliation_line_decision WITH (security_invoker = true) AS
SELECT d.list_id, d.line_no,
       CASE WHEN bool_or(d.decision = 'leave-out') THEN 'leave-out' WHEN bool_or(d.decision = 'take-register') THEN 'take-register' ELSE 'keep-list' END AS decision,
       COALESCE(jsonb_object_agg(k.key, k.value) FILTER (WHERE k.key IS NOT NULL), '{}') AS taken
  FROM (SELECT list_id, line_no, decision, CASE WHEN decision = 'take-register' THEN evidence -> 'register' END AS taken
          FROM discrepancy WHERE state = 'decided' AND line_no IS NOT NULL
        UNION ALL
        SELECT list_id, line_no, state, NULL FROM national_case_side WHERE state IN ('keep-list', 'leave-out')) d
  LEFT JOIN LATERAL jsonb_each(d.taken) k ON true
 GROUP BY d.list_id, d.line_no;
COMMENT ON VIEW v_reconciliation_line_decision IS 'What the verdicts mean for a line: keep-list, take-register (taken: values by list column) or leave-out';
GRANT SELECT ON v_reconciliation_discrepancy, v_reconciliation_run, v_reconciliation_national_side, v_reconciliation_act, v_reconciliation_line_decision TO tizilim_api, tizilim_worker;
`,
  down: `
DROP VIEW v_reconciliation_line_decision, v_reconciliation_act, v_reconciliation_national_side, v_reconciliation_run, v_reconciliation_discrepancy;
DROP TABLE reconciliation_act, national_case_side, national_case;
`,
};
