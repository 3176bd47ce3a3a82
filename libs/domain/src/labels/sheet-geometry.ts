/** Lengths in millimetres; x to the right and y down from the upper left corner of the page. */
export interface SheetFormat {
  readonly id: SheetId;
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly left: number;
  readonly top: number;
  readonly pitchX: number;
  readonly pitchY: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Width of one bar module (X). */
  readonly module: number;
  /** Empty space left and right of the symbol, in modules. */
  readonly quietModules: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type SheetId = 'a4-65';

/** Sheets on sale that the product prints on; each one is proved by `sheetFaults` in a test. */
export const sheetFormats: Readonly<Record<SheetId, SheetFormat>> = {
  'a4-65': {
    id: 'a4-65',
    pageWidth: 210,
    pageHeight: 297,
    left: 4.75,
    top: 10.7,
    pitchX: 40.6,
    pitchY: 21.2,
    columns: 5,
    rows: 13,
    cellWidth: 38.1,
    cellHeight: 21.2,
    module: 0.254,
    quietModules: 10,
  },
};

/** Modules of a Code 128 symbol of sixteen digits in set C: start, eight pairs, check sign, stop. */
export const LABEL_SYMBOL_MODULES = 11 + 8 * 11 + 11 + 13;

const POINTS_OF_INCH = 72;
const MM_OF_INCH = 25.4;
/** Far below what paper can show, far above what adding floating-point millimetres can lose. */
const TOLERANCE = 1e-6;

export function findSheet(id: string): SheetFormat | undefined {
  return Object.hasOwn(sheetFormats, id) ? sheetFormats[id as SheetId] : undefined;
}

export function cellsOf(sheet: SheetFormat): number {
  return sheet.columns * sheet.rows;
}

/** The place of a cell; cells are numbered row by row from 1. Throws RangeError for a cell that the sheet lacks. */
export function cellRect(sheet: SheetFormat, cell: number): Rect {
  if (!Number.isInteger(cell) || cell < 1 || cell > cellsOf(sheet)) throw new RangeError(`sheet ${sheet.id} has no cell ${cell}`);
  const column = (cell - 1) % sheet.columns;
  const row = Math.floor((cell - 1) / sheet.columns);
  return { x: sheet.left + column * sheet.pitchX, y: sheet.top + row * sheet.pitchY, width: sheet.cellWidth, height: sheet.cellHeight };
}

/** Sheet and cell (both from 1) of the n-th label (from 0) when the first sheet starts at `startCell`. */
export function placeOf(sheet: SheetFormat, index: number, startCell = 1): { readonly sheetNo: number; readonly cellNo: number } {
  if (!Number.isInteger(index) || index < 0) throw new RangeError(`no label ${index}`);
  cellRect(sheet, startCell);
  const at = index + startCell - 1;
  const cells = cellsOf(sheet);
  return { sheetNo: Math.floor(at / cells) + 1, cellNo: (at % cells) + 1 };
}

export function sheetsNeeded(sheet: SheetFormat, labels: number, startCell = 1): number {
  return labels === 0 ? 0 : placeOf(sheet, labels - 1, startCell).sheetNo;
}

export type SheetFault = 'outside-page' | 'cells-overlap' | 'symbol-too-wide';

/** What is wrong with a sheet; empty when every cell lies on the page, none touches another's area and a symbol with its quiet zones fits. */
export function sheetFaults(sheet: SheetFormat, symbolModules: number = LABEL_SYMBOL_MODULES): SheetFault[] {
  const faults: SheetFault[] = [];
  const first = cellRect(sheet, 1);
  const last = cellRect(sheet, cellsOf(sheet));
  const inside =
    first.x >= -TOLERANCE &&
    first.y >= -TOLERANCE &&
    last.x + last.width <= sheet.pageWidth + TOLERANCE &&
    last.y + last.height <= sheet.pageHeight + TOLERANCE;
  if (!inside) faults.push('outside-page');
  const overlapX = sheet.columns > 1 && sheet.pitchX < sheet.cellWidth - TOLERANCE;
  const overlapY = sheet.rows > 1 && sheet.pitchY < sheet.cellHeight - TOLERANCE;
  if (overlapX || overlapY) faults.push('cells-overlap');
  if ((symbolModules + 2 * sheet.quietModules) * sheet.module > sheet.cellWidth + TOLERANCE) faults.push('symbol-too-wide');
  return faults;
}

/** Whether two areas share more than an edge. */
export function rectsOverlap(a: Rect, b: Rect): boolean {
  return (
    a.x + a.width > b.x + TOLERANCE && b.x + b.width > a.x + TOLERANCE && a.y + a.height > b.y + TOLERANCE && b.y + b.height > a.y + TOLERANCE
  );
}

/** Millimetres to PDF points (1/72 inch). */
export function mmToPt(mm: number): number {
  return (mm * POINTS_OF_INCH) / MM_OF_INCH;
}

export function ptToMm(pt: number): number {
  return (pt * MM_OF_INCH) / POINTS_OF_INCH;
}
