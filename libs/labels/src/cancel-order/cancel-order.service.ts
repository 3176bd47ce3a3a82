import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, type Actor } from '@tizilim/platform';
import { cancelOrder } from '../move-order.js';
import { getOrder, lockOrder, type LabelOrder } from '../order.js';
import { INSERT_ACT } from '../record-act/record-act.sql.js';
import { COUNT_FORMED, COUNT_PRINTED, VOID_FORMED } from './cancel-order.sql.js';

export const CancelOrderBody = z.object({ reason: z.string().trim().min(3).max(500) }).meta({ id: 'CancelLabelOrder' });
export type CancelOrderBody = z.infer<typeof CancelOrderBody>;

/**
 * The print operator gives an order up before anything of it is printed, e.g. after a failed proof. Its labels become
 * void by an act, and a next order gives their voters new numbers.
 */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /** @throws record.not-found, labels.already-printed, state.not-allowed */
  run(actor: Actor, id: string, body: CancelOrderBody): Promise<LabelOrder> {
    return this.context.run(actor, async (db) => {
      const order = await lockOrder(db, id);
      const { printed } = await db.one<{ printed: number }>(COUNT_PRINTED, [id]);
      if (printed > 0) throw new DomainError('labels.already-printed', 'conflict', { count: printed });
      await cancelOrder(db, order, 'labels.cancelled-by-operator', body.reason);
      const { formed } = await db.one<{ formed: number }>(COUNT_FORMED, [id]);
      const { regionId, districtId } = order;
      if (formed > 0) {
        const today = this.clock.today();
        const act = await db.one<{ id: string }>(INSERT_ACT, ['void', regionId, districtId, body.reason, formed, today]);
        await db.execute(VOID_FORMED, [id, act.id, today]);
      }
      const cancelled = await getOrder(db, id);
      await audit.record(db, { action: 'labels.order-cancelled', objectType: 'label-order', objectId: id, payload: { labels: formed }, regionId, districtId });
      return cancelled;
    });
  }
}
