import { labelOrderStates, type LabelOrderState } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import type { LabelOrder } from './order.js';

/** Moves an order along its state table; throws `state.not-allowed` for any other move. */
export async function moveOrder(db: Db, order: Pick<LabelOrder, 'id' | 'state'>, to: Exclude<LabelOrderState, 'cancelled'>): Promise<void> {
  labelOrderStates.assertMove(order.state, to);
  await db.execute('UPDATE label_order SET state = $2 WHERE id = $1', [order.id, to]);
}

/** Ends an order without printing. @param code message key that says why; `reason` adds the words of a person */
export async function cancelOrder(db: Db, order: Pick<LabelOrder, 'id' | 'state'>, code: string, reason: string | null = null): Promise<void> {
  labelOrderStates.assertMove(order.state, 'cancelled');
  await db.execute(`UPDATE label_order SET state = 'cancelled', cancel_code = $2, cancel_reason = $3 WHERE id = $1`, [order.id, code, reason]);
}
