// Every rule, in the order judged; where two are equally strong the first is the one that is told.

import { createHash } from 'node:crypto'
import type { ConductFacts } from '../facts/all.ts'
import { canonicalJson } from '../replay/canonical-json.ts'
import { activeListingsAreCapped } from './active-listings-are-capped.ts'
import { banWhenABannedSellerComesBack } from './ban-when-a-banned-seller-comes-back.ts'
import { banWhenDeliveriesWereMadeUp } from './ban-when-deliveries-were-made-up.ts'
import { banWhenFrozenASecondTime } from './ban-when-frozen-a-second-time.ts'
import { banWhenCounterfeitsWereSold } from './ban-when-three-buyers-were-sold-counterfeits.ts'
import { buyerLosesTheBenefitOfTheDoubt } from './buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt.ts'
import { buyerWithoutProblemsLosesTheBenefitOfTheDoubt } from './buyer-whose-problems-were-none-loses-the-benefit-of-the-doubt.ts'
import { codeIsMandatoryAboveAnAmount } from './code-is-mandatory-above-an-amount.ts'
import { freezePayoutsAfterAChangeOfNumber } from './freeze-payouts-after-a-change-of-number.ts'
import { freezePayoutsWhenASleepingShopWakesChanged } from './freeze-payouts-when-a-sleeping-shop-wakes-changed.ts'
import { freezePayoutsWhenASurgeIsNotDelivered } from './freeze-payouts-when-a-surge-is-not-delivered.ts'
import { freezePayoutsWhenAnAccountLooksTakenOver } from './freeze-payouts-when-an-account-looks-taken-over.ts'
import { freezePayoutsWhenBuyersDenyThatParcelsCame } from './freeze-payouts-when-buyers-deny-that-parcels-came.ts'
import { freezePayoutsWhenLostRateIsSurelyHigh } from './freeze-payouts-when-lost-rate-is-surely-high.ts'
import { freezePayoutsWhenOrdersAreLostThickAndFast } from './freeze-payouts-when-orders-are-lost-thick-and-fast.ts'
import { freezePayoutsWhenParcelNumbersAreUsedTwice } from './freeze-payouts-when-parcel-numbers-are-used-twice.ts'
import { freezePayoutsWhenPicturesAreOthers } from './freeze-payouts-when-pictures-are-again-and-again-others.ts'
import { freezeShopAfterEightTries } from './freeze-shop-after-eight-tries-to-share-contacts.ts'
import { freezeShopLinkedToBanned } from './freeze-shop-of-who-is-linked-to-a-banned-seller.ts'
import { freezeShopWhenBuyersDenyThatParcelsCame } from './freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came.ts'
import { freezeShopWhenATenthIsLost } from './freeze-shop-when-a-tenth-of-orders-is-lost.ts'
import { freezeShopWhenPaidOrdersAreNotShipped } from './freeze-shop-when-paid-orders-are-not-shipped.ts'
import { limitListingsAfterFiveTries } from './limit-listings-after-five-tries-to-share-contacts.ts'
import { limitListingsWhenListingsAreRefused } from './limit-listings-when-listings-are-refused-again-and-again.ts'
import { limitListingsWhenCounterfeitsWereSold } from './limit-listings-when-two-buyers-were-sold-counterfeits.ts'
import { limitMessagesAfterThreeTries } from './limit-messages-after-three-tries-to-share-contacts.ts'
import { limitOrdersOfAKnownSellerLinkedToABannedOne } from './limit-orders-of-a-known-seller-linked-to-a-banned-one.ts'
import { limitOrdersOfWhoResemblesBanned } from './limit-orders-of-who-resembles-a-banned-seller.ts'
import { limitOrdersWhenASleepingShopWakesChanged } from './limit-orders-when-a-sleeping-shop-wakes-changed.ts'
import { listingFarBelowMedianIsQuarantined } from './listing-far-below-median-is-quarantined.ts'
import { listingRaisedFarAboveItsPriceIsQuarantined } from './listing-raised-far-above-its-price-is-quarantined.ts'
import { listingWithAPictureOfAnotherShopIsQuarantined } from './listing-with-a-picture-of-another-shop-is-quarantined.ts'
import { listingsPerHourAreCapped } from './listings-per-hour-are-capped.ts'
import { moneyWaitsAfterDelivery } from './money-waits-after-delivery.ts'
import { muchCopiedBrandNeedsAProvedNumber } from './much-copied-brand-needs-a-proved-number.ts'
import { newSellerKeepsAReserve } from './new-seller-keeps-a-reserve.ts'
import { newSellerStaysOutOfHighRiskCategories } from './new-seller-stays-out-of-high-risk-categories.ts'
import { openExposureGrowsWithWhatWasSold } from './open-exposure-grows-with-what-was-sold.ts'
import { openExposureIsCapped } from './open-exposure-is-capped.ts'
import { openExposureOfOnePocketIsCapped } from './open-exposure-of-one-pocket-is-capped.ts'
import { orderFarAboveTheUsualIsRefused } from './order-far-above-the-usual-is-refused.ts'
import { orderOfADoubtfulBuyerIsCapped } from './order-of-a-buyer-who-claims-against-most-sellers-is-capped.ts'
import { ordersPerDayAreCapped } from './orders-per-day-are-capped.ts'
import { reserveWhenDeliveryIsOftenNotProven } from './reserve-when-delivery-is-often-not-proven.ts'
import { reserveWhenSellerOftenCallsOffSales } from './reserve-when-seller-often-calls-off-sales.ts'
import { reserveWhenATwentiethIsLost } from './reserve-when-three-orders-and-a-twentieth-are-lost.ts'
import type { ConductRule } from './rule.ts'
import { sellerIsEstablished } from './seller-is-established-after-a-month-of-good-orders.ts'
import { sellerIsTrusted } from './seller-is-trusted-after-a-quarter-of-good-orders.ts'
import { watchWhenMoneyOftenGoesBack } from './watch-when-money-often-goes-back.ts'
import { watchWhenOrdersAreSurelyLost } from './watch-when-orders-are-surely-lost.ts'
import { watchWhenParcelsLeaveLate } from './watch-when-parcels-leave-late.ts'
import { watchWhenReviewsCountForNothing } from './watch-when-reviews-count-for-nothing.ts'
import { watchWhenSellerBuysFromOwnShop } from './watch-when-seller-buys-from-own-shop.ts'
import { watchWhenSellerCallsOffSales } from './watch-when-seller-calls-off-sales.ts'

export const sellerRules = [sellerIsTrusted, sellerIsEstablished]

/** The ladder, strongest first. */
export const conductRules: readonly ConductRule<ConductFacts>[] = [
  banWhenABannedSellerComesBack,
  banWhenDeliveriesWereMadeUp,
  banWhenFrozenASecondTime,
  banWhenCounterfeitsWereSold,
  freezeShopAfterEightTries,
  freezeShopLinkedToBanned,
  freezeShopWhenBuyersDenyThatParcelsCame,
  freezeShopWhenATenthIsLost,
  freezeShopWhenPaidOrdersAreNotShipped,
  freezePayoutsAfterAChangeOfNumber,
  freezePayoutsWhenASleepingShopWakesChanged,
  freezePayoutsWhenASurgeIsNotDelivered,
  freezePayoutsWhenAnAccountLooksTakenOver,
  freezePayoutsWhenBuyersDenyThatParcelsCame,
  freezePayoutsWhenLostRateIsSurelyHigh,
  freezePayoutsWhenOrdersAreLostThickAndFast,
  freezePayoutsWhenParcelNumbersAreUsedTwice,
  freezePayoutsWhenPicturesAreOthers,
  limitListingsAfterFiveTries,
  limitListingsWhenListingsAreRefused,
  limitListingsWhenCounterfeitsWereSold,
  limitOrdersOfAKnownSellerLinkedToABannedOne,
  limitOrdersOfWhoResemblesBanned,
  limitOrdersWhenASleepingShopWakesChanged,
  reserveWhenDeliveryIsOftenNotProven,
  reserveWhenSellerOftenCallsOffSales,
  reserveWhenATwentiethIsLost,
  watchWhenMoneyOftenGoesBack,
  watchWhenOrdersAreSurelyLost,
  watchWhenParcelsLeaveLate,
  watchWhenReviewsCountForNothing,
  watchWhenSellerBuysFromOwnShop,
  watchWhenSellerCallsOffSales,
  limitMessagesAfterThreeTries,
]

export const listingRules = [
  newSellerStaysOutOfHighRiskCategories,
  activeListingsAreCapped,
  listingsPerHourAreCapped,
  muchCopiedBrandNeedsAProvedNumber,
  listingWithAPictureOfAnotherShopIsQuarantined,
  listingFarBelowMedianIsQuarantined,
  listingRaisedFarAboveItsPriceIsQuarantined,
]

export const orderRules = [
  orderOfADoubtfulBuyerIsCapped,
  orderFarAboveTheUsualIsRefused,
  openExposureIsCapped,
  openExposureGrowsWithWhatWasSold,
  openExposureOfOnePocketIsCapped,
  ordersPerDayAreCapped,
]

export const buyerRules = [buyerLosesTheBenefitOfTheDoubt, buyerWithoutProblemsLosesTheBenefitOfTheDoubt]

/** What a tier means for money and delivery: nothing to hit or miss, only figures by tier. */
export const terms = [moneyWaitsAfterDelivery, codeIsMandatoryAboveAnAmount, newSellerKeepsAReserve]

/** Raised with every change to how judge.ts or judge-conduct.ts come to a verdict: what was decided before is not judged again by them. */
export const judgeLogic = 1

/** Every rule with its version, mode, thresholds and words; kept under its hash beside the decisions that were made by it. */
export const rulesetContent = canonicalJson({
  judgeLogic,
  rules: [...sellerRules, ...conductRules, ...listingRules, ...orderRules, ...buyerRules],
  terms,
})

/** Changes when any rule, version, mode, threshold or text changes; stored with every decision. */
export const rulesetHash = createHash('sha256').update(rulesetContent).digest('hex').slice(0, 16)
