// May the shop take this order now? Orders asks at checkout and acts.
import type { Ctx } from '#platform/context'
import { closedBy, readDoorState } from '../door-state.ts'
import { type OrderFacts, orderFacts } from '../facts/all.ts'
import { judge, type Verdict } from '../judge.ts'
import { orderRules } from '../rules/all.ts'
import { readBuyer } from './judge-buyer.ts'
import { recordVerdict } from './record-verdict.ts'

export interface OrderInput {
  shopId: string
  orderId?: string
  totalCents?: number
  openExposureCents?: number
  /** In the last 24 hours. */
  ordersToday?: number
  ordersLast30Days?: number
  /** Who buys, by key. */
  buyerKey?: string
}

const usually = (cents: number | undefined) => (cents === undefined ? {} : { usualOrderCents: cents })

/** The decision is written where `ctx` writes: inside a transaction that is then given up, it goes with it. */
export async function judgeOrder(ctx: Ctx, input: OrderInput): Promise<Verdict> {
  const door = await readDoorState(ctx, input.shopId)
  const closed = closedBy('order', door)
  if (closed) return closed
  const buyer = input.buyerKey && { buyer: await readBuyer(ctx, input.buyerKey) }
  const facts = orderFacts({ ...input, tier: door.tier, ...usually(door.usualOrderCents), ...buyer }, ctx.now)
  const verdict = judge<OrderFacts>(orderRules, facts)
  await recordVerdict(ctx, verdict, {
    subject_kind: 'order',
    subject_id: input.orderId ?? null,
    shop_id: input.shopId,
    facts,
  })
  return verdict
}
