// An order is cancelled before it is shipped: by its buyer, its seller, or the rule that ends a wait. The stock and the money follow as reactions.
import type { EndedReason } from '@amana/contract'
import { type Ctx, type TxCtx, transact, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { notCancellable } from '../errors.ts'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder, move } from '../queries.ts'

export type SellerReason = 'out_of_stock' | 'cannot_deliver_there' | 'price_mistake' | 'other'

/** For a locked order that waits for payment or dispatch. */
export async function endBeforeShipping(
  tx: TxCtx,
  order: OrderRow,
  by: 'buyer' | 'seller' | 'rule',
  reason: EndedReason,
): Promise<OrderRow> {
  const cancelled = await move(tx, order, 'cancelled', { by, reason, change: { due_at: null, ended_reason: reason } })
  await announce(tx, 'order_cancelled', { ...factsOf(cancelled), by, reason, wasPaid: order.paid_at !== null })
  return cancelled
}

export function cancelOrder(ctx: Ctx, orderId: string): Promise<OrderRow> {
  return transact(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order.state !== 'awaiting_payment' && order.state !== 'paid') throw notCancellable()
    return endBeforeShipping(tx, order, 'buyer', 'cancelled_by_buyer')
  })
}

export function cancelShopOrder(ctx: Ctx, shopId: string, orderId: string, reason: SellerReason): Promise<OrderRow> {
  return transactForShop(ctx, shopId, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order.state !== 'paid') throw notCancellable()
    return endBeforeShipping(tx, order, 'seller', `seller_${reason}`)
  })
}
