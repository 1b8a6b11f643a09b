// “I have it, all is well”: the buyer's own word is proof of delivery and releases the money at once.
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { notConfirmable, onlyCodeProves } from '../errors.ts'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder, move } from '../queries.ts'
import { onlyTheCodeProves } from '../what-proves-delivery.ts'
import { completeOrder } from './complete-order.ts'

/** @throws only_the_code_proves */
async function deliverByWord(tx: TxCtx, order: OrderRow): Promise<OrderRow> {
  if (await onlyTheCodeProves(tx, order)) throw onlyCodeProves()
  const delivered = await move(tx, order, 'delivered', {
    by: 'buyer',
    reason: 'buyer has it',
    change: { delivered_at: tx.now, evidence: 'buyer_confirmation', due_at: tx.now },
  })
  await announce(tx, 'order_delivered', {
    ...factsOf(delivered),
    deliveredAt: tx.now.toISOString(),
    evidence: 'buyer_confirmation',
  })
  return delivered
}

export function confirmOrder(ctx: Ctx, orderId: string): Promise<OrderRow> {
  return transact(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order.state === 'completed') return order
    if (order.state === 'shipped') return completeOrder(tx, await deliverByWord(tx, order), 'buyer')
    if (order.state === 'delivered') return completeOrder(tx, order, 'buyer')
    throw notConfirmable()
  })
}
