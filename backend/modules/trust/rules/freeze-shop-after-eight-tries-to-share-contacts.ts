// The eighth try within a month: this shop means to do its business elsewhere, where no buyer is protected.
import type { ConductFacts } from '../facts/all.ts'
import { type ConductRule, hit, miss } from './rule.ts'

export const thresholds = { contactAttemptsMin: 8 }

export const freezeShopAfterEightTries: ConductRule<ConductFacts> = {
  id: 'freeze-shop-after-eight-tries-to-share-contacts',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'freeze_shop',
  code: 'contact_tries_shop',
  needs: ['contactAttempts'],
  thresholds,
  term: { days: 28, renews: 'never' },
  text: {
    en: 'Phone numbers, links or tills were refused in your texts {count} times in 30 days (a disguised one counts twice); at {min} this follows. Buyers are protected only here.',
    sw: 'Nambari za simu, viungo au till vilikataliwa katika maandishi yako mara {count} kwa siku 30 (kilichofichwa huhesabiwa mara mbili); kwa {min} hili hufuata. Wanunuzi wanalindwa hapa tu.',
  },
  lifts: {
    en: 'It ends by itself after 28 days.',
    sw: 'Itaisha yenyewe baada ya siku 28.',
  },
  ask({ contactAttempts, lastContactAttemptAt }) {
    const figures = { count: contactAttempts, min: thresholds.contactAttemptsMin }
    return figures.count >= figures.min ? hit(figures, lastContactAttemptAt) : miss(figures)
  },
}
