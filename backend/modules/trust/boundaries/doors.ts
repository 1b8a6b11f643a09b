// The rules that are asked at a door, and those that give a tier, just below, at and just above what they ask.
import type { Tier } from '@amana/contract'
import type { BuyerFacts, ListingFacts, OrderFacts, SellerFacts } from '../facts/all.ts'
import { activeListingsAreCapped } from '../rules/active-listings-are-capped.ts'
import { buyerLosesTheBenefitOfTheDoubt } from '../rules/buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt.ts'
import { buyerWithoutProblemsLosesTheBenefitOfTheDoubt } from '../rules/buyer-whose-problems-were-none-loses-the-benefit-of-the-doubt.ts'
import { listingFarBelowMedianIsQuarantined } from '../rules/listing-far-below-median-is-quarantined.ts'
import { listingRaisedFarAboveItsPriceIsQuarantined } from '../rules/listing-raised-far-above-its-price-is-quarantined.ts'
import { listingWithAPictureOfAnotherShopIsQuarantined } from '../rules/listing-with-a-picture-of-another-shop-is-quarantined.ts'
import { listingsPerHourAreCapped } from '../rules/listings-per-hour-are-capped.ts'
import { muchCopiedBrandNeedsAProvedNumber } from '../rules/much-copied-brand-needs-a-proved-number.ts'
import { newSellerStaysOutOfHighRiskCategories } from '../rules/new-seller-stays-out-of-high-risk-categories.ts'
import { openExposureGrowsWithWhatWasSold } from '../rules/open-exposure-grows-with-what-was-sold.ts'
import { openExposureIsCapped } from '../rules/open-exposure-is-capped.ts'
import { openExposureOfOnePocketIsCapped } from '../rules/open-exposure-of-one-pocket-is-capped.ts'
import { orderFarAboveTheUsualIsRefused } from '../rules/order-far-above-the-usual-is-refused.ts'
import { orderOfADoubtfulBuyerIsCapped } from '../rules/order-of-a-buyer-who-claims-against-most-sellers-is-capped.ts'
import { ordersPerDayAreCapped } from '../rules/orders-per-day-are-capped.ts'
import type { Rule } from '../rules/rule.ts'
import { sellerIsEstablished } from '../rules/seller-is-established-after-a-month-of-good-orders.ts'
import { sellerIsTrusted } from '../rules/seller-is-trusted-after-a-quarter-of-good-orders.ts'
import { begins, type Row } from './row.ts'

const table = <Facts>(rule: Rule<Facts>, hits: Partial<Facts>[], misses: Partial<Facts>[]): Row[] => [
  ...begins(rule, 'hit', hits),
  ...begins(rule, 'miss', misses),
]

const good: SellerFacts = {
  tier: 'new',
  ageDays: 90,
  completedOrders: 25,
  distinctBuyers: 8,
  completedValueCents: 3_500_000,
  lostOrders: 2,
  endedOrders: 27,
  ordersDueToShip: 27,
  shippedOnTime: 27,
  ordersCancelledBySeller: 0,
}
const lost = { lostOrders: 3, endedOrders: 60 }
const lostButFew = { lostOrders: 3, endedOrders: 61 }

/** With half a hundredth more or less of the lost share on either side. */
const spoiltAtATwentieth = (rule: Rule<SellerFacts>): Row[] =>
  table(
    rule,
    [{ ...good, ...lostButFew }, { ...good, lostOrders: 45, endedOrders: 1000 }, good],
    [
      { ...good, ...lost },
      { ...good, lostOrders: 50, endedOrders: 1000 },
      { ...good, lostOrders: 3, endedOrders: 3 },
    ],
  )

const needs = (rule: Rule<SellerFacts>, least: Partial<SellerFacts>): Row[] => [
  ...spoiltAtATwentieth(rule),
  ...table(rule, [{ ...good, ...least }], []),
  ...(Object.entries(least) as [keyof SellerFacts, number][]).flatMap(([fact, value]) =>
    table(rule, [], [{ ...good, ...least, [fact]: value - 1 }]),
  ),
]

const byTier = (
  rule: Rule<ListingFacts>,
  fact: 'activeListings' | 'listingsLastHour',
  max: Record<Tier, number>,
): Row[] =>
  (Object.entries(max) as [Tier, number][]).flatMap(([tier, most]) =>
    table<ListingFacts>(rule, [{ tier, [fact]: most }], [{ tier, [fact]: most - 1 }]),
  )

const priced = (priceCents: number, comparables = 20) => ({ priceCents, comparables, medianCents: 100_000_000 })
const bought = (tier: Tier, totalCents: number, openExposureCents: number) => ({ tier, totalCents, openExposureCents })
const day = (tier: Tier, ordersLast24Hours: number, ordersLast30Days = 0) => ({
  tier,
  ordersLast24Hours,
  ordersLast30Days,
})
const sold = (tier: Tier, openAndThisCents: number, completedCents: number) => ({
  ...{ tier, completedCents, totalCents: 1000, openExposureCents: openAndThisCents - 1000 },
})
const pocket = (tier: Tier, openAndThisCents: number) => ({
  ...{ tier, totalCents: 1000, openOfPocketCents: openAndThisCents - 1000 },
})
const dear = (totalCents: number, usualOrderCents: number, tier: Tier = 'new') => ({
  tier,
  totalCents,
  usualOrderCents,
})

const claimed = (sellersClaimedAgainst: number, buyersSellers: number, totalCents: number) => ({
  sellersClaimedAgainst,
  buyersSellers,
  totalCents,
})
const raised = (priceBeforeCents: number, priceCents: number) => ({ priceBeforeCents, priceCents })

export const doorRows: readonly Row[] = [
  ...needs(sellerIsEstablished, { ageDays: 30, completedOrders: 10, distinctBuyers: 8 }),
  ...needs(sellerIsTrusted, { ageDays: 90, completedOrders: 25, distinctBuyers: 8, completedValueCents: 3_500_000 }),
  ...byTier(activeListingsAreCapped, 'activeListings', { new: 10, established: 100, trusted: 1000 }),
  ...table<ListingFacts>(
    activeListingsAreCapped,
    [{ tier: 'new', activeListings: 5, listingShare: 0.5 }],
    [{ tier: 'new', activeListings: 4, listingShare: 0.5 }],
  ),
  ...byTier(listingsPerHourAreCapped, 'listingsLastHour', { new: 5, established: 20, trusted: 60 }),
  ...table<ListingFacts>(
    newSellerStaysOutOfHighRiskCategories,
    [{ tier: 'new', categoryRisk: 'high' }],
    [
      { tier: 'new', categoryRisk: 'normal' },
      { tier: 'established', categoryRisk: 'high' },
    ],
  ),
  ...table<ListingFacts>(listingFarBelowMedianIsQuarantined, [priced(59_500_000)], [priced(60_000_000)]),
  ...begins<ListingFacts>(listingFarBelowMedianIsQuarantined, 'unknown', [priced(1, 19)]),
  ...table<OrderFacts>(
    openExposureIsCapped,
    [bought('new', 1, 6_500_000), bought('established', 1, 30_000_000)],
    [bought('new', 0, 6_500_000), bought('established', 0, 30_000_000), bought('trusted', 900_000_000, 0)],
  ),
  ...table<OrderFacts>(
    openExposureGrowsWithWhatWasSold,
    [
      sold('established', 6_500_001, 0),
      sold('established', 10_000_001, 2_000_000),
      sold('trusted', 30_000_001, 0),
      sold('trusted', 50_000_001, 5_000_000),
    ],
    [
      sold('established', 6_500_000, 0),
      sold('established', 10_000_000, 2_000_000),
      sold('trusted', 30_000_000, 0),
      sold('trusted', 50_000_000, 5_000_000),
      sold('new', 900_000_000, 0),
    ],
  ),
  ...table<OrderFacts>(
    openExposureOfOnePocketIsCapped,
    [pocket('new', 6_500_001), pocket('established', 30_000_001)],
    [pocket('new', 6_500_000), pocket('established', 30_000_000), pocket('trusted', 900_000_000)],
  ),
  ...table<OrderFacts>(
    ordersPerDayAreCapped,
    [
      day('new', 5),
      day('established', 20),
      day('trusted', 50),
      day('established', 400, 3000),
      day('trusted', 400, 3000),
    ],
    [
      day('new', 4),
      day('established', 19),
      day('trusted', 49),
      day('established', 399, 3000),
      day('trusted', 399, 3000),
    ],
  ),
  ...table<OrderFacts>(
    orderFarAboveTheUsualIsRefused,
    [dear(2_000_001, 0), dear(5_000_001, 1_000_000), dear(5_000_001, 0, 'established'), dear(10_000_001, 0, 'trusted')],
    [dear(2_000_000, 0), dear(5_000_000, 1_000_000), dear(5_000_000, 0, 'established'), dear(10_000_000, 0, 'trusted')],
  ),
  ...table<OrderFacts>(
    orderOfADoubtfulBuyerIsCapped,
    [claimed(5, 5, 500_001), claimed(505, 1000, 500_001)],
    [claimed(4, 4, 500_001), claimed(500, 1000, 500_001), claimed(5, 5, 500_000)],
  ),
  ...table<BuyerFacts>(
    buyerLosesTheBenefitOfTheDoubt,
    [
      { sellers: 4, claimedAgainst: 3 },
      { sellers: 9, claimedAgainst: 3 },
      { sellers: 1000, claimedAgainst: 305 },
    ],
    [
      { sellers: 4, claimedAgainst: 2 },
      { sellers: 1000, claimedAgainst: 300 },
    ],
  ),
  ...begins<BuyerFacts>(buyerLosesTheBenefitOfTheDoubt, 'unknown', [{ sellers: 3, claimedAgainst: 3 }]),
  ...table<BuyerFacts>(
    buyerWithoutProblemsLosesTheBenefitOfTheDoubt,
    [
      { sellers: 4, refusedBy: 2 },
      { sellers: 1000, refusedBy: 205 },
    ],
    [
      { sellers: 4, refusedBy: 1 },
      { sellers: 1000, refusedBy: 200 },
    ],
  ),
  ...begins<BuyerFacts>(buyerWithoutProblemsLosesTheBenefitOfTheDoubt, 'unknown', [{ sellers: 3, refusedBy: 3 }]),
  ...table<ListingFacts>(
    listingWithAPictureOfAnotherShopIsQuarantined,
    [{ shopsWithThePicture: 1 }, { shopsWithThePicture: 2 }],
    [{ shopsWithThePicture: 0 }, { shopsWithThePicture: 3 }],
  ),
  ...table<ListingFacts>(
    listingRaisedFarAboveItsPriceIsQuarantined,
    [raised(1_000_000, 3_000_001), raised(0, 100_001)],
    [raised(1_000_000, 3_000_000), raised(0, 100_000)],
  ),
  ...table<ListingFacts>(
    muchCopiedBrandNeedsAProvedNumber,
    [{ brandIsMuchCopied: 1, numberIsProved: 0 }],
    [
      { brandIsMuchCopied: 0, numberIsProved: 0 },
      { brandIsMuchCopied: 1, numberIsProved: 1 },
    ],
  ),
]
