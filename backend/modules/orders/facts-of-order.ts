// What every fact about an order says, from its row.
import type { Ctx } from '#platform/context'
import { sign } from '#platform/sealed'
import type { OrderRow } from './order-row.ts'

export const factsOf = (order: OrderRow) => ({
  orderId: order.id,
  number: order.number,
  shopId: order.shop_id,
  buyerKey: order.buyer_key,
  selfDealing: order.self_dealing,
  totalCents: order.total_cents,
  placedAt: order.placed_at.toISOString(),
})

/**
 * Tells buyers apart without naming them: the paying number, hashed with the deployment's key, so that nobody finds it by
 * trying all numbers. The same person as guest or with an account has one key.
 */
export const buyerKeyOf = (ctx: Ctx, phone: string): string => sign(ctx.config, 'buyer-key', phone).slice(0, 22)
