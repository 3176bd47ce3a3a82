import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { childEnvironment, loadConfig, startEmbeddedServer, type Config } from '@tizilim/platform';

export interface LocalSystemOptions {
  /** Folder of everything of this system; DATA_DIR or the default of the command. */
  readonly dataFolder: string;
  readonly overrides?: Readonly<Record<string, string>>;
}

export interface LocalSystem {
  readonly config: Config;
  /** Environment for the api and worker processes of this system. */
  readonly environment: Record<string, string>;
  /** The embedded server was found running, left behind by a killed run. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/**
 * The database and the secret a command works with: those of the environment when DATABASE_URL is set,
 * otherwise the embedded PostgreSQL of the data folder, started here, and a secret made once for it.
 */
export async function openLocalSystem(options: LocalSystemOptions): Promise<LocalSystem> {
  const dataFolder = resolve(options.dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  const given = childEnvironment({ ...options.overrides, DATA_DIR: dataFolder });
  if (given['DATABASE_URL']) {
    return { config: loadConfig(given), environment: given, adopted: false, stop: async () => undefined };
  }
  const server = await startEmbeddedServer({ folder: join(dataFolder, 'postgres'), durable: true });
  const environment = { ...given, DATABASE_URL: server.url, TIZILIM_SECRET: given['TIZILIM_SECRET'] || secretOf(dataFolder) };
  return { config: loadConfig(environment), environment, adopted: server.adopted, stop: () => server.stop() };
}

function secretOf(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
