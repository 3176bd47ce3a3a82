import { setImmediate } from 'node:timers/promises';
import { cellRect, cellsOf } from '@tizilim/domain';
import type { SheetFormat } from '@tizilim/domain';
import { getSheet } from '../render-sheets/render-sheets.js';
import { PageImages } from './page-images.js';
import type { PageImage } from './page-images.js';
import { SymbolReader } from './symbol-reader.js';
import type { Area } from './symbol-reader.js';

export interface ProofInput {
  /** The whole file as it will be printed. */
  readonly pdf: Uint8Array;
  /** The numbers that must stand on the sheets, in the order of printing. */
  readonly labels: Iterable<{ readonly number: string }> | AsyncIterable<{ readonly number: string }>;
  readonly sheet: string;
  readonly startCell?: number;
  readonly symbology?: string;
  /** Pages before the first sheet; they carry no labels and are not read. */
  readonly coverPages?: number;
  /** Called after each page, with the cells proved so far. */
  readonly onPage?: (page: number, proved: number) => void;
  readonly signal?: AbortSignal;
}

export interface ProofFailure {
  /** Page of the file, from 1. */
  readonly page: number;
  /** From 1; 0 for the space outside the cells. */
  readonly cell: number;
  /** Empty for a place that must be blank. */
  readonly expected: string;
  /** What was read; `ink` for a blank place that is not blank, `no page` for a page that is missing. */
  readonly read: string;
}

export interface Proof {
  /** Sheets looked at. */
  readonly pages: number;
  /** Cells that must carry a label. */
  readonly cells: number;
  /** Cells of them that were read as expected. The file may be released only when this equals `cells` and nothing failed. */
  readonly proved: number;
  /** Cells that must be blank and are. */
  readonly blank: number;
  readonly failures: readonly ProofFailure[];
}

const INK = 'ink';
const NO_PAGE = 'no page';
/** Dots per inch across the bars: the coarsest printer in use. */
const ACROSS = 203;
/** Dots per inch along the bars, where a line of a symbol only repeats; a third of the pixels to draw. */
const ALONG = ACROSS / 3;

/** The parts of a page that matter, in pixels. */
interface Grid {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Area[];
  /** Strips that no cell touches. */
  readonly outside: readonly Area[];
}

function gridOf(format: SheetFormat): Grid {
  const across = ACROSS / 25.4;
  const along = ALONG / 25.4;
  const width = Math.round(format.pageWidth * across);
  const height = Math.round(format.pageHeight * along);
  // whole pixels inside the rectangle: a pixel on an edge belongs to nobody
  const inside = (x: number, y: number, right: number, bottom: number): Area => {
    const [left, top] = [Math.ceil(x * across), Math.ceil(y * along)];
    return {
      x: left,
      y: top,
      width: Math.min(width, Math.floor(right * across)) - left,
      height: Math.min(height, Math.floor(bottom * along)) - top,
    };
  };
  const cells = Array.from({ length: cellsOf(format) }, (_, index) => {
    const rect = cellRect(format, index + 1);
    return inside(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height);
  });
  const bottom = format.top + (format.rows - 1) * format.pitchY + format.cellHeight;
  const outside = [inside(0, 0, format.pageWidth, format.top), inside(0, bottom, format.pageWidth, format.pageHeight)];
  let edge = 0;
  for (let column = 0; column <= format.columns; column += 1) {
    const next = column === format.columns ? format.pageWidth : format.left + column * format.pitchX;
    outside.push(inside(edge, format.top, next, bottom));
    edge = next + format.cellWidth;
  }
  return { width, height, cells, outside: outside.filter((area) => area.width > 0 && area.height > 0) };
}

/** Judges one page after the other against the numbers that it must carry. */
class SheetProver {
  readonly failures: ProofFailure[] = [];
  cells = 0;
  proved = 0;
  blank = 0;
  private readonly white: Buffer;

  constructor(
    readonly grid: Grid,
    private readonly reader: SymbolReader,
  ) {
    this.white = Buffer.alloc(grid.width, 255);
  }

  /** @param expected the number of every cell, empty for a blank one. */
  judge(page: number, image: PageImage, expected: readonly string[]): void {
    expected.forEach((number, index) => {
      const area = this.grid.cells[index];
      if (area === undefined) return;
      if (number !== '') {
        this.cells += 1;
        const read = this.reader.read(image.data, image.width, area);
        if (read === number) this.proved += 1;
        else this.failures.push({ page, cell: index + 1, expected: number, read });
      } else if (this.isBlank(image, area)) this.blank += 1;
      else this.failures.push({ page, cell: index + 1, expected: '', read: this.reader.read(image.data, image.width, area) || INK });
    });
    if (!this.grid.outside.every((area) => this.isBlank(image, area))) this.failures.push({ page, cell: 0, expected: '', read: INK });
  }

  miss(page: number, expected: readonly string[]): void {
    expected.forEach((number, index) => {
      if (number === '') return;
      this.cells += 1;
      this.failures.push({ page, cell: index + 1, expected: number, read: NO_PAGE });
    });
  }

  private isBlank(image: PageImage, area: Area): boolean {
    const pixels = Buffer.from(image.data.buffer, image.data.byteOffset, image.data.byteLength);
    for (let row = 0; row < area.height; row += 1) {
      const from = (area.y + row) * image.width + area.x;
      if (pixels.compare(this.white, 0, area.width, from, from + area.width) !== 0) return false;
    }
    return true;
  }
}

/** The expected numbers of one sheet after the other; every sheet has all its cells. */
async function* sheetsOf(labels: ProofInput['labels'], cells: number, startCell: number): AsyncGenerator<string[]> {
  let sheet = new Array<string>(startCell - 1).fill('');
  let any = false;
  for await (const { number } of labels) {
    any = true;
    sheet.push(number);
    if (sheet.length === cells) {
      yield sheet;
      sheet = [];
      any = false;
    }
  }
  if (any) yield [...sheet, ...new Array<string>(cells - sheet.length).fill('')];
}

/**
 * Proves the sheets of an order before they may be released (design: 100 % of the cells): every page is drawn by an
 * independent renderer at the resolution of a 203 dpi printer, every cell is read by an independent decoder, and
 * whatever must be blank is searched for ink. It proves the file, not the paper. Usable in a worker thread; memory
 * does not depend on the number of pages beyond the file's own bytes.
 */
export async function proveSheets(input: ProofInput): Promise<Proof> {
  const format = getSheet(input);
  const reader = await SymbolReader.open();
  const images = await PageImages.open(input.pdf);
  const prover = new SheetProver(gridOf(format), reader);
  const { width, height, cells } = prover.grid;
  let page = input.coverPages ?? 0;
  const first = page;
  const count = images.count;
  try {
    for await (const expected of sheetsOf(input.labels, cells.length, input.startCell ?? 1)) {
      input.signal?.throwIfAborted();
      if (page < count) prover.judge(page + 1, await images.draw(page, width, height), expected);
      else prover.miss(page + 1, expected);
      page += 1;
      input.onPage?.(page, prover.proved);
      await setImmediate();
    }
    for (let extra = page; extra < count; extra += 1) prover.failures.push({ page: extra + 1, cell: 0, expected: '', read: 'page' });
  } finally {
    images.close();
    reader.close();
  }
  const { proved, blank, failures } = prover;
  return { pages: Math.max(0, Math.min(page, count) - first), cells: prover.cells, proved, blank, failures };
}
