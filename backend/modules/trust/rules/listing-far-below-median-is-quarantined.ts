// A price under 60 % of what at least 20 comparable listings ask is bait until shown otherwise: it is not put on show.
import type { ListingFacts } from '../facts/all.ts'
import { percent, shillings } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { shareOfMedianMin: 0.6, comparablesMin: 20 }

export const listingFarBelowMedianIsQuarantined: Rule<ListingFacts> = {
  id: 'listing-far-below-median-is-quarantined',
  version: 1,
  subject: 'listing',
  mode: 'enforce',
  action: 'quarantine',
  code: 'price_far_below_median',
  thresholds,
  text: {
    en: 'It is not on show: {price} is {share} of {median}, the middle price of {comparables} listings like it. Under {limit} looks like bait.',
    sw: 'Haionyeshwi: {price} ni {share} ya {median}, bei ya katikati ya bidhaa {comparables} zinazofanana. Chini ya {limit} huonekana kama chambo.',
  },
  lifts: {
    en: 'Set a price of at least {lowest} and it goes on show at once.',
    sw: 'Weka bei isiyopungua {lowest} nayo itaonyeshwa mara moja.',
  },
  ask({ priceCents, medianCents, comparables }) {
    if (priceCents === undefined) return unknown('priceCents')
    if (comparables === undefined) return unknown('comparables')
    // Too few prices to speak of a usual one.
    if (comparables < thresholds.comparablesMin) return unknown('comparables')
    if (medianCents === undefined) return unknown('medianCents')
    const lowestCents = thresholds.shareOfMedianMin * medianCents
    const figures = {
      price: shillings(priceCents),
      median: shillings(medianCents),
      share: percent(priceCents / medianCents),
      comparables,
      limit: percent(thresholds.shareOfMedianMin),
      lowest: shillings(Math.ceil(lowestCents / 100) * 100),
    }
    return priceCents < lowestCents ? hit(figures) : miss(figures)
  },
}
