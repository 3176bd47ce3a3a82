import { territoryPolicies, type Migration } from '@tizilim/platform';

export const accountKey: Migration = {
  id: '0202-account-key',
  up: `
CREATE TABLE account_key (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  secret_hash text NOT NULL CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['lists:deliver', 'lists:read']),
  region_id text,
  district_id text,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  CONSTRAINT account_key_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX account_key_account ON account_key (account_id, created_at);
COMMENT ON TABLE account_key IS 'Keys by which a system of an akimat acts for an account: lists only, never longer than a year';
COMMENT ON COLUMN account_key.id IS 'Public part of the key';
COMMENT ON COLUMN account_key.account_id IS 'Account it acts for, with its role and territory';
COMMENT ON COLUMN account_key.name IS 'What it is used for, in the words of its owner';
COMMENT ON COLUMN account_key.secret_hash IS 'SHA-256 of 256 random bits; shown once, never stored';
COMMENT ON COLUMN account_key.scopes IS 'What it opens: lists:deliver, lists:read';
COMMENT ON COLUMN account_key.region_id IS 'Region of the account';
COMMENT ON COLUMN account_key.district_id IS 'District of the account';
COMMENT ON COLUMN account_key.created_by IS 'The account itself or an administrator';
COMMENT ON COLUMN account_key.created_at IS 'When';
COMMENT ON COLUMN account_key.expires_at IS 'It opens nothing from then on';
COMMENT ON COLUMN account_key.last_used_at IS 'Last use, to the minute';
COMMENT ON COLUMN account_key.revoked_at IS 'When it was taken back';
COMMENT ON COLUMN account_key.revoked_by IS 'Who took it back';
${territoryPolicies('account_key', { district: true })}
GRANT SELECT, INSERT, UPDATE ON account_key TO tizilim_api;
COMMENT ON COLUMN sign_in_try.key IS 'login:…, address:…, pair:…|…, own:… (change of the own password) or key:…|… (key of a system)';
`,
  down: `
COMMENT ON COLUMN sign_in_try.key IS 'login:…, address:…, pair:…|… or own:… (change of the own password)';
DROP TABLE account_key;
`,
};
