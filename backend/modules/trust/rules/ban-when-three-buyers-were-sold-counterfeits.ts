// Fakes sold to three buyers, each decided after both were heard: that is a trade in fakes.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { counterfeitBuyersMin: 3 }

export const banWhenCounterfeitsWereSold: ConductRule<ConductFacts> = {
  id: 'ban-when-three-buyers-were-sold-counterfeits',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'ban',
  code: 'counterfeits_sold_thrice',
  needs: ['counterfeitBuyers'],
  thresholds,
  term: { days: null, renews: 'never' },
  text: {
    en: '{count} buyers won a dispute about a counterfeit with you in 180 days; at {min} a shop is closed for good.',
    sw: 'Wanunuzi {count} walishinda mgogoro kuhusu bidhaa bandia kwako kwa siku 180; kwa {min} duka hufungwa kabisa.',
  },
  lifts: {
    en: 'It does not end by itself. You may ask once for it to be decided anew.',
    sw: 'Haiishi yenyewe. Unaweza kuomba mara moja iamuliwe upya.',
  },
  ask({ counterfeitBuyers, lastCounterfeitAt }) {
    const figures = { count: counterfeitBuyers, min: thresholds.counterfeitBuyersMin }
    return figures.count >= figures.min ? hit(figures, lastCounterfeitAt) : miss(figures)
  },
}
