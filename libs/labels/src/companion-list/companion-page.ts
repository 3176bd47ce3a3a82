import { mmToPt } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { A4_HEIGHT } from '../render-sheets/pdf-file.js';
import { pt } from '../render-sheets/label-layout.js';
import { widthInEms } from '../render-sheets/pdf-font.js';
import type { PdfFont } from '../render-sheets/pdf-font.js';
import { lineOperators, wrapText } from '../render-sheets/set-text.js';

/** The number of pages is known at the end only: each page shows this drawing. */
export const TOTAL = 'Total';
export const TOTAL_BOX = [0, -3, 24, 10] as const;
export const FOOT_SIZE = 8;

/** Millimetres. */
const LEFT = 12;
const ROWS_TOP = 49;
const ROWS_BOTTOM = 280;
const FOOT = 288;
const LINE_HEIGHT = 3.6;
const PADDING = 1.3;
const BOX = 4;

interface Column {
  readonly key: 'row' | 'voter' | 'document' | 'number' | 'sheet' | 'cell' | 'affixed';
  readonly width: number;
  readonly size: number;
}

const COLUMNS: readonly Column[] = [
  { key: 'row', width: 12, size: 8 },
  { key: 'voter', width: 66, size: 9 },
  { key: 'document', width: 31, size: 8.5 },
  { key: 'number', width: 35, size: 8 },
  { key: 'sheet', width: 13, size: 9 },
  { key: 'cell', width: 13, size: 9 },
  { key: 'affixed', width: 16, size: 9 },
];
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);

/** The printable texts of the page's head, each in Kazakh and Russian. */
export interface PageHead {
  readonly place: { readonly kk: string; readonly ru: string };
  readonly order: string;
}

/** The printable texts of a row, by column; the tick box has none. */
export type RowTexts = Readonly<Record<Exclude<Column['key'], 'affixed'>, string>>;

const down = (mm: number): number => A4_HEIGHT - mmToPt(mm);

/** Collects the operators of a page of the list, row by row. */
export class CompanionPage {
  private texts = '';
  private lines = '';
  private top = ROWS_TOP;

  constructor(
    private readonly font: PdfFont,
    private readonly head: PageHead,
  ) {}

  /** Adds a row; false when the page is full and the row belongs on the next one. */
  add(row: RowTexts): boolean {
    const cells = COLUMNS.map(({ key, width, size }) => (key === 'affixed' ? [] : wrapText(row[key], size, mmToPt(width - 2))));
    const height = Math.max(...cells.map((cell) => cell.length), 1) * LINE_HEIGHT + 2 * PADDING;
    if (this.top + height > ROWS_BOTTOM && this.top > ROWS_TOP) return false;
    let x = LEFT;
    COLUMNS.forEach(({ key, width, size }, index) => {
      cells[index]?.forEach((line, i) => this.write(line, size, x + 1, this.top + PADDING + 2.6 + i * LINE_HEIGHT, width - 2));
      if (key === 'affixed') this.box(x + (width - BOX) / 2, this.top + (height - BOX) / 2);
      x += width;
    });
    this.top += height;
    this.rule(this.top);
    return true;
  }

  /** The page's operators; the next row begins a new page. */
  take(page: number): string {
    const rows = this.texts;
    this.texts = '';
    this.drawHead();
    this.texts += rows; // a reader aloud hears the headings first
    this.write(this.head.order, FOOT_SIZE, LEFT, FOOT, 120);
    const foot = `${text('labels.companion.page', 'kk')} · ${text('labels.companion.page', 'ru')} ${page} / `;
    const right = mmToPt(LEFT + WIDTH) - TOTAL_BOX[2];
    this.texts += lineOperators(this.font, { text: foot, size: FOOT_SIZE, x: right - widthInEms(foot) * FOOT_SIZE, y: down(FOOT) });
    const operators = `0.4 w\n${this.lines}S\nBT\n${this.texts}ET\nq 1 0 0 1 ${pt(right)} ${pt(down(FOOT))} cm /${TOTAL} Do Q\n`;
    this.texts = '';
    this.lines = '';
    this.top = ROWS_TOP;
    return operators;
  }

  private drawHead(): void {
    this.write(text('labels.companion.title', 'kk'), 14, LEFT, 17, WIDTH);
    this.write(text('labels.companion.title', 'ru'), 9, LEFT, 21.5, WIDTH);
    this.write(this.head.place.kk, 10, LEFT, 28, WIDTH);
    this.write(this.head.place.ru, 8, LEFT, 32, WIDTH);
    let x = LEFT;
    for (const { key, width } of COLUMNS) {
      this.write(text(`labels.companion.${key}`, 'kk'), 7.5, x + 1, 42, width - 2);
      if (key !== 'row') this.write(text(`labels.companion.${key}`, 'ru'), 6.5, x + 1, 45.5, width - 2);
      x += width;
    }
    this.rule(38);
    this.rule(ROWS_TOP - 1.5);
  }

  private write(line: string, size: number, x: number, y: number, width: number): void {
    this.texts += lineOperators(this.font, { text: line, size, x: mmToPt(x), y: down(y), width: mmToPt(width) });
  }

  private rule(y: number): void {
    this.lines += `${pt(mmToPt(LEFT))} ${pt(down(y))} m ${pt(mmToPt(LEFT + WIDTH))} ${pt(down(y))} l\n`;
  }

  private box(x: number, y: number): void {
    const side = pt(mmToPt(BOX));
    this.lines += `${pt(mmToPt(x))} ${pt(down(y + BOX))} ${side} ${side} re\n`;
  }
}
