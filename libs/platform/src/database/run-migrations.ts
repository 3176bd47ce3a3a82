import { createHash } from 'node:crypto';
import pg from 'pg';
import { DomainError } from '@tizilim/domain';
import { deriveKey, roleUrl, type ApplicationRole, type Config } from '../config/config.js';
import { migrateQueueSchema } from '../queue/queue-schema.js';
import type { Migration } from './migration.js';

export type MigrationConfig = Pick<Config, 'DATABASE_URL' | 'TIZILIM_SECRET'>;

const OWNER = 'tizilim_owner';
const APPLICATION_ROLES: readonly ApplicationRole[] = ['tizilim_api', 'tizilim_worker'];
const MINIMUM_VERSION = 170000;
// Any fixed number: one migration run at a time.
const LOCK = 7_204_153;

/**
 * Brings a database to the state of the code: roles, schema, keys, queue tables. Safe to run again at any time.
 * @returns ids applied in this run
 */
export async function migrateUp(config: MigrationConfig, migrations: readonly Migration[]): Promise<string[]> {
  return withOwner(config, async (client) => {
    await client.query(
      'CREATE TABLE IF NOT EXISTS public.schema_migration (id text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())',
    );
    await client.query("COMMENT ON TABLE public.schema_migration IS 'Applied steps of the schema'");
    await client.query("COMMENT ON COLUMN public.schema_migration.id IS 'Step'; COMMENT ON COLUMN public.schema_migration.checksum IS 'SHA-256 of its SQL'; COMMENT ON COLUMN public.schema_migration.applied_at IS 'When'");
    await client.query('GRANT SELECT ON public.schema_migration TO tizilim_api, tizilim_worker');
    const applied = await appliedChecksums(client);
    const done: string[] = [];
    for (const step of inOrder(migrations)) {
      const known = applied.get(step.id);
      if (known === checksum(step)) continue;
      if (known !== undefined) throw new DomainError('migration.changed', 'conflict', { id: step.id });
      await inTransaction(client, async () => {
        await client.query(step.up);
        await client.query('INSERT INTO public.schema_migration (id, checksum) VALUES ($1, $2)', [step.id, checksum(step)]);
      });
      done.push(step.id);
    }
    await writeContextKey(client, config);
    await migrateQueueSchema(client);
    return done;
  });
}

/** Takes every step back, newest first; for the test that up, down and up again give the same schema. */
export async function migrateDown(config: MigrationConfig, migrations: readonly Migration[]): Promise<void> {
  await withOwner(config, async (client) => {
    const applied = await appliedChecksums(client);
    for (const step of [...inOrder(migrations)].reverse()) {
      if (!applied.has(step.id)) continue;
      await inTransaction(client, async () => {
        await client.query(step.down);
        await client.query('DELETE FROM public.schema_migration WHERE id = $1', [step.id]);
      });
    }
  });
}

function inOrder(migrations: readonly Migration[]): Migration[] {
  return [...migrations].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function checksum(step: Migration): string {
  return createHash('sha256').update(step.up).digest('hex');
}

async function appliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const rows = await client.query<{ id: string; checksum: string }>('SELECT id, checksum FROM public.schema_migration');
  return new Map(rows.rows.map((row) => [row.id, row.checksum]));
}

async function withOwner<T>(config: MigrationConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    const version = await client.query<{ v: number }>("SELECT current_setting('server_version_num')::int AS v");
    if ((version.rows[0]?.v ?? 0) < MINIMUM_VERSION) throw new DomainError('migration.server-too-old', 'unavailable', { needed: 17 });
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(client, config);
    await client.query(`SET ROLE ${OWNER}`);
    await client.query('SET search_path = public');
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRoles(client: pg.Client, config: MigrationConfig): Promise<void> {
  await ensureRole(client, OWNER, 'NOLOGIN');
  for (const role of APPLICATION_ROLES) {
    const password = decodeURIComponent(new URL(roleUrl(config, role)).password);
    const attributes = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${client.escapeLiteral(password)}`;
    if (!(await ensureRole(client, role, attributes))) await setPasswordWhenDifferent(client, config, role, attributes);
  }
  await client.query(`GRANT ${OWNER} TO CURRENT_USER`);
  const database = (await client.query<{ name: string }>('SELECT current_database() AS name')).rows[0]?.name ?? '';
  const quoted = client.escapeIdentifier(database);
  await client.query(`GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${quoted} TO ${OWNER}`);
  await client.query(`REVOKE TEMPORARY ON DATABASE ${quoted} FROM PUBLIC`);
  await client.query(`GRANT CREATE, USAGE ON SCHEMA public TO ${OWNER}`);
}

/** @returns true when the role was made now */
async function ensureRole(client: pg.Client, role: string, attributes: string): Promise<boolean> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount) return false;
  await client.query(`CREATE ROLE ${role} ${attributes}`);
  return true;
}

async function setPasswordWhenDifferent(client: pg.Client, config: MigrationConfig, role: ApplicationRole, attributes: string): Promise<void> {
  const probe = new pg.Client({ connectionString: roleUrl(config, role) });
  try {
    await probe.connect();
  } catch {
    await client.query(`ALTER ROLE ${role} ${attributes}`);
  } finally {
    await probe.end().catch(() => undefined);
  }
}

async function writeContextKey(client: pg.Client, config: MigrationConfig): Promise<void> {
  const key = deriveKey(config.TIZILIM_SECRET, 'context');
  await inTransaction(client, async () => {
    const found = await client.query<{ key: Buffer }>('SELECT key FROM app.context_key');
    if (found.rows.length === 1 && found.rows[0]?.key.equals(key)) return;
    await client.query('DELETE FROM app.context_key');
    await client.query('INSERT INTO app.context_key (key) VALUES ($1)', [key]);
  });
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
