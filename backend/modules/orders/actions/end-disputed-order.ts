// A dispute is decided: the money goes back, part of it does and the rest is the seller's, or all of it is the seller's.
import { refundPart, unfreezeHold } from '#escrow'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder, move } from '../queries.ts'
import { completeOrder } from './complete-order.ts'

export type DisputeEnd =
  | { outcome: 'refund' }
  /** Whole shillings, less than all that is held. `agreed`: the buyer has accepted it, so she has the goods. */
  | { outcome: 'part'; refundCents: number; agreed: boolean }
  /** `agreed`: the buyer takes her complaint back, so she has the goods. */
  | { outcome: 'release'; agreed: boolean }

/** Done once: an order that is not disputed any more is given as it is. */
export async function endDisputedOrder(tx: TxCtx, orderId: string, end: DisputeEnd): Promise<OrderRow> {
  const order = await lockOrder(tx, orderId)
  if (order.state !== 'disputed') return order
  await unfreezeHold(tx, order.id)
  if (end.outcome === 'refund') return refundDisputed(tx, order)
  if (end.outcome === 'part') await refundPart(tx, order.id, { amountCents: end.refundCents, reason: 'dispute' })
  return completeOrder(tx, await withProofOfDelivery(tx, order, end.agreed), 'rule', 'dispute ended')
}

export async function refundDisputed(tx: TxCtx, order: OrderRow): Promise<OrderRow> {
  const refunded = await move(tx, order, 'refunded', {
    by: 'rule',
    reason: 'dispute decided for the buyer',
    change: { due_at: null, ended_reason: 'dispute' },
  })
  await announce(tx, 'order_refunded', { ...factsOf(refunded), reason: 'dispute' })
  return refunded
}

/** Money is never released without it: a buyer who agrees says that she has the goods. */
async function withProofOfDelivery(tx: TxCtx, order: OrderRow, agreed: boolean): Promise<OrderRow> {
  if (order.delivered_at) return order
  assert(agreed, `order ${order.id} was never shown to have arrived`)
  const delivered = await move(tx, order, 'delivered', {
    by: 'buyer',
    reason: 'buyer agrees',
    change: { delivered_at: tx.now, evidence: 'buyer_confirmation', due_at: tx.now },
  })
  await announce(tx, 'order_delivered', {
    ...factsOf(delivered),
    deliveredAt: tx.now.toISOString(),
    evidence: 'buyer_confirmation',
  })
  return delivered
}
