import { isUtf8 } from 'node:buffer';

/** Why a line cannot be taken apart; one physical line is one record, so a line break inside quotes is a fault of its line. */
export type CsvFault = 'open-quote' | 'stray-quote' | 'not-utf8' | 'nul-byte' | 'line-too-long' | 'too-many-fields';

/** One physical line. Only valid inside the call it is handed to: the next line reuses it. */
export interface CsvLine {
  /** Physical line number, from 1. */
  readonly number: number;
  /** Bytes the field places refer to. */
  readonly bytes: Buffer;
  readonly fieldCount: number;
  /** Field i is bytes [starts[i], ends[i]), without its quotes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly fault: CsvFault | undefined;
  /** Nothing but spaces and delimiters. */
  readonly blank: boolean;
}

export type Delimiter = ',' | ';' | '\t';

export interface CsvSplitterOptions {
  readonly delimiter: Delimiter;
  /** Lines before the first byte that is pushed; 0 at the start of a file. */
  readonly linesBefore?: number;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
const SPACE = 32;
const MAX_LINE_BYTES = 1 << 20;
const MAX_FIELDS = 256;

/**
 * Takes delimited UTF-8 text apart, chunk by chunk, without an object per line. A line ends at LF, CRLF or CR;
 * every physical line reaches `take` exactly once, faulty and blank ones too, so that a caller can account for all.
 */
export class CsvSplitter {
  private carry: Buffer = Buffer.alloc(0);
  private readonly delimiter: number;
  private readonly line: { -readonly [K in keyof CsvLine]: CsvLine[K] };
  private taken = 0;
  private skipping = false;

  constructor(options: CsvSplitterOptions) {
    this.delimiter = options.delimiter.charCodeAt(0);
    this.line = {
      number: options.linesBefore ?? 0,
      bytes: this.carry,
      fieldCount: 0,
      starts: new Int32Array(MAX_FIELDS),
      ends: new Int32Array(MAX_FIELDS),
      fault: undefined,
      blank: false,
    };
  }

  /** Bytes of whole lines handed out so far: where another splitter can go on. */
  get consumed(): number {
    return this.taken;
  }

  /** False inside a line that was given up as too long: no place to go on from. */
  get betweenLines(): boolean {
    return !this.skipping;
  }

  /** Physical lines so far, those before the first byte included. */
  get lines(): number {
    return this.line.number;
  }

  /** Hands out every whole line of the bytes seen so far. The chunk belongs to the splitter from now on. */
  push(chunk: Buffer, take: (line: CsvLine) => void): void {
    const bytes = this.carry.length > 0 ? Buffer.concat([this.carry, chunk]) : chunk;
    const end = lastLineEnd(bytes);
    const clean = end > 0 && isClean(bytes.subarray(0, end));
    const rest = this.split(bytes, end, clean, take);
    this.carry = bytes.subarray(rest);
    if (this.carry.length > MAX_LINE_BYTES) this.giveUpLine(take);
  }

  /** Hands out the last line when the file does not end with a line break. */
  end(take: (line: CsvLine) => void): void {
    if (this.carry.length === 0 && !this.skipping) return;
    const bytes = this.carry;
    this.carry = Buffer.alloc(0);
    this.handOut(bytes, 0, endWithout(bytes, CR), isClean(bytes), take);
    this.taken += bytes.length;
  }

  /** @returns where the next line begins */
  private split(bytes: Buffer, end: number, clean: boolean, take: (line: CsvLine) => void): number {
    const onlyLf = !bytes.includes(CR);
    let start = 0;
    while (start < end) {
      const at = onlyLf ? bytes.indexOf(LF, start) : lineEndFrom(bytes, start);
      const next = bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
      this.handOut(bytes, start, at, clean || isClean(bytes.subarray(start, at)), take);
      this.taken += next - start;
      start = next;
    }
    return start;
  }

  private handOut(bytes: Buffer, start: number, end: number, clean: boolean, take: (line: CsvLine) => void): void {
    const line = this.line;
    if (this.skipping) {
      // The tail of a line that was already handed out as too long.
      this.skipping = false;
      return;
    }
    line.number += 1;
    line.bytes = bytes;
    line.fault = this.fieldsOf(bytes, start, end);
    line.fault ??= clean ? undefined : bytes.subarray(start, end).includes(0) ? 'nul-byte' : 'not-utf8';
    line.blank = isBlank(bytes, start, end, this.delimiter);
    take(line);
  }

  /** Notes the places of the fields; quoted ones lose their quotes in place. */
  private fieldsOf(bytes: Buffer, start: number, end: number): CsvFault | undefined {
    const { starts, ends } = this.line;
    let count = 0;
    let at = start;
    for (;;) {
      if (count === MAX_FIELDS) return this.counted(count, 'too-many-fields');
      if (bytes[at] === QUOTE && at < end) {
        const close = closeQuote(bytes, at + 1, end);
        if (close < 0) return this.counted(count, 'open-quote');
        starts[count] = at + 1;
        ends[count] = unescape(bytes, at + 1, close);
        count += 1;
        at = close + 1;
        if (at < end && bytes[at] !== this.delimiter) return this.counted(count, 'stray-quote');
      } else {
        const from = at;
        let byte = 0;
        while (at < end && (byte = bytes[at]!) !== this.delimiter && byte !== QUOTE) at += 1;
        if (at < end && byte === QUOTE) return this.counted(count, 'stray-quote');
        starts[count] = from;
        ends[count] = at;
        count += 1;
      }
      if (at >= end) return this.counted(count, undefined);
      at += 1;
    }
  }

  private counted(count: number, fault: CsvFault | undefined): CsvFault | undefined {
    this.line.fieldCount = count;
    return fault;
  }

  private giveUpLine(take: (line: CsvLine) => void): void {
    this.taken += this.carry.length;
    this.carry = Buffer.alloc(0);
    if (this.skipping) return;
    this.line.number += 1;
    this.line.fieldCount = 0;
    this.line.fault = 'line-too-long';
    this.line.blank = false;
    this.skipping = true;
    take(this.line);
  }
}

/** The position after the last line break that is certain: a CR at the very end may still be half of CRLF. */
function lastLineEnd(bytes: Buffer): number {
  const lf = bytes.lastIndexOf(LF);
  const cr = bytes.length > 1 ? bytes.lastIndexOf(CR, bytes.length - 2) : -1;
  return Math.max(lf, cr) + 1;
}

function lineEndFrom(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return at;
}

function closeQuote(bytes: Buffer, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (bytes[at] !== QUOTE) continue;
    if (at + 1 < end && bytes[at + 1] === QUOTE) at += 1;
    else return at;
  }
  return -1;
}

/** Turns "" into " in place; @returns the new end */
function unescape(bytes: Buffer, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from += 1, to += 1) {
    const byte = bytes[from]!;
    if (to !== from) bytes[to] = byte;
    if (byte === QUOTE) from += 1;
  }
  return to;
}

function isClean(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

function isBlank(bytes: Buffer, start: number, end: number, delimiter: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte !== SPACE && byte !== delimiter && byte !== 9 && byte !== QUOTE) return false;
  }
  return true;
}

function endWithout(bytes: Buffer, last: number): number {
  return bytes.length > 0 && bytes[bytes.length - 1] === last ? bytes.length - 1 : bytes.length;
}
