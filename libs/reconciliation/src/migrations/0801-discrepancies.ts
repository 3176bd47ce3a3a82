import { discrepancyTypes, verdictDecisions } from '@tizilim/domain';
import { territoryPolicies, type Migration } from '@tizilim/platform';

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

export const discrepancies: Migration = {
  id: '0801-discrepancies',
  up: `
CREATE TABLE reconciliation_run (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  list_id uuid NOT NULL,
  round_id uuid NOT NULL,
  region_id text NOT NULL,
  district_id text,
  as_of date NOT NULL,
  snapshots jsonb NOT NULL,
  counts jsonb NOT NULL,
  lines integer NOT NULL,
  from_memory integer NOT NULL,
  ran_on date NOT NULL,
  ran_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX reconciliation_run_list ON reconciliation_run (list_id, ran_at);
COMMENT ON TABLE reconciliation_run IS 'A comparison of a list with the external registers and the voter register (order 178, 1.3)';
COMMENT ON COLUMN reconciliation_run.id IS 'Run';
COMMENT ON COLUMN reconciliation_run.list_id IS 'List';
COMMENT ON COLUMN reconciliation_run.round_id IS 'Round of the list';
COMMENT ON COLUMN reconciliation_run.region_id IS 'Region of the list';
COMMENT ON COLUMN reconciliation_run.district_id IS 'District of the list; null for a whole region';
COMMENT ON COLUMN reconciliation_run.as_of IS 'As-of date of the round: age, documents and exclusions are judged on it';
COMMENT ON COLUMN reconciliation_run.snapshots IS 'Snapshots used: { kind: { id, asOf } }';
COMMENT ON COLUMN reconciliation_run.counts IS 'Discrepancies found by type';
COMMENT ON COLUMN reconciliation_run.lines IS 'Accepted lines compared';
COMMENT ON COLUMN reconciliation_run.from_memory IS 'Discrepancies settled by a verdict of an earlier round';
COMMENT ON COLUMN reconciliation_run.ran_on IS 'Business day';
COMMENT ON COLUMN reconciliation_run.ran_at IS 'When';
${territoryPolicies('reconciliation_run', { district: true })}
GRANT SELECT ON reconciliation_run TO tizilim_api;
GRANT SELECT, INSERT, UPDATE (from_memory) ON reconciliation_run TO tizilim_worker;

CREATE TABLE discrepancy (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES reconciliation_run (id),
  list_id uuid NOT NULL,
  round_id uuid NOT NULL,
  region_id text NOT NULL,
  district_id text,
  line_no integer,
  voter_id bigint,
  iin text,
  type text NOT NULL CHECK (type IN (${quoted(discrepancyTypes)})),
  blocking boolean NOT NULL,
  evidence jsonb NOT NULL,
  owner_role text NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'decided', 'obsolete')),
  decision text CHECK (decision IN (${quoted(verdictDecisions)})),
  fingerprint text NOT NULL,
  CHECK ((line_no IS NULL) = (type = 'missing-from-list')),
  CHECK (state <> 'decided' OR (decision IS NOT NULL AND decision <> 'later'))
);
CREATE UNIQUE INDEX discrepancy_once ON discrepancy (list_id, type, COALESCE(line_no, 0), fingerprint) WHERE state <> 'obsolete';
CREATE INDEX discrepancy_list ON discrepancy (list_id, state, id);
CREATE INDEX discrepancy_line ON discrepancy (list_id, line_no) WHERE state = 'decided';
COMMENT ON TABLE discrepancy IS 'Differences between a list line and the registers, each with evidence, owner and clock';
COMMENT ON COLUMN discrepancy.id IS 'Discrepancy';
COMMENT ON COLUMN discrepancy.run_id IS 'Run that found it first';
COMMENT ON COLUMN discrepancy.list_id IS 'List';
COMMENT ON COLUMN discrepancy.round_id IS 'Round';
COMMENT ON COLUMN discrepancy.region_id IS 'Region';
COMMENT ON COLUMN discrepancy.district_id IS 'District of the line or the voter';
COMMENT ON COLUMN discrepancy.line_no IS 'Line; null for a voter missing from the list';
COMMENT ON COLUMN discrepancy.voter_id IS 'Voter missing from the list';
COMMENT ON COLUMN discrepancy.iin IS 'IIN; null when the line has no usable one';
COMMENT ON COLUMN discrepancy.type IS 'Type of the rule table';
COMMENT ON COLUMN discrepancy.blocking IS 'As long as it is open the list cannot be submitted';
COMMENT ON COLUMN discrepancy.evidence IS '{ list, register, snapshot: { kind, id, asOf } }: both sides as they were compared';
COMMENT ON COLUMN discrepancy.owner_role IS 'Who has to decide';
COMMENT ON COLUMN discrepancy.due_on IS 'By when';
COMMENT ON COLUMN discrepancy.state IS 'open, decided, or obsolete (a later run no longer found it)';
COMMENT ON COLUMN discrepancy.decision IS 'Last verdict; later leaves it open';
COMMENT ON COLUMN discrepancy.fingerprint IS 'SHA-256 over type, IIN and the deciding fields of both sides';
${territoryPolicies('discrepancy', { district: true })}
GRANT SELECT, UPDATE (state, decision) ON discrepancy TO tizilim_api;
GRANT SELECT, INSERT, UPDATE, MAINTAIN ON discrepancy TO tizilim_worker;

CREATE TABLE verdict_memory (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_id text NOT NULL,
  district_id text,
  fingerprint text NOT NULL,
  type text NOT NULL,
  decision text NOT NULL CHECK (decision IN ('keep-list', 'take-register', 'leave-out', 'keep-voter')),
  reason text,
  source text,
  discrepancy_id bigint NOT NULL REFERENCES discrepancy (id),
  decided_by uuid,
  decided_at timestamptz NOT NULL,
  live boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX verdict_memory_once ON verdict_memory (region_id, COALESCE(district_id, ''), fingerprint);
CREATE INDEX verdict_memory_fingerprint ON verdict_memory (fingerprint);
COMMENT ON TABLE verdict_memory IS 'Verdicts by fingerprint: a pair judged once does not come back unless a deciding field has changed';
COMMENT ON COLUMN verdict_memory.id IS 'Entry';
COMMENT ON COLUMN verdict_memory.region_id IS 'Region it holds in';
COMMENT ON COLUMN verdict_memory.district_id IS 'District it was decided in';
COMMENT ON COLUMN verdict_memory.fingerprint IS 'Fingerprint of the discrepancy';
COMMENT ON COLUMN verdict_memory.type IS 'Its type';
COMMENT ON COLUMN verdict_memory.decision IS 'What was decided last';
COMMENT ON COLUMN verdict_memory.reason IS 'Why';
COMMENT ON COLUMN verdict_memory.source IS 'On which source';
COMMENT ON COLUMN verdict_memory.discrepancy_id IS 'Where it was decided';
COMMENT ON COLUMN verdict_memory.decided_by IS 'Who decided';
COMMENT ON COLUMN verdict_memory.decided_at IS 'When';
COMMENT ON COLUMN verdict_memory.live IS 'False once a later verdict has opened the pair again';
${territoryPolicies('verdict_memory', { district: true })}
GRANT SELECT, INSERT, UPDATE ON verdict_memory TO tizilim_api;
GRANT SELECT ON verdict_memory TO tizilim_worker;

CREATE TABLE verdict (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  discrepancy_id bigint NOT NULL REFERENCES discrepancy (id),
  region_id text NOT NULL,
  district_id text,
  decision text NOT NULL CHECK (decision IN (${quoted(verdictDecisions)})),
  reason text,
  source text,
  bulk_id uuid,
  memory_id bigint REFERENCES verdict_memory (id),
  removal_id uuid,
  decided_by uuid,
  decided_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX verdict_discrepancy ON verdict (discrepancy_id, id);
COMMENT ON TABLE verdict IS 'Every decision on a discrepancy, newest last; never changed';
COMMENT ON COLUMN verdict.id IS 'Order of the decisions';
COMMENT ON COLUMN verdict.discrepancy_id IS 'Discrepancy';
COMMENT ON COLUMN verdict.region_id IS 'Region';
COMMENT ON COLUMN verdict.district_id IS 'District';
COMMENT ON COLUMN verdict.decision IS 'keep-list, take-register, leave-out, keep-voter, propose-removal or later';
COMMENT ON COLUMN verdict.reason IS 'Why';
COMMENT ON COLUMN verdict.source IS 'Document or record it rests on';
COMMENT ON COLUMN verdict.bulk_id IS 'Decided together with others';
COMMENT ON COLUMN verdict.memory_id IS 'Taken over from this earlier verdict';
COMMENT ON COLUMN verdict.removal_id IS 'Proposed removal';
COMMENT ON COLUMN verdict.decided_by IS 'Who decided; of a remembered verdict, who decided then';
COMMENT ON COLUMN verdict.decided_at IS 'When';
${territoryPolicies('verdict', { district: true })}
GRANT SELECT, INSERT ON verdict TO tizilim_api, tizilim_worker;

CREATE UNLOGGED TABLE staging.reconciliation_find (
  list_id uuid NOT NULL,
  line_no integer,
  voter_id bigint,
  iin text,
  district_id text,
  type text NOT NULL,
  list_side jsonb NOT NULL,
  register_side jsonb NOT NULL,
  extra jsonb,
  fingerprint text
);
CREATE INDEX reconciliation_find_list ON staging.reconciliation_find (list_id, type, line_no);
COMMENT ON TABLE staging.reconciliation_find IS 'What a run finds, before it is laid beside what was found earlier; empty between two transactions';
COMMENT ON COLUMN staging.reconciliation_find.list_id IS 'List';
COMMENT ON COLUMN staging.reconciliation_find.line_no IS 'Line';
COMMENT ON COLUMN staging.reconciliation_find.voter_id IS 'Voter missing from the list';
COMMENT ON COLUMN staging.reconciliation_find.iin IS 'IIN';
COMMENT ON COLUMN staging.reconciliation_find.district_id IS 'District';
COMMENT ON COLUMN staging.reconciliation_find.type IS 'Type';
COMMENT ON COLUMN staging.reconciliation_find.list_side IS 'Deciding fields of the list';
COMMENT ON COLUMN staging.reconciliation_find.register_side IS 'Deciding fields of the register, by the names of list columns where a verdict can take them';
COMMENT ON COLUMN staging.reconciliation_find.extra IS 'Further facts that decide nothing';
COMMENT ON COLUMN staging.reconciliation_find.fingerprint IS 'As in discrepancy';
GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON staging.reconciliation_find TO tizilim_worker;

CREATE UNLOGGED TABLE staging.reconciliation_key (
  list_id uuid NOT NULL,
  line_no integer NOT NULL,
  iin text NOT NULL,
  district_id text,
  name_hash bigint NOT NULL,
  name_k1 bigint NOT NULL,
  name_k2 bigint NOT NULL,
  birth_date date NOT NULL,
  sex text NOT NULL,
  address_code text,
  document_number text
);
CREATE INDEX reconciliation_key_list ON staging.reconciliation_key (list_id);
COMMENT ON TABLE staging.reconciliation_key IS 'Deciding fields of the lines of a list while it is compared; empty between two transactions';
COMMENT ON COLUMN staging.reconciliation_key.list_id IS 'List';
COMMENT ON COLUMN staging.reconciliation_key.line_no IS 'Line';
COMMENT ON COLUMN staging.reconciliation_key.iin IS 'Usable IIN';
COMMENT ON COLUMN staging.reconciliation_key.district_id IS 'District';
COMMENT ON COLUMN staging.reconciliation_key.name_hash IS 'Hash of the exact canonical name';
COMMENT ON COLUMN staging.reconciliation_key.name_k1 IS 'Hash of the matching key of the name';
COMMENT ON COLUMN staging.reconciliation_key.name_k2 IS 'Hash of the candidate key of the name';
COMMENT ON COLUMN staging.reconciliation_key.birth_date IS 'Date of birth';
COMMENT ON COLUMN staging.reconciliation_key.sex IS 'M or F';
COMMENT ON COLUMN staging.reconciliation_key.address_code IS 'Code in the Address register';
COMMENT ON COLUMN staging.reconciliation_key.document_number IS 'Number of the document';
GRANT SELECT, INSERT, DELETE, MAINTAIN ON staging.reconciliation_key TO tizilim_worker;
`,
  down: `
DROP TABLE staging.reconciliation_key, staging.reconciliation_find, verdict, verdict_memory, discrepancy, reconciliation_run;
`,
};
