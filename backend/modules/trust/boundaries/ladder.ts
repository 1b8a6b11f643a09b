// Every rule of the ladder just below, at and just above what it asks.
import { banWhenABannedSellerComesBack } from '../rules/ban-when-a-banned-seller-comes-back.ts'
import { banWhenDeliveriesWereMadeUp } from '../rules/ban-when-deliveries-were-made-up.ts'
import { banWhenFrozenASecondTime } from '../rules/ban-when-frozen-a-second-time.ts'
import { banWhenCounterfeitsWereSold } from '../rules/ban-when-three-buyers-were-sold-counterfeits.ts'
import { freezePayoutsAfterAChangeOfNumber } from '../rules/freeze-payouts-after-a-change-of-number.ts'
import { freezePayoutsWhenASleepingShopWakesChanged } from '../rules/freeze-payouts-when-a-sleeping-shop-wakes-changed.ts'
import { freezePayoutsWhenASurgeIsNotDelivered } from '../rules/freeze-payouts-when-a-surge-is-not-delivered.ts'
import { freezePayoutsWhenAnAccountLooksTakenOver } from '../rules/freeze-payouts-when-an-account-looks-taken-over.ts'
import { freezePayoutsWhenBuyersDenyThatParcelsCame } from '../rules/freeze-payouts-when-buyers-deny-that-parcels-came.ts'
import { freezePayoutsWhenLostRateIsSurelyHigh } from '../rules/freeze-payouts-when-lost-rate-is-surely-high.ts'
import { freezePayoutsWhenOrdersAreLostThickAndFast } from '../rules/freeze-payouts-when-orders-are-lost-thick-and-fast.ts'
import { freezePayoutsWhenParcelNumbersAreUsedTwice } from '../rules/freeze-payouts-when-parcel-numbers-are-used-twice.ts'
import { freezePayoutsWhenPicturesAreOthers } from '../rules/freeze-payouts-when-pictures-are-again-and-again-others.ts'
import { freezeShopAfterEightTries } from '../rules/freeze-shop-after-eight-tries-to-share-contacts.ts'
import { freezeShopLinkedToBanned } from '../rules/freeze-shop-of-who-is-linked-to-a-banned-seller.ts'
import { freezeShopWhenBuyersDenyThatParcelsCame } from '../rules/freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came.ts'
import { freezeShopWhenATenthIsLost } from '../rules/freeze-shop-when-a-tenth-of-orders-is-lost.ts'
import { freezeShopWhenPaidOrdersAreNotShipped } from '../rules/freeze-shop-when-paid-orders-are-not-shipped.ts'
import { limitListingsAfterFiveTries } from '../rules/limit-listings-after-five-tries-to-share-contacts.ts'
import { limitListingsWhenListingsAreRefused } from '../rules/limit-listings-when-listings-are-refused-again-and-again.ts'
import { limitListingsWhenCounterfeitsWereSold } from '../rules/limit-listings-when-two-buyers-were-sold-counterfeits.ts'
import { limitMessagesAfterThreeTries } from '../rules/limit-messages-after-three-tries-to-share-contacts.ts'
import { limitOrdersOfAKnownSellerLinkedToABannedOne } from '../rules/limit-orders-of-a-known-seller-linked-to-a-banned-one.ts'
import { limitOrdersOfWhoResemblesBanned } from '../rules/limit-orders-of-who-resembles-a-banned-seller.ts'
import { limitOrdersWhenASleepingShopWakesChanged } from '../rules/limit-orders-when-a-sleeping-shop-wakes-changed.ts'
import { reserveWhenDeliveryIsOftenNotProven } from '../rules/reserve-when-delivery-is-often-not-proven.ts'
import { reserveWhenSellerOftenCallsOffSales } from '../rules/reserve-when-seller-often-calls-off-sales.ts'
import { reserveWhenATwentiethIsLost } from '../rules/reserve-when-three-orders-and-a-twentieth-are-lost.ts'
import { watchWhenMoneyOftenGoesBack } from '../rules/watch-when-money-often-goes-back.ts'
import { watchWhenOrdersAreSurelyLost } from '../rules/watch-when-orders-are-surely-lost.ts'
import { watchWhenParcelsLeaveLate } from '../rules/watch-when-parcels-leave-late.ts'
import { watchWhenReviewsCountForNothing } from '../rules/watch-when-reviews-count-for-nothing.ts'
import { watchWhenSellerBuysFromOwnShop } from '../rules/watch-when-seller-buys-from-own-shop.ts'
import { watchWhenSellerCallsOffSales } from '../rules/watch-when-seller-calls-off-sales.ts'
import { countFrom, type Row, rowsOf, shareAbove, shareFrom, type Table } from './row.ts'

const linked = (tier: 'new' | 'established' | 'trusted', hardLinksToBanned: number) => ({ tier, hardLinksToBanned })
const lost = (windowLostBuyers: number, windowEndedOrders: number) => ({ windowLostBuyers, windowEndedOrders })

const woke: Table = {
  hits: [
    { idleDays: 61, hoursSinceNewDevice: 336 },
    { idleDays: 61, hoursSincePayoutChange: 336, hoursSinceNewDevice: 999 },
  ],
  misses: [
    { idleDays: 60, hoursSinceNewDevice: 0 },
    { idleDays: 61, hoursSinceNewDevice: 337 },
  ],
}

/** Ten orders in a usual week, worth ten thousand shillings. */
const surge = (ordersThisWeek: number, undeliveredThisWeek: number, valueThisWeekCents = 0, usualWeekOrders = 10) => ({
  ordersThisWeek,
  undeliveredThisWeek,
  valueThisWeekCents,
  usualWeekOrders,
  usualWeekValueCents: 1_000_000,
})

export const ladderRows: readonly Row[] = [
  ...rowsOf(banWhenABannedSellerComesBack, countFrom('hardLinksToBanned', 2)),
  ...rowsOf(banWhenDeliveriesWereMadeUp, countFrom('falseHandovers', 3)),
  ...rowsOf(banWhenFrozenASecondTime, countFrom('shopFreezes', 2)),
  ...rowsOf(banWhenCounterfeitsWereSold, countFrom('counterfeitBuyers', 3)),
  ...rowsOf(freezeShopAfterEightTries, countFrom('contactAttempts', 8)),
  ...rowsOf(freezeShopLinkedToBanned, {
    hits: [linked('new', 1), linked('new', 2)],
    misses: [linked('new', 0), linked('established', 1), linked('trusted', 1)],
  }),
  ...rowsOf(limitOrdersOfAKnownSellerLinkedToABannedOne, {
    hits: [linked('established', 1), linked('trusted', 1)],
    misses: [linked('new', 1), linked('established', 0)],
  }),
  ...rowsOf(
    freezeShopWhenATenthIsLost,
    shareAbove({ count: 'windowLostBuyers', of: 'windowEndedOrders', countMin: 5, share: 0.1 }),
  ),
  ...rowsOf(
    freezeShopWhenPaidOrdersAreNotShipped,
    shareFrom({ count: 'unshippedWeek', of: 'paidFortnight', countMin: 3, share: 0.1 }),
  ),
  ...rowsOf(freezePayoutsAfterAChangeOfNumber, {
    hits: [{ hoursSincePayoutChange: 71 }],
    misses: [{ hoursSincePayoutChange: 72 }],
  }),
  ...rowsOf(freezePayoutsWhenASleepingShopWakesChanged, woke),
  ...rowsOf(limitOrdersWhenASleepingShopWakesChanged, woke),
  ...rowsOf(freezePayoutsWhenAnAccountLooksTakenOver, {
    hits: [
      { hoursSinceNewDevice: 72, hoursSinceAccountChange: 72 },
      { hoursSinceNewDevice: 0, hoursSincePayoutChange: 72 },
    ],
    misses: [
      { hoursSinceNewDevice: 73, hoursSinceAccountChange: 0 },
      { hoursSinceNewDevice: 0, hoursSinceAccountChange: 73 },
    ],
  }),
  ...rowsOf(freezePayoutsWhenASurgeIsNotDelivered, {
    hits: [surge(41, 41), surge(10, 10, 4_000_001), surge(1000, 505), surge(10, 10, 0, 2)],
    misses: [surge(40, 40, 4_000_000), surge(9, 9, 4_000_001), surge(1000, 500), surge(9, 9, 0, 2)],
    stays: [surge(1000, 405)],
    lets: [surge(1000, 400)],
  }),
  ...rowsOf(freezePayoutsWhenLostRateIsSurelyHigh, {
    hits: [lost(2, 11), lost(2, 2)],
    misses: [lost(2, 12), lost(1, 1)],
  }),
  ...rowsOf(
    freezePayoutsWhenOrdersAreLostThickAndFast,
    shareFrom({ count: 'lostBuyersFortnight', of: 'paidFourWeeks', countMin: 3, share: 0.05 }),
  ),
  ...rowsOf(
    freezePayoutsWhenBuyersDenyThatParcelsCame,
    shareAbove({ count: 'deniedBuyers', of: 'paidFourWeeks', countMin: 3, share: 0.1 }),
  ),
  ...rowsOf(
    freezeShopWhenBuyersDenyThatParcelsCame,
    shareAbove({ count: 'deniedBuyers', of: 'paidFourWeeks', countMin: 5, share: 0.25 }),
  ),
  ...rowsOf(freezePayoutsWhenParcelNumbersAreUsedTwice, countFrom('parcelsUsedTwice', 2)),
  ...rowsOf(freezePayoutsWhenPicturesAreOthers, countFrom('picturesOfOthers', 3)),
  ...rowsOf(limitListingsAfterFiveTries, countFrom('contactAttempts', 5)),
  ...rowsOf(limitListingsWhenListingsAreRefused, countFrom('refusedListings', 5)),
  ...rowsOf(limitListingsWhenCounterfeitsWereSold, countFrom('counterfeitBuyers', 2)),
  ...rowsOf(limitMessagesAfterThreeTries, countFrom('contactAttempts', 3)),
  ...rowsOf(limitOrdersOfWhoResemblesBanned, countFrom('softLinksToBanned', 3)),
  ...rowsOf(reserveWhenDeliveryIsOftenNotProven, {
    hits: [
      { windowDelivered: 795, windowShipped: 1000 },
      { windowDelivered: 0, windowShipped: 10 },
    ],
    misses: [
      { windowDelivered: 800, windowShipped: 1000 },
      { windowDelivered: 0, windowShipped: 9 },
    ],
    stays: [{ windowDelivered: 845, windowShipped: 1000 }],
    lets: [{ windowDelivered: 850, windowShipped: 1000 }],
  }),
  ...rowsOf(
    reserveWhenSellerOftenCallsOffSales,
    shareAbove({ count: 'windowCancelled', of: 'windowPaidOrders', countMin: 5, share: 0.1, leave: 0.08 }),
  ),
  ...rowsOf(
    reserveWhenATwentiethIsLost,
    shareFrom({ count: 'windowLostBuyers', of: 'windowEndedOrders', countMin: 3, share: 0.05, leave: 0.04 }),
  ),
  ...rowsOf(
    watchWhenMoneyOftenGoesBack,
    shareAbove({ count: 'windowMoneyBack', of: 'windowPaidOrders', countMin: 4, share: 0.08, leave: 0.06 }),
  ),
  ...rowsOf(watchWhenOrdersAreSurelyLost, {
    hits: [lost(2, 22), lost(2, 2)],
    misses: [lost(2, 28), lost(1, 1)],
    stays: [lost(2, 36), lost(2, 2)],
    lets: [lost(2, 37), lost(1, 1)],
  }),
  ...rowsOf(
    watchWhenParcelsLeaveLate,
    shareAbove({ count: 'windowLate', of: 'windowDueToShip', countMin: 5, share: 0.15, leave: 0.12 }),
  ),
  ...rowsOf(
    watchWhenReviewsCountForNothing,
    shareAbove({ count: 'reviewsNotCounted', of: 'reviewsWritten', countMin: 5, share: 0.3 }),
  ),
  ...rowsOf(watchWhenSellerBuysFromOwnShop, countFrom('ordersWithOneself', 3)),
  ...rowsOf(
    watchWhenSellerCallsOffSales,
    shareAbove({ count: 'windowCancelled', of: 'windowPaidOrders', countMin: 3, share: 0.04, leave: 0.03 }),
  ),
]
