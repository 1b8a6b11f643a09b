// The third try within a month to slip a contact past the screen: a day with ready-made answers only.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { contactAttemptsMin: 3 }

export const limitMessagesAfterThreeTries: ConductRule<ConductFacts> = {
  id: 'limit-messages-after-three-tries-to-share-contacts',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'limit_messages',
  code: 'contact_tries_messages',
  needs: ['contactAttempts'],
  thresholds,
  term: { days: 1, renews: 'never' },
  text: {
    en: 'Phone numbers, links or tills were refused in your texts {count} times in 30 days (a disguised one counts twice); at {min} this follows. Buyers are protected only here.',
    sw: 'Nambari za simu, viungo au till vilikataliwa katika maandishi yako mara {count} kwa siku 30 (kilichofichwa huhesabiwa mara mbili); kwa {min} hili hufuata. Wanunuzi wanalindwa hapa tu.',
  },
  lifts: {
    en: 'It ends by itself after a day.',
    sw: 'Baada ya siku 1 itaisha yenyewe.',
  },
  ask({ contactAttempts, lastContactAttemptAt }) {
    const figures = { count: contactAttempts, min: thresholds.contactAttemptsMin }
    return figures.count >= figures.min ? hit(figures, lastContactAttemptAt) : miss(figures)
  },
}
