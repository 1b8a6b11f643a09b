// What every fact about an order says, from its row.
import { createHash } from 'node:crypto'
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

/** Tells buyers apart without naming them: the paying number, hashed. The same person as guest or with an account has one key. */
export const buyerKeyOf = (phone: string): string =>
  createHash('sha256').update(`buyer ${phone}`).digest('base64url').slice(0, 22)
