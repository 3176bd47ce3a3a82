import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, JobLedger, type Actor, type Db } from '@tizilim/platform';
import { getSheet } from '../offline.js';
import { getOrder, PrecinctId, type LabelOrder } from '../order.js';
import { startJob } from '../start-job.js';
import { FIND_PLACE, INSERT_ORDER, NEXT_NUMBER } from './order-labels.sql.js';

export const OrderLabelsBody = z
  .object({
    regionId: z.string().regex(/^\d{2}$/).optional().describe('Region; that of the account when left out'),
    districtId: z.string().regex(/^\d{9}$/).optional().describe('District; that of the account, or the whole region, when left out'),
    precinctId: PrecinctId.optional().describe('Precinct; the whole district or region when left out'),
    sheet: z.string().max(40).default('a4-65'),
    symbology: z.string().max(40).default('code128'),
    startCell: z.number().int().min(1).max(1000).default(1).describe('First free cell of the first sheet of each precinct'),
  })
  .meta({ id: 'OrderLabels' });
export type OrderLabelsBody = z.infer<typeof OrderLabelsBody>;

/** An order ready to be written; its place has been checked. */
export interface NewOrder {
  readonly regionId: string;
  readonly districtId: string | null;
  readonly precinctId: string | null;
  readonly reprintActId: string | null;
  readonly sheet: string;
  readonly symbology: string;
  readonly startCell: number;
}

/**
 * A print operator orders the labels of a precinct, a district or a region; forming, laying out and proving follow as jobs.
 * Voters who have a live label for their document are skipped, so a second order prints nothing twice.
 * @law 178-ө 2.3 (forming, printing and affixing of barcodes)
 */
@Injectable()
export class OrderLabels {
  constructor(
    private readonly context: DbContext,
    private readonly jobs: JobLedger,
    private readonly clock: Clock,
  ) {}

  /** @throws labels.sheet-unknown, labels.symbology-unknown, labels.start-cell, labels.place-unknown */
  run(actor: Actor, body: OrderLabelsBody): Promise<LabelOrder> {
    return this.context.run(actor, async (db) => {
      const place = await findPlace(db, actor, body);
      return this.place(db, { ...body, ...place, reprintActId: null });
    });
  }

  /** Writes the order and its first job inside the caller's transaction. */
  async place(db: Db, order: NewOrder): Promise<LabelOrder> {
    getSheet(order);
    const { regionId, districtId, precinctId, reprintActId, sheet, symbology, startCell } = order;
    const today = this.clock.today();
    const year = today.slice(0, 4);
    const { last } = await db.one<{ last: number }>(NEXT_NUMBER, [regionId, year]);
    const number = `${regionId}-${year}-${String(last).padStart(5, '0')}`;
    const { id } = await db.one<{ id: string }>(INSERT_ORDER, [number, regionId, districtId, precinctId, reprintActId, sheet, symbology, startCell, today]);
    await startJob(db, this.jobs, { id, regionId, districtId }, 'labels.form-order');
    const placed = await getOrder(db, id);
    await audit.record(db, { action: 'labels.ordered', objectType: 'label-order', objectId: id, payload: { number, sheet, reprint: reprintActId !== null }, regionId, districtId });
    return placed;
  }
}

type Place = Pick<NewOrder, 'regionId' | 'districtId' | 'precinctId'>;

/** The place ordered, inside the actor's own territory; another's is unknown like one that does not exist. */
async function findPlace(db: Db, actor: Actor, body: OrderLabelsBody): Promise<Place> {
  const own = actor.territory;
  const ownRegion = own.level === 'republic' ? undefined : own.regionId;
  const ownDistrict = own.level === 'district' || own.level === 'precinct' ? own.districtId : undefined;
  const regionId = body.regionId ?? ownRegion;
  const districtId = body.districtId ?? ownDistrict;
  const foreign = (ownRegion !== undefined && regionId !== ownRegion) || (ownDistrict !== undefined && districtId !== ownDistrict);
  const precinctId = body.precinctId ?? null;
  const found = regionId === undefined || foreign ? undefined : await db.maybeOne<Place>(FIND_PLACE, [regionId, districtId ?? null, precinctId]);
  if (!found) throw new DomainError('labels.place-unknown', 'invalid');
  return { regionId: found.regionId, districtId: found.districtId, precinctId };
}
