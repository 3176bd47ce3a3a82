import { BOTTOM, MARGIN, WIDTH } from './page.js';

export interface DocumentColumn {
  /** May hold soft hyphens: the places where it may be broken when the column is narrow. */
  readonly title: string;
  /** Share of the page's width the column would like, beside those of the others; no word of it is broken for that. */
  readonly width: number;
  readonly align?: 'left' | 'right';
}

export interface DocumentTable {
  readonly title?: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly string[])[];
  /** A row set in bold after the others, such as a total. */
  readonly total?: readonly string[];
  /** Rows under the total, such as a comparison. */
  readonly afterTotal?: readonly (readonly string[])[];
}

type Weight = 'text' | 'bold';

interface Row {
  readonly cells: readonly string[];
  readonly weight: Weight;
  readonly shade: boolean;
}

/** The table as it is set: every column as wide as its longest word at least, in the largest size that allows it. */
interface Setting {
  readonly columns: readonly DocumentColumn[];
  readonly widths: readonly number[];
  readonly size: number;
}

const SIZES = [8, 7.5, 7, 6.5, 6, 5.5];
const PAD_X = 3;
const PAD_Y = 2.5;
const SOFT_HYPHEN = '\u00ad';
const LINE = '#888888';
/** Words of a column that are measured: the longest ones. */
const MEASURED = 25;

/** Writes a table over as many pages as it needs; its head is repeated on each. */
export function writeTable(doc: PDFKit.PDFDocument, table: DocumentTable): void {
  const setting = fitTable(doc, table);
  if (table.title) {
    doc.font('bold').fontSize(10).text(table.title, MARGIN, doc.y, { width: WIDTH });
    doc.moveDown(0.4);
  }
  const head: Row = { cells: headOf(doc, setting), weight: 'bold', shade: true };
  const plain = (cells: readonly string[]): Row => ({ cells, weight: 'text', shade: false });
  const rows = [...table.rows.map(plain), ...(table.total ? [{ cells: table.total, weight: 'bold', shade: true } as const] : []), ...(table.afterTotal ?? []).map(plain)];
  if (doc.y + heightOf(doc, setting, head) + (rows[0] ? heightOf(doc, setting, rows[0]) : 0) > BOTTOM) doc.addPage();
  writeRow(doc, setting, head);
  for (const row of rows) {
    if (doc.y + heightOf(doc, setting, row) > BOTTOM) {
      doc.addPage();
      writeRow(doc, setting, head);
    }
    writeRow(doc, setting, row);
  }
  doc.moveDown(1);
}

function fitTable(doc: PDFKit.PDFDocument, table: DocumentTable): Setting {
  const words = table.columns.map((column, index) => ({
    bold: longest([...piecesOf(column.title), ...piecesOf(table.total?.[index] ?? '')]),
    text: longest([...table.rows, ...(table.afterTotal ?? [])].flatMap((row) => piecesOf(row[index] ?? ''))),
  }));
  let needed: number[] = [];
  let size = 0;
  for (size of SIZES) {
    const widest = (weight: Weight, of: readonly string[]): number => {
      doc.font(weight).fontSize(size);
      return Math.max(0, ...of.map((word) => doc.widthOfString(word)));
    };
    needed = words.map(({ bold, text }) => Math.ceil(Math.max(widest('bold', bold), widest('text', text)) + 2 * PAD_X) + 1);
    if (sum(needed) <= WIDTH) break;
  }
  return { columns: table.columns, size, widths: shareOut(needed, table.columns.map((column) => column.width)) };
}

/** Widths that fill the page: each at least what it needs, and beyond that after its share. */
function shareOut(needed: readonly number[], shares: readonly number[]): number[] {
  if (sum(needed) >= WIDTH) return needed.map((width) => (width / sum(needed)) * WIDTH);
  let [low, high] = [0, WIDTH];
  const at = (scale: number): number[] => needed.map((width, index) => Math.max(width, (shares[index] ?? 0) * scale));
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > WIDTH) high = middle;
    else low = middle;
  }
  return at(low);
}

/** The parts of a text that stay on one line; a part before a soft hyphen ends in the hyphen it would show. */
function piecesOf(text: string): string[] {
  return text.split(/[ \n]+|(?<=-)/).flatMap((word) => {
    const parts = word.split(SOFT_HYPHEN);
    return parts.map((part, index) => (index < parts.length - 1 ? `${part}-` : part));
  });
}

function longest(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, MEASURED);
}

/** Titles without the soft hyphens of words that fit into their column: a font may show one as a hyphen. */
function headOf(doc: PDFKit.PDFDocument, setting: Setting): string[] {
  doc.font('bold').fontSize(setting.size);
  return setting.columns.map(({ title }, index) =>
    title
      .split(' ')
      .map((word) => (doc.widthOfString(word.replaceAll(SOFT_HYPHEN, '')) <= (setting.widths[index] ?? 0) - 2 * PAD_X ? word.replaceAll(SOFT_HYPHEN, '') : word))
      .join(' '),
  );
}

function heightOf(doc: PDFKit.PDFDocument, { widths, size }: Setting, row: Row): number {
  doc.font(row.weight).fontSize(size);
  return Math.max(...row.cells.map((cell, index) => doc.heightOfString(cell, { width: (widths[index] ?? 0) - 2 * PAD_X }))) + 2 * PAD_Y;
}

function writeRow(doc: PDFKit.PDFDocument, setting: Setting, row: Row): void {
  const height = heightOf(doc, setting, row);
  const top = doc.y;
  let left = MARGIN;
  row.cells.forEach((cell, index) => {
    const width = setting.widths[index] ?? 0;
    doc.lineWidth(0.5).rect(left, top, width, height);
    if (row.shade) doc.fillAndStroke('#eef2f5', LINE);
    else doc.stroke(LINE);
    doc.fillColor('black').font(row.weight).fontSize(setting.size);
    doc.text(cell, left + PAD_X, top + PAD_Y, { width: width - 2 * PAD_X, align: setting.columns[index]?.align ?? 'left' });
    left += width;
  });
  doc.x = MARGIN;
  doc.y = top + height;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
