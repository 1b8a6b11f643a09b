// When the money of a delivered order becomes the seller's by itself: what the sale agreed on, twice that while trust watches the shop
// or where the buyer says that nothing came.
import { after, days } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { termsInForce } from '#trust'
import type { OrderRow } from './order-row.ts'

type Delivered = Pick<
  OrderRow,
  'shop_id' | 'evidence' | 'denied_at' | 'release_days_after_code' | 'release_days_after_confirmation'
>

/** What the sale agreed on, in days after delivery. */
export const agreedWaitDays = ({ evidence, ...order }: Delivered): number =>
  evidence === 'buyer_confirmation' ? order.release_days_after_confirmation : order.release_days_after_code

export async function releaseDateOf(tx: TxCtx, order: Delivered, deliveredAt: Date): Promise<Date> {
  const { waitTimes } = await termsInForce(tx, order.shop_id)
  return after(deliveredAt, days(Math.max(waitTimes, order.denied_at ? 2 : 1) * agreedWaitDays(order)))
}
