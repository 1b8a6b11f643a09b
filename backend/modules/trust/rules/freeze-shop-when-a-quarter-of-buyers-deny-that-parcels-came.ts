// Where every fourth buyer says that her code was entered and nothing came, codes are asked for on the phone: nobody else shall pay.
import type { ConductFacts } from '../facts/all.ts'
import type { ConductRule } from './rule.ts'
import { askShare } from './share.ts'

export const thresholds = { countMin: 5, shareMax: 0.25 }

export const freezeShopWhenBuyersDenyThatParcelsCame: ConductRule<ConductFacts> = {
  id: 'freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_shop',
  code: 'parcels_denied_often',
  needs: ['deniedBuyers', 'paidFourWeeks'],
  thresholds,
  term: { days: 28, renews: 'never' },
  text: {
    en: '{count} buyers say that nothing came although their code was entered, of {of} orders in four weeks: {share}, and the limit is {limit} with five buyers.',
    sw: 'Wanunuzi {count} wanasema hakuna kilichofika ingawa nambari yao iliingizwa, kati ya oda {of} za wiki nne: {share}, na kikomo ni {limit} pamoja na wanunuzi watano.',
  },
  lifts: {
    en: 'It ends by itself after 28 days.',
    sw: 'Itaisha yenyewe baada ya siku 28.',
  },
  ask: ({ deniedBuyers, paidFourWeeks, lastDeniedAt }) =>
    askShare(deniedBuyers, paidFourWeeks, thresholds, lastDeniedAt),
}
