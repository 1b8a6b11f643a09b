// A cheap listing that has gathered stars and followers becomes a dear one overnight: the name it has made is not that of these goods.
import type { ListingFacts } from '../facts/all.ts'
import { shillings } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { timesMax: 3, priceCentsMin: 100_000 }

export const listingRaisedFarAboveItsPriceIsQuarantined: Rule<ListingFacts> = {
  id: 'listing-raised-far-above-its-price-is-quarantined',
  version: 1,
  subject: 'listing',
  mode: 'enforce',
  action: 'quarantine',
  code: 'price_raised_far',
  thresholds,
  text: {
    en: 'It is not on show: its price went from {before} to {price} at once.',
    sw: 'Haionyeshwi: bei yake imepanda kutoka {before} hadi {price} mara moja.',
  },
  lifts: {
    en: 'Set a price of at most {highest}, or list other goods as a new product.',
    sw: 'Weka bei isiyozidi {highest}, au orodhesha bidhaa nyingine kama bidhaa mpya.',
  },
  ask({ priceCents, priceBeforeCents }) {
    if (priceCents === undefined) return unknown('priceCents')
    if (priceBeforeCents === undefined) return unknown('priceBeforeCents')
    const highestCents = Math.max(thresholds.timesMax * priceBeforeCents, thresholds.priceCentsMin)
    const figures = {
      price: shillings(priceCents),
      before: shillings(priceBeforeCents),
      highest: shillings(highestCents),
    }
    return priceCents > highestCents ? hit(figures) : miss(figures)
  },
}
