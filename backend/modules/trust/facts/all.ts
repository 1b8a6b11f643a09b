// The sets of facts that rules judge, and how one snapshot of them is taken.

import { activeListings } from './active-listings.ts'
import { brandIsMuchCopied } from './brand-is-much-copied.ts'
import type { BuyerSource } from './buyer.ts'
import { buyersSellers } from './buyers-sellers.ts'
import { categoryRisk } from './category-risk.ts'
import { comparableCount } from './comparable-count.ts'
import { comparableMedian } from './comparable-median.ts'
import { completedOrders } from './completed-orders.ts'
import { completedSoFar } from './completed-so-far.ts'
import { completedValue } from './completed-value.ts'
import type { ConductSource } from './conduct.ts'
import { contactAttempts } from './contact-attempts.ts'
import { counterfeitBuyers } from './counterfeit-buyers.ts'
import { deniedBuyers } from './denied-buyers.ts'
import { distinctBuyers } from './distinct-buyers.ts'
import { endedOrders } from './ended-orders.ts'
import { falseHandovers } from './false-handovers.ts'
import { hardLinksToBanned } from './hard-links-to-banned.ts'
import { hoursSinceAccountChange } from './hours-since-account-change.ts'
import { hoursSinceNewDevice } from './hours-since-new-device.ts'
import { hoursSincePayoutChange } from './hours-since-payout-change.ts'
import { idleDays } from './idle-days.ts'
import { lastContactAttemptAt } from './last-contact-attempt-at.ts'
import { lastCounterfeitAt } from './last-counterfeit-at.ts'
import { lastDeniedAt } from './last-denied-at.ts'
import { lastLinkAt } from './last-link-at.ts'
import { lastListingRefusedAt } from './last-listing-refused-at.ts'
import { lastLossAt } from './last-loss-at.ts'
import { lastLostAt } from './last-lost-at.ts'
import { lastLostFortnightAt } from './last-lost-fortnight-at.ts'
import { lastParcelUsedTwiceAt } from './last-parcel-used-twice-at.ts'
import { lastPictureOfOtherAt } from './last-picture-of-other-at.ts'
import { lastShopFreezeAt } from './last-shop-freeze-at.ts'
import { lastTakeoverSignAt } from './last-takeover-sign-at.ts'
import { lastUnshippedAt } from './last-unshipped-at.ts'
import { listingPrice } from './listing-price.ts'
import { listingShare } from './listing-share.ts'
import { listingsLastHour } from './listings-last-hour.ts'
import { lostBuyersFortnight } from './lost-buyers-fortnight.ts'
import { lostOrders } from './lost-orders.ts'
import { numberIsProved } from './number-is-proved.ts'
import { openExposure } from './open-exposure.ts'
import { openOfThePocket } from './open-of-the-pocket.ts'
import { orderTotal } from './order-total.ts'
import { ordersCancelledBySeller } from './orders-cancelled-by-seller.ts'
import { ordersDueToShip } from './orders-due-to-ship.ts'
import { ordersLast24Hours } from './orders-last-24-hours.ts'
import { ordersLast30Days } from './orders-last-30-days.ts'
import { ordersThisWeek } from './orders-this-week.ts'
import { ordersWithOneself } from './orders-with-oneself.ts'
import { paidFortnight } from './paid-fortnight.ts'
import { paidFourWeeks } from './paid-four-weeks.ts'
import { parcelsUsedTwice } from './parcels-used-twice.ts'
import { payoutChangedAt } from './payout-changed-at.ts'
import { picturesOfOthers } from './pictures-of-others.ts'
import { priceBefore } from './price-before.ts'
import { refusedListings } from './refused-listings.ts'
import { reviewsNotCounted } from './reviews-not-counted.ts'
import { reviewsWritten } from './reviews-written.ts'
import { sellerAge } from './seller-age.ts'
import { sellerTier } from './seller-tier.ts'
import { sellersClaimedAgainst } from './sellers-claimed-against.ts'
import { sellersClaimedWrongly } from './sellers-claimed-wrongly.ts'
import { sellersOfTheBuyer } from './sellers-of-the-buyer.ts'
import { sellersTheBuyerClaimedAgainst } from './sellers-the-buyer-claimed-against.ts'
import { shippedOnTime } from './shipped-on-time.ts'
import { shopFreezes } from './shop-freezes.ts'
import { shopsWithThePicture } from './shops-with-the-picture.ts'
import type { FactValue, ListingToJudge, OrderToJudge, SellerCounters, Signal } from './signal.ts'
import { softLinksToBanned } from './soft-links-to-banned.ts'
import { undeliveredThisWeek } from './undelivered-this-week.ts'
import { unshippedWeek } from './unshipped-week.ts'
import { usualOrder } from './usual-order.ts'
import { ninetiethPercentileCents } from './usual-order-value.ts'
import { usualWeekOrders } from './usual-week-orders.ts'
import { usualWeekValueCents } from './usual-week-value.ts'
import { valueThisWeekCents } from './value-this-week.ts'
import { windowCancelled } from './window-cancelled.ts'
import { windowDays } from './window-days.ts'
import { windowDelivered } from './window-delivered.ts'
import { windowDueToShip } from './window-due-to-ship.ts'
import { windowEndedOrders } from './window-ended-orders.ts'
import { windowLate } from './window-late.ts'
import { windowLostBuyers } from './window-lost-buyers.ts'
import { windowMoneyBack } from './window-money-back.ts'
import { windowPaidOrders } from './window-paid-orders.ts'
import { windowShipped } from './window-shipped.ts'

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

export const conductSignals = {
  tier: sellerTier,
  ageDays: sellerAge,
  windowDays,
  windowPaidOrders,
  windowEndedOrders,
  windowLostBuyers,
  lastLostAt,
  windowDueToShip,
  windowLate,
  windowShipped,
  windowDelivered,
  windowCancelled,
  windowMoneyBack,
  paidFortnight,
  paidFourWeeks,
  lostBuyersFortnight,
  lastLostFortnightAt,
  unshippedWeek,
  lastUnshippedAt,
  ordersThisWeek,
  usualWeekOrders,
  valueThisWeekCents,
  usualWeekValueCents,
  undeliveredThisWeek,
  idleDays,
  payoutChangedAt,
  hoursSincePayoutChange,
  hoursSinceNewDevice,
  hoursSinceAccountChange,
  lastTakeoverSignAt,
  contactAttempts,
  lastContactAttemptAt,
  picturesOfOthers,
  lastPictureOfOtherAt,
  refusedListings,
  lastListingRefusedAt,
  parcelsUsedTwice,
  lastParcelUsedTwiceAt,
  deniedBuyers,
  lastDeniedAt,
  falseHandovers,
  counterfeitBuyers,
  lastCounterfeitAt,
  lastLossAt,
  ordersWithOneself,
  reviewsNotCounted,
  reviewsWritten,
  hardLinksToBanned,
  softLinksToBanned,
  lastLinkAt,
  shopFreezes,
  lastShopFreezeAt,
  ninetiethPercentileCents,
}

export const listingSignals = {
  tier: sellerTier,
  categoryRisk,
  priceCents: listingPrice,
  medianCents: comparableMedian,
  comparables: comparableCount,
  activeListings,
  listingsLastHour,
  listingShare,
  shopsWithThePicture,
  priceBeforeCents: priceBefore,
  brandIsMuchCopied,
  numberIsProved,
}

export const orderSignals = {
  tier: sellerTier,
  totalCents: orderTotal,
  openExposureCents: openExposure,
  ordersLast24Hours,
  ordersLast30Days,
  usualOrderCents: usualOrder,
  completedCents: completedSoFar,
  openOfPocketCents: openOfThePocket,
  buyersSellers: sellersOfTheBuyer,
  sellersClaimedAgainst: sellersTheBuyerClaimedAgainst,
}

export const buyerSignals = {
  sellers: buyersSellers,
  claimedAgainst: sellersClaimedAgainst,
  refusedBy: sellersClaimedWrongly,
}

type Signals = Record<string, Signal<never, FactValue>>
type FactsOf<S extends Signals> = { readonly [N in keyof S]: ReturnType<S[N]['read']> }

export type SellerFacts = FactsOf<typeof sellerSignals>
export type ConductFacts = FactsOf<typeof conductSignals>
export type BuyerFacts = FactsOf<typeof buyerSignals>
export type ListingFacts = FactsOf<typeof listingSignals>
export type OrderFacts = FactsOf<typeof orderSignals>

const snapshot = <Source>(signals: Record<string, Signal<Source, FactValue>>, source: Source, now: Date) =>
  Object.freeze(Object.fromEntries(Object.entries(signals).map(([name, { read }]) => [name, read(source, now)])))

export const sellerFacts = (counters: SellerCounters, now: Date) =>
  snapshot<SellerCounters>(sellerSignals, counters, now) as SellerFacts

export const conductFacts = (source: ConductSource, now: Date) =>
  snapshot<ConductSource>(conductSignals, source, now) as ConductFacts

export const buyerFacts = (buyer: BuyerSource, now: Date) =>
  snapshot<BuyerSource>(buyerSignals, buyer, now) as BuyerFacts

export const listingFacts = (listing: ListingToJudge, now: Date) =>
  snapshot<ListingToJudge>(listingSignals, listing, now) as ListingFacts

export const orderFacts = (order: OrderToJudge, now: Date) =>
  snapshot<OrderToJudge>(orderSignals, order, now) as OrderFacts
