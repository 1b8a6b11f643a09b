// A seller becomes Trusted after 90 days, 25 completed orders and KES 35,000 of completed sales, unless orders were lost.
// Anchor: eBay's 90 days, 25 sales and USD 250 together.
import type { SellerFacts } from '../facts/all.ts'
import { judgeNeeds, type Need } from './needs.ts'
import type { Rule } from './rule.ts'
import { lostLimit, lostLimitInWords } from './seller-is-established-after-a-month-of-good-orders.ts'

export const thresholds = {
  ageDaysMin: 90,
  completedOrdersMin: 25,
  distinctBuyersMin: 8,
  completedValueCentsMin: 3_500_000,
  lostOrdersMin: lostLimit.lostOrdersMin,
  lostShareMin: lostLimit.lostShareMin,
}

export const trustedNeeds: readonly Need[] = [
  {
    fact: 'ageDays',
    get atLeast() {
      return thresholds.ageDaysMin
    },
    code: 'shop_age',
    label: { en: 'Shop age in days', sw: 'Umri wa duka kwa siku' },
  },
  {
    fact: 'completedOrders',
    get atLeast() {
      return thresholds.completedOrdersMin
    },
    code: 'completed_orders',
    label: { en: 'Completed orders', sw: 'Oda zilizokamilika' },
  },
  {
    fact: 'distinctBuyers',
    get atLeast() {
      return thresholds.distinctBuyersMin
    },
    code: 'distinct_buyers',
    label: { en: 'Different buyers', sw: 'Wanunuzi tofauti' },
  },
  {
    fact: 'completedValueCents',
    get atLeast() {
      return thresholds.completedValueCentsMin
    },
    code: 'completed_value',
    label: { en: 'Value of completed orders', sw: 'Thamani ya oda zilizokamilika' },
  },
]

export const sellerIsTrusted: Rule<SellerFacts> = {
  id: 'seller-is-trusted-after-a-quarter-of-good-orders',
  version: 1,
  subject: 'seller',
  mode: 'enforce',
  action: 'grant_trusted',
  code: 'seller_trusted',
  thresholds,
  text: {
    en: 'Your shop is Trusted: {ageDays} days, {completedOrders} completed orders, {distinctBuyers} different buyers.',
    sw: 'Duka lako sasa ni la Kuaminika: siku {ageDays}, oda {completedOrders} zilizokamilika, wanunuzi {distinctBuyers} tofauti.',
  },
  lifts: lostLimitInWords,
  ask: (facts) => judgeNeeds(facts, trustedNeeds, thresholds),
}
