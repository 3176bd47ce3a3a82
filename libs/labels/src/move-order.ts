import { labelOrderStates, type LabelOrderState } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import type { LabelOrder } from './order.js';

/** Moves an order along its state table; throws `state.not-allowed` for any other move. */
export async function moveOrder(db: Db, order: Pick<LabelOrder, 'id' | 'state'>, to: LabelOrderState): Promise<void> {
  labelOrderStates.assertMove(order.state, to);
  await db.execute('UPDATE label_order SET state = $2 WHERE id = $1', [order.id, to]);
}
