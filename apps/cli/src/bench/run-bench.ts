import { text } from '@tizilim/messages';
import { complain, EXIT, print, type Io } from '../io.js';
import { keepsGoal, TOLERANCE, type BenchOutcome } from './figures.js';

export interface BenchOptions {
  readonly lines?: string;
  readonly json?: boolean;
}

type Bench = (lines: number, say: (line: string) => void) => Promise<BenchOutcome>;

const benches: Readonly<Record<string, { readonly lines: number; readonly load: () => Promise<Bench> }>> = {
  ingest: { lines: 1_000_000, load: async () => (await import('./bench-ingest.js')).benchIngest },
};

/** Measures one part of the product against its limits and peers in the same run. Exit 1 when a ratio is worse than its goal by more than 1.6 times. */
export async function runBench(name: string, options: BenchOptions, io: Io): Promise<number> {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  const lines = options.lines === undefined ? bench?.lines : Number(options.lines);
  if (!bench || !lines || !Number.isInteger(lines) || lines < 1000) {
    complain(io, text('cli.bench.usage', io.language, { known: Object.keys(benches).join(', ') }));
    return EXIT.usage;
  }
  const outcome = await (await bench.load())(lines, (line) => complain(io, line));
  if (options.json) print(io, JSON.stringify(outcome));
  else for (const line of describe(outcome)) print(io, line);
  return outcome.figures.every((figure) => keepsGoal(figure, TOLERANCE)) ? EXIT.ok : EXIT.lines;
}

function describe({ measured, figures, left }: BenchOutcome): string[] {
  const shown = figures.map((figure) => {
    const sign = figure.better === 'lower' ? '<=' : '>=';
    return `${keepsGoal(figure) ? 'ok  ' : 'FAR '} ${figure.name} / ${figure.against}: ${figure.ratio.toFixed(2)} (goal ${sign} ${figure.goal})`;
  });
  return [...Object.entries(measured).map(([name, value]) => `     ${name}: ${value.toFixed(2)}`), ...shown, ...left.map((peer) => `     left out, not installed: ${peer}`)];
}
