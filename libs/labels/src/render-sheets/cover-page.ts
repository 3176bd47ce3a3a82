import { DomainError, mmToPt, printedNumber } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { pt } from './label-layout.js';
import { A4_HEIGHT } from './pdf-file.js';
import type { PdfFile } from './pdf-file.js';
import { findMissingGlyph } from './pdf-font.js';
import type { PdfFont } from './pdf-font.js';
import { lineOperators, wrapText } from './set-text.js';

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

/** Millimetres. */
const LEFT = 20;
const VALUE = 85;
const RIGHT = 190;
const RULER = { top: 235, length: 100 };

interface Row {
  readonly field: string;
  readonly kk: string;
  readonly ru: string;
}

function rowsOf(facts: CoverFacts): Row[] {
  const name = (field: string, of: CoverName | undefined): Row[] => (of === undefined ? [] : [{ field, kk: of.kk, ru: of.ru }]);
  const value = (field: string, of: string | number): Row => ({ field, kk: String(of), ru: '' });
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

/** Collects the operators of the page; lengths in millimetres from its upper left corner. */
class Drawing {
  texts = '';
  lines = '';

  constructor(private readonly font: PdfFont) {}

  /** Writes a text in as many lines as it needs. @returns the baseline of the line that would follow. */
  write(line: string, size: number, x: number, y: number, right: number = RIGHT): number {
    const width = mmToPt(right - x);
    let at = y;
    for (const part of wrapText(line, size, width)) {
      this.texts += lineOperators(this.font, { text: part, size, x: mmToPt(x), y: A4_HEIGHT - mmToPt(at), width });
      at += size * 0.45;
    }
    return at;
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    this.lines += `${pt(mmToPt(x1))} ${pt(A4_HEIGHT - mmToPt(y1))} m ${pt(mmToPt(x2))} ${pt(A4_HEIGHT - mmToPt(y2))} l\n`;
  }

  get operators(): string {
    return `0.4 w\n${this.lines}S\nBT\n${this.texts}ET\n`;
  }
}

function drawRuler(drawing: Drawing): void {
  const { top, length } = RULER;
  for (let mm = 0; mm <= length; mm += 1) {
    drawing.line(LEFT + mm, top, LEFT + mm, top - (mm % 10 === 0 ? 5 : mm % 5 === 0 ? 3.5 : 2));
    if (mm % 10 === 0) drawing.write(String(mm), 7, LEFT + mm - String(mm).length * 0.78, top + 3.6);
  }
  drawing.line(LEFT, top, LEFT + length, top);
  const below = drawing.write(text('labels.cover.ruler', 'kk'), 9, LEFT, top + 11);
  drawing.write(text('labels.cover.ruler', 'ru'), 8, LEFT, below);
}

/**
 * Draws the page that lies on top of a precinct's sheets: whose they are, how many, which numbers, and a ruler
 * that shows whether the printer kept the scale.
 */
export async function addCoverPage(pdf: PdfFile, facts: CoverFacts): Promise<void> {
  const rows = rowsOf(facts);
  const missing = findMissingGlyph(rows.map(({ kk, ru }) => kk + ru).join(''));
  if (missing !== undefined) throw new DomainError('labels.glyph-missing', 'invalid', { ...missing });
  const drawing = new Drawing(pdf.font);
  drawing.write(text('labels.cover.title', 'kk'), 20, LEFT, 34);
  drawing.write(text('labels.cover.title', 'ru'), 12, LEFT, 41);
  let top = 60;
  for (const { field, kk, ru } of rows) {
    const key = `labels.cover.${field}`;
    const heading = drawing.write(text(key, 'ru'), 8, LEFT, drawing.write(text(key, 'kk'), 10, LEFT, top, VALUE - 3), VALUE - 3);
    let value = drawing.write(kk, 12, VALUE, top);
    if (ru !== '' && ru !== kk) value = drawing.write(ru, 10, VALUE, value);
    top = Math.max(heading, value);
    drawing.line(LEFT, top - 1, RIGHT, top - 1);
    top += 6;
  }
  drawRuler(drawing);
  await pdf.addPage(drawing.operators);
}
