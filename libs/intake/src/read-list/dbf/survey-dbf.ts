import { isUtf8 } from 'node:buffer';
import { LetterGatherer, type LetterStatistics } from '../letter-statistics.js';
import { eachChunk } from '../survey-bytes.js';
import type { OpenSource } from '../list-source.js';
import { isWritten, type DbfHeader } from './dbf-header.js';

/** What one look at every byte of a table tells. */
export interface DbfSurvey {
  /** Of the text fields and of the fields' names. */
  readonly letters: LetterStatistics;
  readonly hasHighBytes: boolean;
  /** Every text field is UTF-8. */
  readonly utf8: boolean;
  /** Line of the first record whose flag is neither alive nor deleted; 0 when there is none. */
  readonly strangeLine: number;
  /** Line of the first record with a zero byte where letters or digits belong; 0 when there is none. */
  readonly nulLine: number;
}

const ALIVE = 0x20;
export const DELETED = 0x2a;
const FIELD_BREAK = Uint8Array.of(10);

/** Looks at every record once. */
export async function surveyDbf({ file, size }: OpenSource, header: DbfHeader): Promise<DbfSurvey> {
  const watch = new RecordWatch(header);
  let position = 0;
  let tail: Buffer = Buffer.alloc(0);
  let left = header.records;
  await eachChunk(file, size, (bytes) => {
    const from = Math.max(0, Math.min(bytes.length, header.headerLength - position));
    position += bytes.length;
    const data = tail.length === 0 ? bytes.subarray(from) : Buffer.concat([tail, bytes.subarray(from)]);
    let at = 0;
    for (; left > 0 && at + header.recordLength <= data.length; at += header.recordLength, left--) {
      watch.look(data.subarray(at, at + header.recordLength));
    }
    tail = left > 0 ? Buffer.from(data.subarray(at)) : Buffer.alloc(0);
  });
  return watch.result();
}

class RecordWatch {
  private readonly gatherer = new LetterGatherer();
  private hasHighBytes = false;
  private utf8 = true;
  private strangeLine = 0;
  private nulLine = 0;
  private line = 1;

  constructor(private readonly header: DbfHeader) {
    for (const field of header.fields) this.text(field.name);
  }

  look(record: Buffer): void {
    this.line++;
    if (this.strangeLine === 0 && record[0] !== ALIVE && record[0] !== DELETED) this.strangeLine = this.line;
    for (const { kind, start, length } of this.header.fields) {
      if (!isWritten(kind)) continue;
      const value = record.subarray(start, start + length);
      if (this.nulLine === 0 && value.includes(0)) this.nulLine = this.line;
      if (kind === 'text') this.text(value);
    }
  }

  private text(value: Uint8Array): void {
    if (!value.some((byte) => byte > 127)) return;
    this.hasHighBytes = true;
    this.utf8 &&= isUtf8(value);
    this.gatherer.add(FIELD_BREAK);
    this.gatherer.add(value);
  }

  result(): DbfSurvey {
    const { hasHighBytes, utf8, strangeLine, nulLine } = this;
    return { letters: this.gatherer.result(), hasHighBytes, utf8, strangeLine, nulLine };
  }
}
