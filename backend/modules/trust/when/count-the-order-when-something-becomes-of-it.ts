// Whatever becomes of an order is counted once, and its seller is judged on it: the tier, and what is in force on the shop.
import type { FactOf } from '@amana/contract/facts'
import { type Ctx, transact } from '#platform/context'
import { type Fact, when } from '#platform/facts'
import { countOrder } from '../actions/count-order.ts'
import { judgeSeller } from '../actions/judge-seller.ts'
import { recountTier } from '../actions/recount-tier.ts'
import { type OrderFactName, orderFactNames, tellingOf } from '../facts/tellings.ts'

/** What a tier rests on: sales that came to a good end, and those that did not. */
const movesTheTier = new Set<OrderFactName>(['order_completed', 'order_refunded', 'order_cancelled', 'dispute_decided'])

async function count<N extends OrderFactName>(ctx: Ctx, fact: Fact<N>): Promise<void> {
  const order: FactOf<'order_placed'> = fact.data
  const telling = tellingOf(fact.name, fact.data, fact.at)
  if (!(await countOrder(ctx, order, telling))) return
  await transact(ctx, async (tx) => {
    await judgeSeller(tx, order.shopId)
    if (movesTheTier.has(fact.name)) await recountTier(tx, order.shopId)
  })
}

export function countTheOrderWhenSomethingBecomesOfIt(): void {
  for (const name of orderFactNames) when(name, `count-the-order-when-${name.replaceAll('_', '-')}`, count)
}
