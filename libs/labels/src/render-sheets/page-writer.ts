import type { SheetFormat } from '@tizilim/domain';
import { code128Values, symbolFragments } from './code128.js';
import type { SymbolFragments } from './code128.js';
import { LINE1_SIZE, LINE2_SIZE, NUMBER_SIZE, cellTemplates, fitText, pt } from './label-layout.js';
import type { CellTemplate } from './label-layout.js';
import type { PdfFont } from './pdf-font.js';

/** A label as it stands on the sheet; a label of an order has the number only. */
export interface PrintableLabel {
  readonly number: string;
  readonly line1?: string | undefined;
  readonly line2?: string | undefined;
}

/** Builds the operators of a page label by label; no object outlives a label but the page's two strings. */
export class PageWriter {
  private readonly cells: readonly CellTemplate[];
  private readonly symbol: SymbolFragments = symbolFragments();
  private readonly pairHex: readonly string[];
  private readonly hyphenHex: string;
  private bars = '';
  private texts = '';

  constructor(
    format: SheetFormat,
    private readonly font: PdfFont,
  ) {
    this.cells = cellTemplates(format);
    // digits first, so that glyph numbers never depend on the first label
    const digits = Array.from('0123456789', (digit) => font.hex(digit));
    this.hyphenHex = font.hex('-');
    this.pairHex = digits.flatMap((tens) => digits.map((units) => tens + units));
  }

  /** Sets a label whose number and texts were judged before into a cell, counted from 1. */
  set(cell: number, label: PrintableLabel): void {
    const template = this.cells[cell - 1];
    if (template === undefined) throw new Error(`No cell ${cell}`);
    const withLines = Boolean(label.line1) || Boolean(label.line2);
    const place = withLines ? template.withLines : template.plain;
    const values = code128Values(label.number);
    let bars = place.bars + this.symbol.start;
    let hex = '';
    for (let i = 0; i < 8; i += 1) {
      const value = values[i + 1] ?? 0;
      bars += this.symbol.places[i]?.[value] ?? '';
      if (i > 0 && i % 2 === 0) hex += this.hyphenHex;
      hex += this.pairHex[value] ?? '';
    }
    this.bars += `${bars}${this.symbol.places[8]?.[values[9] ?? 0] ?? ''}${this.symbol.stop}f Q\n`;
    if (withLines) {
      this.setLine(template, label.line1, LINE1_SIZE, template.withLines.line1Y);
      this.setLine(template, label.line2, LINE2_SIZE, template.withLines.line2Y);
    }
    this.texts += `${place.number}${hex}> Tj\n`;
  }

  /** The page's operators; the next label begins a new page. */
  take(): string {
    const page = `${this.bars}BT /${this.font.id} ${NUMBER_SIZE} Tf\n${this.texts}ET\n`;
    this.bars = '';
    this.texts = '';
    return page;
  }

  private setLine(template: CellTemplate, text: string | undefined, size: number, y: number): void {
    if (text === undefined || text === '') return;
    const fit = fitText(text, size, template.textLimit);
    if (fit === undefined) throw new Error('A text was not judged before it was set');
    const condensed = fit.scale === 100 ? '' : `${fit.scale} Tz `;
    const back = fit.scale === 100 ? '' : ' 100 Tz';
    this.texts += `/${this.font.id} ${size} Tf ${condensed}1 0 0 1 ${pt(template.centre - fit.width / 2)} ${pt(y)} Tm <${this.font.hex(text)}> Tj${back} /${this.font.id} ${NUMBER_SIZE} Tf\n`;
  }
}
