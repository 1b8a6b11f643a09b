// Far more sold than ever before, and most of it still owed: an exit scam looks like this before the first complaint.
// A good week does too, which is why it ends with the deliveries.
import type { ConductFacts } from '../facts/all.ts'
import { percent } from '../wording.ts'
import { type ConductRule, hit, miss, type Outcome, unknown } from './rule.ts'

export const thresholds = { timesUsualWeekMax: 4, ordersMin: 10, undeliveredShareMax: 0.5, undeliveredShareLeave: 0.4 }

function surge(facts: ConductFacts, undeliveredShare: number): Outcome {
  const { ordersThisWeek, usualWeekOrders, valueThisWeekCents, usualWeekValueCents, undeliveredThisWeek } = facts
  // A shop too young to have a usual week has the caps of a new one.
  if (usualWeekOrders === undefined) return unknown('usualWeekOrders')
  if (usualWeekValueCents === undefined) return unknown('usualWeekValueCents')
  const far =
    ordersThisWeek > thresholds.timesUsualWeekMax * usualWeekOrders ||
    valueThisWeekCents > thresholds.timesUsualWeekMax * usualWeekValueCents
  const figures = {
    orders: ordersThisWeek,
    usual: Math.round(usualWeekOrders),
    undelivered: undeliveredThisWeek,
    leave: percent(1 - thresholds.undeliveredShareLeave),
  }
  const owed = undeliveredThisWeek > undeliveredShare * ordersThisWeek
  return far && owed && ordersThisWeek >= thresholds.ordersMin ? hit(figures) : miss(figures)
}

export const freezePayoutsWhenASurgeIsNotDelivered: ConductRule<ConductFacts> = {
  id: 'freeze-payouts-when-a-surge-is-not-delivered',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_payouts',
  code: 'surge_not_delivered',
  needs: ['ordersThisWeek', 'valueThisWeekCents', 'undeliveredThisWeek'],
  thresholds,
  term: { days: 7, renews: 'while_it_holds', endsWhenGood: true },
  text: {
    en: '{orders} orders this week, and {usual} in a usual week; {undelivered} of them are not delivered yet.',
    sw: 'Oda {orders} wiki hii, na {usual} katika wiki ya kawaida; {undelivered} kati yake bado hazijafika.',
  },
  lifts: {
    en: 'It ends as soon as {leave} of the week’s orders are delivered.',
    sw: 'Itaisha mara tu {leave} ya oda za wiki zitakapofika.',
  },
  ask: (facts) => surge(facts, thresholds.undeliveredShareMax),
  stillHolds: (facts) => surge(facts, thresholds.undeliveredShareLeave),
}
