// A new seller becomes Established after 30 days, 10 completed orders and 8 different buyers, unless orders were lost.
// Anchor: eBay lifts a new seller's holds after 90 days and 25 sales; M-Pesa cannot be charged back, so a month is enough.
import type { SellerFacts } from '../facts/all.ts'
import { percent, type Text } from '../wording.ts'
import { judgeNeeds, type LostLimit, type Need } from './needs.ts'
import type { Rule } from './rule.ts'

export const thresholds = {
  ageDaysMin: 30,
  completedOrdersMin: 10,
  distinctBuyersMin: 8,
  lostOrdersMin: 3,
  lostShareMin: 0.05,
}

export const establishedNeeds: readonly Need[] = [
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
]

export const lostLimit: LostLimit = thresholds

export const lostLimitInWords: Text = {
  en: `It ends when ${thresholds.lostOrdersMin} or more orders are lost and they are ${percent(thresholds.lostShareMin)} or more of the orders that ended.`,
  sw: `Huisha oda ${thresholds.lostOrdersMin} au zaidi zikipotea na zikiwa ${percent(thresholds.lostShareMin)} au zaidi ya oda zilizoisha.`,
}

export const sellerIsEstablished: Rule<SellerFacts> = {
  id: 'seller-is-established-after-a-month-of-good-orders',
  version: 1,
  subject: 'seller',
  mode: 'enforce',
  action: 'grant_established',
  code: 'seller_established',
  thresholds,
  text: {
    en: 'Your shop is Established: {ageDays} days, {completedOrders} completed orders, {distinctBuyers} different buyers.',
    sw: 'Duka lako sasa ni Imara: siku {ageDays}, oda {completedOrders} zilizokamilika, wanunuzi {distinctBuyers} tofauti.',
  },
  lifts: lostLimitInWords,
  ask: (facts) => judgeNeeds(facts, establishedNeeds, lostLimit),
}
