// Three buyers let down within a fortnight: before any rate over a window can tell, the money stays.
// Never by the count alone: they are a twentieth of the last four weeks’ orders too.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'
import { shareFigures } from './share.ts'

export const thresholds = { lostBuyersMin: 3, lostShareMin: 0.05 }

export const freezePayoutsWhenOrdersAreLostThickAndFast: ConductRule<ConductFacts> = {
  id: 'freeze-payouts-when-orders-are-lost-thick-and-fast',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_payouts',
  code: 'orders_lost_thick_and_fast',
  needs: ['lostBuyersFortnight', 'paidFourWeeks'],
  thresholds,
  term: { days: 28, renews: 'by_new_evidence' },
  text: {
    en: '{count} buyers lost their order with you in the last 14 days, of {of} orders in four weeks: {share}, and the limit is {limit} with three buyers.',
    sw: 'Wanunuzi {count} walipoteza oda zao kwako siku 14 zilizopita, kati ya oda {of} za wiki nne: {share}, na kikomo ni {limit} pamoja na wanunuzi watatu.',
  },
  lifts: {
    en: 'It ends by itself 28 days after the last lost order.',
    sw: 'Itaisha yenyewe siku 28 baada ya oda ya mwisho kupotea.',
  },
  ask({ lostBuyersFortnight, paidFourWeeks, lastLostFortnightAt }) {
    const figures = shareFigures(lostBuyersFortnight, paidFourWeeks, thresholds.lostShareMin)
    const many =
      lostBuyersFortnight >= thresholds.lostBuyersMin && lostBuyersFortnight >= thresholds.lostShareMin * paidFourWeeks
    return many ? hit(figures, lastLostFortnightAt) : miss(figures)
  },
}
