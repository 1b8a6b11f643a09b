// The order is done: what is held goes to the seller, less commission and reserve.
import { releaseHold } from '#escrow'
import type { TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { move } from '../queries.ts'

/** For a locked order that is delivered, or delivered and disputed. */
export async function completeOrder(
  tx: TxCtx,
  order: OrderRow,
  by: 'buyer' | 'rule',
  reason = by === 'buyer' ? 'all is well' : 'inspection time over',
): Promise<OrderRow> {
  await releaseHold(tx, order.id)
  const completed = await move(tx, order, 'completed', {
    by,
    reason,
    change: { completed_at: tx.now, due_at: null },
  })
  await announce(tx, 'order_completed', { ...factsOf(completed), completedAt: tx.now.toISOString() })
  return completed
}
