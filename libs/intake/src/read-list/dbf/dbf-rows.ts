import type { FileHandle } from 'node:fs/promises';
import { flagsOf } from '../classify-bytes.js';
import type { ListEncoding } from '../list-encodings.js';
import { MAX_FIELDS, RawRow, REPAIR_ROOM, type RowConsumer, type RowTotals } from '../raw-row.js';
import { damaged } from '../refusal.js';
import { transcoderFor, type Transcoder } from '../transcode.js';
import type { DbfField, DbfHeader } from './dbf-header.js';
import { shownValue } from './dbf-values.js';
import { DELETED } from './survey-dbf.js';

export interface DbfTable {
  readonly file: FileHandle;
  readonly header: DbfHeader;
  readonly encoding: ListEncoding;
  readonly titles: readonly string[];
}

const CHUNK = 1 << 18;
const BLANK = 32;

/**
 * Reads all records of a table in constant memory. Line 1 is the header, record n is line n + 1; a record marked as
 * deleted is a rejected line, one of blanks only is a blank line.
 */
export async function readDbfRows({ file, header, encoding, titles }: DbfTable, consumer: RowConsumer): Promise<RowTotals> {
  const { records, recordLength, headerLength } = header;
  const row = new DbfRow(header, encoding);
  row.takeTitles(titles);
  consumer.header(row);
  const atOnce = Math.max(1, Math.floor(CHUNK / recordLength));
  const chunk = Buffer.allocUnsafeSlow(atOnce * recordLength);
  for (let record = 0; record < records;) {
    const wanted = Math.min(atOnce, records - record) * recordLength;
    await readFully(file, chunk.subarray(0, wanted), headerLength + record * recordLength);
    for (let at = 0; at < wanted; at += recordLength, record++) {
      row.take(chunk.subarray(at, at + recordLength), record + 2);
      if (row.isBlank && row.fault === undefined) consumer.blank(row);
      else consumer.line(row);
    }
    await consumer.drain?.();
  }
  return { lines: records + 1 };
}

async function readFully(file: FileHandle, into: Buffer, position: number): Promise<void> {
  for (let have = 0; have < into.length;) {
    const { bytesRead } = await file.read(into, have, into.length - have, position + have);
    if (bytesRead === 0) throw damaged();
    have += bytesRead;
  }
}

/** The one row object: the fields of a record as UTF-8, padding cut off. */
class DbfRow extends RawRow {
  isBlank = true;
  private readonly fields: readonly DbfField[];
  private readonly transcoder: Transcoder | undefined;

  constructor(header: DbfHeader, encoding: ListEncoding) {
    super();
    this.fields = header.fields;
    this.transcoder = encoding === 'utf-8' ? undefined : transcoderFor(encoding);
    // A title or a number may become a few bytes longer than its field, a letter three bytes.
    const room = header.recordLength * 3 + header.fields.length * 64;
    this.buffer = new Uint8Array(room + REPAIR_ROOM);
    this.repairStart = room;
  }

  takeTitles(titles: readonly string[]): void {
    this.lineNo = 1;
    let at = 0;
    titles.forEach((title, field) => (at = this.setField(field, at, this.copy(Buffer.from(title), at))));
    this.endRow(at);
  }

  take(record: Buffer, lineNo: number): void {
    this.lineNo = lineNo;
    this.isBlank = true;
    this.fault = record[0] === DELETED ? 'line.deleted-record' : undefined;
    let at = 0;
    this.fields.forEach((field, i) => (at = this.setField(i, at, this.show(record, field, at))));
    this.endRow(at);
  }

  private show(record: Buffer, { kind, start, length }: DbfField, at: number): number {
    if (kind !== 'text') return this.copy(Buffer.from(shownValue(kind, record.subarray(start, start + length)), 'latin1'), at);
    let end = start + length;
    while (end > start && record[end - 1] === BLANK) end--;
    if (this.transcoder !== undefined) return this.transcoder.write(record, start, end, this.buffer, at);
    return this.copy(record.subarray(start, end), at);
  }

  private copy(bytes: Uint8Array, at: number): number {
    this.buffer.set(bytes, at);
    return at + bytes.length;
  }

  private setField(field: number, start: number, end: number): number {
    if (end > start) this.isBlank = false;
    if (field < MAX_FIELDS) {
      this.starts[field] = start;
      this.ends[field] = end;
      this.flags[field] = start === end ? 0 : flagsOf(this.buffer, start, end);
    }
    return end;
  }

  private endRow(end: number): void {
    this.fieldCount = this.fields.length;
    this.lineStart = 0;
    this.lineEnd = end;
  }
}
