import { territoryPolicies, type Migration } from '@tizilim/platform';

export const auditEvent: Migration = {
  id: '0101-audit-event',
  up: `
CREATE TABLE audit_event (
  seq bigint PRIMARY KEY CHECK (seq > 0),
  at timestamptz NOT NULL,
  actor_id uuid,
  login text NOT NULL,
  role text NOT NULL,
  region_id text,
  district_id text,
  action text NOT NULL CHECK (action ~ '^[a-z-]+\\.[a-z-]+$'),
  object_type text NOT NULL,
  object_id text,
  payload jsonb NOT NULL DEFAULT '{}',
  request_id text,
  prev_hash text NOT NULL,
  hash text NOT NULL
);
CREATE INDEX audit_event_region ON audit_event (region_id, seq);
CREATE INDEX audit_event_object ON audit_event (object_type, object_id, seq);
COMMENT ON TABLE audit_event IS 'Who did what and when; append only, each row carries the hash of the one before';
COMMENT ON COLUMN audit_event.seq IS 'Position, 1 upwards without gaps';
COMMENT ON COLUMN audit_event.at IS 'Database time';
COMMENT ON COLUMN audit_event.actor_id IS 'Account; null for the product itself';
COMMENT ON COLUMN audit_event.login IS 'Login of the account at that time, or the name of the part of the product';
COMMENT ON COLUMN audit_event.role IS 'Role of the account at that time, or system';
COMMENT ON COLUMN audit_event.region_id IS 'Region whose auditor may read it; null for the republic';
COMMENT ON COLUMN audit_event.district_id IS 'District it belongs to; null for a whole region';
COMMENT ON COLUMN audit_event.action IS 'lib.what-was-done';
COMMENT ON COLUMN audit_event.object_type IS 'Table or noun of what it was done to';
COMMENT ON COLUMN audit_event.object_id IS 'Its id';
COMMENT ON COLUMN audit_event.payload IS 'Figures and ids; no names, no IIN';
COMMENT ON COLUMN audit_event.request_id IS 'Request that caused it';
COMMENT ON COLUMN audit_event.prev_hash IS 'hash of the row before; empty for the first';
COMMENT ON COLUMN audit_event.hash IS 'SHA-256 over prev_hash and the canonical text of this row, lower-case hexadecimal';
${territoryPolicies('audit_event', { district: true })}
CREATE POLICY audit_event_owner ON audit_event TO tizilim_owner USING (true) WITH CHECK (true);
GRANT SELECT ON audit_event TO tizilim_api, tizilim_worker;

CREATE FUNCTION app.audit_hash(e audit_event) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT encode(sha256(convert_to(e.prev_hash || jsonb_build_array(
    e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_id, e.login, e.role, e.region_id, e.district_id,
    e.action, e.object_type, e.object_id, e.payload, e.request_id)::text, 'UTF8')), 'hex')
$$;
COMMENT ON FUNCTION app.audit_hash IS 'Hash an audit row must carry, from its own columns';

CREATE FUNCTION app.audit_append(p_action text, p_object_type text, p_object_id text, p_payload jsonb, p_region_id text DEFAULT NULL, p_district_id text DEFAULT NULL)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c jsonb := app.claims();
  e public.audit_event;
BEGIN
  IF NOT c ? 'level' THEN
    RAISE EXCEPTION 'no context' USING ERRCODE = '42501';
  END IF;
  PERFORM pg_advisory_xact_lock(7204154);
  SELECT a.seq, a.hash INTO e.seq, e.prev_hash FROM public.audit_event a ORDER BY a.seq DESC LIMIT 1;
  e.seq := COALESCE(e.seq, 0) + 1;
  e.prev_hash := COALESCE(e.prev_hash, '');
  e.at := clock_timestamp();
  e.actor_id := (c ->> 'account')::uuid;
  e.login := c ->> 'login';
  e.role := c ->> 'role';
  -- A national actor may name the territory his act concerns; everybody else writes into his own.
  e.region_id := COALESCE(c ->> 'region', p_region_id);
  e.district_id := COALESCE(c ->> 'district', CASE WHEN p_region_id IS NULL OR p_region_id = e.region_id THEN p_district_id END);
  e.action := p_action;
  e.object_type := p_object_type;
  e.object_id := p_object_id;
  e.payload := COALESCE(p_payload, '{}');
  e.request_id := c ->> 'request';
  e.hash := app.audit_hash(e);
  INSERT INTO public.audit_event SELECT e.*;
  RETURN e.seq;
EXCEPTION WHEN unique_violation THEN
  -- Only under REPEATABLE READ, where the snapshot is older than the lock: the caller repeats its transaction.
  RAISE EXCEPTION 'audit log moved on' USING ERRCODE = '40001';
END $$;
COMMENT ON FUNCTION app.audit_append IS 'The only way to write the audit log; actor and territory come from the verified context';
REVOKE ALL ON FUNCTION app.audit_hash(audit_event), app.audit_append(text, text, text, jsonb, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_hash(audit_event), app.audit_append(text, text, text, jsonb, text, text) TO tizilim_api, tizilim_worker;

CREATE FUNCTION app.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append only' USING ERRCODE = '42501';
END $$;
COMMENT ON FUNCTION app.refuse_audit_change IS 'Stops a change of the audit log, whoever tries';
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_audit_change();
`,
  down: `
DROP FUNCTION app.audit_append(text, text, text, jsonb, text, text);
DROP FUNCTION app.audit_hash(audit_event);
DROP TABLE audit_event;
DROP FUNCTION app.refuse_audit_change();
`,
};
