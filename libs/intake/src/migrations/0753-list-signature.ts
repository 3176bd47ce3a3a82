import { territoryPolicies, type Migration } from '@tizilim/platform';

export const listSignature: Migration = {
  id: '0753-list-signature',
  up: `
CREATE TABLE list_signature (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  list_id uuid NOT NULL REFERENCES voter_list (id) ON DELETE CASCADE,
  region_id text NOT NULL,
  district_id text,
  file_id uuid NOT NULL REFERENCES stored_file (id),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  kind text NOT NULL CHECK (kind IN ('rsa', 'ecdsa', 'gost', 'unknown')),
  state text NOT NULL CHECK (state IN ('valid', 'invalid', 'unverifiable')),
  reason text NOT NULL,
  revocation text NOT NULL CHECK (revocation IN ('checked', 'not-checked')),
  signers jsonb NOT NULL,
  verified_by text,
  sent_by uuid NOT NULL,
  verified_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT list_signature_verified CHECK ((state = 'unverifiable') OR verified_by IS NOT NULL)
);
CREATE INDEX list_signature_list ON list_signature (list_id, verified_at);
COMMENT ON TABLE list_signature IS 'Detached CMS signatures of the files of lists, with what came of verifying them';
COMMENT ON COLUMN list_signature.id IS 'Id';
COMMENT ON COLUMN list_signature.list_id IS 'The list whose file is signed';
COMMENT ON COLUMN list_signature.region_id IS 'Region of the list';
COMMENT ON COLUMN list_signature.district_id IS 'District of the list; null for a whole region';
COMMENT ON COLUMN list_signature.file_id IS 'The signature as received';
COMMENT ON COLUMN list_signature.sha256 IS 'SHA-256 of the signature itself';
COMMENT ON COLUMN list_signature.kind IS 'Algorithm: rsa, ecdsa, gost (national), unknown';
COMMENT ON COLUMN list_signature.state IS 'valid, invalid, or unverifiable: nothing here can verify this kind';
COMMENT ON COLUMN list_signature.reason IS 'Key of the text that says why';
COMMENT ON COLUMN list_signature.revocation IS 'Whether OCSP or CRL were asked';
COMMENT ON COLUMN list_signature.signers IS 'Who signed: name, serial number, issuer, validity, stated time';
COMMENT ON COLUMN list_signature.verified_by IS 'What verified it: x509 or ncanode';
COMMENT ON COLUMN list_signature.sent_by IS 'Account that sent it';
COMMENT ON COLUMN list_signature.verified_at IS 'When it was verified';
${territoryPolicies('list_signature', { district: true })}
GRANT SELECT, INSERT ON list_signature TO tizilim_api;
GRANT SELECT ON list_signature TO tizilim_worker;
`,
  down: `
DROP TABLE list_signature;
`,
};
