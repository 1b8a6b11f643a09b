// A problem was reported: the order waits for the decision, and its money stands still.
import { freezeHold } from '#escrow'
import type { TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import { notDisputable } from '../errors.ts'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder, move } from '../queries.ts'

/**
 * @param backstopAt when the buyer gets her money back should nothing have decided by then: later than any rule of a dispute
 * @throws order_not_disputable
 */
export async function disputeOrder(
  tx: TxCtx,
  orderId: string,
  { backstopAt }: { backstopAt: Date },
): Promise<OrderRow> {
  const order = await lockOrder(tx, orderId)
  if (order.state !== 'shipped' && order.state !== 'delivered') throw notDisputable()
  await freezeHold(tx, order.id, { reason: 'disputed' })
  const disputed = await move(tx, order, 'disputed', {
    by: 'buyer',
    reason: 'problem reported',
    change: { disputed_at: tx.now, due_at: backstopAt },
  })
  await announce(tx, 'order_disputed', {
    ...factsOf(disputed),
    disputedAt: tx.now.toISOString(),
    wasDelivered: order.delivered_at !== null,
  })
  return disputed
}
