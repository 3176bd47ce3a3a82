import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { detectEncoding, differsAt, pairScores } from './detect-encoding.js';
import { ASCII_SIGN, CODES, codeOf, LetterGatherer } from './letter-statistics.js';
import { singleByteEncodings, type ListEncoding, type SingleByteEncoding } from './list-encodings.js';
import { eachChunk } from './survey-bytes.js';

/** Lines of a file that are not in the encoding of the rest. */
export interface ForeignLines<Encoding> {
  /** The encoding of the first of them, or of all together; undefined when that cannot be told. */
  readonly encoding: Encoding;
  /** Physical line of the first, from 1. */
  readonly line: number;
  readonly count: number;
  /** Lines with bytes above 127. */
  readonly of: number;
}

/** Longer lines are judged by their beginning. */
const MAX_LINE = 1 << 14;
/** Natural logarithm of a likelihood ratio from which a line is not in the file's encoding: 1 : 22,000. */
const FOREIGN_LINE = 10;
/** Logarithm of the mean likelihood of two signs from which a reading may be a person's; lists have -2.6 to -4.6. */
const NATURAL = -4.7;
const LF = 10;
const CR = 13;

/** Looks at each line of a file on its own: pasted parts stand out although they are lost in the whole; undefined when none does. */
export async function findForeignLines(
  file: FileHandle,
  size: number,
  encoding: SingleByteEncoding,
  counts: (other: ListEncoding) => boolean,
): Promise<ForeignLines<ListEncoding> | undefined> {
  let first: { readonly encoding: ListEncoding; readonly line: number } | undefined;
  let count = 0;
  let alike = true;
  const of = await eachHighLine(file, size, (bytes, line) => {
    const other = otherEncoding(bytes, encoding);
    if (other === undefined || !counts(other)) return;
    first ??= { encoding: other, line };
    if (first.encoding !== other) alike = false;
    count++;
  });
  // When every line is better read in one other way, the file is not mixed: its encoding is another, or in doubt.
  return first === undefined || (alike && count === of) ? undefined : { ...first, count, of };
}

/** The same for a file that is UTF-8 but for some lines. */
export async function findBrokenLines(file: FileHandle, size: number): Promise<ForeignLines<ListEncoding | undefined>> {
  const letters = new LetterGatherer();
  let line = 0;
  let count = 0;
  const of = await eachHighLine(file, size, (bytes, at) => {
    if (isUtf8(bytes)) return;
    if (line === 0) line = at;
    count++;
    letters.add(bytes);
    letters.add(Uint8Array.of(LF));
  });
  const verdict = detectEncoding(letters.result());
  return { encoding: verdict.kind === 'clear' ? verdict.encoding : undefined, line, count, of };
}

/** Hands over every line that has bytes above 127, and returns how many there are. */
async function eachHighLine(file: FileHandle, size: number, use: (bytes: Uint8Array, line: number) => void): Promise<number> {
  const kept = Buffer.alloc(MAX_LINE);
  let have = 0;
  let line = 1;
  let high = 0;
  let isHigh = false;
  let afterCr = false;
  const end = (): void => {
    if (isHigh) use(kept.subarray(0, have), line);
    if (isHigh) high++;
    isHigh = false;
    have = 0;
    line++;
  };
  await eachChunk(file, size, (bytes) => {
    for (const byte of bytes) {
      if (byte === LF || byte === CR) {
        if (byte === CR || !afterCr) end();
        afterCr = byte === CR;
        continue;
      }
      afterCr = false;
      if (byte > 127) isHigh = true;
      if (have < MAX_LINE) kept[have++] = byte;
    }
  });
  if (have > 0) end();
  return high;
}

/** The encoding that reads a line far better than the file's does, and to other letters. */
function otherEncoding(bytes: Uint8Array, encoding: SingleByteEncoding): ListEncoding | undefined {
  const own = scoreOf(bytes, encoding);
  if (own.pairs < 3) return undefined;
  if (isUtf8(bytes) && own.pairs > 4) return 'utf-8';
  let best: SingleByteEncoding | undefined;
  let least = own.total + FOREIGN_LINE;
  for (const other of singleByteEncodings) {
    if (other === encoding) continue;
    const { total, pairs } = scoreOf(bytes, other);
    if (total < least || total / pairs < NATURAL || !differ(bytes, encoding, other)) continue;
    best = other;
    least = total;
  }
  return best;
}

function scoreOf(bytes: Uint8Array, encoding: SingleByteEncoding): { readonly total: number; readonly pairs: number } {
  const scores = pairScores(encoding);
  let before = ASCII_SIGN;
  let total = 0;
  let pairs = 0;
  for (let i = 0; i <= bytes.length; i++) {
    const code = i < bytes.length ? codeOf[bytes[i]!]! : ASCII_SIGN;
    if (code < ASCII_SIGN || before < ASCII_SIGN) {
      total += scores[before * CODES + code]!;
      pairs++;
    }
    before = code;
  }
  return { total, pairs };
}

function differ(bytes: Uint8Array, a: SingleByteEncoding, b: SingleByteEncoding): boolean {
  return bytes.some((byte) => byte > 127 && differsAt(a, b, byte - 128));
}
