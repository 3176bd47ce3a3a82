import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';

/** What one look at every byte tells, before anything is decoded or parsed. */
export interface ByteSurvey {
  readonly size: number;
  /** Physical lines by an own count: LF, CRLF and CR each end one; a last unterminated one counts. */
  readonly lines: number;
  /** Lines of spaces and tabs only. */
  readonly blank: number;
  /** The last line holds something and has no line end. */
  readonly lastLineOpen: boolean;
  readonly utf8: boolean;
  /** Line of the first byte that is not UTF-8; 0 when all are. */
  readonly utf8BrokenLine: number;
  /** Line of the first zero byte; 0 when there is none. */
  readonly nulLine: number;
  /** Line of the first byte above 127; 0 when there is none. */
  readonly highLine: number;
}

const CHUNK = 1 << 20;

/** Reads the file from its beginning, a bounded chunk at a time. */
export async function eachChunk(file: FileHandle, size: number, use: (bytes: Buffer) => void | Promise<void>): Promise<void> {
  const buffer = Buffer.allocUnsafeSlow(Math.min(size, CHUNK) || 1);
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    await use(buffer.subarray(0, bytesRead));
  }
}

/** The first look at a text file: physical lines, UTF-8 or not. `unitBytes` is 2 for UTF-16. */
export async function surveyBytes(file: FileHandle, size: number, unit: 'byte' | 'utf-16le' | 'utf-16be'): Promise<ByteSurvey> {
  const lines = unit === 'byte' ? new ByteLineCounter() : new Utf16LineCounter(unit === 'utf-16be');
  const utf8 = new Utf8Watch();
  await eachChunk(file, size, (bytes) => {
    const linesBefore = lines.ended;
    lines.add(bytes);
    if (unit === 'byte') utf8.add(bytes, linesBefore);
  });
  utf8.end(lines.ended);
  return {
    size,
    ...lines.result(),
    utf8: utf8.brokenLine === 0,
    utf8BrokenLine: utf8.brokenLine,
    highLine: utf8.highLine,
  };
}

interface LineCounts {
  readonly lines: number;
  readonly blank: number;
  readonly lastLineOpen: boolean;
  readonly nulLine: number;
}

const LF = 10;
const CR = 13;

/** Counts physical lines on single bytes; nothing of the parser takes part in it. */
export class ByteLineCounter {
  /** Lines that have ended so far. */
  ended = 0;
  private blank = 0;
  private seen = false;
  private open = false;
  private afterCr = false;
  private nulLine = 0;
  private first = true;

  add(bytes: Uint8Array): void {
    const start = this.first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    this.first = false;
    this.step(bytes, this.hop(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), start));
  }

  /**
   * The quick way for text whose lines end at LF or CRLF throughout: from line end to line end.
   * Returns where something else begins, which `step` then reads byte by byte.
   */
  private hop(bytes: Buffer, from: number): number {
    if (this.afterCr || bytes.indexOf(0, from) >= 0) return from;
    let at = from;
    let cr = bytes.indexOf(CR, at);
    for (let lf = bytes.indexOf(LF, at); lf >= 0; lf = bytes.indexOf(LF, at)) {
      if (cr >= 0 && cr < lf - 1) return at;
      const end = cr === lf - 1 ? cr : lf;
      if (!this.seen) this.seen = holdsSigns(bytes, at, end);
      this.endLine();
      at = lf + 1;
      if (cr >= 0 && cr < at) cr = bytes.indexOf(CR, at);
    }
    return at;
  }

  private step(bytes: Uint8Array, from: number): void {
    let i = from;
    const end = bytes.length;
    while (i < end) {
      const byte = bytes[i++]!;
      if (byte > 32) {
        this.seen = true;
        while (i < end && bytes[i]! > 32) i++;
        this.afterCr = false;
        this.open = true;
      } else if (byte === LF && this.afterCr) {
        this.afterCr = false;
      } else if (byte === LF || byte === CR) {
        this.endLine();
        this.afterCr = byte === CR;
      } else {
        this.afterCr = false;
        this.open = true;
        if (byte === 0 && this.nulLine === 0) this.nulLine = this.ended + 1;
        if (byte !== 32 && byte !== 9 && byte !== 26) this.seen = true;
      }
    }
  }

  private endLine(): void {
    this.ended++;
    if (!this.seen) this.blank++;
    this.seen = false;
    this.open = false;
  }

  result(): LineCounts {
    const blank = this.blank + (this.open && !this.seen ? 1 : 0);
    return { lines: this.ended + (this.open ? 1 : 0), blank, lastLineOpen: this.open && this.seen, nulLine: this.nulLine };
  }
}

/** Whether the bytes of a line are more than spaces, tabs and the old end-of-file sign. */
function holdsSigns(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte !== 32 && byte !== 9 && byte !== 26) return true;
  }
  return false;
}

/** The same count on 16-bit units. */
class Utf16LineCounter {
  private readonly inner = new ByteLineCounter();
  private odd = -1;
  private readonly units = new Uint8Array(CHUNK);
  private first = true;

  constructor(private readonly bigEndian: boolean) {}

  get ended(): number {
    return this.inner.ended;
  }

  add(bytes: Uint8Array): void {
    let at = 0;
    for (const byte of bytes) {
      if (this.odd < 0) {
        this.odd = byte;
        continue;
      }
      const unit = this.bigEndian ? (this.odd << 8) | byte : (byte << 8) | this.odd;
      this.odd = -1;
      const isMark = this.first && unit === 0xfeff;
      this.first = false;
      if (isMark) continue;
      this.units[at++] = unit > 127 ? 127 : unit;
    }
    if (at > 0) this.inner.add(this.units.subarray(0, at));
  }

  result(): LineCounts {
    if (this.odd >= 0) this.inner.add(Uint8Array.of(127));
    this.odd = -1;
    return this.inner.result();
  }
}

/** Watches whether the bytes stay UTF-8, letters cut by a chunk's end included, and where they stop being it. */
export class Utf8Watch {
  brokenLine = 0;
  highLine = 0;
  private carry: Buffer = Buffer.alloc(0);

  add(bytes: Buffer, linesBefore: number): void {
    if (this.brokenLine > 0) return;
    const whole = this.carry.length > 0 ? Buffer.concat([this.carry, bytes]) : bytes;
    if (this.highLine === 0) this.highLine = lineOf(whole, firstHigh(whole), linesBefore);
    const end = lastWholeCharacter(whole);
    const ready = whole.subarray(0, end);
    if (!isUtf8(ready)) this.brokenLine = lineOf(ready, firstBroken(ready), linesBefore);
    this.carry = Buffer.from(whole.subarray(end));
  }

  end(lines: number): void {
    if (this.brokenLine === 0 && this.carry.length > 0) this.brokenLine = lines + 1;
  }
}

function firstHigh(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) return i;
  return -1;
}

/** Offset of the first byte that breaks UTF-8, found by halving. */
function firstBroken(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const whole = lastWholeCharacter(bytes.subarray(0, middle));
    if (isUtf8(bytes.subarray(0, whole))) good = middle;
    else bad = middle;
  }
  return good;
}

/** The end of the last character that is not cut by the end of the bytes. */
function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function lineOf(bytes: Uint8Array, offset: number, linesBefore: number): number {
  if (offset < 0) return 0;
  const counter = new ByteLineCounter();
  counter.add(bytes.subarray(0, offset));
  return linesBefore + counter.ended + 1;
}
