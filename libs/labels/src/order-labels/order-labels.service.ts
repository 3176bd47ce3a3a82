import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, JobLedger, type Actor, type Db } from '@tizilim/platform';
import { getSheet } from '../offline.js';
import { getOrder, type LabelOrder } from '../order.js';
import { FIND_PRECINCT_PLACE, INSERT_ORDER, SET_JOB } from './order-labels.sql.js';

export const OrderLabelsBody = z
  .object({
    regionId: z.string().length(2).optional().describe('Region; that of the account when left out'),
    districtId: z.string().length(9).optional().describe('District; the whole region when left out'),
    precinctId: z.string().regex(/^\d+$/).optional().describe('Precinct; the whole district when left out'),
    sheet: z.string().default('a4-65'),
    symbology: z.string().default('code128'),
    startCell: z.number().int().min(1).default(1).describe('First free cell of the first sheet'),
  })
  .meta({ id: 'OrderLabels' });
export type OrderLabelsBody = z.infer<typeof OrderLabelsBody>;

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

  /** @throws labels.sheet-unknown, labels.start-cell, labels.place-unknown */
  run(actor: Actor, body: OrderLabelsBody): Promise<LabelOrder> {
    getSheet(body);
    return this.context.run(actor, async (db) => {
      const place = await this.placeOf(db, actor, body);
      return this.place(db, { ...body, ...place, reprintActId: null });
    });
  }

  /** Writes the order and its first job inside the caller's transaction. */
  async place(db: Db, order: Omit<OrderLabelsBody, keyof Place> & Place & { readonly reprintActId: string | null }): Promise<LabelOrder> {
    const { regionId, districtId, precinctId, reprintActId, sheet, symbology, startCell } = order;
    const params = [regionId, districtId ?? null, precinctId ?? null, reprintActId, sheet, symbology, startCell, this.clock.today()];
    const { id } = await db.one<{ id: string }>(INSERT_ORDER, params);
    const jobId = await this.jobs.enqueue(db, { kind: 'labels.form-order', regionId, districtId: districtId ?? null, subjectId: id });
    await db.execute(SET_JOB, [id, jobId]);
    const placed = await getOrder(db, id);
    await audit.record(db, { action: 'labels.ordered', objectType: 'label-order', objectId: id, payload: { sheet, reprint: reprintActId !== null }, regionId, districtId: districtId ?? null });
    return placed;
  }

  private async placeOf(db: Db, actor: Actor, body: OrderLabelsBody): Promise<Place> {
    const own = actor.territory;
    const regionId = body.regionId ?? (own.level === 'republic' ? undefined : own.regionId);
    const districtId = body.districtId ?? (own.level === 'district' || own.level === 'precinct' ? own.districtId : undefined);
    if (!regionId) throw new DomainError('labels.place-unknown', 'invalid');
    if (!body.precinctId) return { regionId, districtId: districtId ?? null };
    const found = await db.maybeOne<{ districtId: string }>(FIND_PRECINCT_PLACE, [body.precinctId, regionId]);
    if (!found || (districtId && districtId !== found.districtId)) throw new DomainError('labels.place-unknown', 'invalid');
    return { regionId, districtId: found.districtId };
  }
}

interface Place {
  readonly regionId: string;
  readonly districtId: string | null;
}
