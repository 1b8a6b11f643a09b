// The fifth try within a month: who keeps trying gets no new listing for a week.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { contactAttemptsMin: 5 }

export const limitListingsAfterFiveTries: ConductRule<ConductFacts> = {
  id: 'limit-listings-after-five-tries-to-share-contacts',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'limit_listings',
  code: 'contact_tries_listings',
  needs: ['contactAttempts'],
  thresholds,
  term: { days: 7, renews: 'never' },
  text: {
    en: 'Phone numbers, links or tills were refused in your texts {count} times in 30 days (a disguised one counts twice); at {min} this follows. Buyers are protected only here.',
    sw: 'Nambari za simu, viungo au till vilikataliwa katika maandishi yako mara {count} kwa siku 30 (kilichofichwa huhesabiwa mara mbili); kwa {min} hili hufuata. Wanunuzi wanalindwa hapa tu.',
  },
  lifts: {
    en: 'It ends by itself after 7 days.',
    sw: 'Itaisha yenyewe baada ya siku 7.',
  },
  ask({ contactAttempts, lastContactAttemptAt }) {
    const figures = { count: contactAttempts, min: thresholds.contactAttemptsMin }
    return figures.count >= figures.min ? hit(figures, lastContactAttemptAt) : miss(figures)
  },
}
