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
const DIGITS_3 = /^\d{3}$/;
const NINE_DIGITS = /^\d{9}$/;
const DOCUMENT_NUMBER = /^[A-Z0-9]{5,20}$/;
const flags: Readonly<Record<string, boolean>> = { '': false, '0': false, '1': true, false: false, true: true, f: false, t: true };

/** Judges lines of one kind of snapshot and writes the good ones as COPY rows: bytes in, bytes out, no object per line. */
export class RowJudge {
  private readonly columns: readonly SnapshotColumn[];
  private readonly places: Int32Array;
  private readonly fieldCount: number;
  private readonly names: readonly number[] | undefined;
  private readonly dates = new Map<string, number>();
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
    return this.short(column.rule, line.bytes.toString('latin1', start, end), into);
  }

  /** Values of a few ASCII characters. */
  private short(rule: Exclude<ColumnRule, 'text' | 'sort-key' | 'iin'>, text: string, into: CopyEncoder): FaultWord | undefined {
    switch (rule) {
      case 'date':
        return this.date(text, into);
      case 'sex':
        return text === 'M' || text === 'F' ? into.text(text) : 'sex';
      case 'citizenship':
        if (!DIGITS_3.test(text) && !countryCodes.has(text)) return 'citizenship';
        return into.text(text === 'KAZ' ? KAZAKHSTAN : text);
      case 'flag': {
        const flag = Object.hasOwn(flags, text) ? flags[text] : undefined;
        return flag === undefined ? 'flag' : into.bool(flag);
      }
      case 'kato':
        return NINE_DIGITS.test(text) ? into.text(text) : 'kato';
      case 'document-type':
        return text === 'id_card' || text === 'passport' ? into.text(text) : 'document-type';
      case 'document-number':
        return DOCUMENT_NUMBER.test(text) ? into.text(text) : 'document-number';
      case 'exclusion-kind':
        return text === 'incapacity' || text === 'imprisonment' ? into.text(text) : 'exclusion-kind';
    }
  }

  private date(text: string, into: CopyEncoder): FaultWord | undefined {
    let days = this.dates.get(text);
    if (days === undefined) {
      if (!isIsoDate(text)) return 'date';
      days = dayNumber(text);
      if (this.dates.size >= MAX_KEPT_DATES) this.dates.clear();
      this.dates.set(text, days);
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
