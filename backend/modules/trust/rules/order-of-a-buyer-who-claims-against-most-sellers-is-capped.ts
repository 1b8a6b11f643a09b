// A buyer who reports a problem with more than every second seller may still buy, but nothing dear: it costs sellers goods and ways.
import type { OrderFacts } from '../facts/all.ts'
import { shillings } from '../wording.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { claimedAgainstMin: 5, claimShareMax: 0.5, totalCentsMax: 500_000 }

export const orderOfADoubtfulBuyerIsCapped: Rule<OrderFacts> = {
  id: 'order-of-a-buyer-who-claims-against-most-sellers-is-capped',
  version: 2,
  subject: 'order',
  mode: 'enforce',
  action: 'refuse',
  code: 'buyer_capped',
  thresholds,
  text: {
    en: 'You have reported problems with {claimedAgainst} of {sellers} sellers, so an order of yours may come to {max} for now; this one is {total}.',
    sw: 'Umeripoti matatizo kwa wauzaji {claimedAgainst} kati ya {sellers}, hivyo oda yako inaweza kufikia {max} kwa sasa; hii ni {total}.',
  },
  lifts: {
    en: 'Order less at once; the limit goes with orders that end well, and what is older than a year counts no more.',
    sw: 'Agiza kidogo kwa wakati mmoja; kikomo huondoka kwa oda zinazoisha vizuri, na cha zaidi ya mwaka mmoja hakihesabiwi tena.',
  },
  ask({ buyersSellers, sellersClaimedAgainst, totalCents }) {
    if (totalCents === undefined) return unknown('totalCents')
    if (buyersSellers === undefined) return unknown('buyersSellers')
    if (sellersClaimedAgainst === undefined) return unknown('sellersClaimedAgainst')
    const figures = {
      claimedAgainst: sellersClaimedAgainst,
      sellers: buyersSellers,
      max: shillings(thresholds.totalCentsMax),
      total: shillings(totalCents),
    }
    const most =
      sellersClaimedAgainst >= thresholds.claimedAgainstMin &&
      sellersClaimedAgainst > thresholds.claimShareMax * buyersSellers
    return most && totalCents > thresholds.totalCentsMax ? hit(figures) : miss(figures)
  },
}
