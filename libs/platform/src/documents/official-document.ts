import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Readable } from 'node:stream';
import { drawQr } from './draw-qr.js';
import { writeTable } from './document-table.js';
import { FRAME, MARGIN, type DocumentTable } from './document-parts.js';

/** One official paper in one language: an act or a report. Everything shown comes in ready texts. */
export interface OfficialDocument {
  readonly language: 'kk' | 'ru' | 'en';
  /** Wide tables need landscape. */
  readonly orientation?: 'portrait' | 'landscape';
  /** Lines at the top right, e.g. the addressees. */
  readonly addressees?: readonly string[];
  readonly title: string;
  readonly subtitle?: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly tables: readonly DocumentTable[];
  readonly paragraphs?: readonly string[];
  /** Who signs; a line to sign on is drawn for each. */
  readonly signatures: readonly string[];
  /** Content of a QR code after the paragraphs, for whoever checks the paper against the system. */
  readonly qr?: string;
  readonly footer: string;
  /** YYYY-MM-DD; the only date in the file, so that the same content gives the same bytes. */
  readonly date: string;
}

const TEXT = 9;
const LABEL_SHARE = 0.4;
const FONTS = { text: 'DejaVuSans', bold: 'DejaVuSans-Bold', narrow: 'DejaVuSansCondensed-Bold' } as const;

const { resolve } = createRequire(import.meta.url);
const fontFile = (name: string): string => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** Renders the document as an A4 PDF stream with every Kazakh letter embedded. The caller reads it to its end. */
export function renderOfficialDocument(content: OfficialDocument): Readable {
  const date = new Date(`${content.date}T00:00:00Z`);
  const doc = new PDFDocument({
    size: 'A4',
    layout: content.orientation ?? 'portrait',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: FRAME.footerSpace },
    bufferPages: true,
    pdfVersion: '1.7',
    lang: content.language,
    displayTitle: true,
    font: fontFile(FONTS.text),
    info: { Title: content.title, Creator: 'Tizilim', Producer: 'Tizilim', CreationDate: date, ModDate: date },
  });
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, fontFile(file));
  writeHead(doc, content);
  for (const table of content.tables) writeTable(doc, table);
  for (const paragraph of content.paragraphs ?? []) doc.font('text').fontSize(TEXT).text(paragraph, MARGIN, doc.y, { width: widthOf(doc) }).moveDown(0.6);
  writeSignatures(doc, content.signatures);
  if (content.qr !== undefined) writeQr(doc, content.qr);
  writeFooters(doc, content.footer);
  doc.end();
  return doc as unknown as Readable;
}

function widthOf(doc: PDFKit.PDFDocument): number {
  return doc.page.width - 2 * MARGIN;
}

function writeHead(doc: PDFKit.PDFDocument, content: OfficialDocument): void {
  const width = widthOf(doc);
  doc.font('text').fontSize(TEXT);
  for (const line of content.addressees ?? []) doc.text(line, MARGIN + width * 0.4, doc.y, { width: width * 0.6, align: 'right' });
  if (content.addressees?.length) doc.moveDown(1.5);
  doc.font('bold').fontSize(14).text(content.title, MARGIN, doc.y, { width, align: 'center' });
  if (content.subtitle) doc.moveDown(0.3).font('text').fontSize(10).text(content.subtitle, { width, align: 'center' });
  doc.moveDown(1.2);
  for (const [label, value] of content.facts) {
    const top = doc.y;
    doc.font('text').fontSize(TEXT).fillColor('#555555').text(label, MARGIN, top, { width: width * (LABEL_SHARE - 0.02) });
    const after = doc.y;
    doc.fillColor('black').font('bold').text(value, MARGIN + width * LABEL_SHARE, top, { width: width * (1 - LABEL_SHARE) });
    doc.y = Math.max(after, doc.y) + 2;
  }
  doc.moveDown(0.8);
}

function writeSignatures(doc: PDFKit.PDFDocument, signatures: readonly string[]): void {
  const width = widthOf(doc);
  for (const who of signatures) {
    if (doc.y + FRAME.signatureSpace > doc.page.height - FRAME.bottom) doc.addPage();
    const top = doc.y + 18;
    doc.font('text').fontSize(TEXT).text(who, MARGIN, top, { width: width * 0.5 });
    doc.moveTo(MARGIN + width * 0.55, top + 11).lineTo(MARGIN + width, top + 11).lineWidth(0.5).stroke('black');
    doc.y = top + 16;
  }
}

function writeQr(doc: PDFKit.PDFDocument, content: string): void {
  if (doc.y + FRAME.qrSpace > doc.page.height - FRAME.bottom) doc.addPage();
  doc.y += drawQr(doc, content, { right: doc.page.width - MARGIN, top: doc.y + 12 });
}

function writeFooters(doc: PDFKit.PDFDocument, footer: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    doc.page.margins.bottom = 0;
    const top = doc.page.height - 34;
    doc.font('text').fontSize(7).fillColor('#666666');
    doc.text(footer, MARGIN, top, { width: widthOf(doc) - 60, lineBreak: false });
    doc.text(`${index + 1} / ${count}`, MARGIN, top, { width: widthOf(doc), align: 'right', lineBreak: false });
  }
}
