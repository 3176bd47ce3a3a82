import { createReadStream } from 'node:fs';
import { DomainError } from '@tizilim/domain';

const COLUMNS = ['number', 'line1', 'line2'] as const;
type Column = (typeof COLUMNS)[number];

/** A physical line of the file; `fields` is undefined when its quotes or its number of columns are wrong. */
export interface CsvLine {
  /** From 1, the header included. */
  readonly line: number;
  readonly kind: 'header' | 'blank' | 'row';
  readonly fields?: Readonly<Partial<Record<Column, string>>>;
  /** A message key, with what fills it. */
  readonly fault?: { readonly code: string; readonly params: Readonly<Record<string, number>> };
}

const LF = 10;
const CR = 13;
const LONGEST = 64 * 1024;

/** The bytes of each line without its end (LF, CRLF or CR); a last line without an end counts. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  let afterCr = false;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let at = rest.length; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === LF && afterCr && at === start) start = at + 1;
      else if (byte === LF || byte === CR) {
        yield bytes.subarray(start, at);
        line += 1;
        start = at + 1;
      }
      afterCr = byte === CR;
    }
    rest = bytes.subarray(start);
    if (rest.length > LONGEST) throw new DomainError('labels.file-line-long', 'invalid', { line: line + 1 });
  }
  if (rest.length > 0) yield rest;
}

/** The fields of a line; undefined when a quote is not closed or stands inside a text. */
export function splitLine(line: string, delimiter: string): string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1);
      while (end !== -1 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
      if (end === -1 || (end + 1 < line.length && line[end + 1] !== delimiter)) return undefined;
      field = line.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const end = line.indexOf(delimiter, at);
      field = line.slice(at, end === -1 ? line.length : end);
      if (field.includes('"')) return undefined;
      at += field.length;
    }
    fields.push(field);
    if (at >= line.length) return fields;
    at += 1;
  }
}

function readHeader(text: string): { readonly columns: Column[]; readonly delimiter: string } {
  const delimiter = text.includes(';') ? ';' : ',';
  const names = splitLine(text, delimiter)?.map((name) => name.trim().toLowerCase()) ?? [];
  const columns = COLUMNS.filter((column) => names.includes(column));
  if (columns.length !== names.length || !names.includes('number')) {
    throw new DomainError('labels.file-header', 'invalid', { found: text.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 60) });
  }
  return { columns: names as Column[], delimiter };
}

function readRow(line: number, text: string, columns: readonly Column[], delimiter: string): CsvLine {
  const values = splitLine(text, delimiter);
  if (values === undefined) return { line, kind: 'row', fault: { code: 'labels.row-quote', params: {} } };
  if (values.length !== columns.length) {
    return { line, kind: 'row', fault: { code: 'labels.row-columns', params: { found: values.length, expected: columns.length } } };
  }
  return { line, kind: 'row', fields: Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ''])) };
}

/**
 * Reads a file of labels line by line: UTF-8, comma or semicolon, RFC 4180 quotes within a line, a header of
 * number and perhaps line1 and line2. A file that is none throws a DomainError; a wrong line comes back with its fault.
 */
export async function* readLabelCsv(file: string): AsyncGenerator<CsvLine> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let header: ReturnType<typeof readHeader> | undefined;
  let line = 0;
  for await (const bytes of linesOf(createReadStream(file))) {
    line += 1;
    let text: string;
    try {
      text = utf8.decode(bytes);
    } catch {
      throw new DomainError('labels.file-not-utf8', 'invalid', { line });
    }
    if (line === 1) text = text.replace(/^\ufeff/, '');
    if (text.trim() === '') yield { line, kind: 'blank' };
    else if (header === undefined) {
      header = readHeader(text);
      yield { line, kind: 'header' };
    } else yield readRow(line, text, header.columns, header.delimiter);
  }
  if (header === undefined) throw new DomainError('labels.file-empty', 'invalid');
}
