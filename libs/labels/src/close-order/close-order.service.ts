import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { DbContext, type Actor } from '@tizilim/platform';
import { moveOrder } from '../move-order.js';
import { getOrder, lockOrder, type LabelOrder } from '../order.js';
import { COUNT_IN_STOCK } from './close-order.sql.js';

/** The print operator closes an order whose every label is accounted for: affixed, or ended by an act. */
@Injectable()
export class CloseOrder {
  constructor(private readonly context: DbContext) {}

  /** @throws record.not-found, labels.still-in-stock, state.not-allowed */
  run(actor: Actor, id: string): Promise<LabelOrder> {
    return this.context.run(actor, async (db) => {
      const order = await lockOrder(db, id);
      const { left } = await db.one<{ left: number }>(COUNT_IN_STOCK, [id]);
      if (left > 0) throw new DomainError('labels.still-in-stock', 'conflict', { count: left });
      // Sheets whose labels were all made void by an act never came out of a printer.
      if (order.state === 'released') await moveOrder(db, order, 'printed');
      await moveOrder(db, order.state === 'released' ? { id, state: 'printed' } : order, 'closed');
      const closed = await getOrder(db, id);
      await audit.record(db, { action: 'labels.order-closed', objectType: 'label-order', objectId: id, regionId: order.regionId, districtId: order.districtId });
      return closed;
    });
  }
}
