import { territoryPolicies, type Migration } from '@tizilim/platform';

export const listHandOver: Migration = {
  id: '0752-list-hand-over',
  up: `
CREATE TABLE list_hand_over (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  list_id uuid NOT NULL REFERENCES voter_list (id),
  region_id text NOT NULL,
  district_id text,
  first_group smallint NOT NULL CHECK (first_group BETWEEN 1 AND 16),
  second_group smallint NOT NULL CHECK (second_group BETWEEN 1 AND 16),
  receiver_id uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('district', 'region', 'republic')),
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  wrong_tries smallint NOT NULL DEFAULT 0 CHECK (wrong_tries BETWEEN 0 AND 3),
  confirmed_at timestamptz,
  CONSTRAINT list_hand_over_two_groups CHECK (first_group < second_group),
  CONSTRAINT list_hand_over_tries CHECK (confirmed_at IS NULL OR wrong_tries < 3)
);
CREATE INDEX list_hand_over_list ON list_hand_over (list_id, confirmed_at);
COMMENT ON TABLE list_hand_over IS 'A commission confirms that it holds the very file an akimat has handed in: it types two groups of the hash from the paper act';
COMMENT ON COLUMN list_hand_over.id IS 'Id';
COMMENT ON COLUMN list_hand_over.list_id IS 'The list';
COMMENT ON COLUMN list_hand_over.region_id IS 'Region of the list';
COMMENT ON COLUMN list_hand_over.district_id IS 'District of the list; null for a whole region';
COMMENT ON COLUMN list_hand_over.first_group IS 'Which of the 16 groups of the SHA-256 is asked for';
COMMENT ON COLUMN list_hand_over.second_group IS 'The second one';
COMMENT ON COLUMN list_hand_over.receiver_id IS 'Account that asked to confirm; nobody else may type the groups';
COMMENT ON COLUMN list_hand_over.level IS 'Level of its commission';
COMMENT ON COLUMN list_hand_over.asked_at IS 'When the groups were chosen';
COMMENT ON COLUMN list_hand_over.wrong_tries IS 'Wrong tries; with the third it is over';
COMMENT ON COLUMN list_hand_over.confirmed_at IS 'When the right groups were typed';
${territoryPolicies('list_hand_over', { district: true })}
GRANT SELECT, INSERT, UPDATE ON list_hand_over TO tizilim_api;
`,
  down: `
DROP TABLE list_hand_over;
`,
};
