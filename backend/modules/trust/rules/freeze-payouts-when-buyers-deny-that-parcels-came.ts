// A code can be talked out of a buyer on the phone, before anything is sent. One buyer who denies what her code proves is not
// believed; several different ones, and a tenth of the orders, are: the money stays where it is until they have been heard.
import type { ConductFacts } from '../facts/all.ts'
import type { ConductRule } from './rule.ts'
import { askShare } from './share.ts'

export const thresholds = { countMin: 3, shareMax: 0.1 }

export const freezePayoutsWhenBuyersDenyThatParcelsCame: ConductRule<ConductFacts> = {
  id: 'freeze-payouts-when-buyers-deny-that-parcels-came',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_payouts',
  code: 'parcels_denied',
  needs: ['deniedBuyers', 'paidFourWeeks'],
  thresholds,
  term: { days: 28, renews: 'by_new_evidence' },
  text: {
    en: '{count} buyers say that nothing came although their code was entered, of {of} orders in four weeks: {share}, and the limit is {limit} with three buyers.',
    sw: 'Wanunuzi {count} wanasema hakuna kilichofika ingawa nambari yao iliingizwa, kati ya oda {of} za wiki nne: {share}, na kikomo ni {limit} pamoja na wanunuzi watatu.',
  },
  lifts: {
    en: 'Ask for the code only when the parcel is in the buyer’s hands. It ends by itself 28 days after the last one.',
    sw: 'Omba nambari pale tu mzigo ukiwa mikononi mwa mnunuzi. Itaisha yenyewe siku 28 baada ya wa mwisho.',
  },
  ask: ({ deniedBuyers, paidFourWeeks, lastDeniedAt }) =>
    askShare(deniedBuyers, paidFourWeeks, thresholds, lastDeniedAt),
}
