// May the shop take this order now? Orders asks at checkout and acts.
import type { Ctx } from '#platform/context'
import { closedBy, type DoorState, readDoorState } from '../door-state.ts'
import { type OrderFacts, orderFacts } from '../facts/all.ts'
import { judge, type Verdict } from '../judge.ts'
import { type Buyer, readBuyer } from '../read-buyer.ts'
import { orderRules } from '../rules/all.ts'
import { recordVerdict } from './record-verdict.ts'

export interface OrderInput {
  shopId: string
  orderId?: string
  totalCents?: number
  openExposureCents?: number
  /** Of all shops that are paid to the same number. */
  openOfPocketCents?: number
  /** In the last 24 hours. */
  ordersToday?: number
  ordersLast30Days?: number
  buyer?: Buyer
}

/** With what it was judged on: null where a door was closed already, for the restriction's own decision is on record. */
export interface JudgedOrder {
  verdict: Verdict
  about: { shopId: string; orderId: string | null; accountId: string | null; facts: OrderFacts } | null
}

const known = ({ usualOrderCents, completedCents }: DoorState) => ({
  ...(usualOrderCents !== undefined && { usualOrderCents }),
  ...(completedCents !== undefined && { completedCents }),
})

/** Writes nothing: a refusal gives the caller's transaction up, and the decision must not go with it. See `keepJudgedOrder`. */
export async function judgeOrder(ctx: Ctx, { buyer, ...input }: OrderInput): Promise<JudgedOrder> {
  const door = await readDoorState(ctx, input.shopId)
  const closed = closedBy('order', door)
  if (closed) return { verdict: closed, about: null }
  const ofBuyer = buyer && { buyer: await readBuyer(ctx, buyer) }
  const facts = orderFacts({ ...input, tier: door.tier, ...known(door), ...ofBuyer }, ctx.now)
  const { shopId, orderId = null } = input
  return {
    verdict: judge<OrderFacts>(orderRules, facts),
    about: { shopId, orderId, accountId: buyer?.accountId ?? null, facts },
  }
}

/** Where it was let through in the transaction of the order; where it was refused after that has been given up. */
export async function keepJudgedOrder(ctx: Ctx, { verdict, about }: JudgedOrder): Promise<void> {
  if (!about) return
  await recordVerdict(ctx, verdict, {
    subject_kind: 'order',
    subject_id: about.orderId,
    shop_id: about.shopId,
    account_id: about.accountId,
    facts: about.facts,
  })
}
