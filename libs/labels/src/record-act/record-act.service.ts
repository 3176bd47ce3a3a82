import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { cleanScan, DomainError } from '@tizilim/domain';
import { Clock, DbContext, type Actor, type Db } from '@tizilim/platform';
import { PrecinctId } from '../order.js';
import { ownPrecinct } from '../own-precinct.js';
import { OrderLabels } from '../order-labels/order-labels.service.js';
import { actKinds, endLabels } from './end-labels.js';
import { NUMBERS_OF_CELLS, PLACE_OF_LABELS } from './record-act.sql.js';

const Cells = z.object({
  orderId: z.uuid(),
  precinctId: PrecinctId,
  sheet: z.number().int().min(1).max(100_000),
  cells: z.array(z.number().int().min(1).max(1000)).min(1).max(100),
});

export const RecordActBody = z
  .object({
    kind: z.enum(actKinds).describe('reprinted ends the labels as spoiled and orders new ones for the same voters'),
    reason: z.string().trim().min(3).max(500),
    numbers: z.array(z.string().max(40)).min(1).max(5000).optional(),
    place: Cells.optional().describe('Cells of a sheet instead of numbers'),
    sheet: z.string().max(40).default('a4-65').describe('Sheet format of the new labels of a reprint'),
    startCell: z.number().int().min(1).max(1000).default(1),
  })
  .refine((body) => (body.numbers === undefined) !== (body.place === undefined), { message: 'either numbers or place' })
  .meta({ id: 'RecordLabelAct' });
export type RecordActBody = z.infer<typeof RecordActBody>;

export const LabelActView = z
  .object({ id: z.uuid(), kind: z.enum(actKinds), labels: z.number().int(), reprintOrderId: z.uuid().nullable() })
  .meta({ id: 'LabelAct' });
export type LabelActResult = z.infer<typeof LabelActView>;

/**
 * Print operator and affixing officer record why labels ended: spoiled, void, lost, or spoiled and printed anew under new
 * numbers. A number is never used again. @law 178-ө 2.3
 */
@Injectable()
export class RecordAct {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
    private readonly orderLabels: OrderLabels,
  ) {}

  /** @throws label.unknown, label.territories-mixed, state.not-allowed, labels.sheet-unknown, labels.start-cell */
  run(actor: Actor, body: RecordActBody): Promise<LabelActResult> {
    return this.context.run(actor, async (db) => {
      const numbers = await numbersOf(db, body);
      const place = await db.one<PlaceOfLabels>(PLACE_OF_LABELS, [numbers, ownPrecinct(actor) ?? null]);
      if (place.regionId === null || place.outsidePrecinct) throw new DomainError('label.unknown', 'not-found');
      if (place.regions > 1) throw new DomainError('label.territories-mixed', 'invalid');
      const { regionId, districtId } = place;
      const id = await endLabels(db, { kind: body.kind, numbers, reason: body.reason, regionId, districtId, today: this.clock.today() });
      const { sheet, startCell } = body;
      const anew = { regionId, districtId, precinctId: null, reprintActId: id, sheet, symbology: 'code128', startCell };
      const reprint = body.kind === 'reprinted' ? await this.orderLabels.place(db, anew) : undefined;
      await audit.record(db, { action: `labels.${body.kind}`, objectType: 'label-act', objectId: id, payload: { labels: numbers.length }, regionId, districtId });
      return { id, kind: body.kind, labels: numbers.length, reprintOrderId: reprint?.id ?? null };
    });
  }
}

interface PlaceOfLabels {
  readonly regionId: string | null;
  readonly districtId: string | null;
  readonly regions: number;
  readonly outsidePrecinct: boolean;
}

async function numbersOf(db: Db, body: RecordActBody): Promise<string[]> {
  if (body.numbers) return [...new Set(body.numbers.map(cleanScan))];
  if (!body.place) return [];
  const { orderId, precinctId, sheet, cells } = body.place;
  const found = await db.query<{ number: string }>(NUMBERS_OF_CELLS, [orderId, precinctId, sheet, cells]);
  if (found.length !== new Set(cells).size) throw new DomainError('label.unknown', 'not-found');
  return found.map((row) => row.number);
}
