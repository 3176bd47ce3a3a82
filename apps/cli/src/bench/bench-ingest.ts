import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { BenchOutcome, Figure } from './figures.js';
import { median } from './figures.js';
import { openBenchSystem, type BenchSystem } from './bench-system.js';
import type { IngestTimes } from './ingest-times.js';
import { csvParseCopy, serverCopy, typeOrmInsert, withClient } from './ingest-peers.js';
import { writeBenchList, type BenchList } from './write-bench-list.js';

const PAIRS = 3;
const MOST_MEMORY = 150;

/**
 * A voter list from its bytes to judged, typed, staged lines with findings and balance, against PostgreSQL's own COPY of
 * the same file into text columns, which judges nothing; the two take turns. Settling into the final tables comes on top.
 */
export async function benchIngest(lines: number, say: (line: string) => void): Promise<BenchOutcome> {
  const system = await openBenchSystem();
  try {
    const file = join(system.folder, 'list.csv');
    const list = await writeBenchList(file, lines);
    say(`${lines} lines written`);
    const own: IngestTimes[] = [];
    const copies: number[] = [];
    await withClient(system.config.DATABASE_URL, async (client) => {
      for (let pair = 0; pair < PAIRS; pair++) {
        copies.push(await serverCopy(client, file));
        own.push(await ingest(system, file, list, pair));
        say(`COPY ${copies.at(-1)!.toFixed(2)} s, ingest ${own.at(-1)!.read.toFixed(2)} s + settling ${own.at(-1)!.settle.toFixed(2)} s, ${own.at(-1)!.rss.toFixed(0)} MB`);
      }
    });
    const csvParse = await withClient(system.config.DATABASE_URL, (client) => csvParseCopy(client, file));
    const orm = await typeOrmInsert(system.config.DATABASE_URL, file);
    return outcomeOf(list, own, { copy: median(copies), csvParse, orm: orm === undefined ? undefined : orm * lines });
  } finally {
    await system.close();
  }
}

interface Peers {
  readonly copy: number;
  readonly csvParse: number | undefined;
  readonly orm: number | undefined;
}

function outcomeOf({ lines }: BenchList, own: readonly IngestTimes[], { copy, csvParse, orm }: Peers): BenchOutcome {
  const read = median(own.map((one) => one.read));
  const rss = Math.max(...own.map((one) => one.rss));
  const figures: Figure[] = [
    { name: 'ingest', against: 'COPY of the server, unchecked text', ratio: read / copy, goal: 1, better: 'lower' },
    { name: 'memory of the worker, MB', against: 'limit', ratio: rss, goal: MOST_MEMORY, better: 'lower' },
  ];
  if (csvParse !== undefined) figures.push({ name: 'csv-parse + COPY, unchecked', against: 'ingest', ratio: csvParse / read, goal: 6, better: 'higher' });
  if (orm !== undefined) figures.push({ name: 'TypeORM insert, unchecked', against: 'ingest', ratio: orm / read, goal: 40, better: 'higher' });
  const one = own[0]!;
  return {
    bench: 'ingest',
    size: { lines },
    measured: {
      copySeconds: copy,
      ingestSeconds: read,
      settleSeconds: median(own.map(({ settle }) => settle)),
      processorSeconds: median(own.map(({ cpu }) => cpu)),
      linesASecond: lines / read,
      accepted: one.accepted,
      rejected: one.rejected,
      ...(csvParse === undefined ? {} : { csvParseSeconds: csvParse }),
      ...(orm === undefined ? {} : { ormSeconds: orm }),
    },
    figures,
    left: csvParse === undefined ? ['csv-parse'] : [],
  };
}

function ingest({ environment }: BenchSystem, file: string, list: BenchList, pair: number): Promise<IngestTimes> {
  const child = fork(join(import.meta.dirname, 'ingest-once.js'), [file, String(list.precincts), `20${30 + pair}-01-01`, `20${30 + pair}-01-01`], { env: environment });
  return new Promise((done, failed) => {
    child.once('message', (times) => done(times as IngestTimes));
    child.once('exit', (code) => failed(new Error(`the measured process ended with ${code}`)));
  });
}
