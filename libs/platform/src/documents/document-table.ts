import { FRAME, MARGIN, type DocumentColumn, type DocumentTable } from './document-parts.js';

/** Fonts that official-document.ts registers. */
type Weight = 'text' | 'bold' | 'narrow';

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
  /** Where a page ends. */
  readonly bottom: number;
}

const SIZES = [8, 7.5, 7, 6.5, 6, 5.5];
/** Smallest size that is taken to keep names on one line, and how long a name may be. */
const LEAST_FOR_NAMES = 7;
const NAME_LENGTH = 30;
const PAD_X = 2.5;
const PAD_Y = 2.5;
const SOFT_HYPHEN = '\u00ad';
const LINE = '#888888';
/** Words of a column that are measured: the longest ones. */
const MEASURED = 25;

/** Writes a table over as many pages as it needs; its head is repeated on each. */
export function writeTable(doc: PDFKit.PDFDocument, table: DocumentTable): void {
  const setting = fitTable(doc, table);
  if (table.title) {
    doc.font('bold').fontSize(10).text(table.title, MARGIN, doc.y, { width: sum(setting.widths) });
    doc.moveDown(0.4);
  }
  const head: Row = { cells: headOf(doc, setting), weight: 'narrow', shade: true };
  const plain = (cells: readonly string[], index?: number): Row => ({ cells, weight: index !== undefined && table.strongRows?.includes(index) ? 'bold' : 'text', shade: false });
  const rows = [...table.rows.map(plain), ...(table.total ? [{ cells: table.total, weight: 'narrow', shade: true } as const] : []), ...(table.afterTotal ?? []).map((cells) => plain(cells))];
  const headHeight = heightOf(doc, setting, head);
  if (doc.y + headHeight + (rows[0] ? heightOf(doc, setting, rows[0]) : 0) > setting.bottom) doc.addPage();
  writeRow(doc, setting, head, headHeight);
  for (const row of rows) {
    const height = heightOf(doc, setting, row);
    if (doc.y + height > setting.bottom) {
      doc.addPage();
      writeRow(doc, setting, head, headHeight);
    }
    writeRow(doc, setting, row, height);
  }
  doc.moveDown(1);
}

function fitTable(doc: PDFKit.PDFDocument, table: DocumentTable): Setting {
  const width = doc.page.width - 2 * MARGIN;
  const strong = (table.strongRows ?? []).flatMap((index) => table.rows.slice(index, index + 1));
  const words = table.columns.map((column, index) => ({
    narrow: longest([...piecesOf(column.title), ...piecesOf(table.total?.[index] ?? '')]),
    bold: longest(strong.flatMap((row) => piecesOf(row[index] ?? ''))),
    text: longest([...table.rows, ...(table.afterTotal ?? [])].flatMap((row) => piecesOf(row[index] ?? ''))),
  }));
  // Widths grow with the size: each text is measured once.
  const widest = words.map(({ narrow, bold, text }, index) => {
    const least = Math.max(widestOf(doc, 'narrow', narrow), widestOf(doc, 'bold', bold), widestOf(doc, 'text', text));
    const names = table.columns[index]?.align === 'right' ? 0 : widestOf(doc, 'text', shortTexts(table, index));
    return { least, withNames: Math.max(least, names) };
  });
  const measure = (size: number, names: boolean): number[] => widest.map((one) => Math.ceil((names ? one.withNames : one.least) * size + 2 * PAD_X) + 1);
  // Names on one line are worth a smaller size; where even that does not help, words stay whole.
  const tries = [...SIZES.filter((size) => size >= LEAST_FOR_NAMES).map((size) => [size, true] as const), ...SIZES.map((size) => [size, false] as const)];
  const [size, names] = tries.find(([one, whole]) => sum(measure(one, whole)) <= width) ?? [SIZES.at(-1) ?? 0, false];
  const shares = table.columns.map((column) => column.width);
  return { columns: table.columns, size, widths: shareOut(width, measure(size, names), shares), bottom: doc.page.height - FRAME.bottom };
}

/** In the unit of the type size. */
function widestOf(doc: PDFKit.PDFDocument, weight: Weight, texts: readonly string[]): number {
  doc.font(weight).fontSize(1);
  return Math.max(0, ...texts.map((text) => doc.widthOfString(text)));
}

/** Whole texts of a column when all of them are as short as names. */
function shortTexts(table: DocumentTable, index: number): string[] {
  const texts = longest(table.rows.map((row) => row[index] ?? ''));
  return (texts[0] ?? '').length <= NAME_LENGTH ? texts : [];
}

/** Widths that fill the page: each at least what it needs, and beyond that after its share. */
function shareOut(page: number, needed: readonly number[], shares: readonly number[]): number[] {
  if (sum(needed) >= page) return needed.map((width) => (width / sum(needed)) * page);
  let [low, high] = [0, page];
  const at = (scale: number): number[] => needed.map((width, index) => Math.max(width, (shares[index] ?? 0) * scale));
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > page) high = middle;
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
  doc.font('narrow').fontSize(setting.size);
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

function writeRow(doc: PDFKit.PDFDocument, setting: Setting, row: Row, height: number): void {
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
