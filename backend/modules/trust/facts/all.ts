// The three sets of facts that rules judge, and how one snapshot of them is taken.
import { activeListings } from './active-listings.ts'
import { categoryRisk } from './category-risk.ts'
import { comparableCount } from './comparable-count.ts'
import { comparableMedian } from './comparable-median.ts'
import { completedOrders } from './completed-orders.ts'
import { completedValue } from './completed-value.ts'
import { distinctBuyers } from './distinct-buyers.ts'
import { endedOrders } from './ended-orders.ts'
import { listingPrice } from './listing-price.ts'
import { listingsLastHour } from './listings-last-hour.ts'
import { lostOrders } from './lost-orders.ts'
import { openExposure } from './open-exposure.ts'
import { orderTotal } from './order-total.ts'
import { ordersCancelledBySeller } from './orders-cancelled-by-seller.ts'
import { ordersDueToShip } from './orders-due-to-ship.ts'
import { ordersLast24Hours } from './orders-last-24-hours.ts'
import { ordersLast30Days } from './orders-last-30-days.ts'
import { sellerAge } from './seller-age.ts'
import { sellerTier } from './seller-tier.ts'
import { shippedOnTime } from './shipped-on-time.ts'
import type { FactValue, ListingToJudge, OrderToJudge, SellerCounters, Signal } from './signal.ts'

export const sellerSignals = {
  tier: sellerTier,
  ageDays: sellerAge,
  completedOrders,
  distinctBuyers,
  completedValueCents: completedValue,
  lostOrders,
  endedOrders,
  ordersDueToShip,
  shippedOnTime,
  ordersCancelledBySeller,
}

export const listingSignals = {
  tier: sellerTier,
  categoryRisk,
  priceCents: listingPrice,
  medianCents: comparableMedian,
  comparables: comparableCount,
  activeListings,
  listingsLastHour,
}

export const orderSignals = {
  tier: sellerTier,
  totalCents: orderTotal,
  openExposureCents: openExposure,
  ordersLast24Hours,
  ordersLast30Days,
}

type Signals = Record<string, Signal<never, FactValue>>
type FactsOf<S extends Signals> = { readonly [N in keyof S]: ReturnType<S[N]['read']> }

export type SellerFacts = FactsOf<typeof sellerSignals>
export type ListingFacts = FactsOf<typeof listingSignals>
export type OrderFacts = FactsOf<typeof orderSignals>

const snapshot = <Source>(signals: Record<string, Signal<Source, FactValue>>, source: Source, now: Date) =>
  Object.freeze(Object.fromEntries(Object.entries(signals).map(([name, { read }]) => [name, read(source, now)])))

export const sellerFacts = (counters: SellerCounters, now: Date) =>
  snapshot<SellerCounters>(sellerSignals, counters, now) as SellerFacts

export const listingFacts = (listing: ListingToJudge, now: Date) =>
  snapshot<ListingToJudge>(listingSignals, listing, now) as ListingFacts

export const orderFacts = (order: OrderToJudge, now: Date) =>
  snapshot<OrderToJudge>(orderSignals, order, now) as OrderFacts
