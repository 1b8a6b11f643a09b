// Every rule at its threshold, one below and one above; and what no rule may ever do.
import { expect, test } from 'vitest'
import { buyerFacts, listingFacts, orderFacts, sellerFacts } from '../facts/all.ts'
import { namesMuchCopiedBrand } from '../facts/much-copied-brands.ts'
import type { ListingToJudge, OrderToJudge, SellerCounters } from '../facts/signal.ts'
import { judge, judgeTier } from '../judge.ts'
import type { Text } from '../wording.ts'
import { buyerRules, conductRules, listingRules, orderRules, sellerRules, terms } from './all.ts'
import { codeMandatory } from './code-is-mandatory-above-an-amount.ts'
import { releaseDaysAfter } from './money-waits-after-delivery.ts'
import { reserveBasisPointsFor, reserveDays } from './new-seller-keeps-a-reserve.ts'

const now = new Date('2026-11-24T07:00:00.000Z')
const daysAgo = (count: number) => new Date(now.getTime() - count * 86_400_000)

const counters = (given: Partial<SellerCounters> = {}): SellerCounters => ({
  shopId: '00000000-0000-7000-8000-000000000001',
  tier: 'new',
  openedAt: daysAgo(30),
  paidOrders: 12,
  completedOrders: 10,
  completedValueCents: 2_000_000,
  distinctBuyers: 8,
  shippedOrders: 10,
  shippedOnTime: 10,
  refundedNotShipped: 0,
  refundedNotDelivered: 0,
  lostDisputes: 0,
  cancelledBySeller: 0,
  cancelledByBuyer: 0,
  countedAt: now,
  ...given,
})

const tierFor = (given: Partial<SellerCounters>) => judgeTier(sellerFacts(counters(given), now)).tier

test.each([
  ['29 days', { openedAt: daysAgo(29) }, 'new'],
  ['30 days', { openedAt: daysAgo(30) }, 'established'],
  ['31 days', { openedAt: daysAgo(31) }, 'established'],
  ['9 completed orders', { completedOrders: 9 }, 'new'],
  ['11 completed orders', { completedOrders: 11 }, 'established'],
  ['7 different buyers', { distinctBuyers: 7 }, 'new'],
  ['9 different buyers', { distinctBuyers: 9 }, 'established'],
])('a month-old shop with ten orders from eight buyers and %s is %3$s', (_what, given, tier) => {
  expect(tierFor(given as Partial<SellerCounters>)).toBe(tier)
})

const quarter = {
  openedAt: daysAgo(90),
  completedOrders: 25,
  completedValueCents: 3_500_000,
  distinctBuyers: 8,
} satisfies Partial<SellerCounters>

test.each([
  ['nothing less', {}, 'trusted'],
  ['one day less', { openedAt: daysAgo(89) }, 'established'],
  ['one day more', { openedAt: daysAgo(91) }, 'trusted'],
  ['one order less', { completedOrders: 24 }, 'established'],
  ['one order more', { completedOrders: 26 }, 'trusted'],
  ['one cent less', { completedValueCents: 3_499_999 }, 'established'],
  ['one cent more', { completedValueCents: 3_500_001 }, 'trusted'],
  ['one buyer less', { distinctBuyers: 7 }, 'new'],
])('a seller after a quarter of good orders with %s is %3$s', (_what, given, tier) => {
  expect(tierFor({ ...quarter, ...given })).toBe(tier)
})

test.each([
  ['two lost orders of twelve', { refundedNotShipped: 2 }, 'established'],
  ['three lost orders of thirteen', { refundedNotShipped: 2, refundedNotDelivered: 1 }, 'new'],
  ['three of sixty, which is five in a hundred', { completedOrders: 57, refundedNotDelivered: 3 }, 'new'],
  ['three of sixty-one, which is less', { completedOrders: 58, refundedNotDelivered: 3 }, 'established'],
])('a seller with %s is %3$s', (_what, given, tier) => {
  expect(tierFor({ tier: 'established', ...given })).toBe(tier)
})

test('a shop whose age is unknown keeps what it has, and gains nothing', () => {
  expect(tierFor({ openedAt: null })).toBe('new')
  expect(tierFor({ openedAt: null, tier: 'trusted' })).toBe('trusted')
})

test('more lost orders never lift a seller', () => {
  const rank = { new: 0, established: 1, trusted: 2 }
  let before = rank[tierFor(quarter)]
  for (let lost = 1; lost < 40; lost++) {
    const tier = rank[tierFor({ ...quarter, refundedNotDelivered: lost })]
    expect(tier).toBeLessThanOrEqual(before)
    before = tier
  }
})

const listing = (given: Partial<ListingToJudge>) => judge(listingRules, listingFacts({ tier: 'new', ...given }, now))

test.each([
  ['new', 'high', 'refuse'],
  ['new', 'normal', 'allow'],
  ['established', 'high', 'allow'],
  ['trusted', 'high', 'allow'],
] as const)('a seller of tier %s in a category of %s risk: %s', (tier, categoryRisk, action) => {
  const verdict = listing({ tier, categoryRisk })
  expect(verdict.action).toBe(action)
  if (action === 'refuse')
    expect(verdict).toMatchObject({
      code: 'category_not_open_to_new_sellers',
      rule: 'new-seller-stays-out-of-high-risk-categories',
      sentence: expect.stringContaining('30 days, 10 completed orders, 8 different buyers'),
    })
})

test.each([
  ['new', 9, 'allow'],
  ['new', 10, 'refuse'],
  ['new', 11, 'refuse'],
  ['established', 99, 'allow'],
  ['established', 100, 'refuse'],
  ['established', 101, 'refuse'],
  ['trusted', 999, 'allow'],
  ['trusted', 1000, 'refuse'],
  ['trusted', 1001, 'refuse'],
] as const)('a seller of tier %s with %i products on show putting up one more: %s', (tier, activeListings, action) => {
  expect(listing({ tier, activeListings }).action).toBe(action)
})

test.each([
  ['new', 4, 'allow'],
  ['new', 5, 'refuse'],
  ['new', 6, 'refuse'],
  ['established', 19, 'allow'],
  ['established', 20, 'refuse'],
  ['established', 21, 'refuse'],
  ['trusted', 59, 'allow'],
  ['trusted', 60, 'refuse'],
  ['trusted', 61, 'refuse'],
] as const)('a seller of tier %s who added %i products within the hour adding one more: %s', (tier, count, action) => {
  const verdict = listing({ tier, listingsLastHour: count })
  expect(verdict.action).toBe(action)
  if (action === 'refuse') expect(verdict.code).toBe('too_many_listings_this_hour')
})

test.each([
  [599_999, 20, 'quarantine'],
  [600_000, 20, 'allow'],
  [600_001, 20, 'allow'],
  [599_999, 21, 'quarantine'],
  [100, 19, 'allow'],
])('a price of %i cents beside a median of a million over %i listings: %s', (priceCents, count, action) => {
  const verdict = listing({ priceCents, comparables: { medianCents: 1_000_000, count } })
  expect(verdict.action).toBe(action)
  if (action === 'quarantine') expect(verdict.sentence).toMatch(/60 % .*Set a price of at least KES 6,000/)
})

test('a refusal outranks a quarantine, and both stand in the reasons', () => {
  const verdict = listing({
    activeListings: 10,
    priceCents: 100,
    comparables: { medianCents: 1_000_000, count: 20 },
  })
  expect(verdict.action).toBe('refuse')
  expect(verdict.reasons.filter(({ outcome }) => outcome.status === 'hit').map(({ code }) => code)).toEqual([
    'too_many_listings',
    'price_far_below_median',
  ])
})

const order = (given: Partial<OrderToJudge>) => judge(orderRules, orderFacts({ tier: 'new', ...given }, now))

test.each([
  ['new', 6_499_999, 'allow'],
  ['new', 6_500_000, 'allow'],
  ['new', 6_500_001, 'refuse'],
  ['established', 29_999_999, 'allow'],
  ['established', 30_000_000, 'allow'],
  ['established', 30_000_001, 'refuse'],
  ['trusted', 900_000_000, 'allow'],
] as const)('a %s shop whose open orders would come to %i cents: %s', (tier, sum, action) => {
  const verdict = order({ tier, totalCents: 100_000, openExposureCents: sum - 100_000 })
  expect(verdict.action).toBe(action)
})

test.each([
  ['new', 4, undefined, 'allow'],
  ['new', 5, undefined, 'refuse'],
  ['new', 6, 3000, 'refuse'],
  ['established', 19, 0, 'allow'],
  ['established', 20, 0, 'refuse'],
  ['established', 20, undefined, 'allow'],
  ['established', 39, 300, 'allow'],
  ['established', 40, 300, 'refuse'],
  ['trusted', 49, 0, 'allow'],
  ['trusted', 50, 0, 'refuse'],
] as const)(
  'a %s shop with %i orders in a day and %s in the month: %s',
  (tier, ordersToday, ordersLast30Days, action) => {
    expect(order({ tier, ordersToday, ordersLast30Days }).action).toBe(action)
  },
)

test('rules that know nothing refuse nothing', () => {
  expect(listing({})).toMatchObject({ action: 'allow', code: 'allowed', rule: null, sentence: '' })
  expect(order({})).toMatchObject({ action: 'allow' })
  for (const { outcome } of [...listing({}).reasons, ...order({}).reasons]) expect(outcome.status).toBe('unknown')
})

test.each([
  ['new', 1_000_000, false],
  ['new', 1_000_001, true],
  ['established', 5_000_000, false],
  ['established', 5_000_001, true],
  ['trusted', 10_000_000, false],
  ['trusted', 10_000_001, true],
] as const)('an order of a %s seller over %i cents needs the code: %s', (tier, totalCents, needed) => {
  expect(codeMandatory(tier, totalCents, 'normal')).toBe(needed)
  expect(codeMandatory(tier, totalCents, 'high')).toBe(true)
})

test('money waits 7, 3 and 2 days after the code, 10, 7 and 5 after weaker proof; a new seller leaves a tenth for 30 days', () => {
  const tiers = ['new', 'established', 'trusted'] as const
  expect(tiers.map((tier) => releaseDaysAfter(tier, 'code'))).toEqual([7, 3, 2])
  expect(tiers.map((tier) => releaseDaysAfter(tier, 'buyer_confirmation'))).toEqual([10, 7, 5])
  expect(tiers.map((tier) => releaseDaysAfter(tier, 'carrier_scan'))).toEqual([10, 7, 5])
  expect(tiers.map(reserveBasisPointsFor)).toEqual([1000, 0, 0])
  expect(reserveDays).toBe(30)
})

test('the same facts give the same verdict, to the byte', () => {
  const facts = listingFacts({ tier: 'new', categoryRisk: 'high', activeListings: 12 }, now)
  const stored = JSON.parse(JSON.stringify(facts))
  expect(JSON.stringify(judge(listingRules, stored))).toBe(JSON.stringify(judge(listingRules, facts)))
})

test('a rule on trial is asked, noted, and not obeyed; one that is off is not asked', () => {
  const [rule] = listingRules
  const facts = listingFacts({ tier: 'new', categoryRisk: 'high' }, now)
  const trial = judge([{ ...rule!, mode: 'shadow' as const }], facts)
  expect(trial).toMatchObject({ action: 'allow', reasons: [], shadow: [{ rule: rule!.id }] })
  expect(judge([{ ...rule!, mode: 'off' as const }], facts)).toMatchObject({ action: 'allow', reasons: [], shadow: [] })
})

test('each rule is named as its file, once, and speaks English and Swahili', async () => {
  const { readdir } = await import('node:fs/promises')
  const files = (await readdir(import.meta.dirname)).map((name) => name.replace(/\.ts$/, ''))
  const rules = [...sellerRules, ...conductRules, ...listingRules, ...orderRules, ...buyerRules]
  const ids = [...rules, ...terms].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(files).toContain(id)
  for (const { text, lifts } of rules as readonly { text: Text; lifts: Text }[])
    for (const words of [text, lifts]) expect(words.en && words.sw).toBeTruthy()
})

const order5000 = { totalCents: 500_001, openExposureCents: 0, ordersToday: 0, ordersLast30Days: 0 }

test.each([
  [
    'a shop whose usual dear order is KES 5,000 sells for KES 25,000',
    { usualOrderCents: 500_000, totalCents: 2_500_000 },
    'allowed',
  ],
  ['and for a cent more it does not', { usualOrderCents: 500_000, totalCents: 2_500_001 }, 'order_far_above_usual'],
  ['a shop that sells for KES 100 sells for KES 20,000', { usualOrderCents: 10_000, totalCents: 2_000_000 }, 'allowed'],
  ['and for a cent more it does not', { usualOrderCents: 10_000, totalCents: 2_000_001 }, 'order_far_above_usual'],
  ['a shop nobody knows the usual order of is asked nothing', { totalCents: 3_000_000 }, 'allowed'],
])('%s: %o is %s', (_what, given, code) => {
  expect(order({ tier: 'new', openExposureCents: 0, ordersToday: 0, ordersLast30Days: 0, ...given }).code).toBe(code)
})

/** So many sellers, one order each, today. */
const buyerWith = ({ sellers, claimedAgainst = 0, refusedBy = 0 }: Partial<Record<string, number>>) => ({
  orders: Array.from({ length: sellers ?? 0 }, (_, index) => ({
    ...{ shopId: `shop ${index}`, placedAt: now, claimed: index < Math.max(claimedAgainst, refusedBy) },
    refused: index < refusedBy,
  })),
})

test.each([
  [{ sellers: 9, claimedAgainst: 5 }, 500_001, 'buyer_capped'],
  [{ sellers: 9, claimedAgainst: 5 }, 500_000, 'allowed'],
  [{ sellers: 10, claimedAgainst: 5 }, 500_001, 'allowed'],
  [{ sellers: 4, claimedAgainst: 4 }, 500_001, 'allowed'],
  [{ sellers: 5, claimedAgainst: 5 }, 500_001, 'buyer_capped'],
  [undefined, 500_001, 'allowed'],
])('a buyer with %o who orders for %i cents is %s', (buyer, totalCents, code) => {
  expect(order({ ...order5000, tier: 'trusted', totalCents, ...(buyer && { buyer: buyerWith(buyer) }) }).code).toBe(
    code,
  )
})

test.each([
  [{ sellers: 10, claimedAgainst: 3 }, 'miss'],
  [{ sellers: 9, claimedAgainst: 3 }, 'hit'],
  [{ sellers: 20, claimedAgainst: 6 }, 'miss'],
  [{ sellers: 20, claimedAgainst: 7 }, 'hit'],
  [{ sellers: 4, claimedAgainst: 2 }, 'miss'],
  [{ sellers: 4, claimedAgainst: 3 }, 'hit'],
  [{ sellers: 3, claimedAgainst: 3 }, 'unknown'],
])('a buyer with %o: no benefit of the doubt is a %s', (buyer, status) => {
  const [reason] = judge(buyerRules, buyerFacts(buyerWith(buyer), now)).reasons
  expect(reason!.outcome.status).toBe(status)
})

test.each([
  [{ activeListings: 4 }, 'allowed'],
  [{ activeListings: 5 }, 'too_many_listings'],
])('a new shop with a reserve in force may have half as many listings: %o is %s', (given, code) => {
  expect(listing({ ...given, listingShare: 0.5 }).code).toBe(code)
})

test.each([
  [{ shopsWithThePicture: 0 }, 'allowed'],
  [{ shopsWithThePicture: 1 }, 'picture_of_another_shop'],
  [{ shopsWithThePicture: 2 }, 'picture_of_another_shop'],
  [{ shopsWithThePicture: 3 }, 'allowed'],
  [{ priceCents: 300_000, priceBeforeCents: 100_000 }, 'allowed'],
  [{ priceCents: 300_001, priceBeforeCents: 100_000 }, 'price_raised_far'],
  [{ priceCents: 100_000, priceBeforeCents: 100 }, 'allowed'],
  [{ priceCents: 100_001, priceBeforeCents: 100 }, 'price_raised_far'],
  [{ priceCents: 900_000 }, 'allowed'],
])('a listing of a trusted seller with %o is %s', (given, code) => {
  expect(listing({ tier: 'trusted', ...given }).code).toBe(code)
})

test('goods of a much copied brand from a number that is not proved are noted, and let through: the rule is on trial', () => {
  const asked = (given: Partial<ListingToJudge>) => listing({ tier: 'trusted', ...given })
  const noted = (given: Partial<ListingToJudge>) => asked(given).shadow.map(({ code }) => code)
  expect(noted({ brandIsMuchCopied: 1, numberIsProved: 0 })).toEqual(['brand_needs_proved_number'])
  expect(asked({ brandIsMuchCopied: 1, numberIsProved: 0 }).action).toBe('allow')
  expect(noted({ brandIsMuchCopied: 1, numberIsProved: 1 })).toEqual([])
  expect(noted({ brandIsMuchCopied: 0, numberIsProved: 0 })).toEqual([])
  expect(noted({ brandIsMuchCopied: 1 })).toEqual([])
})

test('a brand is found as a word of its own, however it is written', () => {
  for (const title of ['NIKE Air Max 90', 'Shoes (Nike), size 42', 'louis-vuitton bag', 'Casio G Shock'])
    expect(namesMuchCopiedBrand(title), title).toBe(true)
  for (const title of ['Pineapple juice', 'Applesauce', 'Pumpkin seeds', 'Nikenya tote', ''])
    expect(namesMuchCopiedBrand(title), title).toBe(false)
})
