import { territoryPolicies, type Migration } from '@tizilim/platform';

export const roundException: Migration = {
  id: '0502-round-exception',
  up: `
CREATE TABLE round_exception (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL,
  region_id text NOT NULL,
  due_on date NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 1000),
  state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'granted', 'declined')),
  asked_by uuid NOT NULL,
  asked_on date NOT NULL,
  decided_by uuid,
  decided_on date,
  decision_note text,
  FOREIGN KEY (round_id, region_id) REFERENCES round_region (round_id, region_id),
  CONSTRAINT round_exception_four_eyes CHECK (decided_by <> asked_by),
  CONSTRAINT round_exception_decided CHECK ((state <> 'asked') = (decided_by IS NOT NULL) AND (decided_by IS NULL) = (decided_on IS NULL))
);
CREATE UNIQUE INDEX round_exception_open ON round_exception (round_id, region_id) WHERE state = 'asked';
CREATE INDEX round_exception_granted ON round_exception (round_id, region_id, due_on) WHERE state = 'granted';
COMMENT ON TABLE round_exception IS 'A later due date for one region of a round: asked for by one member of the Commission, granted by another (order 178, 1.3)';
COMMENT ON COLUMN round_exception.id IS 'Id';
COMMENT ON COLUMN round_exception.round_id IS 'The round';
COMMENT ON COLUMN round_exception.region_id IS 'Region that may deliver later';
COMMENT ON COLUMN round_exception.due_on IS 'Its last day to deliver; the end of that day counts';
COMMENT ON COLUMN round_exception.reason IS 'Why, in words';
COMMENT ON COLUMN round_exception.state IS 'asked, granted or declined';
COMMENT ON COLUMN round_exception.asked_by IS 'Account that asked';
COMMENT ON COLUMN round_exception.asked_on IS 'Business day of the asking';
COMMENT ON COLUMN round_exception.decided_by IS 'Account that granted or declined; never the one that asked';
COMMENT ON COLUMN round_exception.decided_on IS 'Business day of the decision';
COMMENT ON COLUMN round_exception.decision_note IS 'What the second person wrote';
${territoryPolicies('round_exception', { district: false })}
GRANT SELECT, INSERT, UPDATE ON round_exception TO tizilim_api;
GRANT SELECT ON round_exception TO tizilim_worker;
`,
  down: `
DROP TABLE round_exception;
`,
};
