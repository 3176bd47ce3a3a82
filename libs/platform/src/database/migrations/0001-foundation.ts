import type { Migration } from '../migration.js';
import { territoryPolicies } from '../territory-policies.js';

export const foundation: Migration = {
  id: '0001-foundation',
  up: `
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'Functions and keys of the frame: who acts in a transaction, and with which territory';
CREATE SCHEMA staging;
COMMENT ON SCHEMA staging IS 'Unlogged landing tables of bulk loads; worker only, no row-level security (the named exemption)';
GRANT USAGE ON SCHEMA app TO tizilim_api, tizilim_worker;
GRANT USAGE ON SCHEMA staging TO tizilim_worker;
CREATE EXTENSION IF NOT EXISTS pgcrypto SCHEMA app;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

CREATE TABLE app.context_key (key bytea NOT NULL);
COMMENT ON TABLE app.context_key IS 'Key that signs the context of a transaction; readable by its owner only';
COMMENT ON COLUMN app.context_key.key IS 'HMAC-SHA-256 key, derived from TIZILIM_SECRET';

CREATE FUNCTION app.enter(claims text, mac text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF mac IS DISTINCT FROM (SELECT encode(app.hmac(convert_to(claims, 'UTF8'), key, 'sha256'), 'hex') FROM app.context_key)
     OR (claims::jsonb ->> 'pid')::int IS DISTINCT FROM pg_backend_pid() THEN
    RAISE EXCEPTION 'context refused' USING ERRCODE = '42501';
  END IF;
  PERFORM set_config('app.claims', claims, true), set_config('app.mac', mac, true);
END $$;
COMMENT ON FUNCTION app.enter IS 'Sets actor and territory for the current transaction; the only place that does';

CREATE FUNCTION app.claims() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = app, pg_temp AS $$
  SELECT CASE WHEN current_setting('app.mac', true) = encode(app.hmac(convert_to(current_setting('app.claims', true), 'UTF8'), key, 'sha256'), 'hex')
              THEN current_setting('app.claims', true)::jsonb ELSE '{}'::jsonb END
  FROM app.context_key
$$;
COMMENT ON FUNCTION app.claims IS 'The verified claims of this transaction; empty when the signature does not fit';

CREATE FUNCTION app.has_context() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app.claims() ? 'level' $$;
COMMENT ON FUNCTION app.has_context IS 'True inside a verified context';
CREATE FUNCTION app.is_national() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT COALESCE(app.claims() ->> 'level' = 'republic', false) $$;
COMMENT ON FUNCTION app.is_national IS 'The actor works for the whole republic';
CREATE FUNCTION app.region_ids() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT array_remove(ARRAY[app.claims() ->> 'region'], NULL) $$;
COMMENT ON FUNCTION app.region_ids IS 'Regions of the actor; empty for the republic and outside a context';
CREATE FUNCTION app.sees_whole_region() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT COALESCE(app.claims() ->> 'level' IN ('republic', 'region'), false) $$;
COMMENT ON FUNCTION app.sees_whole_region IS 'The actor is not limited to a district';
CREATE FUNCTION app.district_ids() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT array_remove(ARRAY[app.claims() ->> 'district'], NULL) $$;
COMMENT ON FUNCTION app.district_ids IS 'Districts of an actor of a district or precinct';
CREATE FUNCTION app.account_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT (app.claims() ->> 'account')::uuid $$;
COMMENT ON FUNCTION app.account_id IS 'Account of the actor; null for the product itself';
REVOKE ALL ON FUNCTION app.enter(text, text), app.claims() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enter(text, text), app.claims() TO tizilim_api, tizilim_worker;

CREATE TABLE job_run (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  region_id text,
  district_id text,
  subject_id text,
  params jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  cursor jsonb,
  counters jsonb NOT NULL DEFAULT '{}',
  fence integer NOT NULL DEFAULT 0,
  lease_until timestamptz,
  queued_at timestamptz,
  cancel_requested boolean NOT NULL DEFAULT false,
  result jsonb,
  error_code text,
  error_params jsonb,
  actor_id uuid,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  started_at timestamptz,
  finished_at timestamptz
);
CREATE INDEX job_run_open ON job_run (lease_until) WHERE state IN ('queued', 'running');
CREATE INDEX job_run_subject ON job_run (subject_id, kind);
COMMENT ON TABLE job_run IS 'Ledger of background work: the truth behind the queue, and its outbox';
COMMENT ON COLUMN job_run.id IS 'The only thing the queue carries';
COMMENT ON COLUMN job_run.kind IS 'Name of the handler, lib.verb-noun';
COMMENT ON COLUMN job_run.region_id IS 'Region the work belongs to; null for the republic';
COMMENT ON COLUMN job_run.district_id IS 'District the work belongs to; null for a whole region';
COMMENT ON COLUMN job_run.subject_id IS 'Id of what is worked on (a list, an order, a report)';
COMMENT ON COLUMN job_run.params IS 'Ids only, never personal data';
COMMENT ON COLUMN job_run.state IS 'queued, running, done, failed or cancelled';
COMMENT ON COLUMN job_run.cursor IS 'Where the next page begins; written in the transaction of the page';
COMMENT ON COLUMN job_run.counters IS 'Progress figures; done and total where they are known';
COMMENT ON COLUMN job_run.fence IS 'Grows with every claim; a page of an older claim is refused';
COMMENT ON COLUMN job_run.lease_until IS 'Database time until which the claim holds';
COMMENT ON COLUMN job_run.queued_at IS 'When the queue last took the id; null until then';
COMMENT ON COLUMN job_run.cancel_requested IS 'Somebody asked to stop; honoured at the next page';
COMMENT ON COLUMN job_run.result IS 'Figures the handler returned';
COMMENT ON COLUMN job_run.error_code IS 'Message key of the failure';
COMMENT ON COLUMN job_run.error_params IS 'Parameters of the message';
COMMENT ON COLUMN job_run.actor_id IS 'Account that caused the work';
COMMENT ON COLUMN job_run.created_at IS 'When the cause was committed';
COMMENT ON COLUMN job_run.started_at IS 'First claim';
COMMENT ON COLUMN job_run.finished_at IS 'When it ended';
${territoryPolicies('job_run', { district: true })}
GRANT SELECT, INSERT, UPDATE ON job_run TO tizilim_api, tizilim_worker;

CREATE TABLE stored_file (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL,
  media_type text NOT NULL,
  name text NOT NULL,
  purpose text NOT NULL,
  region_id text,
  district_id text,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX stored_file_sha256 ON stored_file (sha256);
COMMENT ON TABLE stored_file IS 'Files by content; the bytes lie in the storage under their SHA-256';
COMMENT ON COLUMN stored_file.id IS 'What other rows refer to';
COMMENT ON COLUMN stored_file.sha256 IS 'Hash of the bytes, lower-case hexadecimal';
COMMENT ON COLUMN stored_file.size IS 'Bytes';
COMMENT ON COLUMN stored_file.media_type IS 'Content type sent on download';
COMMENT ON COLUMN stored_file.name IS 'Name as given; data only, never a path';
COMMENT ON COLUMN stored_file.purpose IS 'voter-list, annotated-list, label-sheets, companion-list, act, report, snapshot';
COMMENT ON COLUMN stored_file.region_id IS 'Region it belongs to; null for the republic';
COMMENT ON COLUMN stored_file.district_id IS 'District it belongs to; null for a whole region';
COMMENT ON COLUMN stored_file.created_by IS 'Account; null for the product itself';
COMMENT ON COLUMN stored_file.created_at IS 'When it was stored';
${territoryPolicies('stored_file', { district: true })}
GRANT SELECT, INSERT ON stored_file TO tizilim_api, tizilim_worker;

CREATE TABLE setting (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  changed_by uuid,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE setting IS 'Settings that differ from their default; the defaults and their meaning are in the code';
COMMENT ON COLUMN setting.key IS 'Name of the setting';
COMMENT ON COLUMN setting.value IS 'Its value';
COMMENT ON COLUMN setting.changed_by IS 'Account that changed it last';
COMMENT ON COLUMN setting.changed_at IS 'When';
GRANT SELECT, INSERT, UPDATE ON setting TO tizilim_api;
GRANT SELECT ON setting TO tizilim_worker;

CREATE UNLOGGED TABLE staging.incarnation (id uuid NOT NULL DEFAULT gen_random_uuid());
COMMENT ON TABLE staging.incarnation IS 'One row that changes when a crash of the server has emptied the unlogged tables';
COMMENT ON COLUMN staging.incarnation.id IS 'A cursor that names another incarnation starts again at 0';
GRANT SELECT, INSERT ON staging.incarnation TO tizilim_worker;
`,
  down: `
DROP TABLE staging.incarnation, setting, stored_file, job_run;
DROP FUNCTION app.account_id(), app.district_ids(), app.sees_whole_region(), app.region_ids(), app.is_national(), app.has_context(), app.claims(), app.enter(text, text);
DROP TABLE app.context_key;
DROP EXTENSION pg_trgm;
DROP EXTENSION btree_gist;
DROP SCHEMA staging CASCADE;
DROP SCHEMA app CASCADE;
`,
};
