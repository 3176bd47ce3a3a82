import { GridRows, MAX_COLUMN, MAX_ROW, ROW_BYTES, type GridTarget } from '../book/grid-rows.js';
import { MAX_FIELDS, type CellFault } from '../raw-row.js';
import { damaged, suspicious } from '../refusal.js';
import { copyXmlText, findAttribute, type XmlHandler } from '../xlsx/xml-scanner.js';
import { showNumber } from '../xlsx/cell-formats.js';

/** A filled row that stands for more rows than this is no list of people. */
const MAX_SAME_ROWS = 1000;
const SPACE = Uint8Array.of(32);
const TAB = Uint8Array.of(9);
const LINE_FEED = Uint8Array.of(10);
/** What is not the text of a cell although it may hold some: comments, pictures, earlier versions. */
const ASIDE = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'rect',
  'line',
  'g',
  'control',
  'caption',
  'shapes',
  'forms',
  'tracked-changes',
]);

export interface OdsTable {
  readonly index: number;
  readonly name: string;
  readonly isHidden: boolean;
}

export interface OdsTarget extends GridTarget {
  /** No further row of the table is wanted. */
  isOver?(): boolean;
}

/** Says where the rows of a table go; undefined for a table nobody wants. */
export type OpenTable = (table: OdsTable) => OdsTarget | undefined;

/** The value of a cell as its attributes give it. */
interface CellValue {
  readonly type: string;
  readonly value: string;
  readonly hasFormula: boolean;
}

/** Reads the tables of an OpenDocument spreadsheet as rows; what is repeated is counted, not copied. */
export class OdsContent implements XmlHandler {
  private grid: GridRows | undefined;
  private tables = 0;
  private readonly hiddenStyles = new Set<string>();
  private styleName = '';
  private table: OdsTable | undefined;
  private target: OdsTarget | undefined;
  private depth = 0;
  private aside = 0;
  private rowRepeat = 1;
  private rowHidden = false;
  private inRow = false;
  private column = 0;
  private cellRepeat = 1;
  private cell: CellValue | undefined;
  private valueStart = 0;
  private paragraphs = 0;
  private inParagraph = 0;

  constructor(
    private readonly openTable: OpenTable,
    private readonly closeTable: (table: OdsTable, grid: GridRows | undefined) => void,
  ) {}

  open(name: string, bytes: Uint8Array, attributes: number, end: number): void {
    if (this.aside > 0 || ASIDE.has(name)) {
      this.aside++;
      return;
    }
    const tag: Tag = { bytes, attributes, end };
    switch (name) {
      case 'style':
        this.styleName = valueOf(tag, 'name');
        return;
      case 'table-properties':
        if (valueOf(tag, 'display') === 'false') this.hiddenStyles.add(this.styleName);
        return;
      case 'table':
        return this.startTable(tag);
      case 'table-row':
        return this.startRow(tag);
      case 'table-cell':
      case 'covered-table-cell':
        return this.startCell(tag);
    }
    if (this.cell !== undefined) this.openText(name, tag);
  }

  close(name: string): void {
    if (this.aside > 0) {
      this.aside--;
      return;
    }
    if (name === 'p') this.inParagraph = Math.max(0, this.inParagraph - 1);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.endCell();
    else if (name === 'table-row') this.endRow();
    else if (name === 'table') this.endTable();
  }

  text(bytes: Uint8Array, start: number, end: number): void {
    const { grid } = this;
    if (this.inParagraph === 0 || this.aside > 0 || grid === undefined) return;
    if (grid.size + end - start > ROW_BYTES) return grid.overflow();
    grid.size = copyXmlText(bytes, start, end, grid.buffer, grid.size);
  }

  raw(bytes: Uint8Array, start: number, end: number): void {
    if (this.inParagraph > 0 && this.aside === 0) this.grid?.write(this.grid.size, bytes.subarray(start, end));
  }

  private startTable(tag: Tag): void {
    if (++this.depth > 1) throw suspicious('table in table');
    const isHidden = this.hiddenStyles.has(valueOf(tag, 'style-name')) || valueOf(tag, 'display') === 'false';
    this.table = { index: this.tables++, name: valueOf(tag, 'name'), isHidden };
    this.target = this.openTable(this.table);
    this.grid = this.target === undefined ? undefined : new GridRows(this.target);
  }

  private endTable(): void {
    if (--this.depth < 0 || this.table === undefined) throw damaged();
    this.closeTable(this.table, this.grid);
    this.grid = undefined;
  }

  private startRow(tag: Tag): void {
    if (this.target?.isOver?.() === true) this.grid = undefined;
    const { grid } = this;
    if (grid === undefined) return;
    this.rowRepeat = countOf(tag, 'number-rows-repeated', MAX_ROW);
    const visibility = valueOf(tag, 'visibility');
    this.rowHidden = visibility === 'collapse' || visibility === 'filter';
    this.inRow = true;
    this.column = 0;
    grid.startRow();
  }

  private endRow(): void {
    const { grid, rowRepeat } = this;
    this.inRow = false;
    if (grid === undefined) return;
    const first = grid.nextRow;
    if (first + rowRepeat - 1 > MAX_ROW) throw suspicious('row number');
    if (!grid.endRow(first, this.rowHidden)) return grid.skipTo(first + rowRepeat - 1);
    if (rowRepeat > MAX_SAME_ROWS) throw suspicious(`${rowRepeat} rows`);
    for (let row = first + 1; row < first + rowRepeat; row++) grid.endRow(row, this.rowHidden);
  }

  private startCell(tag: Tag): void {
    const { grid } = this;
    if (grid === undefined) return;
    if (!this.inRow) throw damaged();
    this.cellRepeat = countOf(tag, 'number-columns-repeated', MAX_COLUMN);
    if (this.column + this.cellRepeat > MAX_COLUMN) throw suspicious('column');
    this.cell = cellValue(tag);
    this.valueStart = grid.size;
    this.paragraphs = 0;
    this.inParagraph = 0;
  }

  private endCell(): void {
    const { grid, cell, column, cellRepeat } = this;
    this.cell = undefined;
    this.inParagraph = 0;
    this.column += cellRepeat;
    if (grid === undefined || cell === undefined || grid.row.fault === 'line.too-long') return;
    this.showValue(grid, cell);
    if (grid.size === this.valueStart) return;
    const fault = faultOf(cell);
    // A repeated value fills further columns with the same bytes; behind the last field it only counts as there.
    for (let i = 0; i < Math.min(cellRepeat, MAX_FIELDS + 1); i++) grid.closeCell(column + i, this.valueStart, fault);
  }

  private openText(name: string, tag: Tag): void {
    const { grid } = this;
    if (grid === undefined) return;
    if (name === 'p') {
      if (this.paragraphs++ > 0) grid.write(grid.size, LINE_FEED);
      this.inParagraph++;
    } else if (this.inParagraph > 0) {
      if (name === 's') grid.write(grid.size, Buffer.alloc(countOf(tag, 'c', ROW_BYTES), SPACE));
      else if (name === 'tab') grid.write(grid.size, TAB);
      else if (name === 'line-break') grid.write(grid.size, LINE_FEED);
    }
  }

  /** Numbers and dates by their value, unless the cell shows the same digits with zeros in front. */
  private showValue(grid: GridRows, { type, value }: CellValue): void {
    if (value === '') return;
    if (type === 'date') return grid.write(this.valueStart, Buffer.from(value.slice(0, 10), 'latin1'));
    if (type === 'boolean') return grid.write(this.valueStart, Buffer.from(value.toUpperCase(), 'latin1'));
    if (type !== 'float' && type !== 'percentage' && type !== 'currency') return;
    const number = showNumber(value.trim(), 'number', false);
    const shown = Buffer.from(grid.buffer.subarray(this.valueStart, grid.size)).toString('latin1');
    if (/^0\d+$/.test(shown) && shown.length <= 20 && shown.replace(/^0+(?=\d)/, '') === number) return;
    grid.write(this.valueStart, Buffer.from(number, 'latin1'));
  }
}

interface Tag {
  readonly bytes: Uint8Array;
  readonly attributes: number;
  readonly end: number;
}

function valueOf({ bytes, attributes, end }: Tag, name: string): string {
  const span = findAttribute(bytes, attributes, end, name);
  if (span === undefined) return '';
  const out = Buffer.alloc(span[1] - span[0]);
  return out.toString('utf8', 0, copyXmlText(bytes, span[0], span[1], out, 0));
}

function countOf(tag: Tag, name: string, limit: number): number {
  const written = valueOf(tag, name);
  if (written === '') return 1;
  const count = /^\d{1,9}$/.test(written) ? Number(written) : 0;
  if (count < 1 || count > limit) throw suspicious(name);
  return count;
}

function cellValue(tag: Tag): CellValue | undefined {
  const type = valueOf(tag, 'value-type');
  const key = type === 'date' ? 'date-value' : type === 'boolean' ? 'boolean-value' : 'value';
  const isError = Buffer.from(tag.bytes.subarray(tag.attributes, tag.end)).includes('value-type="error"');
  return {
    type: isError ? 'error' : type,
    value: valueOf(tag, key),
    hasFormula: findAttribute(tag.bytes, tag.attributes, tag.end, 'formula') !== undefined,
  };
}

function faultOf({ type, hasFormula }: CellValue): CellFault | undefined {
  if (type === 'error') return 'line.cell-error';
  return hasFormula ? 'line.formula-value' : undefined;
}
