import { mkdir, rm, writeFile } from 'node:fs/promises';
import { openSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { DomainError, regions } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { migrateUp, stopPostmaster, type Config } from '@tizilim/platform';
import { registerHash } from '@tizilim/register';
import { systemActor } from '@tizilim/platform';
import { complain, EXIT, print, type Io } from '../io.js';
import { allMigrations } from '../schema.js';
import { allInvariants } from '../system/all-invariants.js';
import { checkInvariants } from '../system/invariants.js';
import { openLocalSystem } from '../system/local-system.js';
import { startProcesses } from '../system/processes.js';
import { DATA_FOLDERS, withContext } from '../system/with-database.js';
import { addDemoAccounts } from './accounts.js';
import { compareCounts, type Comparison } from './compare-counts.js';
import { FEWEST_DEMO_VOTERS, generateDemo, type DemoData } from './generate/generate-demo.js';
import { playStory, type StoryResult } from './play-story.js';
import { StageClock } from './stage-clock.js';
import { Cast } from './story/cast.js';

export interface DemoCommand {
  readonly voters: string;
  readonly region: string;
  readonly seed: string;
  readonly out: string;
}

interface Settings {
  readonly voters: number;
  readonly regionId: string;
  readonly seed: string;
  readonly out: string;
}

/** Shows the main job on a database of its own, from a generated country to proven label sheets and reports. */
export async function runDemo(command: DemoCommand, io: Io): Promise<number> {
  const settings = readSettings(command);
  await rm(settings.out, { recursive: true, force: true });
  await mkdir(settings.out, { recursive: true });
  const clock = new StageClock((stage, seconds) => print(io, text('demo.stage', io.language, { stage, seconds })));
  const data = await clock.run('generate', () => generate(settings, join(DATA_FOLDERS.demo, 'generated')));
  const { result, hash, broken } = await runSystem(settings, data, clock);
  const comparison = compareCounts(data.planted, result.found);
  await writeFile(join(settings.out, 'summary.json'), JSON.stringify(summarise(settings, { data, result, hash, comparison, seconds: clock.seconds }), null, 2));
  return report(io, settings, result, comparison, broken);
}

function readSettings(command: DemoCommand): Settings {
  const voters = Number(command.voters);
  if (!Number.isInteger(voters) || voters < FEWEST_DEMO_VOTERS) throw new DomainError('demo.voters', 'invalid', { fewest: FEWEST_DEMO_VOTERS });
  const region = regions.find((one) => one.id === command.region);
  if (!region) throw new DomainError('demo.region', 'invalid', { known: regions.map((one) => one.id).join(', ') });
  return { voters, regionId: region.id, seed: command.seed, out: resolve(command.out) };
}

function generate(settings: Settings, outDir: string): Promise<DemoData> {
  return rm(outDir, { recursive: true, force: true }).then(() => generateDemo({ seed: settings.seed, voters: settings.voters, regionId: settings.regionId, outDir: resolve(outDir) }));
}

interface SystemRun {
  readonly result: StoryResult;
  readonly hash: string;
  readonly broken: readonly string[];
}

/** A fresh database, the real API and the real worker; all of it is gone again afterwards. */
async function runSystem(settings: Settings, data: DemoData, clock: StageClock): Promise<SystemRun> {
  const folder = resolve(DATA_FOLDERS.demo, 'system');
  await stopPostmaster(join(folder, 'postgres', 'pgdata'));
  await rm(folder, { recursive: true, force: true });
  const overrides = { PORT: '0', BUSINESS_DATE: data.current.asOf, TIZILIM_SECRET: `demo-secret-of-seed-${settings.seed}`.padEnd(40, '.') };
  const system = await clock.run('database', () => openLocalSystem({ dataFolder: folder, overrides }));
  try {
    await clock.run('schema', () => migrateUp(system.config, allMigrations));
    const accounts = await clock.run('accounts', () => addDemoAccounts(system.config, data.shown.regionId, data.second.regionId));
    const log = openSync(join(folder, 'tizilim.log'), 'a', 0o600);
    const running = await clock.run('api and worker', () => startProcesses({ environment: system.environment, workers: 1, log }));
    try {
      const cast = await Cast.assemble(running.url, accounts);
      const result = await playStory({ cast, data, out: settings.out, clock });
      return { result, ...(await clock.run('verify', () => inspect(system.config))) };
    } finally {
      await running.stop();
    }
  } finally {
    await system.stop();
  }
}

function inspect(config: Config): Promise<Pick<SystemRun, 'hash' | 'broken'>> {
  return withContext(config, 'tizilim_worker', [], async (context) => {
    const results = await checkInvariants(context, allInvariants);
    const hash = await context.run(systemActor('demo', { level: 'republic' }), (db) => registerHash(db));
    return { hash, broken: results.filter((one) => one.rows > 0).map((one) => `${one.id} (${one.rows}): ${one.title}`) };
  });
}

interface Outcome {
  readonly data: DemoData;
  readonly result: StoryResult;
  readonly hash: string;
  readonly comparison: Comparison;
  readonly seconds: Readonly<Record<string, number>>;
}

function summarise(settings: Settings, { data, result, hash, comparison, seconds }: Outcome): object {
  const { total, ...figures } = result.report;
  const files = Object.fromEntries(Object.entries(result.files).map(([name, path]) => [name, relative(settings.out, path)]));
  return {
    voters: settings.voters,
    region: settings.regionId,
    seed: settings.seed,
    asOf: data.current.asOf,
    planted: comparison.planted,
    found: comparison.found,
    labels: result.labels,
    sheets: result.sheets,
    proved: result.proved,
    report: { ...total, ...figures },
    files,
    seconds,
    registerHash: hash,
  };
}

function report(io: Io, settings: Settings, result: StoryResult, comparison: Comparison, broken: readonly string[]): number {
  for (const { kind, planted, found } of comparison.differences) complain(io, text('demo.differs', io.language, { kind, planted, found }));
  for (const rule of broken) complain(io, text('demo.broken', io.language, { rule }));
  const { labels, sheets, proved } = result;
  print(io, text('demo.done', io.language, { kinds: Object.keys(comparison.planted).length, labels, sheets, proved, out: settings.out }));
  return comparison.differences.length === 0 && broken.length === 0 && proved === labels ? EXIT.ok : EXIT.lines;
}
