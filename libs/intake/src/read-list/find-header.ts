import { findColumnByHeader } from '@tizilim/domain';
import type { FindColumn } from './column-mapping.js';
import { HEADER_MIN_COLUMNS, HEADER_SEARCH_ROWS, looksLikePerson } from './header-layout.js';
import { isBetterHeader, titleRowOf, type TitleRow } from './title-row.js';

/** Where the header of a text file stands and how its fields are parted. */
export interface FoundHeader {
  readonly delimiter: number;
  readonly titles: readonly string[];
  /** Last physical line of the header row. */
  readonly line: number;
  /** Physical lines of the header row and of the title rows above it. */
  readonly headerLines: number;
}

export const delimiters = [';', ',', '\t', '|'];

interface HeadRecord {
  readonly fields: readonly string[];
  readonly next: number;
  readonly lines: number;
}

interface Candidate extends FoundHeader, TitleRow {
  /** What stands before this must be titles; a header on several lines counts in, its quotes may hide people. */
  readonly titlesEnd: number;
}

/**
 * Looks for the header among the first rows of the decoded beginning of a file: the first row that names all columns a
 * list must have, else the one that names the most. Nothing when a person stands above it: nobody is passed over as a title.
 */
export function findHeader(head: string, find: FindColumn = findColumnByHeader): FoundHeader | undefined {
  let best: Candidate | undefined;
  for (const delimiter of delimiters) {
    const found = candidateOf(head, delimiter, find);
    if (found !== undefined && (best === undefined || isBetter(found, best))) best = found;
  }
  if (best === undefined || personAbove(head.slice(0, best.titlesEnd), String.fromCharCode(best.delimiter))) return undefined;
  const { delimiter, titles, line, headerLines } = best;
  return { delimiter, titles, line, headerLines };
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.whole !== other.whole) return one.whole;
  if (one.whole && one.line !== other.line) return one.line < other.line;
  return one.known > other.known;
}

function candidateOf(head: string, delimiter: string, find: FindColumn): Candidate | undefined {
  let best: Candidate | undefined;
  let above: readonly string[] | undefined;
  for (const { fields, start, end, line, linesAbove, lines } of headRecords(head, delimiter, HEADER_SEARCH_ROWS)) {
    const isSettled = best?.whole === true;
    const row = titleRowOf(fields, above, find);
    above = fields;
    if (row.known >= HEADER_MIN_COLUMNS && isBetterHeader(row, best, fields)) {
      const titlesEnd = lines > 1 ? end : start;
      best = { ...row, delimiter: delimiter.charCodeAt(0), line, headerLines: linesAbove + lines, titlesEnd };
    }
    // The row below a whole header may still complete it; what follows cannot.
    if (isSettled) break;
  }
  return best;
}

/** A record of the head that is not blank. */
export interface HeadRow {
  readonly fields: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Its last physical line. */
  readonly line: number;
  /** Its own physical lines, and those of the records above that are not blank. */
  readonly lines: number;
  readonly linesAbove: number;
}

/** The first records of the head, at most so many. */
export function* headRecords(head: string, delimiter: string, most: number): Generator<HeadRow> {
  let line = 0;
  let linesAbove = 0;
  for (let at = 0, rows = 0; rows < most && at < head.length;) {
    const start = at;
    const { fields, next, lines } = readRecord(head, at, delimiter);
    at = next;
    line += lines;
    if (fields.every((field) => field.trim() === '')) continue;
    rows++;
    yield { fields, start, end: at, line, lines, linesAbove };
    linesAbove += lines;
  }
}

/** Looks at physical lines, so that a stray quote cannot hide people in one field of a title row either. */
function personAbove(above: string, delimiter: string): boolean {
  return above
    .split(/\r\n|\r|\n/)
    .some((line) => line.length > MAX_TITLE_ROW || looksLikePerson(line.split(delimiter)) || isOtherwiseParted(line));
}
/** What is longer is no title. */
const MAX_TITLE_ROW = 1 << 16;

/** A line with an IIN and fields parted by another sign than the header's. */
function isOtherwiseParted(line: string): boolean {
  return /(?<!\d)\d{12}(?!\d)/.test(line) && delimiters.some((delimiter) => looksLikePerson(line.split(delimiter)));
}

/** One record of the head, by the same rules as the splitter's: a quote that never closes ends with its line. */
function readRecord(head: string, start: number, delimiter: string): HeadRecord {
  return readQuotedRecord(head, start, delimiter) ?? readPlainRecord(head, start, delimiter);
}

function readPlainRecord(head: string, start: number, delimiter: string): HeadRecord {
  const end = lineEnd(head, start);
  return { fields: head.slice(start, end).split(delimiter), next: afterBreak(head, end), lines: 1 };
}

function readQuotedRecord(head: string, start: number, delimiter: string): HeadRecord | undefined {
  const fields: string[] = [];
  let lines = 1;
  for (let at = start; ; at++) {
    let from = at;
    while (head[from] === ' ') from++;
    if (head[from] !== '"') {
      const end = fieldEnd(head, at, delimiter);
      fields.push(head.slice(at, end));
      at = end;
    } else {
      const close = closingQuote(head, from + 1);
      if (close < 0) return undefined;
      const inside = head.slice(from + 1, close);
      lines += inside.match(/\r\n|\r|\n/g)?.length ?? 0;
      fields.push(inside.replaceAll('""', '"'));
      at = close + 1;
      while (head[at] === ' ') at++;
    }
    if (at >= head.length || head[at] === '\n' || head[at] === '\r') return { fields, next: afterBreak(head, at), lines };
    if (head[at] !== delimiter) return undefined;
  }
}

function closingQuote(head: string, from: number): number {
  for (let at = head.indexOf('"', from); at >= 0; at = head.indexOf('"', at + 2)) if (head[at + 1] !== '"') return at;
  return -1;
}

function fieldEnd(head: string, from: number, delimiter: string): number {
  let at = from;
  while (at < head.length && head[at] !== delimiter && head[at] !== '\n' && head[at] !== '\r') at++;
  return at;
}

function lineEnd(head: string, from: number): number {
  let at = from;
  while (at < head.length && head[at] !== '\n' && head[at] !== '\r') at++;
  return at;
}

function afterBreak(head: string, at: number): number {
  return head[at] === '\r' && head[at + 1] === '\n' ? at + 2 : at + 1;
}
