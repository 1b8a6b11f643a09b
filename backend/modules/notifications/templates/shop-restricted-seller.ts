// A rule has put something in force on a shop: why, with the seller's own numbers, what it means, until when, what lifts it, and how to
// have it decided anew. For a decision without a person this is the written notice that the law asks for.
import { dayText, type Language } from '../wording.ts'
import { template } from './template.ts'

export type RestrictedStep =
  | 'limit_messages'
  | 'watch'
  | 'reserve'
  | 'limit_orders'
  | 'limit_listings'
  | 'freeze_payouts'
  | 'freeze_shop'
  | 'ban'

type InBoth = Record<Language, string>
interface Restricted {
  step: RestrictedStep
  why: InBoth
  means: InBoth
  lifts: InBoth
  /** Null for a ban. */
  until: string | null
  link: string
}

/** In a few words, as an SMS has room for. */
export const stepInWords: Record<Language, Record<RestrictedStep, string>> = {
  en: {
    limit_messages: 'Your shop can answer with ready-made sentences only',
    watch: 'Your money waits longer after delivery',
    reserve: 'Part of your sales stays in reserve',
    limit_orders: 'Your shop has the limits of a new seller',
    limit_listings: 'Your shop cannot list new products',
    freeze_payouts: 'Your payouts are frozen',
    freeze_shop: 'Your shop is frozen',
    ban: 'Your shop is closed for good',
  },
  sw: {
    limit_messages: 'Duka lako linaweza kujibu kwa sentensi zilizoandaliwa tu',
    watch: 'Pesa zako zinasubiri zaidi baada ya kufikishwa',
    reserve: 'Sehemu ya mauzo yako inabaki akiba',
    limit_orders: 'Duka lako lina mipaka ya muuzaji mpya',
    limit_listings: 'Duka lako haliwezi kuongeza bidhaa',
    freeze_payouts: 'Malipo yako yamesimamishwa',
    freeze_shop: 'Duka lako limesimamishwa',
    ban: 'Duka lako limefungwa kabisa',
  },
}

const untilWhen = (until: string | null, language: Language): string =>
  until === null ? '' : language === 'en' ? ` until ${dayText(until, 'en')}` : ` hadi ${dayText(until, 'sw')}`

export const shopRestrictedSeller = template<Restricted>({
  topic: 'security',
  sms: {
    en: ({ step, until, link }) => [
      `${stepInWords.en[step]}${untilWhen(until, 'en')}. Why, and what lifts it: ${link}`,
      `${stepInWords.en[step]}${untilWhen(until, 'en')}. Your Standing page says why.`,
    ],
    sw: ({ step, until, link }) => [
      `${stepInWords.sw[step]}${untilWhen(until, 'sw')}. Kwa nini: ${link}`,
      `${stepInWords.sw[step]}${untilWhen(until, 'sw')}. Ukurasa wa Hali unasema kwa nini.`,
    ],
  },
  email: {
    en: ({ step, why, means, lifts, until, link }, name) => ({
      subject: `${stepInWords.en[step]}${untilWhen(until, 'en')}`,
      heading: stepInWords.en[step],
      paragraphs: [
        `Hello ${name}, a rule decided this, and no person: ${why.en}`,
        means.en,
        lifts.en,
        'If the numbers are wrong you can ask once for it to be decided anew, with a word on why; a person may overrule the rule.',
      ],
      ...(until && { promise: `It is in force until ${dayText(until, 'en')} and then ends by itself.` }),
      button: { says: 'See your standing', link },
    }),
    sw: ({ step, why, means, lifts, until, link }, name) => ({
      subject: `${stepInWords.sw[step]}${untilWhen(until, 'sw')}`,
      heading: stepInWords.sw[step],
      paragraphs: [
        `Habari ${name}, kanuni imeamua hivi, si mtu: ${why.sw}`,
        means.sw,
        lifts.sw,
        'Kama takwimu si sahihi unaweza kuomba mara moja iamuliwe upya, ukieleza kwa nini; mtu anaweza kubatilisha kanuni.',
      ],
      ...(until && { promise: `Inatumika hadi ${dayText(until, 'sw')} kisha inaisha yenyewe.` }),
      button: { says: 'Ona hali yako', link },
    }),
  },
})
