// How many listings a shop may add within an hour, by tier: 5, 20, 60. Bursts are the mark of copied catalogues.
import type { ListingFacts } from '../facts/all.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { listingsPerHourMax: { new: 5, established: 20, trusted: 60 } }

export const listingsPerHourAreCapped: Rule<ListingFacts> = {
  id: 'listings-per-hour-are-capped',
  version: 1,
  subject: 'listing',
  mode: 'enforce',
  action: 'refuse',
  code: 'too_many_listings_this_hour',
  thresholds,
  text: {
    en: 'You have added {listingsLastHour} products in the last hour; a shop of your tier may add {max}.',
    sw: 'Umeongeza bidhaa {listingsLastHour} saa iliyopita; duka la ngazi yako linaruhusiwa {max}.',
  },
  lifts: {
    en: 'Wait until an hour has passed since the first of them.',
    sw: 'Subiri hadi saa moja ipite tangu ya kwanza.',
  },
  allowance: (tier) => ({
    en: `Up to ${thresholds.listingsPerHourMax[tier]} new products an hour.`,
    sw: `Hadi bidhaa mpya ${thresholds.listingsPerHourMax[tier]} kwa saa.`,
  }),
  ask({ tier, listingsLastHour }) {
    if (listingsLastHour === undefined) return unknown('listingsLastHour')
    const figures = { listingsLastHour, max: thresholds.listingsPerHourMax[tier] }
    return listingsLastHour >= figures.max ? hit(figures) : miss(figures)
  },
}
