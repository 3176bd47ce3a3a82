import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runParser, type ParserOrder } from './run-parser.js';

/** A parser at work. */
export interface RunningParser {
  /** Its frames. */
  readonly out: Readable;
  /** Ends it, whatever it does, and clears away what it left; may be called again. */
  stop(): Promise<void>;
}

/** Megabytes of its heap; buffers are bounded by the readers themselves. */
const HEAP = 256;
const ENTRY = fileURLToPath(new URL('./parser-main.js', import.meta.url));

/**
 * Starts the parser in a process of its own: a bounded heap, an empty environment but for a folder of its own for
 * temporary files. Sources that are run without being built (tests) have no entry to start: there it runs in this process,
 * with the same frames.
 */
export function startParser(order: ParserOrder): Promise<RunningParser> {
  return import.meta.url.endsWith('.ts') ? startHere(order) : startProcess(order, ENTRY);
}

/** @param entry a compiled script that takes an order and writes frames */
export async function startProcess(order: ParserOrder, entry: string): Promise<RunningParser> {
  const folder = await mkdtemp(join(tmpdir(), 'tizilim-parser-'));
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, entry, JSON.stringify(order)], {
    env: { TMPDIR: folder, TEMP: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    out: child.stdout,
    stop: async () => {
      child.stdout.destroy();
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The parser in this process. */
export async function startHere(order: ParserOrder): Promise<RunningParser> {
  const out = new PassThrough();
  const ended = runParser(order, out).then(
    () => void out.end(),
    () => void out.end(),
  );
  return {
    out,
    stop: async () => {
      out.destroy();
      await ended;
    },
  };
}
