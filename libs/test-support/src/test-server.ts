import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { loadConfig, migrateUp, startEmbeddedServer, type Config } from '@tizilim/platform';

export const TEST_SECRET = 'test-secret-of-at-least-thirty-two-characters';
const TEMPLATE = 'tizilim_template';

/** Folder of the server of this test run; made and removed by the global set-up and tear-down. */
function runFolder(): string {
  const folder = process.env['TIZILIM_TEST_FOLDER'];
  if (!folder) throw new Error('TIZILIM_TEST_FOLDER is not set: run the tests through jest with its global set-up');
  return folder;
}

/** Holds a lock of this test run (two jest workers share one server) while `work` runs. */
async function locked<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(runFolder(), 'lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      await wait(20);
    }
  }
  try {
    return await work();
  } finally {
    rmdirSync(lock);
  }
}

/** Address of this run's PostgreSQL as superuser; starts it for the first test that asks. DATABASE_URL wins when set. */
export async function getTestServerUrl(): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given) return given;
  const server = await startEmbeddedServer({ folder: runFolder(), durable: false, settings: { max_connections: '200', max_prepared_transactions: '0' } });
  return server.url;
}

function inDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inDatabase(serverUrl, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  readonly name: string;
  readonly config: Config;
  drop(): Promise<void>;
}

let counter = 0;

/** A new database with the whole schema, cloned from a migrated template (about 0.1 s). */
export async function createTestDatabase(overrides: Readonly<Record<string, string>> = {}): Promise<TestDatabase> {
  const name = `t_${process.pid}_${(counter += 1)}`;
  const serverUrl = await locked(async () => {
    const url = await getTestServerUrl();
    await ensureTemplate(url);
    await onServer(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
    await onServer(url, (client) => client.query(`GRANT CONNECT ON DATABASE ${name} TO tizilim_api, tizilim_worker`));
    return url;
  });
  const config = loadConfig({
    DATABASE_URL: inDatabase(serverUrl, name),
    TIZILIM_SECRET: TEST_SECRET,
    DATA_DIR: join(runFolder(), name),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    BUSINESS_DATE: '2027-01-04',
    PORT: '0',
    ...overrides,
  });
  return { name, config, drop: () => onServer(serverUrl, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))) };
}

/** A new empty database without the schema; for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `e_${process.pid}_${(counter += 1)}`;
  const serverUrl = await locked(async () => {
    const url = await getTestServerUrl();
    await onServer(url, (client) => client.query(`CREATE DATABASE ${name}`));
    return url;
  });
  const config = loadConfig({ DATABASE_URL: inDatabase(serverUrl, name), TIZILIM_SECRET: TEST_SECRET, LOG_LEVEL: 'silent' });
  return { name, config, drop: () => onServer(serverUrl, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))) };
}

async function ensureTemplate(serverUrl: string): Promise<void> {
  const found = await onServer(serverUrl, (client) => client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]));
  if (found.rowCount) return;
  const { allMigrations } = await import('./all-migrations.js');
  const half = `${TEMPLATE}_half`;
  await onServer(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${half}`);
  });
  await migrateUp({ DATABASE_URL: inDatabase(serverUrl, half), TIZILIM_SECRET: TEST_SECRET }, allMigrations);
  await onServer(serverUrl, (client) => client.query(`ALTER DATABASE ${half} RENAME TO ${TEMPLATE}`));
}
