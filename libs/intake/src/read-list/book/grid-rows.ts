import { flagsOf } from '../classify-bytes.js';
import { MAX_FIELDS, RawRow, REPAIR_ROOM, type CellFault, type RowConsumer } from '../raw-row.js';

/** Text of one row (bytes); a row with more is rejected unread. */
export const ROW_BYTES = 1 << 18;
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Where the rows of a sheet go, and what is known of them. */
export interface GridTarget {
  /** Fields of the header; undefined while it is not known: then as many as the row has. */
  readonly fieldCount: number | undefined;
  readonly headerLine: number;
  readonly consumer: RowConsumer;
}

/**
 * Gathers the cells of a sheet into rows of byte spans, whichever XML they come from: gaps filled, repeated cells and
 * rows told, empty rows at the end passed over. A reader writes a cell's text to `buffer` at `size` and closes it.
 */
export class GridRows {
  /** Rows up to the last one that is not empty, and rows whose number had been there before. */
  lines = 0;
  /** Hidden rows that are not empty. */
  hidden = 0;
  size = 0;
  readonly row = new RawRow();
  readonly buffer = new Uint8Array(ROW_BYTES + REPAIR_ROOM);
  private readonly filled = new Int32Array(MAX_FIELDS);
  private stamp = 0;
  private lastRow = 0;
  private lastNonEmpty = 0;
  private repeated = 0;
  private beyond = false;

  constructor(private readonly target: GridTarget) {
    this.row.buffer = this.buffer;
    this.row.repairStart = ROW_BYTES;
  }

  get nextRow(): number {
    return this.lastRow + 1;
  }

  startRow(): void {
    const { row } = this;
    this.stamp++;
    this.size = 0;
    this.beyond = false;
    row.fieldCount = 0;
    row.fault = undefined;
    row.faultField = -1;
    row.cellFaults.length = 0;
  }

  /** Puts `value` at `at`; the cell ends behind it. */
  write(at: number, value: Uint8Array): void {
    if (at + value.length > ROW_BYTES) return this.overflow();
    this.buffer.set(value, at);
    this.size = at + value.length;
  }

  /** The row has more text than any row of a list. */
  overflow(): void {
    this.row.fault = 'line.too-long';
  }

  /** The text from `start` to `size` is the cell of this column. */
  closeCell(column: number, start: number, fault: CellFault | undefined): void {
    const { row } = this;
    if (row.fault === 'line.too-long') return;
    if (column >= MAX_FIELDS) {
      if (this.size > start) this.beyond = true;
      return;
    }
    if (this.filled[column] === this.stamp) {
      row.fault = 'line.cell-repeated';
      row.faultField = column;
      return;
    }
    for (let gap = row.fieldCount; gap < column; gap++) this.setField(gap, 0, 0);
    this.setField(column, start, this.size);
    this.filled[column] = this.stamp;
    if (fault !== undefined && this.size > start) row.cellFaults.push({ field: column, code: fault });
  }

  private setField(field: number, start: number, end: number): void {
    const { row } = this;
    row.starts[field] = start;
    row.ends[field] = end;
    row.flags[field] = start === end ? 0 : flagsOf(this.buffer, start, end);
    if (row.fieldCount <= field) row.fieldCount = field + 1;
  }

  /** Hands the gathered row over as the row of this number; false when it is empty. */
  endRow(rowNumber: number, isHidden: boolean): boolean {
    const { row } = this;
    const repeated = rowNumber <= this.lastRow;
    this.lastRow = Math.max(this.lastRow, rowNumber);
    if (row.fault === undefined && this.isEmpty()) return false;
    if (isHidden) this.hidden++;
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
    return true;
  }

  /** Goes on behind rows that are empty. */
  skipTo(rowNumber: number): void {
    this.lastRow = Math.max(this.lastRow, rowNumber);
  }

  private emit(rowNumber: number): void {
    const { row } = this;
    const { fieldCount, headerLine, consumer } = this.target;
    row.lineNo = rowNumber;
    row.lines = 1;
    row.lineStart = 0;
    row.lineEnd = this.size;
    if (rowNumber <= headerLine && row.fault !== 'line.row-repeated') return consumer.header(row);
    if (fieldCount !== undefined) {
      const wide = this.beyond || this.hasValueFrom(fieldCount);
      for (let field = row.fieldCount; field < Math.min(fieldCount, MAX_FIELDS); field++) this.setField(field, 0, 0);
      if (wide) row.fault ??= 'line.field-count';
      else row.fieldCount = fieldCount;
    }
    consumer.line(row);
  }

  private passGap(lines: number): void {
    if (lines === 0) return;
    this.row.lineNo = this.lastNonEmpty + 1;
    this.row.lines = lines;
    this.target.consumer.blank(this.row);
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
