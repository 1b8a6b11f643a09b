// What a buyer is judged by: sellers, not orders, are counted, so that one seller's view alone never makes a pattern.
import { after, days } from '#platform/clock'

/** A year: what is older is over, also for who buys nothing more. */
export const buyerWindowDays = 365

/** A paid order of the buyer with a seller who is somebody else. */
export interface BuyersOrder {
  shopId: string
  placedAt: Date
  /** A problem was reported and not taken back, or denied what the code proves, with a shop that rules have not stopped since. */
  claimed: boolean
  /** The problem was decided against the buyer. */
  refused: boolean
}

export interface BuyerSource {
  orders: readonly BuyersOrder[]
}

/** Different sellers among the orders of the window of which it is so. */
export function sellersWhere({ orders }: BuyerSource, now: Date, isSo: (order: BuyersOrder) => boolean): number {
  const since = after(now, -days(buyerWindowDays))
  return new Set(orders.filter((order) => order.placedAt > since && isSo(order)).map(({ shopId }) => shopId)).size
}
