import { countryCodes, dayNumber, iinVerdictOfBytes, isIsoDate, makeNameKeyer, type NameKeyer } from '@tizilim/domain';
import type { CopyEncoder, CsvHeader, CsvLine } from '@tizilim/platform';
import { snapshotFormats, type ColumnRule, type SnapshotColumn, type SnapshotKind } from '../snapshot-format.js';
import { sortKeyOf } from './sort-key.js';

/** A fault of a line: never its value, which may be personal data. `code` is a message key. */
export interface RowFault {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
}

type FaultWord = 'missing' | 'iin' | 'date' | 'sex' | 'citizenship' | 'flag' | 'kato' | 'document-type' | 'document-number' | 'exclusion-kind' | 'too-long';

const MAX_TEXT_BYTES = 2000;
const MAX_KEPT_DATES = 100_000;
const IIN_LENGTH = 12;
const KAZAKHSTAN = '398';
const CODE_LENGTH = 3;
const KATO_LENGTH = 9;
const LETTER_M = 77;
const LETTER_F = 70;
const HYPHEN = 45;
const flags: ReadonlyMap<string, boolean> = new Map([['0', false], ['1', true], ['false', false], ['true', true], ['f', false], ['t', true]]);
const choices: Readonly<Record<'document-type' | 'exclusion-kind', readonly string[]>> = {
  'document-type': ['id_card', 'passport'],
  'exclusion-kind': ['incapacity', 'imprisonment'],
};

/** Judges lines of one kind of snapshot and writes the good ones as COPY rows: bytes in, bytes out, no object per line. */
export class RowJudge {
  private readonly columns: readonly SnapshotColumn[];
  private readonly places: Int32Array;
  private readonly fieldCount: number;
  private readonly names: readonly number[] | undefined;
  /** Days since 1970-01-01 by YYYYMMDD. */
  private readonly dates = new Map<number, number>();
  private readonly spans = new Int32Array(6);
  private readonly keyer: NameKeyer = makeNameKeyer();
  private start = 0;
  private end = 0;

  constructor(
    kind: SnapshotKind,
    private readonly snapshotId: bigint,
    header: CsvHeader,
  ) {
    this.columns = snapshotFormats[kind].columns;
    this.places = Int32Array.from(this.columns, (column) => header.places.get(column.name) ?? -1);
    this.fieldCount = header.fieldCount;
    this.names = kind === 'individuals' ? ['surname', 'given_name', 'patronymic'].map((name) => header.places.get(name) ?? -1) : undefined;
  }

  /**
   * Writes the row when the line is sound, nothing when it is not.
   * @param faults every fault of the line is added
   * @returns whether the row was written
   */
  judge(line: CsvLine, into: CopyEncoder, faults: RowFault[]): boolean {
    if (line.fault !== undefined) return refuse(faults, line, null, line.fault === 'not-utf8' ? 'not-utf8' : 'broken');
    if (line.fieldCount !== this.fieldCount) return refuse(faults, line, null, 'field-count');
    const mark = into.position;
    let sound = true;
    into.row(2 + this.columns.length + (this.names ? 3 : 0));
    into.int8(this.snapshotId);
    into.int4(line.number);
    for (let i = 0; i < this.columns.length; i += 1) {
      const column = this.columns[i]!;
      const fault = this.value(column, this.places[i]!, line, into);
      if (fault !== undefined) sound = refuse(faults, line, column.name, fault);
    }
    if (this.names) this.nameKeys(this.names, line, into);
    if (!sound) into.rewind(mark);
    return sound;
  }

  /** Sets the span of a field without the spaces around it. */
  private span(line: CsvLine, place: number): void {
    let start = place < 0 ? 0 : line.starts[place]!;
    let end = place < 0 ? 0 : line.ends[place]!;
    while (start < end && isBlank(line.bytes[start]!)) start += 1;
    while (end > start && isBlank(line.bytes[end - 1]!)) end -= 1;
    this.start = start;
    this.end = end;
  }

  private value(column: SnapshotColumn, place: number, line: CsvLine, into: CopyEncoder): FaultWord | undefined {
    this.span(line, place);
    const { start, end } = this;
    if (end - start > MAX_TEXT_BYTES) return 'too-long';
    if (start === end) {
      if (column.filled) return 'missing';
      if (column.rule === 'sort-key') into.text(this.sortKey(line));
      else if (column.rule === 'flag') into.bool(false);
      else into.null();
      return undefined;
    }
    if (column.rule === 'text' || column.rule === 'sort-key') return void into.textBytes(line.bytes, start, end);
    if (column.rule === 'iin') {
      if (end - start !== IIN_LENGTH || iinVerdictOfBytes(line.bytes, start, end) !== 0) return 'iin';
      return void into.textBytes(line.bytes, start, end);
    }
    return this.short(column.rule, line.bytes, into);
  }

  /** Values of a few ASCII characters, in the span set last. */
  private short(rule: Exclude<ColumnRule, 'text' | 'sort-key' | 'iin'>, bytes: Buffer, into: CopyEncoder): FaultWord | undefined {
    const { start, end } = this;
    switch (rule) {
      case 'date':
        return this.date(bytes, into);
      case 'sex':
        return end - start === 1 && (bytes[start] === LETTER_M || bytes[start] === LETTER_F) ? into.textBytes(bytes, start, end) : 'sex';
      case 'citizenship':
        return this.citizenship(bytes, into);
      case 'flag': {
        const flag = flags.get(bytes.toString('latin1', start, end));
        return flag === undefined ? 'flag' : into.bool(flag);
      }
      case 'kato':
        return areDigits(bytes, start, end, KATO_LENGTH) ? into.textBytes(bytes, start, end) : 'kato';
      case 'document-number':
        return isDocumentNumber(bytes, start, end) ? into.textBytes(bytes, start, end) : 'document-number';
      case 'document-type':
      case 'exclusion-kind': {
        const text = bytes.toString('latin1', start, end);
        return choices[rule].includes(text) ? into.textBytes(bytes, start, end) : rule;
      }
    }
  }

  private citizenship(bytes: Buffer, into: CopyEncoder): FaultWord | undefined {
    const { start, end } = this;
    if (areDigits(bytes, start, end, CODE_LENGTH)) return into.textBytes(bytes, start, end);
    const text = bytes.toString('latin1', start, end);
    if (!countryCodes.has(text)) return 'citizenship';
    return into.text(text === 'KAZ' ? KAZAKHSTAN : text);
  }

  private date(bytes: Buffer, into: CopyEncoder): FaultWord | undefined {
    const number = dateNumber(bytes, this.start, this.end);
    let days = this.dates.get(number);
    if (days === undefined) {
      const text = bytes.toString('latin1', this.start, this.end);
      if (!isIsoDate(text)) return 'date';
      days = dayNumber(text);
      if (this.dates.size >= MAX_KEPT_DATES) this.dates.clear();
      this.dates.set(number, days);
    }
    return into.date(days);
  }

  private nameKeys(names: readonly number[], line: CsvLine, into: CopyEncoder): void {
    for (const [i, place] of names.entries()) {
      this.span(line, place);
      this.spans[2 * i] = this.start;
      this.spans[2 * i + 1] = this.end;
    }
    into.int8s(3, (view, at) => this.keyer.writeHashesOfBytes(view, at, line.bytes, this.spans));
  }

  private sortKey(line: CsvLine): string {
    const text = (name: string): string => {
      this.span(line, this.places[this.columns.findIndex((column) => column.name === name)] ?? -1);
      return line.bytes.toString('utf8', this.start, this.end);
    };
    return sortKeyOf({ kato: text('kato'), street: text('street_kk') || text('street_ru'), house: text('house'), flat: text('flat') });
  }
}

function refuse(faults: RowFault[], line: CsvLine, column: string | null, word: FaultWord | 'not-utf8' | 'broken' | 'field-count'): false {
  faults.push({ line: line.number, column, code: `registries.row-${word}` });
  return false;
}

function isBlank(byte: number): boolean {
  return byte === 32 || byte === 9;
}

function areDigits(bytes: Buffer, start: number, end: number, length: number): boolean {
  if (end - start !== length) return false;
  for (let at = start; at < end; at += 1) if (!isDigit(bytes[at]!)) return false;
  return true;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** 5 to 20 capital Latin letters and digits. */
function isDocumentNumber(bytes: Buffer, start: number, end: number): boolean {
  if (end - start < 5 || end - start > 20) return false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (!isDigit(byte) && (byte < 65 || byte > 90)) return false;
  }
  return true;
}

/** YYYYMMDD of ten bytes in the form YYYY-MM-DD, a day that exists or not; -1 for anything else. */
function dateNumber(bytes: Buffer, start: number, end: number): number {
  if (end - start !== 10 || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return -1;
  let number = 0;
  for (let i = 0; i < 10; i += 1) {
    if (i === 4 || i === 7) continue;
    const byte = bytes[start + i]!;
    if (!isDigit(byte)) return -1;
    number = number * 10 + byte - 48;
  }
  return number;
}
