/** A quoted field followed over line breaks: where its row ends and how many physical lines it takes. */
export interface Span {
  readonly end: number;
  readonly next: number;
  readonly lines: number;
}

export interface SpanQuestion {
  readonly buffer: Uint8Array;
  /** First byte of the row. */
  readonly start: number;
  /** The line break inside the quoted field. */
  readonly breakAt: number;
  readonly to: number;
  readonly final: boolean;
  readonly delimiter: number;
  readonly expectedFields: number;
  readonly lookAhead: number;
}

const MAX_LINES = 16;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const BLANK = 32;

/**
 * Whether the line break belongs to a field that was meant to hold it: the quote closes soon, the row has the header's
 * number of fields, and no line inside is a whole row by itself. `no` means the quote is a stray one.
 */
export function findSpan(question: SpanQuestion): Span | 'no' | 'incomplete' {
  const { buffer, start, breakAt, delimiter, expectedFields } = question;
  const limit = Math.min(question.to, breakAt + question.lookAhead);
  const cut = limit === question.to && !question.final ? 'incomplete' : 'no';
  let fields = 1;
  let lines = 1;
  let quoted = false;
  let atFieldStart = true;
  let delimitersInLine = 0;
  for (let at = start; at < limit; at++) {
    const byte = buffer[at]!;
    if (byte === delimiter) delimitersInLine++;
    if (byte === QUOTE && (quoted || atFieldStart)) {
      if (!quoted) {
        quoted = true;
      } else if (at + 1 >= limit) {
        return question.final && limit === question.to ? spanAtEnd(fields, expectedFields, limit, lines) : cut;
      } else if (buffer[at + 1] === QUOTE) {
        at++;
      } else {
        at = skipBlanks(buffer, at + 1, limit);
        if (at >= limit) return question.final && limit === question.to ? spanAtEnd(fields, expectedFields, limit, lines) : cut;
        if (buffer[at] !== delimiter && !isBreak(buffer[at]!)) return 'no';
        quoted = false;
        at--;
      }
      atFieldStart = false;
    } else if (isBreak(byte)) {
      if (byte === CR && at + 1 >= limit && cut === 'incomplete') return cut;
      const next = at + (byte === CR && at + 1 < question.to && buffer[at + 1] === LF ? 2 : 1);
      if (!quoted) return fields === expectedFields ? { end: at, next, lines } : 'no';
      if (lines > 1 && delimitersInLine === expectedFields - 1) return 'no';
      if (++lines > MAX_LINES) return 'no';
      delimitersInLine = 0;
      at = next - 1;
    } else if (byte === delimiter && !quoted) {
      fields++;
      atFieldStart = true;
    } else if (byte !== BLANK) {
      atFieldStart = false;
    }
  }
  return question.final && limit === question.to && !quoted ? spanAtEnd(fields, expectedFields, limit, lines) : cut;
}

function spanAtEnd(fields: number, expectedFields: number, end: number, lines: number): Span | 'no' {
  return fields === expectedFields ? { end, next: end, lines } : 'no';
}

function skipBlanks(buffer: Uint8Array, at: number, limit: number): number {
  while (at < limit && buffer[at] === BLANK) at++;
  return at;
}

function isBreak(byte: number): boolean {
  return byte === LF || byte === CR;
}
