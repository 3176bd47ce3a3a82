import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrateDown, migrateUp } from '@tizilim/platform';
import { allMigrations, createEmptyDatabase, createTestDatabase, type TestDatabase } from '@tizilim/test-support';
import { allMigrations as appliedByCommand } from '../../apps/cli/src/schema.js';

const root = join(import.meta.dirname, '..', '..');

function filesUnder(folder: string, wanted: RegExp, found: string[] = []): string[] {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesUnder(path, wanted, found);
    else if (wanted.test(entry.name)) found.push(path);
  }
  return found;
}

async function rows(client: pg.Client, sql: string): Promise<string[]> {
  return (await client.query<{ fault: string }>(sql)).rows.map((row) => row.fault);
}

/** Everything a schema consists of, as comparable lines. */
const DESCRIBE = `
SELECT 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || COALESCE(column_default, '') AS fault
  FROM information_schema.columns WHERE table_schema IN ('public', 'app', 'staging')
UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'staging'::regnamespace)
UNION ALL SELECT 'index ' || schemaname || '.' || indexname || ' ' || indexdef FROM pg_indexes WHERE schemaname IN ('public', 'app', 'staging')
UNION ALL SELECT 'policy ' || tablename || ' ' || policyname || ' ' || COALESCE(qual, '') || ' ' || COALESCE(with_check, '') FROM pg_policies
UNION ALL SELECT 'function ' || p.oid::regprocedure || ' ' || md5(p.prosrc) FROM pg_proc p WHERE p.pronamespace IN ('app'::regnamespace, 'public'::regnamespace)
ORDER BY 1`;

describe('schema', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.config.DATABASE_URL });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is the same list of steps in the command and in the tests', () => {
    expect(appliedByCommand.map((step) => step.id).sort()).toEqual(allMigrations.map((step) => step.id).sort());
    expect(new Set(allMigrations.map((step) => step.id)).size).toBe(allMigrations.length);
  });

  it('goes up, down and up again to the same state', async () => {
    const empty = await createEmptyDatabase();
    const own = new pg.Client({ connectionString: empty.config.DATABASE_URL });
    await own.connect();
    try {
      await migrateUp(empty.config, allMigrations);
      const first = await rows(own, DESCRIBE);
      await migrateDown(empty.config, allMigrations);
      const left = `SELECT relname::text AS fault FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND relname <> 'schema_migration'`;
      expect(await rows(own, left)).toEqual([]);
      await migrateUp(empty.config, allMigrations);
      expect(await rows(own, DESCRIBE)).toEqual(first);
      expect(await migrateUp(empty.config, allMigrations)).toEqual([]);
    } finally {
      await own.end();
      await empty.drop();
    }
  });

  const lints: Record<string, string> = {
    'every table with region_id has forced row-level security (staging is the named exemption)': `
      SELECT c.oid::regclass::text AS fault FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id' AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    'every table with region_id has policies for reading and writing': `
      SELECT c.relname::text AS fault FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
         AND (SELECT count(DISTINCT cmd) FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname) < 2
         AND NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.cmd = 'ALL')`,
    'policies that write have WITH CHECK': `SELECT policyname::text AS fault FROM pg_policies WHERE cmd IN ('ALL', 'INSERT', 'UPDATE') AND with_check IS NULL`,
    'no policy is for everybody': `SELECT policyname::text AS fault FROM pg_policies WHERE roles && ARRAY['public']::name[]`,
    'no policy opens when the context is missing': `SELECT policyname::text AS fault FROM pg_policies WHERE COALESCE(qual, '') || COALESCE(with_check, '') ~* 'OR .{0,60} IS NULL'`,
    'views run with the rights of who asks': `
      SELECT c.oid::regclass::text AS fault FROM pg_class c WHERE c.relkind = 'v' AND c.relnamespace = 'public'::regnamespace
         AND NOT COALESCE(c.reloptions @> ARRAY['security_invoker=true'], false)`,
    'no materialized view': `SELECT oid::regclass::text AS fault FROM pg_class WHERE relkind = 'm'`,
    'functions with their owner’s rights pin the search path': `
      SELECT p.oid::regprocedure::text AS fault FROM pg_proc p WHERE p.prosecdef AND p.pronamespace IN ('app'::regnamespace, 'public'::regnamespace)
         AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%')`,
    'application roles have no special powers': `
      SELECT rolname::text AS fault FROM pg_roles WHERE rolname IN ('tizilim_api', 'tizilim_worker') AND (rolbypassrls OR rolsuper OR rolcreatedb OR rolcreaterole)`,
    'nobody may truncate, and the api may not delete voters': `
      SELECT grantee || ' ' || privilege_type || ' ' || table_name AS fault FROM information_schema.role_table_grants
       WHERE grantee IN ('tizilim_api', 'tizilim_worker', 'PUBLIC') AND table_schema IN ('public', 'staging', 'app')
         AND (privilege_type IN ('TRUNCATE', 'TRIGGER', 'REFERENCES') OR (privilege_type = 'DELETE' AND table_name IN ('voter', 'voter_version', 'label')))`,
    'the api reaches no staging table and no snapshot data': `
      SELECT grantee || ' ' || table_schema || '.' || table_name AS fault FROM information_schema.role_table_grants
       WHERE grantee = 'tizilim_api' AND (table_schema = 'staging' OR table_name IN ('individual', 'identity_document', 'exclusion'))`,
    'application roles own nothing': `SELECT relname::text AS fault FROM pg_class WHERE pg_get_userbyid(relowner) IN ('tizilim_api', 'tizilim_worker')`,
    'every table has a comment': `
      SELECT c.oid::regclass::text AS fault FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace IN ('public'::regnamespace, 'staging'::regnamespace, 'app'::regnamespace)
         AND obj_description(c.oid) IS NULL AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
    'every column has a comment': `
      SELECT c.oid::regclass || '.' || a.attname AS fault FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relkind = 'r' AND c.relnamespace IN ('public'::regnamespace, 'staging'::regnamespace) AND col_description(c.oid, a.attnum) IS NULL`,
    'table names are in singular snake case': `SELECT relname::text AS fault FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname !~ '^[a-z][a-z0-9_]*$'`,
  };
  it.each(Object.entries(lints))('%s', async (_name, sql) => {
    expect(await rows(client, sql)).toEqual([]);
  });

  it('the lints find a table without protection (they can fail)', async () => {
    await client.query('BEGIN');
    await client.query(`CREATE TABLE bad (region_id text); CREATE VIEW v_bad AS SELECT * FROM bad; GRANT TRUNCATE ON bad TO tizilim_api`);
    for (const name of Object.keys(lints).filter((n) => /forced|policies for reading|views run|truncate|has a comment/.test(n))) {
      expect({ name, found: (await rows(client, lints[name] ?? '')).length > 0 }).toEqual({ name, found: true });
    }
    await client.query('ROLLBACK');
  });

  it('every exported statement is understood by the schema', async () => {
    const faults: string[] = [];
    let prepared = 0;
    for (const file of filesUnder(join(root, 'libs'), /\.sql\.ts$/)) {
      const exported = (await import(file)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(exported)) {
        if (typeof value !== 'string' || !/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(value)) continue;
        prepared += 1;
        try {
          await client.query(`PREPARE p AS ${value}`);
          await client.query('DEALLOCATE p');
        } catch (error) {
          faults.push(`${file.slice(root.length)} ${name}: ${(error as Error).message}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(prepared).toBeGreaterThan(5);
  });

  it('nobody swallows a foreign row or sets a context by hand', () => {
    const faults: string[] = [];
    for (const file of ['libs', 'apps'].flatMap((folder) => filesUnder(join(root, folder), /\.ts$/)).filter((f) => !/spec\.ts$/.test(f))) {
      const source = readFileSync(file, 'utf8');
      if (/ON CONFLICT[^;`']*DO NOTHING/i.test(source)) faults.push(`${file.slice(root.length)}: ON CONFLICT DO NOTHING`);
      if (/set_config\(/.test(source) && !file.endsWith('0001-foundation.ts')) faults.push(`${file.slice(root.length)}: set_config`);
    }
    expect(faults).toEqual([]);
  });
});
