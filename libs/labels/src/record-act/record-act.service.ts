import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { cleanScan, DomainError } from '@tizilim/domain';
import { Clock, DbContext, type Actor, type Db } from '@tizilim/platform';
import { OrderLabels } from '../order-labels/order-labels.service.js';
import { actKinds, endLabels } from './end-labels.js';
import { NUMBERS_OF_CELLS, PLACE_OF_LABELS } from './record-act.sql.js';

const Cells = z.object({
  orderId: z.uuid(),
  precinctId: z.string().regex(/^\d+$/),
  sheet: z.number().int().min(1),
  cells: z.array(z.number().int().min(1)).min(1).max(100),
});

export const RecordActBody = z
  .object({
    kind: z.enum(actKinds).describe('reprinted ends the labels as spoiled and orders new ones for the same voters'),
    reason: z.string().trim().min(3).max(500),
    numbers: z.array(z.string().max(40)).min(1).max(5000).optional(),
    place: Cells.optional().describe('Cells of a sheet instead of numbers'),
    sheet: z.string().default('a4-65').describe('Sheet format of the new labels of a reprint'),
    startCell: z.number().int().min(1).default(1),
  })
  .refine((body) => (body.numbers === undefined) !== (body.place === undefined), { message: 'either numbers or place' })
  .meta({ id: 'RecordLabelAct' });
export type RecordActBody = z.infer<typeof RecordActBody>;

export const LabelActView = z
  .object({ id: z.uuid(), kind: z.string(), labels: z.number().int(), reprintOrderId: z.uuid().nullable() })
  .meta({ id: 'LabelAct' });
export type LabelActResult = z.infer<typeof LabelActView>;

/** Records why labels ended: spoiled, void, lost, or spoiled and printed anew under new numbers. A number is never used again. */
@Injectable()
export class RecordAct {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
    private readonly orderLabels: OrderLabels,
  ) {}

  /** @throws label.unknown, label.territories-mixed, state.not-allowed */
  run(actor: Actor, body: RecordActBody): Promise<LabelActResult> {
    return this.context.run(actor, async (db) => {
      const numbers = await numbersOf(db, body);
      const place = await db.one<{ regionId: string | null; districtId: string | null; regions: number }>(PLACE_OF_LABELS, [numbers]);
      if (place.regionId === null) throw new DomainError('label.unknown', 'not-found');
      if (place.regions > 1) throw new DomainError('label.territories-mixed', 'invalid');
      const { regionId, districtId } = { ...place, regionId: place.regionId };
      const id = await endLabels(db, { kind: body.kind, numbers, reason: body.reason, regionId, districtId, today: this.clock.today() });
      const reprint = body.kind === 'reprinted' ? await this.orderLabels.place(db, { regionId, districtId, reprintActId: id, sheet: body.sheet, symbology: 'code128', startCell: body.startCell }) : undefined;
      await audit.record(db, { action: `labels.${body.kind}`, objectType: 'label-act', objectId: id, payload: { labels: numbers.length }, regionId, districtId });
      return { id, kind: body.kind, labels: numbers.length, reprintOrderId: reprint?.id ?? null };
    });
  }
}

async function numbersOf(db: Db, body: RecordActBody): Promise<string[]> {
  if (body.numbers) return [...new Set(body.numbers.map(cleanScan))];
  if (!body.place) return [];
  const { orderId, precinctId, sheet, cells } = body.place;
  const found = await db.query<{ number: string }>(NUMBERS_OF_CELLS, [orderId, precinctId, sheet, cells]);
  if (found.length !== new Set(cells).size) throw new DomainError('label.unknown', 'not-found');
  return found.map((row) => row.number);
}
