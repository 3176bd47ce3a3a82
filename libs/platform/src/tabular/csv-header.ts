import { open } from 'node:fs/promises';
import { DomainError } from '@tizilim/domain';
import { CsvSplitter, type Delimiter } from './csv-splitter.js';

/** What a file must and may have as columns, by their exact names. */
export interface HeaderContract {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

export interface CsvHeader {
  readonly delimiter: Delimiter;
  /** Bytes before line 2, byte order mark included. */
  readonly bytes: number;
  /** Field number of each column that is there. */
  readonly places: ReadonlyMap<string, number>;
  /** Fields every line must have. */
  readonly fieldCount: number;
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const MAX_HEADER_BYTES = 64 * 1024;
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/**
 * Reads line 1 of a file and holds it against the contract: every column once, by its exact name, in any order.
 * @throws DomainError `table.empty`, `table.not-utf8`, `table.header-unreadable`, `table.column-missing`, `table.column-unknown`, `table.column-twice`
 */
export async function readCsvHeader(path: string, contract: HeaderContract): Promise<CsvHeader> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0);
    return parseCsvHeader(buffer.subarray(0, bytesRead), contract);
  } finally {
    await file.close();
  }
}

/** The same for bytes at hand: the first 64 kB of a file are enough. */
export function parseCsvHeader(start: Buffer, contract: HeaderContract): CsvHeader {
  if (start.length === 0) throw new DomainError('table.empty', 'invalid');
  const skip = start.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;
  const { end, next } = firstLine(start, skip);
  const line = Buffer.from(start.subarray(skip, end));
  const delimiter = DELIMITERS.reduce((best, candidate) => (countOf(line, candidate) > countOf(line, best) ? candidate : best));
  const names = namesOf(line, delimiter);
  return { delimiter, bytes: next, places: placesOf(names, contract), fieldCount: names.length };
}

function firstLine(start: Buffer, from: number): { end: number; next: number } {
  for (let at = from; at < start.length; at += 1) {
    if (start[at] === 10) return { end: at, next: at + 1 };
    if (start[at] === 13) return { end: at, next: start[at + 1] === 10 ? at + 2 : at + 1 };
  }
  if (start.length >= MAX_HEADER_BYTES) throw new DomainError('table.header-unreadable', 'invalid');
  return { end: start.length, next: start.length };
}

function namesOf(line: Buffer, delimiter: Delimiter): string[] {
  const names: string[] = [];
  const splitter = new CsvSplitter({ delimiter });
  const take = (header: Parameters<Parameters<CsvSplitter['push']>[1]>[0]): void => {
    if (header.fault === 'not-utf8' || header.fault === 'nul-byte') throw new DomainError('table.not-utf8', 'invalid');
    if (header.fault !== undefined || header.blank) throw new DomainError('table.header-unreadable', 'invalid');
    for (let i = 0; i < header.fieldCount; i += 1) names.push(header.bytes.toString('utf8', header.starts[i], header.ends[i]).trim());
  };
  splitter.push(line, take);
  splitter.end(take);
  if (names.length === 0) throw new DomainError('table.header-unreadable', 'invalid');
  return names;
}

function placesOf(names: readonly string[], contract: HeaderContract): ReadonlyMap<string, number> {
  const allowed = new Set([...contract.required, ...(contract.optional ?? [])]);
  const places = new Map<string, number>();
  const shown = (name: string): string => name.slice(0, 40);
  for (const [place, name] of names.entries()) {
    if (places.has(name)) throw new DomainError('table.column-twice', 'invalid', { column: shown(name) });
    places.set(name, place);
  }
  const missing = contract.required.find((name) => !places.has(name));
  if (missing !== undefined) throw new DomainError('table.column-missing', 'invalid', { column: missing, columns: contract.required.join(', ') });
  const unknown = names.find((name) => !allowed.has(name));
  if (unknown !== undefined) throw new DomainError('table.column-unknown', 'invalid', { column: shown(unknown), columns: contract.required.join(', ') });
  return places;
}

function countOf(line: Buffer, delimiter: Delimiter): number {
  const wanted = delimiter.charCodeAt(0);
  return line.reduce((count, byte) => (byte === wanted ? count + 1 : count), 0);
}
