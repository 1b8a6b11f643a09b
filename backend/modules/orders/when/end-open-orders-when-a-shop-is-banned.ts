// A shop is closed for good: what was not sent yet goes back to its buyers at once. What is on its way goes on by its rules: the
// buyer has it and says so, or the money comes back.
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { restrictionsOf } from '#trust'
import { endBeforeShipping } from '../actions/cancel-order.ts'
import { lockOrdersOfShop } from '../queries.ts'

/** Unpaid orders run out by themselves within minutes; one that is paid in them is ended the moment the money is there. */
async function endOpenOrders(ctx: Ctx, shopId: string): Promise<void> {
  const [strongest] = await restrictionsOf(ctx, shopId)
  if (strongest?.action !== 'ban') return
  await transact(ctx, async (tx) => {
    for (const order of await lockOrdersOfShop(tx, shopId, ['paid']))
      await endBeforeShipping(tx, order, 'rule', 'shop_banned')
  })
}

export function endOpenOrdersWhenAShopIsBanned(): void {
  when('seller_restrictions_changed', 'end-open-orders-when-a-shop-is-banned', (ctx, fact) =>
    endOpenOrders(ctx, fact.data.shopId),
  )
  when('order_paid', 'end-the-order-that-is-paid-when-its-shop-is-banned', (ctx, fact) =>
    endOpenOrders(ctx, fact.data.shopId),
  )
}
