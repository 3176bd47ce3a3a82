import type { Writable } from 'node:stream';
import type { Language } from '@tizilim/messages';

/** Where a command writes, and in which language. */
export interface Io {
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly language: Language;
}

/** Exit codes of every command. */
export const EXIT = { ok: 0, lines: 1, refused: 2, usage: 3 } as const;

export function print(io: Io, line: string): void {
  io.stdout.write(`${line}\n`);
}

export function complain(io: Io, line: string): void {
  io.stderr.write(`${line}\n`);
}
