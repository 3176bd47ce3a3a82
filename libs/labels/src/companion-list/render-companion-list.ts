import type { Writable } from 'node:stream';
import { printedNumber } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import type { CoverName } from '../render-sheets/cover-page.js';
import { PdfFile } from '../render-sheets/pdf-file.js';
import type { PdfMeta, WrittenPdf } from '../render-sheets/pdf-file.js';
import { CompanionPage, FOOT_SIZE, TOTAL, TOTAL_BOX } from './companion-page.js';
import type { PageHead } from './companion-page.js';
import { lineOperators, printable } from '../render-sheets/set-text.js';

export interface CompanionRow {
  readonly voter: string;
  /** As the officer sees it on the document: kind and number. */
  readonly document: string;
  /** 16 digits. */
  readonly number: string;
  readonly sheet: number;
  readonly cell: number;
}

export interface CompanionOrder {
  /** In walking order. */
  readonly rows: Iterable<CompanionRow> | AsyncIterable<CompanionRow>;
  /** From the largest: region, district, precinct. */
  readonly places: readonly CoverName[];
  readonly orderId: string;
  readonly meta: PdfMeta;
}

export interface WrittenCompanionList extends WrittenPdf {
  readonly rows: number;
  /** Characters without a glyph, shown by the replacement sign. */
  readonly replaced: number;
}

/**
 * Prints the list that goes with an order's sheets: whose label lies in which cell of which sheet, with a box to tick
 * when it is on the document, for the affixing officer on his round (@law 178-ө 2.3). Rows stream through; the same
 * rows give the same bytes. `out` is ended, or destroyed on a fault.
 */
export async function renderCompanionList(order: CompanionOrder, out: Writable): Promise<WrittenCompanionList> {
  const pdf = new PdfFile(out, order.meta);
  try {
    pdf.reserveForm(TOTAL, TOTAL_BOX);
    const { rows, pages, replaced } = await printRows(order, pdf);
    pdf.fillForm(TOTAL, `BT ${lineOperators(pdf.font, { text: String(pages), size: FOOT_SIZE, x: 0, y: 0 })}ET`);
    return { ...(await pdf.end()), rows, replaced };
  } catch (error) {
    await pdf.abandon();
    throw error;
  }
}

async function printRows(
  order: CompanionOrder,
  pdf: PdfFile,
): Promise<{ readonly rows: number; readonly pages: number; readonly replaced: number }> {
  let replaced = 0;
  const show = (raw: string): string => {
    const shown = printable(raw);
    replaced += shown.replaced;
    return shown.text;
  };
  const place = (language: 'kk' | 'ru'): string => show(order.places.map((name) => name[language]).join(', '));
  const head: PageHead = {
    place: { kk: place('kk'), ru: place('ru') },
    order: show(`${text('labels.cover.order', 'kk')} · ${text('labels.cover.order', 'ru')}: ${order.orderId}, ${order.meta.date}`),
  };
  const page = new CompanionPage(pdf.font, head);
  let rows = 0;
  let pages = 0;
  for await (const { voter, document, number, sheet, cell } of order.rows) {
    rows += 1;
    const texts = {
      row: String(rows),
      voter: show(voter),
      document: show(document),
      number: printedNumber(number),
      sheet: String(sheet),
      cell: String(cell),
    };
    if (page.add(texts)) continue;
    pages += 1;
    await pdf.addPage(page.take(pages));
    page.add(texts);
  }
  if (rows === 0)
    page.add({
      row: '',
      voter: `${text('labels.companion.empty', 'kk')} · ${text('labels.companion.empty', 'ru')}`,
      document: '',
      number: '',
      sheet: '',
      cell: '',
    });
  pages += 1;
  await pdf.addPage(page.take(pages));
  return { rows, pages, replaced };
}
