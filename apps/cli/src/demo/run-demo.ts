import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { DomainError, regions } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { complain, EXIT, print, type Io } from '../io.js';
import { DATA_FOLDERS } from '../system/with-database.js';
import { compareCounts, type Comparison } from './compare-counts.js';
import { FEWEST_DEMO_VOTERS, generateDemo, type DemoData } from './generate/generate-demo.js';
import type { StoryResult } from './play-story.js';
import { runStory } from './run-story.js';
import { StageClock } from './stage-clock.js';

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
  const folder = resolve(DATA_FOLDERS.demo, 'system');
  const { result, hash, broken } = await runStory({ folder, seed: settings.seed, out: settings.out, data, clock });
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
