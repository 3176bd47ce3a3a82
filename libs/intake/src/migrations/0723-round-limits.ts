import type { Migration } from '@tizilim/platform';

export const roundLimits: Migration = {
  id: '0723-round-limits',
  up: `
CREATE TABLE round_limit (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES round (id),
  rejected_percent numeric(5,2) NOT NULL CHECK (rejected_percent BETWEEN 0 AND 100),
  unconfirmed_percent numeric(5,2) NOT NULL CHECK (unconfirmed_percent BETWEEN 0 AND 100),
  precinct_percent numeric(5,2) NOT NULL CHECK (precinct_percent BETWEEN 0 AND 100),
  reason text NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  signed_by uuid,
  signed_at timestamptz,
  CONSTRAINT round_limit_four_eyes CHECK (signed_by <> set_by),
  CONSTRAINT round_limit_signed CHECK ((signed_by IS NULL) = (signed_at IS NULL))
);
CREATE INDEX round_limit_round ON round_limit (round_id, signed_at);
COMMENT ON TABLE round_limit IS 'Limits that a list must keep to be prepared, by round: set by one person of the CEC, in force from the signature of another; the last signed row stands';
COMMENT ON COLUMN round_limit.id IS 'Id';
COMMENT ON COLUMN round_limit.round_id IS 'Round';
COMMENT ON COLUMN round_limit.rejected_percent IS 'Largest share of rejected lines, per cent';
COMMENT ON COLUMN round_limit.unconfirmed_percent IS 'Largest share of accepted lines with a finding that has no reason, per cent';
COMMENT ON COLUMN round_limit.precinct_percent IS 'A precinct that changed by more must be explained, per cent';
COMMENT ON COLUMN round_limit.reason IS 'Why these';
COMMENT ON COLUMN round_limit.set_by IS 'Account that set them';
COMMENT ON COLUMN round_limit.set_at IS 'When';
COMMENT ON COLUMN round_limit.signed_by IS 'Account that signed them; never the one that set them';
COMMENT ON COLUMN round_limit.signed_at IS 'When; in force from then on';
ALTER TABLE round_limit ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_limit FORCE ROW LEVEL SECURITY;
CREATE POLICY round_limit_read ON round_limit FOR SELECT TO tizilim_api, tizilim_worker USING ((SELECT app.has_context()));
CREATE POLICY round_limit_insert ON round_limit FOR INSERT TO tizilim_api WITH CHECK ((SELECT app.is_national()));
CREATE POLICY round_limit_update ON round_limit FOR UPDATE TO tizilim_api USING ((SELECT app.is_national())) WITH CHECK ((SELECT app.is_national()));
GRANT SELECT, INSERT, UPDATE (signed_by, signed_at) ON round_limit TO tizilim_api;
GRANT SELECT ON round_limit TO tizilim_worker;
`,
  down: `
DROP TABLE round_limit;
`,
};
