// What was reserved or sold but never left the shop can be bought again.
import { returnReservedStock } from '#catalogue'
import { transact } from '#platform/context'
import { when } from '#platform/facts'

export function freeTheStockWhenAnOrderEndsUnshipped(): void {
  when('order_expired', 'free-the-stock-when-an-order-expires', (ctx, fact) =>
    transact(ctx, (tx) => returnReservedStock(tx, fact.data.orderId)),
  )
  when('order_cancelled', 'free-the-stock-when-an-order-is-cancelled', (ctx, fact) =>
    transact(ctx, (tx) => returnReservedStock(tx, fact.data.orderId)),
  )
}
