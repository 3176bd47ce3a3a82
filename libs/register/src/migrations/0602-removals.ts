import { removalReasons } from '@tizilim/domain';
import { territoryPolicies, type Migration } from '@tizilim/platform';

const reasons = removalReasons.map((reason) => `'${reason}'`).join(', ');

export const removals: Migration = {
  id: '0602-removals',
  up: `
CREATE TABLE removal_decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  voter_id bigint NOT NULL REFERENCES voter (id),
  region_id text NOT NULL,
  district_id text,
  precinct_id bigint NOT NULL,
  round_id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'removal' CHECK (kind IN ('removal', 'transfer')),
  reason text NOT NULL CHECK (reason IN (${reasons})),
  source text NOT NULL CHECK (length(btrim(source)) >= 3),
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'rejected', 'approved', 'applied')),
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  decided_by uuid,
  decided_at timestamptz,
  rejected_because text,
  released_by uuid,
  released_at timestamptz,
  applied_at timestamptz,
  CONSTRAINT removal_four_eyes CHECK (decided_by <> proposed_by OR state = 'rejected'),
  CONSTRAINT removal_release_eyes CHECK (released_by <> proposed_by AND released_by <> decided_by),
  CONSTRAINT removal_decided CHECK ((state = 'proposed') = (decided_by IS NULL)),
  CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
  CHECK ((state = 'rejected') = (rejected_because IS NOT NULL)),
  CHECK ((kind = 'transfer') = (reason = 'counted-elsewhere')),
  UNIQUE (id, voter_id)
);
CREATE UNIQUE INDEX removal_decision_open ON removal_decision (voter_id) WHERE state IN ('proposed', 'approved');
CREATE INDEX removal_decision_round ON removal_decision (round_id, region_id, state);
COMMENT ON TABLE removal_decision IS 'Decisions to remove a voter: proposed by one person, approved by another; nobody leaves the register without one';
COMMENT ON COLUMN removal_decision.id IS 'Decision';
COMMENT ON COLUMN removal_decision.voter_id IS 'Voter; has at most one open decision';
COMMENT ON COLUMN removal_decision.region_id IS 'Region of the voter';
COMMENT ON COLUMN removal_decision.district_id IS 'District of the voter';
COMMENT ON COLUMN removal_decision.precinct_id IS 'Precinct of the voter';
COMMENT ON COLUMN removal_decision.round_id IS 'Round it belongs to; the surge limits count by round';
COMMENT ON COLUMN removal_decision.kind IS 'removal, or transfer to another region decided by the CEC';
COMMENT ON COLUMN removal_decision.reason IS 'Reason from the closed list';
COMMENT ON COLUMN removal_decision.source IS 'Document or record the decision rests on';
COMMENT ON COLUMN removal_decision.state IS 'proposed, rejected, approved (waits for the release of a surge), applied';
COMMENT ON COLUMN removal_decision.proposed_by IS 'Author';
COMMENT ON COLUMN removal_decision.proposed_at IS 'When proposed';
COMMENT ON COLUMN removal_decision.decided_by IS 'Approver, never the author; or who rejected or took it back';
COMMENT ON COLUMN removal_decision.decided_at IS 'When approved or rejected';
COMMENT ON COLUMN removal_decision.rejected_because IS 'Why it was rejected';
COMMENT ON COLUMN removal_decision.released_by IS 'CEC member who let a surge pass; neither author nor approver';
COMMENT ON COLUMN removal_decision.released_at IS 'When the surge was released';
COMMENT ON COLUMN removal_decision.applied_at IS 'When the voter was removed';
${territoryPolicies('removal_decision', { district: true })}
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at, rejected_because, released_by, released_at, applied_at) ON removal_decision TO tizilim_api, tizilim_worker;

CREATE TABLE transfer_target (
  removal_id uuid PRIMARY KEY REFERENCES removal_decision (id),
  list_id uuid NOT NULL,
  line_no integer NOT NULL
);
COMMENT ON TABLE transfer_target IS 'Where a voter goes whom the CEC moves to another region; for the republic only';
COMMENT ON COLUMN transfer_target.removal_id IS 'Decision';
COMMENT ON COLUMN transfer_target.list_id IS 'Applied list of the other region';
COMMENT ON COLUMN transfer_target.line_no IS 'Its line, kept open as a conflict until now';
ALTER TABLE transfer_target ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_target FORCE ROW LEVEL SECURITY;
CREATE POLICY transfer_target_nation ON transfer_target FOR ALL TO tizilim_api, tizilim_worker
  USING ((SELECT app.is_national())) WITH CHECK ((SELECT app.is_national()));
GRANT SELECT, INSERT ON transfer_target TO tizilim_api, tizilim_worker;

ALTER TABLE voter ADD CONSTRAINT voter_removal FOREIGN KEY (removal_id, id) REFERENCES removal_decision (id, voter_id);

CREATE FUNCTION register_guard_removal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.removal_decision d WHERE d.id = NEW.removal_id AND d.voter_id = NEW.id AND d.state = 'applied') THEN
    RAISE EXCEPTION 'a voter is removed by an approved decision only' USING ERRCODE = '23514', CONSTRAINT = 'voter_removal_approved';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION register_guard_removal IS 'Refuses to remove a voter without an approved and applied decision';
CREATE TRIGGER voter_removal_approved BEFORE INSERT OR UPDATE OF state, removal_id ON voter
  FOR EACH ROW WHEN (NEW.state = 'removed') EXECUTE FUNCTION register_guard_removal();

CREATE FUNCTION register_guard_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (OLD.state, NEW.state) NOT IN (('proposed', 'approved'), ('proposed', 'rejected'), ('approved', 'applied'), ('approved', 'approved')) THEN
    RAISE EXCEPTION 'this move of a removal decision is not allowed' USING ERRCODE = '23514', CONSTRAINT = 'removal_decision_moves';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION register_guard_decision IS 'A removal decision moves from proposed to approved or rejected, from approved to applied, and no other way';
CREATE TRIGGER removal_decision_moves BEFORE UPDATE ON removal_decision FOR EACH ROW EXECUTE FUNCTION register_guard_decision();
CREATE FUNCTION register_guard_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a removal begins as a proposal' USING ERRCODE = '23514', CONSTRAINT = 'removal_decision_begins';
END $$;
COMMENT ON FUNCTION register_guard_proposal IS 'A removal decision is never written as already approved';
CREATE TRIGGER removal_decision_begins BEFORE INSERT ON removal_decision
  FOR EACH ROW WHEN (NEW.state <> 'proposed') EXECUTE FUNCTION register_guard_proposal();

CREATE VIEW v_register_removal WITH (security_invoker = true) AS SELECT * FROM removal_decision;
COMMENT ON VIEW v_register_removal IS 'Decisions to remove voters';
GRANT SELECT ON v_register_removal TO tizilim_api, tizilim_worker;

CREATE TABLE register_freeze (
  round_id uuid PRIMARY KEY,
  as_of date NOT NULL,
  frozen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  voters integer NOT NULL,
  flagged integer NOT NULL,
  root_hash text NOT NULL CHECK (root_hash ~ '^[0-9a-f]{64}$'),
  counts jsonb NOT NULL
);
COMMENT ON TABLE register_freeze IS 'The register at the closing of a round: counts and root hash, never changed again';
COMMENT ON COLUMN register_freeze.round_id IS 'Round';
COMMENT ON COLUMN register_freeze.as_of IS 'As-of date of the round';
COMMENT ON COLUMN register_freeze.frozen_at IS 'When it was counted';
COMMENT ON COLUMN register_freeze.voters IS 'Active voters';
COMMENT ON COLUMN register_freeze.flagged IS 'Of these, missing from the last applied list';
COMMENT ON COLUMN register_freeze.root_hash IS 'SHA-256 over the canonical current versions ordered by IIN';
COMMENT ON COLUMN register_freeze.counts IS 'Per region and district: [{ regionId, districtId, active, flagged }]';
GRANT SELECT, INSERT ON register_freeze TO tizilim_api, tizilim_worker;
CREATE VIEW v_register_freeze WITH (security_invoker = true) AS SELECT * FROM register_freeze;
COMMENT ON VIEW v_register_freeze IS 'Frozen states of the register';
GRANT SELECT ON v_register_freeze TO tizilim_api, tizilim_worker;
`,
  down: `
DROP VIEW v_register_freeze, v_register_removal;
DROP TABLE register_freeze;
DROP TRIGGER voter_removal_approved ON voter;
ALTER TABLE voter DROP CONSTRAINT voter_removal;
DROP TABLE transfer_target, removal_decision;
DROP FUNCTION register_guard_removal(), register_guard_decision(), register_guard_proposal();
`,
};
