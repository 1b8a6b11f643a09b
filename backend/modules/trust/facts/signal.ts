// What a signal is: a name, how it is counted, and the reading of it. `undefined` means unknown, and unknown never refuses.
import type { Tier } from '@amana/contract'
import type { BuyerSource } from './buyer.ts'

export type FactValue = number | string | undefined

export interface Signal<Source, Value extends FactValue = number | undefined> {
  /** The exact definition, for docs/trust.md. */
  readonly says: string
  read(source: Source, now: Date): Value
}

export const signal = <Source, Value extends FactValue>(
  says: string,
  read: (source: Source, now: Date) => Value,
): Signal<Source, Value> => ({ says, read })

/** What is counted for one shop, order by order; self-dealing orders are in none of it. */
export interface SellerCounters {
  shopId: string
  tier: Tier
  openedAt: Date | null
  paidOrders: number
  completedOrders: number
  completedValueCents: number
  distinctBuyers: number
  shippedOrders: number
  shippedOnTime: number
  refundedNotShipped: number
  refundedNotDelivered: number
  lostDisputes: number
  cancelledBySeller: number
  cancelledByBuyer: number
  countedAt: Date | null
}

/** What the catalogue hands over with a listing. Leave out what is not known or does not apply. */
export interface ListingToJudge {
  tier: Tier
  categoryRisk?: 'normal' | 'high'
  priceCents?: number
  /** Median price of comparable listings, and how many there are. */
  comparables?: { medianCents: number; count: number }
  /** Listings on show besides this one; leave out when this one is on show already. */
  activeListings?: number
  /** Of the listings that the tier allows, how many the shop may have now. */
  listingShare?: number
  /** Other shops that had a near copy of one of its pictures first; leave out when nobody has looked. */
  shopsWithThePicture?: number
  /** What it was on show for until now. */
  priceBeforeCents?: number
  brandIsMuchCopied?: number
  numberIsProved?: number
  /** Listings put up in the last hour besides this one; leave out when this is a change. */
  listingsLastHour?: number
}

/** What orders hands over with a checkout. */
export interface OrderToJudge {
  tier: Tier
  totalCents?: number
  /** Paid or awaiting payment, not yet released, besides this order. */
  openExposureCents?: number
  /** Orders placed with the shop in the last 24 hours, besides this one. */
  ordersToday?: number
  ordersLast30Days?: number
  /** What nine in ten of the shop's completed orders do not exceed. */
  usualOrderCents?: number
  /** Total of the shop's completed orders so far. */
  completedCents?: number
  /** Open orders of all shops that are paid to the same number, this one among them. */
  openOfPocketCents?: number
  /** What is known of the buyer, with all sellers. */
  buyer?: BuyerSource
}
