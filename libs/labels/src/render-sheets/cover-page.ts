import { DomainError, mmToPt, printedNumber } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { A4_WIDTH } from './pdf-file.js';
import type { PdfFile } from './pdf-file.js';
import { findMissingGlyph } from './pdf-font.js';

export interface CoverName {
  readonly kk: string;
  readonly ru: string;
}

/** What the first page of an order's file says; the sheets must bear it out. */
export interface CoverFacts {
  readonly region: CoverName;
  readonly district?: CoverName;
  readonly precinct?: CoverName;
  readonly orderId: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly labels: number;
  readonly sheets: number;
  readonly firstNumber: string;
  readonly lastNumber: string;
}

const MM = mmToPt(1);
const LEFT = 20 * MM;
const VALUE = 85 * MM;
const RULER = 100;

function rows(facts: CoverFacts): [field: string, kk: string, ru: string][] {
  const name = (field: string, of: CoverName | undefined): [string, string, string][] => (of === undefined ? [] : [[field, of.kk, of.ru]]);
  const value = (field: string, of: string | number): [string, string, string] => [field, String(of), ''];
  return [
    ...name('region', facts.region),
    ...name('district', facts.district),
    ...name('precinct', facts.precinct),
    value('order', facts.orderId),
    value('date', facts.date),
    value('count', facts.labels),
    value('sheets', facts.sheets),
    value('first', printedNumber(facts.firstNumber)),
    value('last', printedNumber(facts.lastNumber)),
  ];
}

function drawRuler(doc: PDFKit.PDFDocument, top: number): void {
  doc.lineWidth(0.4);
  for (let mm = 0; mm <= RULER; mm += 1) {
    const tick = mm % 10 === 0 ? 5 : mm % 5 === 0 ? 3.5 : 2;
    doc.moveTo(LEFT + mm * MM, top).lineTo(LEFT + mm * MM, top - tick * MM);
    if (mm % 10 === 0) doc.fontSize(7).text(String(mm), LEFT + (mm - 5) * MM, top + 2, { width: 10 * MM, align: 'center' });
  }
  doc.moveTo(LEFT, top).lineTo(LEFT + RULER * MM, top).stroke();
}

/**
 * Draws the page that lies on top of a precinct's sheets: whose they are, how many, which numbers, and a ruler
 * that shows whether the printer kept the scale.
 */
export async function addCoverPage(pdf: PdfFile, facts: CoverFacts): Promise<void> {
  const lines = rows(facts);
  for (const [, kk, ru] of lines) {
    const missing = findMissingGlyph(kk) ?? findMissingGlyph(ru);
    if (missing !== undefined) throw new DomainError('labels.glyph-missing', 'invalid', { ...missing });
  }
  const { doc } = pdf;
  const width = A4_WIDTH - LEFT - VALUE;
  doc.addPage();
  doc.fontSize(20).text(text('labels.cover.title', 'kk'), LEFT, 28 * MM);
  doc.fontSize(12).fillColor('#444').text(text('labels.cover.title', 'ru')).fillColor('#000');
  let top = 55 * MM;
  for (const [field, kk, ru] of lines) {
    const key = `labels.cover.${field}`;
    doc.fontSize(10).text(text(key, 'kk'), LEFT, top, { width: VALUE - LEFT - 10 });
    doc.fontSize(8).fillColor('#444').text(text(key, 'ru'), { width: VALUE - LEFT - 10 }).fillColor('#000');
    const below = doc.y;
    doc.fontSize(12).text(kk, VALUE, top, { width });
    if (ru !== '' && ru !== kk) doc.fontSize(10).fillColor('#444').text(ru, { width }).fillColor('#000');
    top = Math.max(below, doc.y) + 4 * MM;
    doc.lineWidth(0.3).strokeColor('#999').moveTo(LEFT, top - 2 * MM).lineTo(A4_WIDTH - LEFT, top - 2 * MM).stroke().strokeColor('#000');
  }
  drawRuler(doc, 235 * MM);
  doc.fontSize(9).text(text('labels.cover.ruler', 'kk'), LEFT, 243 * MM, { width: A4_WIDTH - 2 * LEFT });
  doc.fontSize(8).fillColor('#444').text(text('labels.cover.ruler', 'ru'), { width: A4_WIDTH - 2 * LEFT }).fillColor('#000');
  await pdf.flushPage();
}
