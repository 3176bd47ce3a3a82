import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, loadConfig, migrateUp, startEmbeddedServer, type Config } from '@tizilim/platform';
import { allMigrations } from '../schema.js';

export interface BenchSystem {
  readonly config: Config;
  /** For a child process that works on the same database. */
  readonly environment: Record<string, string>;
  /** A folder that the database server can read. */
  readonly folder: string;
  close(): Promise<void>;
}

/** A database of its own in a temporary folder, migrated and empty. */
export async function openBenchSystem(): Promise<BenchSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'tizilim-bench-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedServer({ folder: join(folder, 'postgres'), durable: true });
  const environment = childEnvironment({ DATABASE_URL: server.url, DATA_DIR: join(folder, 'data'), TIZILIM_SECRET: 'only for measuring and gone afterwards', LOG_LEVEL: 'error' });
  const config = loadConfig(environment);
  await migrateUp(config, allMigrations);
  return {
    config,
    environment,
    folder,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
