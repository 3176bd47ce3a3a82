import {
  byteClasses,
  DELIMITER,
  DOUBLE_SPACE,
  ESCAPED,
  ODD,
  PUNCTUATION,
  SPACE,
  STEERING,
} from './classify-bytes.js';
import { findSpan } from './find-span.js';
import { FLAGS, makePairSteps, ONE, STOP } from './pair-steps.js';
import { MAX_FIELDS, type RawRow, type RowFault } from './raw-row.js';

/** A longer physical line is rejected unread (bytes). */
export const MAX_LINE = 1 << 16;
/** A quoted field with line breaks is followed this far (bytes). */
export const LOOK_AHEAD = 4096;

const CLOSED = 0;
const INCOMPLETE = -1;
const BROKEN = -2;
const BROKEN_BY_LINE_END = -3;
const LF = 10;
const CR = 13;
const QUOTE = 34;
const SPACES = SPACE | DOUBLE_SPACE;

/**
 * Splits UTF-8 text into rows and fields (RFC 4180) without a string or an object per line: offsets in one reused row.
 * A line break ends the row unless the quoted field around it closes soon and makes the row complete; so one stray
 * quote costs its own line and not all lines up to the next quote.
 */
export class LineSplitter {
  /** Physical lines handed over so far. */
  lines = 0;
  private readonly plainSteps: Uint16Array;
  private readonly quotedSteps: Uint16Array;
  private skipping = false;
  private skipFrom = 0;
  private flagsOfRow = 0;
  private quotedNext = 0;

  constructor(
    private readonly delimiter: number,
    /** Fields of the header; a row with another number is at fault. */
    private readonly expectedFields: number,
    private readonly row: RawRow,
    private readonly emit: (row: RawRow, isBlank: boolean) => void,
  ) {
    const classes = byteClasses.slice();
    if (classes[delimiter]! >= STEERING) classes[delimiter] = PUNCTUATION;
    this.quotedSteps = makePairSteps(classes);
    classes[delimiter] = DELIMITER;
    this.plainSteps = makePairSteps(classes);
  }

  /**
   * Hands over every row that ends in [from, to) and returns the offset of the first byte not used.
   * `final` says that nothing follows. A row that is not complete is read again with the next bytes.
   * `buffer` must have two bytes behind `to`: line ends are put there so that the loops need no other border.
   */
  split(buffer: Uint8Array, from: number, to: number, final: boolean): number {
    this.row.buffer = buffer;
    buffer[to] = buffer[to + 1] = LF;
    let at = from;
    if (this.skipping) this.skipFrom = from;
    while (at < to || (final && this.skipping)) {
      const next = this.skipping ? this.skipLine(at, to, final) : this.readRow(buffer, at, to, final);
      if (next !== INCOMPLETE) {
        at = next;
        continue;
      }
      if (this.skipping) return Math.max(at, buffer[to - 1] === CR ? to - 1 : to);
      if (to - at <= MAX_LINE + 2 * LOOK_AHEAD) return at;
      this.skipping = true;
      this.skipFrom = at;
    }
    return at;
  }

  private readRow(buffer: Uint8Array, start: number, to: number, final: boolean): number {
    const { row, delimiter, plainSteps: steps } = this;
    this.begin(start);
    let at = start;
    let fieldStart = start;
    let flags = 0;
    let quotes = 0;
    for (;;) {
      let step = steps[(buffer[at]! << 8) | buffer[at + 1]!]!;
      while (step < STOP) {
        flags |= step;
        if (step < ONE) at += 2;
        else at++;
        step = steps[(buffer[at]! << 8) | buffer[at + 1]!]!;
      }
      if (at >= to) {
        if (!final) return INCOMPLETE;
        at = to;
        break;
      }
      const sign = buffer[at];
      if (sign === delimiter) {
        this.endField(fieldStart, at, flags, quotes);
        fieldStart = ++at;
        flags = quotes = 0;
      } else if (sign !== QUOTE) {
        break;
      } else if ((flags & FLAGS & ~SPACES) === 0 && quotes === 0) {
        const outcome = this.readQuoted(buffer, at + 1, to, final);
        if (outcome === INCOMPLETE) return INCOMPLETE;
        if (outcome !== CLOSED) return this.broken(outcome, to, final);
        at = this.quotedNext;
        if (at >= to || buffer[at] !== delimiter) return this.endRow(at, to, final);
        fieldStart = ++at;
        flags = 0;
      } else {
        quotes++;
        flags |= PUNCTUATION;
        at++;
      }
    }
    this.endField(fieldStart, at, flags, quotes);
    row.lineEnd = at;
    return this.endRow(at, to, final);
  }

  /** Reads from behind an opening quote; CLOSED leaves `quotedNext` at the delimiter or line end after the closing one. */
  private readQuoted(buffer: Uint8Array, start: number, to: number, final: boolean): number {
    let flags = 0;
    let at = start;
    const { quotedSteps: steps } = this;
    for (;;) {
      let step = steps[(buffer[at]! << 8) | buffer[at + 1]!]!;
      while (step < STOP) {
        flags |= step;
        if (step < ONE) at += 2;
        else at++;
        step = steps[(buffer[at]! << 8) | buffer[at + 1]!]!;
      }
      if (at >= to) break;
      if (buffer[at] !== QUOTE) {
        this.quotedNext = at;
        this.keepField(start, at, flags);
        return BROKEN_BY_LINE_END;
      } else if (at + 1 >= to && !final) return INCOMPLETE;
      else if (at + 1 < to && buffer[at + 1] === QUOTE) {
        flags |= ESCAPED | PUNCTUATION;
        at++;
      } else return this.closeQuoted(buffer, start, at, to, flags, final);
      at++;
    }
    if (!final) return INCOMPLETE;
    this.quotedNext = to;
    this.keepField(start, to, flags);
    return BROKEN;
  }

  // eslint-disable-next-line max-params -- the hot loop's own locals, cut out of it for its length only
  private closeQuoted(buffer: Uint8Array, start: number, end: number, to: number, flags: number, final: boolean): number {
    let at = end + 1;
    while (at < to && buffer[at] === 32) at++;
    if (at >= to && !final) return INCOMPLETE;
    this.quotedNext = at;
    this.keepField(start, end, flags);
    if (at >= to) return CLOSED;
    return buffer[at] === this.delimiter || buffer[at] === LF || buffer[at] === CR ? CLOSED : BROKEN;
  }

  private begin(start: number): void {
    const { row } = this;
    row.lineNo = this.lines + 1;
    row.lines = 1;
    row.lineStart = start;
    row.fieldCount = 0;
    row.fault = undefined;
    row.faultField = -1;
    this.flagsOfRow = 0;
  }

  private endField(start: number, end: number, flags: number, quotes: number): void {
    if ((quotes & 1) === 1) this.fault('line.quote-broken', this.row.fieldCount);
    this.keepField(start, end, flags);
  }

  private keepField(start: number, end: number, steps: number): void {
    const { row } = this;
    const field = row.fieldCount++;
    const flags = steps & FLAGS;
    this.flagsOfRow |= flags;
    if (field >= MAX_FIELDS) return;
    row.starts[field] = start;
    row.ends[field] = end;
    row.flags[field] = flags;
  }

  private fault(code: RowFault, field: number): void {
    if (this.row.fault !== undefined) return;
    this.row.fault = code;
    this.row.faultField = field;
  }

  /** A quoted field without a proper end: the line break in it is meant, or the quote is stray and costs this line. */
  private broken(outcome: number, to: number, final: boolean): number {
    const { row, delimiter, expectedFields } = this;
    const field = row.fieldCount - 1;
    if (outcome === BROKEN_BY_LINE_END && this.quotedNext - row.lineStart <= MAX_LINE) {
      const span = findSpan({
        buffer: row.buffer,
        start: row.lineStart,
        breakAt: this.quotedNext,
        to,
        final,
        delimiter,
        expectedFields,
        lookAhead: LOOK_AHEAD,
      });
      if (span === 'incomplete') return INCOMPLETE;
      if (span !== 'no') {
        this.fault('line.line-break-in-field', field);
        row.lines = span.lines;
        row.lineEnd = span.end;
        return this.finish(span.next);
      }
    }
    this.fault('line.quote-broken', field);
    const end = lineEndFrom(row.buffer, this.quotedNext, to);
    return end >= to && !final ? INCOMPLETE : this.endRow(end, to, final);
  }

  /** `at` is the line break or the end of the text. */
  private endRow(at: number, to: number, final: boolean): number {
    const { buffer } = this.row;
    this.row.lineEnd = at;
    if (at >= to) return this.finish(to);
    if (buffer[at] === LF) return this.finish(at + 1);
    if (at + 1 >= to && !final) return INCOMPLETE;
    return this.finish(at + 1 < to && buffer[at + 1] === LF ? at + 2 : at + 1);
  }

  private finish(next: number): number {
    const { row } = this;
    if (row.lineEnd - row.lineStart > MAX_LINE && row.lines === 1) {
      row.fault = 'line.too-long';
      row.faultField = -1;
    }
    const blank = row.fault === undefined && this.isBlank();
    if (!blank && row.fieldCount !== this.expectedFields) this.fault('line.field-count', -1);
    if ((this.flagsOfRow & ESCAPED) !== 0 && row.fault === undefined) this.halveQuotes();
    this.lines += row.lines;
    this.emit(row, blank);
    return next;
  }

  private isBlank(): boolean {
    if ((this.flagsOfRow & ~SPACES) === 0) return true;
    if ((this.flagsOfRow & ~(SPACES | ODD)) !== 0) return false;
    const { buffer, lineStart, lineEnd } = this.row;
    for (let i = lineStart; i < lineEnd; i++) {
      const byte = buffer[i]!;
      if (byte !== 32 && byte !== 9 && byte !== 26 && byte !== this.delimiter) return false;
    }
    return true;
  }

  /** Doubled quotes become single ones, in place: the row is complete and will not be read again. */
  private halveQuotes(): void {
    const { row } = this;
    const { buffer } = row;
    const fields = Math.min(row.fieldCount, MAX_FIELDS);
    for (let field = 0; field < fields; field++) {
      if ((row.flags[field]! & ESCAPED) === 0) continue;
      const end = row.ends[field]!;
      let out = row.starts[field]!;
      for (let i = out; i < end; i++) {
        buffer[out++] = buffer[i]!;
        if (buffer[i] === 34) i++;
      }
      row.ends[field] = out;
    }
  }

  /** Passes the rest of a line that is too long to be held. */
  private skipLine(from: number, to: number, final: boolean): number {
    const end = lineEndFrom(this.row.buffer, from, to);
    if (end >= to && !final) return INCOMPLETE;
    this.begin(this.skipFrom);
    this.row.fault = 'line.too-long';
    const next = this.endRow(end, to, final);
    if (next !== INCOMPLETE) this.skipping = false;
    return next;
  }
}

function lineEndFrom(buffer: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (buffer[at] === LF || buffer[at] === CR) return at;
  return to;
}
