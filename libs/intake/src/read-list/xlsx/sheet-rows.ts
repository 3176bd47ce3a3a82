import { flagsOf } from '../classify-bytes.js';
import { MAX_FIELDS, RawRow, REPAIR_ROOM, type RowConsumer } from '../raw-row.js';
import { damaged, suspicious } from '../refusal.js';
import { showNumber, type CellFormat } from './cell-formats.js';
import type { SharedStrings } from './shared-strings.js';
import { copyXmlText, findAttribute, type XmlHandler } from './xml-scanner.js';

/** Text of one row (bytes); a row with more is rejected unread. */
const ROW_BYTES = 1 << 18;
const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

export interface SheetContext {
  readonly strings: SharedStrings | undefined;
  readonly formats: readonly CellFormat[];
  readonly since1904: boolean;
}

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

/** Turns the XML of a sheet into rows of byte spans, empty cells and missing `r` attributes filled in. */
export class SheetRows implements XmlHandler {
  /** Rows up to the last one that is not empty, and rows whose number had been there before. */
  lines = 0;
  private readonly row = new RawRow();
  private readonly buffer = new Uint8Array(ROW_BYTES + REPAIR_ROOM);
  private readonly filled = new Int32Array(MAX_FIELDS);
  private stamp = 0;
  private size = 0;
  private lastRow = 0;
  private lastNonEmpty = 0;
  private repeated = 0;
  private rowNumber = 0;
  private inRow = false;
  private column = -1;
  private lastColumn = -1;
  private type: CellType = 'n';
  private style = 0;
  private hasFormula = false;
  private inValue = false;
  private inHint = false;
  private valueStart = 0;
  private beyond = false;

  constructor(
    private readonly context: SheetContext,
    /** Fields of the header; while it is not known, as many as the row has. */
    private readonly fieldCount: number | undefined,
    private readonly headerLine: number,
    private readonly consumer: RowConsumer,
  ) {
    this.row.buffer = this.buffer;
    this.row.repairStart = ROW_BYTES;
  }

  open(name: string, bytes: Uint8Array, attributes: number, end: number): void {
    if (name === 'c') this.openCell(bytes, attributes, end);
    else if (name === 'v' || (name === 't' && !this.inHint)) this.inValue = this.column >= 0;
    else if (name === 'row') this.openRow(bytes, attributes, end);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.inHint = true;
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.inHint = false;
  }

  text(bytes: Uint8Array, start: number, end: number): void {
    if (!this.inValue) return;
    if (this.size + end - start > ROW_BYTES) {
      this.row.fault = 'line.too-long';
      return;
    }
    this.size = copyXmlText(bytes, start, end, this.buffer, this.size);
  }

  raw(bytes: Uint8Array, start: number, end: number): void {
    if (this.inValue) this.replaceFrom(this.size, bytes.subarray(start, end));
  }

  private openRow(bytes: Uint8Array, attributes: number, end: number): void {
    const { row } = this;
    const span = findAttribute(bytes, attributes, end, 'r');
    this.rowNumber = span === undefined ? this.lastRow + 1 : numberIn(bytes, span[0], span[1]);
    if (!(this.rowNumber >= 1 && this.rowNumber <= MAX_ROW)) throw suspicious('row number');
    this.inRow = true;
    this.stamp++;
    this.size = 0;
    this.lastColumn = -1;
    this.beyond = false;
    row.fieldCount = 0;
    row.fault = undefined;
    row.faultField = -1;
    row.cellFaults.length = 0;
  }

  private openCell(bytes: Uint8Array, attributes: number, end: number): void {
    if (!this.inRow) throw damaged();
    this.column = this.lastColumn + 1;
    this.type = 'n';
    this.style = 0;
    this.readCellAttributes(bytes, attributes, end);
    this.lastColumn = this.column;
    this.hasFormula = false;
    this.valueStart = this.size;
  }

  /** `r`, `s` and `t` in one go: there are millions of cells. */
  private readCellAttributes(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    while (at < end) {
      while (at < end && bytes[at]! <= 32) at++;
      const nameStart = at;
      while (at < end && bytes[at] !== 61 && bytes[at]! > 32) at++;
      const name = at - nameStart === 1 ? bytes[nameStart] : 0;
      while (at < end && bytes[at] !== 34 && bytes[at] !== 39) at++;
      const quote = bytes[at];
      const valueStart = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (name === 114) this.column = columnIn(bytes, valueStart, at);
      else if (name === 115) this.style = numberIn(bytes, valueStart, at);
      else if (name === 116) this.type = typeOf(bytes, valueStart, at);
      at++;
    }
    if (this.column >= MAX_COLUMN) throw suspicious('column');
  }

  private closeCell(): void {
    const { column, row } = this;
    this.column = -1;
    if (row.fault === 'line.too-long') return;
    this.showValue();
    if (column >= MAX_FIELDS) {
      if (this.size > this.valueStart) this.beyond = true;
      return;
    }
    if (this.filled[column] === this.stamp) {
      row.fault = 'line.cell-repeated';
      row.faultField = column;
      return;
    }
    for (let gap = row.fieldCount; gap < column; gap++) this.setField(gap, 0, 0);
    this.setField(column, this.valueStart, this.size);
    this.filled[column] = this.stamp;
    if (this.size === this.valueStart) return;
    if (this.type === 'e') row.cellFaults.push({ field: column, code: 'line.cell-error' });
    else if (this.hasFormula) row.cellFaults.push({ field: column, code: 'line.formula-value' });
  }

  private setField(field: number, start: number, end: number): void {
    const { row } = this;
    row.starts[field] = start;
    row.ends[field] = end;
    row.flags[field] = start === end ? 0 : flagsOf(this.buffer, start, end);
    if (row.fieldCount <= field) row.fieldCount = field + 1;
  }

  /** Replaces what stands in the file by what stands in the cell. */
  private showValue(): void {
    const { valueStart: start, size: end } = this;
    if (start === end) return;
    if (this.type === 's') {
      const { strings } = this.context;
      if (strings === undefined) throw damaged();
      this.size = strings.copy(numberIn(this.buffer, start, end), this.buffer, start, ROW_BYTES);
      if (this.size < 0) {
        this.size = start;
        this.row.fault = 'line.too-long';
      }
    } else if (this.type === 'n') {
      const format = this.context.formats[this.style] ?? 'number';
      if (format !== 'number' || !isDigits(this.buffer, start, end)) this.replace(this.shownNumber(start, end, format));
    } else if (this.type === 'b') {
      this.replace(ascii(this.buffer[start] === 49 ? 'TRUE' : 'FALSE'));
    } else if (this.type === 'd') {
      this.size = Math.min(end, start + 10);
    }
  }

  private shownNumber(start: number, end: number, format: CellFormat): Uint8Array {
    const written = Buffer.from(this.buffer.subarray(start, Math.min(end, start + 64)))
      .toString('latin1')
      .trim();
    return ascii(showNumber(written, format, this.context.since1904));
  }

  private replace(value: Uint8Array): void {
    this.replaceFrom(this.valueStart, value);
  }

  private replaceFrom(at: number, value: Uint8Array): void {
    if (at + value.length > ROW_BYTES) {
      this.row.fault = 'line.too-long';
      return;
    }
    this.buffer.set(value, at);
    this.size = at + value.length;
  }

  private closeRow(): void {
    const { row, rowNumber } = this;
    this.inRow = false;
    const repeated = rowNumber <= this.lastRow;
    this.lastRow = Math.max(this.lastRow, rowNumber);
    if (row.fault === undefined && this.isEmpty()) return;
    if (repeated) {
      this.repeated++;
      row.fault = 'line.row-repeated';
      row.faultField = -1;
    } else {
      this.passGap(rowNumber - this.lastNonEmpty - 1);
      this.lastNonEmpty = rowNumber;
    }
    this.lines = this.lastNonEmpty + this.repeated;
    this.emit(rowNumber);
  }

  private emit(rowNumber: number): void {
    const { row, fieldCount } = this;
    row.lineNo = rowNumber;
    row.lines = 1;
    row.lineStart = 0;
    row.lineEnd = this.size;
    if (rowNumber <= this.headerLine && row.fault !== 'line.row-repeated') return this.consumer.header(row);
    if (fieldCount !== undefined) {
      const wide = this.beyond || this.hasValueFrom(fieldCount);
      for (let field = row.fieldCount; field < Math.min(fieldCount, MAX_FIELDS); field++) this.setField(field, 0, 0);
      if (wide) row.fault ??= 'line.field-count';
      else row.fieldCount = fieldCount;
    }
    this.consumer.line(row);
  }

  private passGap(lines: number): void {
    if (lines === 0) return;
    this.row.lineNo = this.lastNonEmpty + 1;
    this.row.lines = lines;
    this.consumer.blank(this.row);
  }

  private isEmpty(): boolean {
    return !this.beyond && !this.hasValueFrom(0);
  }

  private hasValueFrom(first: number): boolean {
    const { row, buffer } = this;
    for (let field = first; field < row.fieldCount; field++) {
      for (let i = row.starts[field]!; i < row.ends[field]!; i++) if (buffer[i]! > 32) return true;
    }
    return false;
  }
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function isDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! < 48 || bytes[i]! > 57) return false;
  return true;
}

/** A whole number in ASCII digits; NaN for anything else. */
function numberIn(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 10 || end === start) return NaN;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Position of the column in a reference like `AB12`, from 0. */
function columnIn(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end && bytes[at]! >= 65 && bytes[at]! <= 90; at++) column = column * 26 + bytes[at]! - 64;
  if (at === start || at - start > 3) throw suspicious('cell reference');
  return column - 1;
}

const shortTypes: Readonly<Record<number, CellType>> = { 115: 's', 98: 'b', 101: 'e', 100: 'd' };

function typeOf(bytes: Uint8Array, start: number, end: number): CellType {
  if (end - start > 3) return 'inlineStr';
  return end - start === 1 ? (shortTypes[bytes[start]!] ?? 'n') : 'str';
}
