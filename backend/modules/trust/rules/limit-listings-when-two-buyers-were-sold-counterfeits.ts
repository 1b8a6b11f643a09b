// Two buyers who were sold a fake are no mistake. Anchor: Jumia takes the listings at the second.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { counterfeitBuyersMin: 2 }

export const limitListingsWhenCounterfeitsWereSold: ConductRule<ConductFacts> = {
  id: 'limit-listings-when-two-buyers-were-sold-counterfeits',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'limit_listings',
  code: 'counterfeits_sold',
  needs: ['counterfeitBuyers'],
  thresholds,
  term: { days: 28, renews: 'by_new_evidence' },
  text: {
    en: '{count} buyers won a dispute about a counterfeit with you in 180 days; at {min} this follows.',
    sw: 'Wanunuzi {count} walishinda mgogoro kuhusu bidhaa bandia kwako kwa siku 180; kwa {min} hili hufuata.',
  },
  lifts: {
    en: 'It ends by itself after 28 days without another one.',
    sw: 'Itaisha yenyewe baada ya siku 28 bila nyingine.',
  },
  ask({ counterfeitBuyers, lastCounterfeitAt }) {
    const figures = { count: counterfeitBuyers, min: thresholds.counterfeitBuyersMin }
    return figures.count >= figures.min ? hit(figures, lastCounterfeitAt) : miss(figures)
  },
}
