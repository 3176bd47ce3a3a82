import { PassThrough } from 'node:stream';
import { DomainError } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import type { FileStore, StoredContent } from '@tizilim/platform';
import { renderCompanionList, renderSheets, type CoverName } from '../offline.js';
import type { LabelOrder } from '../order.js';

export interface PrecinctWork {
  readonly precinctId: string;
  readonly number: number;
  readonly labels: number;
  readonly sheets: number;
  readonly firstNumber: string;
  readonly lastNumber: string;
  readonly districtId: string | null;
  readonly nameKk: string;
  readonly nameRu: string;
}

export interface PrecinctLabel {
  readonly number: string;
  readonly sheet: number;
  readonly cell: number;
  readonly documentType: string;
  readonly documentNumber: string;
  readonly voter: string;
}

export interface PlaceNames {
  readonly regionKk: string;
  readonly regionRu: string;
  readonly districtKk: string | null;
  readonly districtRu: string | null;
}

/** The sheets of one precinct as they will be printed, and the list that goes with them; a function of its rows. */
export async function renderPrecinct(
  files: FileStore,
  order: LabelOrder,
  precinct: PrecinctWork,
  names: PlaceNames,
  labels: readonly PrecinctLabel[],
): Promise<{ readonly sheets: StoredContent; readonly companion: StoredContent }> {
  const region: CoverName = { kk: names.regionKk, ru: names.regionRu };
  const district: CoverName = { kk: names.districtKk ?? names.regionKk, ru: names.districtRu ?? names.regionRu };
  const place: CoverName = { kk: `№ ${precinct.number}, ${precinct.nameKk}`, ru: `№ ${precinct.number}, ${precinct.nameRu}` };
  const meta = { title: `${text('labels.document-title', 'kk')} / ${text('labels.document-title', 'ru')} № ${precinct.number}`, date: order.orderedOn, language: 'kk' };
  const sheets = await stored(files, (out) =>
    renderSheets(
      {
        labels: labels.map(({ number }) => ({ number })),
        sheet: order.sheet,
        symbology: order.symbology,
        startCell: order.startCell,
        meta,
        cover: { region, district, precinct: place, orderId: order.number, date: order.orderedOn, labels: precinct.labels, sheets: precinct.sheets, firstNumber: precinct.firstNumber, lastNumber: precinct.lastNumber },
      },
      out,
    ),
  );
  const rows = labels.map((label) => ({ voter: label.voter, document: `${documentKind(label.documentType)} ${label.documentNumber}`, number: label.number, sheet: label.sheet, cell: label.cell }));
  const companion = await stored(files, (out) => renderCompanionList({ rows, places: [region, district, place], orderId: order.number, meta }, out));
  return { sheets, companion };
}

function documentKind(type: string): string {
  return text(type === 'passport' ? 'labels.document.passport' : 'labels.document.id_card', 'kk');
}

async function stored(files: FileStore, render: (out: PassThrough) => Promise<unknown>): Promise<StoredContent> {
  const pipe = new PassThrough();
  const [kept, drawn] = await Promise.allSettled([files.write(pipe), render(pipe)]);
  if (kept.status === 'fulfilled' && drawn.status === 'fulfilled') return kept.value;
  // One fault breaks the pipe for both sides: the one that a user can act on is told.
  const faults: unknown[] = [kept, drawn].flatMap((side) => (side.status === 'rejected' ? [side.reason as unknown] : []));
  throw faults.find((fault) => fault instanceof DomainError) ?? faults[0];
}
