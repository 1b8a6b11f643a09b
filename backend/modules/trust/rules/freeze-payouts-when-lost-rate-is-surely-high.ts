// More than 5 in 100 orders lost, and not by bad luck: an honest seller meets this in less than 1 of 1,000 windows.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'
import { shareFigures } from './share.ts'
import { surelyAtLeast } from './wilson.ts'

export const thresholds = { surelyLostMax: 0.05, lostBuyersMin: 2 }

export const freezePayoutsWhenLostRateIsSurelyHigh: ConductRule<ConductFacts> = {
  id: 'freeze-payouts-when-lost-rate-is-surely-high',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_payouts',
  code: 'lost_rate_surely_high',
  needs: ['windowLostBuyers', 'windowEndedOrders'],
  thresholds,
  term: { days: 28, renews: 'by_new_evidence' },
  text: {
    en: '{count} of {of} orders were lost: {share}. That is surely more than {limit}.',
    sw: 'Oda {count} kati ya {of} zilipotea: {share}. Hiyo ni dhahiri zaidi ya {limit}.',
  },
  lifts: {
    en: 'It ends by itself 28 days after the last lost order.',
    sw: 'Itaisha yenyewe siku 28 baada ya oda ya mwisho kupotea.',
  },
  ask({ windowLostBuyers, windowEndedOrders, lastLostAt }) {
    const figures = shareFigures(windowLostBuyers, windowEndedOrders, thresholds.surelyLostMax)
    const surely = surelyAtLeast(windowLostBuyers, windowEndedOrders)
    return windowLostBuyers >= thresholds.lostBuyersMin && surely > thresholds.surelyLostMax
      ? hit(figures, lastLostAt)
      : miss(figures)
  },
}
