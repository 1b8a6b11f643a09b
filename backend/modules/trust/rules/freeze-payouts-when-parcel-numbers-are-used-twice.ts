// One parcel cannot go to two buyers: a number that is given twice is a parcel that was not sent.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { parcelsUsedTwiceMin: 2 }

export const freezePayoutsWhenParcelNumbersAreUsedTwice: ConductRule<ConductFacts> = {
  id: 'freeze-payouts-when-parcel-numbers-are-used-twice',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_payouts',
  code: 'parcel_numbers_used_twice',
  needs: ['parcelsUsedTwice'],
  thresholds,
  term: { days: 28, renews: 'by_new_evidence' },
  text: {
    en: '{count} orders of the last 30 days were given the parcel number of another buyer’s order; at {min} this follows.',
    sw: 'Oda {count} za siku 30 zilizopita zilipewa nambari ya kifurushi cha mnunuzi mwingine; kwa {min} hili hufuata.',
  },
  lifts: {
    en: 'It ends by itself after 28 days without another one.',
    sw: 'Itaisha yenyewe baada ya siku 28 bila nyingine.',
  },
  ask({ parcelsUsedTwice, lastParcelUsedTwiceAt }) {
    const figures = { count: parcelsUsedTwice, min: thresholds.parcelsUsedTwiceMin }
    return figures.count >= figures.min ? hit(figures, lastParcelUsedTwiceAt) : miss(figures)
  },
}
