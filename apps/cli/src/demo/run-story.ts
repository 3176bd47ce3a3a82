import { rm } from 'node:fs/promises';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { migrateUp, stopPostmaster, systemActor, type Config } from '@tizilim/platform';
import { registerHash } from '@tizilim/register';
import { allMigrations } from '../schema.js';
import { allInvariants } from '../system/all-invariants.js';
import { checkInvariants } from '../system/invariants.js';
import { openLocalSystem } from '../system/local-system.js';
import { startProcesses } from '../system/processes.js';
import { withContext } from '../system/with-database.js';
import { addDemoAccounts } from './accounts.js';
import type { DemoData } from './generate/generate-demo.js';
import { playStory, type StoryResult } from './play-story.js';
import type { StageClock } from './stage-clock.js';
import { Cast } from './story/cast.js';

export interface StoryOptions {
  /** Data of the system; emptied first. */
  readonly folder: string;
  readonly seed: string;
  readonly data: DemoData;
  readonly out: string;
  readonly clock: StageClock;
  /** Further variables for api and worker. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** For fault tests: where the worker kills itself, once. */
  readonly crashWorkerAt?: string;
}

export interface StoryRun {
  readonly result: StoryResult;
  /** SHA-256 of the register's content. */
  readonly hash: string;
  /** Invariants that do not hold. */
  readonly broken: readonly string[];
  /** Workers that died on the way; each was started again. */
  readonly diedWorkers: number;
}

const SECRET_LENGTH = 40;

/** Plays the story on a fresh database with the real API and worker; all of it is gone again afterwards. The same seed gives the same result. */
export async function runStory({ folder, seed, data, out, clock, overrides = {}, crashWorkerAt }: StoryOptions): Promise<StoryRun> {
  await stopPostmaster(join(folder, 'postgres', 'pgdata'));
  await rm(folder, { recursive: true, force: true });
  const settled = { PORT: '0', BUSINESS_DATE: data.current.asOf, TIZILIM_SECRET: `demo-secret-of-seed-${seed}`.padEnd(SECRET_LENGTH, '.'), ...overrides };
  const system = await clock.run('database', () => openLocalSystem({ dataFolder: folder, overrides: settled }));
  try {
    await clock.run('schema', () => migrateUp(system.config, allMigrations));
    const accounts = await clock.run('accounts', () => addDemoAccounts(system.config, data.shown.regionId, data.second.regionId));
    const log = openSync(join(folder, 'tizilim.log'), 'a', 0o600);
    const processes = { environment: system.environment, workers: 1, log, ...(crashWorkerAt === undefined ? {} : { crashWorkerAt }) };
    const running = await clock.run('api and worker', () => startProcesses(processes));
    try {
      const cast = await Cast.assemble(running.url, accounts);
      const result = await playStory({ cast, data, out, clock });
      return { result, diedWorkers: running.diedWorkers(), ...(await clock.run('verify', () => inspect(system.config))) };
    } finally {
      await running.stop();
    }
  } finally {
    await system.stop();
  }
}

function inspect(config: Config): Promise<Pick<StoryRun, 'hash' | 'broken'>> {
  return withContext(config, 'tizilim_worker', [], async (context) => {
    const nation = systemActor('demo', { level: 'republic' });
    const results = await checkInvariants(context, allInvariants);
    const hash = await context.run(nation, (db) => registerHash(db));
    return { hash, broken: results.filter((one) => one.rows > 0).map((one) => `${one.id} (${one.rows}): ${one.title}`) };
  });
}
