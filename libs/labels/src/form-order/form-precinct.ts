import { labelNumbers, placeOf, sheetsNeeded } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import type { SheetFormat } from '@tizilim/domain';
import { endLabels } from '../record-act/end-labels.js';
import type { LabelOrder } from '../order.js';
import { CANDIDATES, COUNT_ORDER, INSERT_LABELS, INSERT_ORDER_PRECINCT, TAKE_SERIALS } from './form-order.sql.js';

export interface Precinct {
  readonly id: string;
  readonly number: number;
  readonly districtId: string;
}

export interface FormingSources {
  readonly documents: string | null;
  readonly addresses: string | null;
  readonly sheet: SheetFormat;
  readonly key: Uint8Array;
}

interface Candidate {
  readonly voterId: string;
  readonly documentType: string | null;
  readonly documentNumber: string | null;
  readonly liveNumber: string | null;
  readonly liveType: string | null;
  readonly liveDocument: string | null;
  readonly lastNumber: string | null;
}

export interface FormedPrecinct {
  readonly voters: number;
  readonly formed: number;
}

/**
 * Forms the labels of one precinct (at most 3,000 voters) in one transaction: who has a live label for his document is
 * skipped; a live label for a document he no longer has is voided and a new one formed.
 */
export async function formPrecinct(db: Db, order: LabelOrder, precinct: Precinct, sources: FormingSources): Promise<FormedPrecinct> {
  const params = [order.regionId, precinct.id, sources.documents, sources.addresses, order.orderedOn, order.reprintActId];
  const voters = await db.query<Candidate>(CANDIDATES, params);
  const documented = voters.filter((voter) => voter.documentNumber !== null);
  const wanted = documented.filter((voter) => voter.liveDocument !== voter.documentNumber || voter.liveType !== voter.documentType);
  const replaced = wanted.flatMap((voter) => (voter.liveNumber === null ? [] : [voter.liveNumber]));
  if (replaced.length > 0) {
    const reason = `document replaced; order ${order.number}`;
    await endLabels(db, { kind: 'document-replaced', numbers: replaced, reason, regionId: order.regionId, districtId: precinct.districtId, today: order.orderedOn });
  }
  const sheets = wanted.length === 0 ? 0 : await insertLabels(db, order, precinct, { wanted, ...sources });
  await db.execute(COUNT_ORDER, [order.id, wanted.length, sheets, documented.length - wanted.length, voters.length - documented.length]);
  return { voters: voters.length, formed: wanted.length };
}

/** @returns sheets needed */
async function insertLabels(db: Db, order: LabelOrder, precinct: Precinct, work: FormingSources & { readonly wanted: readonly Candidate[] }): Promise<number> {
  const { wanted, sheet, key } = work;
  const first = Number((await db.one<{ first: string }>(TAKE_SERIALS, [wanted.length])).first);
  const serials = wanted.map((_, index) => first + index);
  const { makeNumber } = labelNumbers(key);
  const numbers = serials.map((serial) => makeNumber(serial));
  const places = wanted.map((_, index) => placeOf(sheet, index, order.startCell));
  await db.execute(INSERT_LABELS, [
    order.id,
    order.regionId,
    precinct.districtId,
    precinct.id,
    order.orderedOn,
    numbers,
    serials,
    wanted.map((voter) => voter.voterId),
    wanted.map((voter) => voter.documentType),
    wanted.map((voter) => voter.documentNumber),
    places.map((place) => place.sheetNo),
    places.map((place) => place.cellNo),
    wanted.map((voter) => voter.lastNumber),
  ]);
  const sheets = sheetsNeeded(sheet, wanted.length, order.startCell);
  const row = [order.id, precinct.id, order.regionId, precinct.districtId, precinct.number, wanted.length, sheets, numbers[0], numbers.at(-1)];
  await db.execute(INSERT_ORDER_PRECINCT, row);
  return sheets;
}
