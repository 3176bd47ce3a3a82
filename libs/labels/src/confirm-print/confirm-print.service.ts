import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, type Actor, type Db } from '@tizilim/platform';
import { moveOrder } from '../move-order.js';
import { getOrder, lockOrder, PrecinctId, type LabelOrder } from '../order.js';
import { CONFIRM_PRECINCT, MARK_PRINTED, UNPRINTED } from './confirm-print.sql.js';

export const ConfirmPrintBody = z
  .object({
    precinctId: PrecinctId.optional().describe('Precinct whose sheets came out of the printer; the whole order when left out'),
    sheets: z.array(z.number().int().min(1).max(100_000)).min(1).max(1000).optional().describe('Sheets of that precinct; all when left out'),
  })
  .refine((body) => body.sheets === undefined || body.precinctId !== undefined, { message: 'sheets need a precinct' })
  .meta({ id: 'ConfirmPrint' });
export type ConfirmPrintBody = z.infer<typeof ConfirmPrintBody>;

/** The print operator confirms what really came out of the printer: sent is not printed. @law 178-ө 2.3 (printing) */
@Injectable()
export class ConfirmPrint {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /** @throws record.not-found, labels.not-released, labels.nothing-to-confirm */
  run(actor: Actor, id: string, body: ConfirmPrintBody): Promise<LabelOrder> {
    return this.context.run(actor, async (db) => {
      const order = await lockOrder(db, id);
      if (order.state !== 'released' && order.state !== 'printed') throw new DomainError('labels.not-released', 'conflict', { state: order.state });
      const printed = await db.execute(MARK_PRINTED, [id, body.precinctId ?? null, body.sheets ?? null, this.clock.today()]);
      if (printed === 0) throw new DomainError('labels.nothing-to-confirm', 'conflict');
      await db.execute(CONFIRM_PRECINCT, [id]);
      await this.finishWhenAll(db, order);
      const confirmed = await getOrder(db, id);
      await audit.record(db, { action: 'labels.printed', objectType: 'label-order', objectId: id, payload: { labels: printed }, regionId: order.regionId, districtId: order.districtId });
      return confirmed;
    });
  }

  private async finishWhenAll(db: Db, order: LabelOrder): Promise<void> {
    const { left } = await db.one<{ left: number }>(UNPRINTED, [order.id]);
    if (left === 0 && order.state === 'released') await moveOrder(db, order, 'printed');
  }
}
