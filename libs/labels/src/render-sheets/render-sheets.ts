import type { Writable } from 'node:stream';
import { DomainError, cellsOf, findSheet, sheetFormats } from '@tizilim/domain';
import type { SheetFormat } from '@tizilim/domain';
import { addCoverPage } from './cover-page.js';
import type { CoverFacts } from './cover-page.js';
import { judgeLabel, readyLabel } from './judge-label.js';
import { PageWriter } from './page-writer.js';
import type { PrintableLabel } from './page-writer.js';
import { PdfFile } from './pdf-file.js';
import type { PdfMeta } from './pdf-file.js';

export const symbologies = ['code128'] as const;
export type Symbology = (typeof symbologies)[number];

export interface SheetOrder {
  /** In the order of printing; each number is printed once, cell after cell. */
  readonly labels: Iterable<PrintableLabel> | AsyncIterable<PrintableLabel>;
  /** Name of a sheet format, `a4-65`. */
  readonly sheet: string;
  /** First cell of the first sheet, from 1; the cells before it stay blank. */
  readonly startCell?: number;
  readonly symbology?: string;
  readonly meta: PdfMeta;
  /** Facts of the page on top; they are compared with what was printed. */
  readonly cover?: CoverFacts;
}

export interface RenderedSheets {
  readonly labels: number;
  /** Pages with labels, the cover not counted. */
  readonly sheets: number;
  readonly coverPages: 0 | 1;
  readonly firstNumber: string;
  readonly lastNumber: string;
  /** First free cell of the last sheet; 1 when it is full. */
  readonly nextCell: number;
  readonly bytes: number;
  /** Hexadecimal, of the whole file. */
  readonly sha256: string;
}

/** The format of a sheet that can be printed from a cell on. Throws `labels.sheet-unknown`, `labels.symbology-unknown`, `labels.start-cell`. */
export function getSheet(order: {
  readonly sheet: string;
  readonly startCell?: number | undefined;
  readonly symbology?: string | undefined;
}): SheetFormat {
  const symbology = order.symbology ?? 'code128';
  if (!symbologies.some((known) => known === symbology)) {
    throw new DomainError('labels.symbology-unknown', 'invalid', { symbology, known: symbologies.join(', ') });
  }
  const format = findSheet(order.sheet);
  if (format === undefined)
    throw new DomainError('labels.sheet-unknown', 'invalid', { sheet: order.sheet, known: Object.keys(sheetFormats).join(', ') });
  const last = cellsOf(format);
  const start = order.startCell ?? 1;
  if (!Number.isInteger(start) || start < 1 || start > last) throw new DomainError('labels.start-cell', 'invalid', { last });
  return format;
}

function compareCover(cover: CoverFacts, printed: Printed): void {
  for (const field of ['labels', 'sheets', 'firstNumber', 'lastNumber'] as const) {
    if (cover[field] !== printed[field]) throw new DomainError('labels.cover-differs', 'conflict', { field });
  }
}

/**
 * Prints label sheets (design: "Sheet a4-65") as one vector PDF for the print operator of an order and for the
 * `labels` command. A page is a function of its rows: the same order gives the same bytes. Pages leave as they are
 * finished; `out` is ended. A fault rejects with a DomainError whose params hold `line`, the label's place from 1, and
 * destroys `out`, whose beginning the caller throws away.
 */
export async function renderSheets(order: SheetOrder, out: Writable): Promise<RenderedSheets> {
  const format = getSheet(order);
  const pdf = new PdfFile(out, order.meta);
  try {
    if (order.cover !== undefined) await addCoverPage(pdf, order.cover);
    const printed = await printLabels(order, format, pdf);
    if (order.cover !== undefined) compareCover(order.cover, printed);
    const { bytes, sha256 } = await pdf.end();
    return { ...printed, coverPages: order.cover === undefined ? 0 : 1, bytes, sha256 };
  } catch (error) {
    await pdf.abandon();
    throw error;
  }
}

type Printed = Pick<RenderedSheets, 'labels' | 'sheets' | 'firstNumber' | 'lastNumber' | 'nextCell'>;

async function printLabels(order: SheetOrder, format: SheetFormat, pdf: PdfFile): Promise<Printed> {
  const cells = cellsOf(format);
  const page = new PageWriter(format, pdf.font);
  let labels = 0;
  let sheets = 0;
  let cell = order.startCell ?? 1;
  let firstNumber = '';
  let lastNumber = '';
  let waiting = false;
  for await (const label of order.labels) {
    labels += 1;
    const [fault] = judgeLabel(label, format);
    if (fault !== undefined) throw new DomainError(fault.code, 'invalid', { ...fault.params, line: labels, column: fault.column });
    page.set(cell, readyLabel(label));
    waiting = true;
    if (labels === 1) firstNumber = label.number;
    lastNumber = label.number;
    cell += 1;
    if (cell <= cells) continue;
    await pdf.addPage(page.take());
    waiting = false;
    sheets += 1;
    cell = 1;
  }
  if (labels === 0) throw new DomainError('labels.none', 'invalid');
  if (waiting) {
    await pdf.addPage(page.take());
    sheets += 1;
  }
  return { labels, sheets, firstNumber, lastNumber, nextCell: cell };
}
