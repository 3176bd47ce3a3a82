import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { DbContext, type Actor } from '@tizilim/platform';
import { moveOrder } from '../move-order.js';
import { getOrder, lockOrder, type LabelOrder } from '../order.js';

/** The print operator releases proved sheets for printing; before that nobody can download them. */
@Injectable()
export class ReleaseOrder {
  constructor(private readonly context: DbContext) {}

  /** @throws record.not-found, labels.not-proved */
  run(actor: Actor, id: string): Promise<LabelOrder> {
    return this.context.run(actor, async (db) => {
      const order = await lockOrder(db, id);
      if (order.state !== 'proved') throw new DomainError('labels.not-proved', 'conflict', { state: order.state });
      await db.execute('UPDATE label_order SET released_by = app.account_id(), released_at = clock_timestamp() WHERE id = $1', [id]);
      await moveOrder(db, order, 'released');
      const released = await getOrder(db, id);
      await audit.record(db, { action: 'labels.released', objectType: 'label-order', objectId: id, payload: { labels: order.labels, proved: order.proved }, regionId: order.regionId, districtId: order.districtId });
      return released;
    });
  }
}
