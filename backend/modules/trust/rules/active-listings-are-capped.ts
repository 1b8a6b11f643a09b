// How many listings a shop may have on show at once, by tier: 10, 100, 1,000. An account farm lives on volume.
import type { ListingFacts } from '../facts/all.ts'
import { wholeNumber } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { activeListingsMax: { new: 10, established: 100, trusted: 1000 } }

export const activeListingsAreCapped: Rule<ListingFacts> = {
  id: 'active-listings-are-capped',
  version: 2,
  subject: 'listing',
  mode: 'enforce',
  action: 'refuse',
  code: 'too_many_listings',
  thresholds,
  text: {
    en: 'You have {activeListings} products on show; a shop of your tier may have {max}.',
    sw: 'Una bidhaa {activeListings} zinazoonyeshwa; duka la ngazi yako linaruhusiwa {max}.',
  },
  lifts: {
    en: 'Take one off show, or reach the next tier.',
    sw: 'Ondoa bidhaa moja, au fikia ngazi inayofuata.',
  },
  allowance: (tier) => ({
    en: `Up to ${wholeNumber(thresholds.activeListingsMax[tier])} products on show.`,
    sw: `Hadi bidhaa ${wholeNumber(thresholds.activeListingsMax[tier])} zinazoonyeshwa.`,
  }),
  ask({ tier, activeListings, listingShare = 1 }) {
    if (activeListings === undefined) return unknown('activeListings')
    const figures = { activeListings, max: Math.floor(thresholds.activeListingsMax[tier] * listingShare) }
    return activeListings >= figures.max ? hit(figures) : miss(figures)
  },
}
