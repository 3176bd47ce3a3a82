import { GridRows, MAX_COLUMN, MAX_ROW, ROW_BYTES, type GridTarget } from '../book/grid-rows.js';
import type { CellFault } from '../raw-row.js';
import { damaged, suspicious } from '../refusal.js';
import { showNumber, type CellFormat } from './cell-formats.js';
import { numberOf, PlainCell } from './plain-cell.js';
import type { SharedStrings } from './shared-strings.js';
import { copyExcelText, findAttribute, type XmlHandler } from './xml-scanner.js';

export interface SheetContext {
  readonly strings: SharedStrings | undefined;
  readonly formats: readonly CellFormat[];
  readonly since1904: boolean;
}

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

/** Turns the XML of a sheet into rows, missing `r` attributes filled in. */
export class SheetRows implements XmlHandler {
  readonly grid: GridRows;
  private readonly plain = new PlainCell();
  private rowNumber = 0;
  private inRow = false;
  private isHidden = false;
  private column = -1;
  private lastColumn = -1;
  private type: CellType = 'n';
  private style = 0;
  private hasFormula = false;
  private inValue = false;
  private inHint = false;
  private valueStart = 0;

  constructor(
    private readonly context: SheetContext,
    target: GridTarget,
  ) {
    this.grid = new GridRows(target);
  }

  /** The same as the calls for each tag do, for a cell that is nothing but a number or a shared string. */
  readCell(bytes: Uint8Array, at: number): number {
    const { plain, grid } = this;
    const { strings, formats } = this.context;
    const next = plain.read(bytes, at);
    if (next < 0 || !this.inRow || this.column >= 0 || plain.column >= MAX_COLUMN || grid.row.fault !== undefined) return -1;
    const { valueStart, valueEnd, isShared } = plain;
    const start = grid.size;
    if (isShared) {
      if (strings === undefined || valueEnd - valueStart > 9) return -1;
      const end = strings.copy(numberOf(bytes, valueStart, valueEnd), grid.buffer, start, ROW_BYTES);
      if (end < 0) return -1;
      grid.size = end;
    } else {
      if ((formats[plain.style] ?? 'number') !== 'number' || start + valueEnd - valueStart > ROW_BYTES) return -1;
      for (let i = valueStart; i < valueEnd; i++) grid.buffer[grid.size++] = bytes[i]!;
    }
    this.lastColumn = plain.column;
    grid.closeCell(plain.column, start, undefined);
    return next;
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
    const { grid } = this;
    if (grid.size + end - start > ROW_BYTES) return grid.overflow();
    grid.size = copyExcelText(bytes, start, end, grid.buffer, grid.size);
  }

  raw(bytes: Uint8Array, start: number, end: number): void {
    if (this.inValue) this.grid.write(this.grid.size, bytes.subarray(start, end));
  }

  private openRow(bytes: Uint8Array, attributes: number, end: number): void {
    const span = findAttribute(bytes, attributes, end, 'r');
    this.rowNumber = span === undefined ? this.grid.nextRow : numberIn(bytes, span[0], span[1]);
    if (!(this.rowNumber >= 1 && this.rowNumber <= MAX_ROW)) throw suspicious('row number');
    const hidden = findAttribute(bytes, attributes, end, 'hidden');
    this.isHidden = hidden !== undefined && (bytes[hidden[0]] === 49 || bytes[hidden[0]] === 116);
    this.inRow = true;
    this.lastColumn = -1;
    this.grid.startRow();
  }

  private openCell(bytes: Uint8Array, attributes: number, end: number): void {
    if (!this.inRow) throw damaged();
    this.column = this.lastColumn + 1;
    this.type = 'n';
    this.style = 0;
    this.readCellAttributes(bytes, attributes, end);
    this.lastColumn = this.column;
    this.hasFormula = false;
    this.valueStart = this.grid.size;
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
    const { column, grid } = this;
    this.column = -1;
    if (grid.row.fault === 'line.too-long') return;
    this.showValue();
    grid.closeCell(column, this.valueStart, this.cellFault());
  }

  private cellFault(): CellFault | undefined {
    if (this.type === 'e') return 'line.cell-error';
    return this.hasFormula ? 'line.formula-value' : undefined;
  }

  /** Replaces what stands in the file by what stands in the cell. */
  private showValue(): void {
    const { grid, valueStart: start } = this;
    const { buffer, size: end } = grid;
    if (start === end) return;
    if (this.type === 's') {
      const { strings } = this.context;
      if (strings === undefined) throw damaged();
      grid.size = strings.copy(numberIn(buffer, start, end), buffer, start, ROW_BYTES);
      if (grid.size < 0) {
        grid.size = start;
        grid.overflow();
      }
    } else if (this.type === 'n') {
      const format = this.context.formats[this.style] ?? 'number';
      if (format !== 'number' || !isDigits(buffer, start, end)) grid.write(start, this.shownNumber(start, end, format));
    } else if (this.type === 'b') {
      grid.write(start, ascii(buffer[start] === 49 ? 'TRUE' : 'FALSE'));
    } else if (this.type === 'd') {
      grid.size = Math.min(end, start + 10);
    }
  }

  private shownNumber(start: number, end: number, format: CellFormat): Uint8Array {
    const written = Buffer.from(this.grid.buffer.subarray(start, Math.min(end, start + 64)))
      .toString('latin1')
      .trim();
    return ascii(showNumber(written, format, this.context.since1904));
  }

  private closeRow(): void {
    this.inRow = false;
    this.grid.endRow(this.rowNumber, this.isHidden);
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
