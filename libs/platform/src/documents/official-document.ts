import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Readable } from 'node:stream';

export interface DocumentTable {
  readonly title?: string;
  readonly columns: readonly { readonly title: string; readonly width: number; readonly align?: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
  /** A last row set in bold, such as a total. */
  readonly total?: readonly string[];
}

/** One official paper in one language: an act or a report. Everything shown comes in ready texts. */
export interface OfficialDocument {
  readonly language: 'kk' | 'ru' | 'en';
  /** Lines at the top right, e.g. the addressees. */
  readonly addressees?: readonly string[];
  readonly title: string;
  readonly subtitle?: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly tables: readonly DocumentTable[];
  readonly paragraphs?: readonly string[];
  /** Who signs; a line to sign on is drawn for each. */
  readonly signatures: readonly string[];
  readonly footer: string;
  /** YYYY-MM-DD; the only date in the file, so that the same content gives the same bytes. */
  readonly date: string;
}

const MARGIN = 50;
const PAGE_WIDTH = 595.28;
const WIDTH = PAGE_WIDTH - 2 * MARGIN;
const BOTTOM = 841.89 - 60;
const TEXT = 9;
const LINE = '#888888';

const require = createRequire(import.meta.url);
const font = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** Renders the document as an A4 PDF stream with every Kazakh letter embedded. The caller reads it to its end. */
export function renderOfficialDocument(content: OfficialDocument): Readable {
  const date = new Date(`${content.date}T00:00:00Z`);
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 40 },
    bufferPages: true,
    pdfVersion: '1.7',
    lang: content.language,
    displayTitle: true,
    font: font('DejaVuSans'),
    info: { Title: content.title, Creator: 'Tizilim', Producer: 'Tizilim', CreationDate: date, ModDate: date },
  });
  doc.registerFont('text', font('DejaVuSans')).registerFont('bold', font('DejaVuSans-Bold'));
  writeHead(doc, content);
  for (const table of content.tables) writeTable(doc, table);
  for (const paragraph of content.paragraphs ?? []) doc.font('text').fontSize(TEXT).text(paragraph, MARGIN, doc.y, { width: WIDTH }).moveDown(0.6);
  writeSignatures(doc, content.signatures);
  writeFooters(doc, content.footer);
  doc.end();
  return doc as unknown as Readable;
}

function writeHead(doc: PDFKit.PDFDocument, content: OfficialDocument): void {
  doc.font('text').fontSize(TEXT);
  for (const line of content.addressees ?? []) doc.text(line, MARGIN + WIDTH / 2, doc.y, { width: WIDTH / 2, align: 'right' });
  if (content.addressees?.length) doc.moveDown(1.5);
  doc.font('bold').fontSize(14).text(content.title, MARGIN, doc.y, { width: WIDTH, align: 'center' });
  if (content.subtitle) doc.moveDown(0.3).font('text').fontSize(10).text(content.subtitle, { width: WIDTH, align: 'center' });
  doc.moveDown(1.2);
  for (const [label, value] of content.facts) {
    const top = doc.y;
    doc.font('text').fontSize(TEXT).fillColor('#555555').text(label, MARGIN, top, { width: WIDTH * 0.42 });
    const after = doc.y;
    doc.fillColor('black').font('bold').text(value, MARGIN + WIDTH * 0.44, top, { width: WIDTH * 0.56 });
    doc.y = Math.max(after, doc.y) + 2;
  }
  doc.moveDown(0.8);
}

function writeTable(doc: PDFKit.PDFDocument, table: DocumentTable): void {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => (column.width / total) * WIDTH);
  if (table.title) {
    doc.font('bold').fontSize(10).text(table.title, MARGIN, doc.y, { width: WIDTH });
    doc.moveDown(0.4);
  }
  const head = (): void => writeRow(doc, table, widths, { cells: table.columns.map((column) => column.title), weight: 'bold', shade: true });
  head();
  for (const cells of table.rows) {
    if (doc.y + rowHeight(doc, cells, widths, 'text') > BOTTOM) {
      doc.addPage();
      head();
    }
    writeRow(doc, table, widths, { cells, weight: 'text', shade: false });
  }
  if (table.total) writeRow(doc, table, widths, { cells: table.total, weight: 'bold', shade: true });
  doc.moveDown(1);
}

interface Row {
  readonly cells: readonly string[];
  readonly weight: 'text' | 'bold';
  readonly shade: boolean;
}

const PAD = 3;
const CELL_TEXT = 8;

function rowHeight(doc: PDFKit.PDFDocument, cells: readonly string[], widths: readonly number[], weight: 'text' | 'bold'): number {
  doc.font(weight).fontSize(CELL_TEXT);
  return Math.max(...cells.map((cell, index) => doc.heightOfString(cell, { width: (widths[index] ?? 0) - 2 * PAD }))) + 2 * PAD;
}

function writeRow(doc: PDFKit.PDFDocument, table: DocumentTable, widths: readonly number[], row: Row): void {
  const height = rowHeight(doc, row.cells, widths, row.weight);
  if (doc.y + height > BOTTOM) doc.addPage();
  const top = doc.y;
  let left = MARGIN;
  row.cells.forEach((cell, index) => {
    const width = widths[index] ?? 0;
    if (row.shade) doc.rect(left, top, width, height).fillAndStroke('#eef2f5', LINE);
    else doc.rect(left, top, width, height).lineWidth(0.5).stroke(LINE);
    doc.fillColor('black').font(row.weight).fontSize(CELL_TEXT);
    doc.text(cell, left + PAD, top + PAD, { width: width - 2 * PAD, align: table.columns[index]?.align ?? 'left' });
    left += width;
  });
  doc.x = MARGIN;
  doc.y = top + height;
}

function writeSignatures(doc: PDFKit.PDFDocument, signatures: readonly string[]): void {
  for (const who of signatures) {
    if (doc.y + 40 > BOTTOM) doc.addPage();
    const top = doc.y + 18;
    doc.font('text').fontSize(TEXT).text(who, MARGIN, top, { width: WIDTH * 0.5 });
    doc.moveTo(MARGIN + WIDTH * 0.55, top + 11).lineTo(MARGIN + WIDTH, top + 11).lineWidth(0.5).stroke('black');
    doc.y = top + 16;
  }
}

function writeFooters(doc: PDFKit.PDFDocument, footer: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    doc.page.margins.bottom = 0;
    doc.font('text').fontSize(7).fillColor('#666666');
    doc.text(footer, MARGIN, 841.89 - 34, { width: WIDTH - 60, lineBreak: false });
    doc.text(`${index + 1} / ${count}`, MARGIN, 841.89 - 34, { width: WIDTH, align: 'right', lineBreak: false });
  }
}
