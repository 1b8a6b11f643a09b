// Five different products within a month that looked like bait or had pictures of others: no new ones for a week.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { refusedListingsMin: 5 }

export const limitListingsWhenListingsAreRefused: ConductRule<ConductFacts> = {
  id: 'limit-listings-when-listings-are-refused-again-and-again',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'limit_listings',
  code: 'listings_refused',
  needs: ['refusedListings'],
  thresholds,
  term: { days: 7, renews: 'by_new_evidence' },
  text: {
    en: '{count} of your products were kept off the show within 30 days, for their price or their pictures; at {min} this follows.',
    sw: 'Bidhaa {count} zako zilizuiwa ndani ya siku 30, kwa bei au picha zake; kwa {min} hili hufuata.',
  },
  lifts: {
    en: 'It ends by itself after 7 days without another one.',
    sw: 'Itaisha yenyewe baada ya siku 7 bila nyingine.',
  },
  ask({ refusedListings, lastListingRefusedAt }) {
    const figures = { count: refusedListings, min: thresholds.refusedListingsMin }
    return figures.count >= figures.min ? hit(figures, lastListingRefusedAt) : miss(figures)
  },
}
