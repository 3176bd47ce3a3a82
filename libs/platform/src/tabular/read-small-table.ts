import type { Readable } from 'node:stream';
import { DomainError } from '@tizilim/domain';
import { parseCsvHeader, type HeaderContract } from './csv-header.js';
import { CsvSplitter, type CsvFault, type CsvLine } from './csv-splitter.js';

/** A line of a reference table: its texts by column, spaces around them cut off, no-break spaces left as they are. */
export interface SmallTableRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface SmallTableFault {
  readonly line: number;
  readonly fault: CsvFault | 'field-count';
}

/** A whole small table in memory. lines = 1 header + blank + rows + faults. */
export interface SmallTable {
  readonly lines: number;
  readonly blank: number;
  readonly rows: readonly SmallTableRow[];
  readonly faults: readonly SmallTableFault[];
  readonly bytes: Buffer;
}

/**
 * Reads a reference table (some ten thousand lines) as a whole; voters never come this way.
 * @throws DomainError `table.*` for a header that breaks the contract, `file.too-large` above `maxBytes`
 */
export async function readSmallTable(source: Readable, contract: HeaderContract, maxBytes: number): Promise<SmallTable> {
  const bytes = await allOf(source, maxBytes);
  const header = parseCsvHeader(bytes, contract);
  const splitter = new CsvSplitter({ delimiter: header.delimiter, linesBefore: 1 });
  const rows: SmallTableRow[] = [];
  const faults: SmallTableFault[] = [];
  let blank = 0;
  const take = (line: CsvLine): void => {
    if (line.blank && line.fault === undefined) blank += 1;
    else if (line.fault !== undefined) faults.push({ line: line.number, fault: line.fault });
    else if (line.fieldCount !== header.fieldCount) faults.push({ line: line.number, fault: 'field-count' });
    else rows.push({ line: line.number, values: valuesOf(line, header.places) });
  };
  // A copy: taking quotes off changes the bytes in place.
  splitter.push(Buffer.from(bytes.subarray(header.bytes)), take);
  splitter.end(take);
  return { lines: splitter.lines, blank, rows, faults, bytes };
}

async function allOf(source: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new DomainError('file.too-large', 'too-large', { limit: maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function valuesOf(line: CsvLine, places: ReadonlyMap<string, number>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [column, place] of places) values[column] = line.bytes.toString('utf8', line.starts[place], line.ends[place]).replace(/^[ \t]+|[ \t]+$/g, '');
  return values;
}
