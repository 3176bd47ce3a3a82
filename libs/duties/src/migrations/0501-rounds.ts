import { territoryPolicies, type Migration } from '@tizilim/platform';

export const rounds: Migration = {
  id: '0501-rounds',
  up: `
CREATE TABLE round (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('half-year', 'on-request')),
  as_of date NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  reference text,
  opened_on date NOT NULL,
  opened_by uuid,
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  closing_since timestamptz,
  closed_on date,
  closed_by uuid,
  closed_at timestamptz,
  close_reason text,
  voters bigint,
  root_hash text CHECK (root_hash ~ '^[0-9a-f]{64}$'),
  act_kk_file_id uuid REFERENCES stored_file (id),
  act_ru_file_id uuid REFERENCES stored_file (id),
  CONSTRAINT round_half_year_date CHECK (kind <> 'half-year' OR to_char(as_of, 'MM-DD') IN ('01-01', '07-01')),
  CONSTRAINT round_closed_whole CHECK ((state = 'closed') = (closed_on IS NOT NULL AND voters IS NOT NULL AND root_hash IS NOT NULL))
);
CREATE UNIQUE INDEX round_open_as_of ON round (as_of) WHERE state = 'open';
COMMENT ON TABLE round IS 'One collection of voter lists by the Central Election Commission (order 178, 1.3)';
COMMENT ON COLUMN round.id IS 'Id';
COMMENT ON COLUMN round.kind IS 'half-year (1 January, 1 July) or on-request';
COMMENT ON COLUMN round.as_of IS 'Date the lists speak of';
COMMENT ON COLUMN round.due_on IS 'Last day to deliver; the end of that day counts';
COMMENT ON COLUMN round.state IS 'open or closed';
COMMENT ON COLUMN round.reference IS 'Number and subject of the request that caused it';
COMMENT ON COLUMN round.opened_on IS 'Business day of the opening';
COMMENT ON COLUMN round.opened_by IS 'Account that opened it';
COMMENT ON COLUMN round.opened_at IS 'When it was opened';
COMMENT ON COLUMN round.closing_since IS 'The register is being frozen: nothing more is taken in or applied';
COMMENT ON COLUMN round.closed_on IS 'Business day of the closing';
COMMENT ON COLUMN round.closed_by IS 'Account that closed it';
COMMENT ON COLUMN round.closed_at IS 'When it was closed';
COMMENT ON COLUMN round.close_reason IS 'Why it was closed although lists were missing';
COMMENT ON COLUMN round.voters IS 'Voters in the frozen register';
COMMENT ON COLUMN round.root_hash IS 'Root hash of the frozen register';
COMMENT ON COLUMN round.act_kk_file_id IS 'Act of the round in Kazakh';
COMMENT ON COLUMN round.act_ru_file_id IS 'Act of the round in Russian';
ALTER TABLE round ENABLE ROW LEVEL SECURITY;
ALTER TABLE round FORCE ROW LEVEL SECURITY;
CREATE POLICY round_read ON round FOR SELECT TO tizilim_api, tizilim_worker USING ((SELECT app.has_context()));
CREATE POLICY round_insert ON round FOR INSERT TO tizilim_api, tizilim_worker WITH CHECK ((SELECT app.is_national()));
CREATE POLICY round_update ON round FOR UPDATE TO tizilim_api, tizilim_worker USING ((SELECT app.is_national())) WITH CHECK ((SELECT app.is_national()));
GRANT SELECT, INSERT ON round TO tizilim_api;
GRANT SELECT, UPDATE ON round TO tizilim_worker;

CREATE TABLE round_region (
  round_id uuid NOT NULL REFERENCES round (id),
  region_id text NOT NULL REFERENCES region (id),
  PRIMARY KEY (round_id, region_id)
);
COMMENT ON TABLE round_region IS 'Regions that owe a list in a round';
COMMENT ON COLUMN round_region.round_id IS 'The round';
COMMENT ON COLUMN round_region.region_id IS 'A region that owes its list';
${territoryPolicies('round_region', { district: false, readableByAll: true })}
GRANT SELECT, INSERT ON round_region TO tizilim_api;
GRANT SELECT ON round_region TO tizilim_worker;

CREATE VIEW v_duties_round WITH (security_invoker = true) AS
SELECT r.id, r.kind, r.as_of, r.due_on, r.state, r.reference, r.opened_on, r.closing_since IS NOT NULL AND r.state = 'open' AS closing, r.closed_on, r.close_reason, r.voters, r.root_hash, r.act_kk_file_id, r.act_ru_file_id,
       ARRAY(SELECT g.region_id FROM round_region g WHERE g.round_id = r.id ORDER BY g.region_id) AS region_ids
  FROM round r;
COMMENT ON VIEW v_duties_round IS 'Rounds with their regions';
GRANT SELECT ON v_duties_round TO tizilim_api, tizilim_worker;
`,
  down: `
DROP VIEW v_duties_round;
DROP TABLE round_region, round;
`,
};
