// What a rule had put in force on a shop is over: what is free again, and what still is in force, if anything.
import type { Language } from '../wording.ts'
import { type RestrictedStep, stepInWords } from './shop-restricted-seller.ts'
import { template } from './template.ts'

interface Free {
  /** What is over. */
  step: RestrictedStep
  /** The strongest that goes on; null for nothing. */
  still: RestrictedStep | null
  link: string
}

const over: Record<Language, (step: RestrictedStep) => string> = {
  en: (step) => `This is over: ${stepInWords.en[step].toLowerCase()}.`,
  sw: (step) => `Hili limeisha: ${stepInWords.sw[step].toLowerCase()}.`,
}
const rest: Record<Language, (still: RestrictedStep | null) => string> = {
  en: (still) =>
    still ? `Still in force: ${stepInWords.en[still].toLowerCase()}.` : 'Nothing is in force on your shop.',
  sw: (still) =>
    still ? `Bado linatumika: ${stepInWords.sw[still].toLowerCase()}.` : 'Hakuna kizuizi chochote kwa duka lako.',
}

export const shopFreeAgainSeller = template<Free>({
  topic: 'money',
  smsCanWait: true,
  sms: {
    en: ({ step, still, link }) => [`${over.en(step)} ${rest.en(still)} ${link}`, `${over.en(step)} ${rest.en(still)}`],
    sw: ({ step, still, link }) => [`${over.sw(step)} ${rest.sw(still)} ${link}`, `${over.sw(step)} ${rest.sw(still)}`],
  },
  email: {
    en: ({ step, still, link }, name) => ({
      subject: still ? 'One restriction of your shop is over' : 'Your shop is free again',
      heading: 'It is over',
      paragraphs: [`Hello ${name}. ${over.en(step)}`],
      promise: rest.en(still),
      button: { says: 'See your standing', link },
    }),
    sw: ({ step, still, link }, name) => ({
      subject: still ? 'Kizuizi kimoja cha duka lako kimeisha' : 'Duka lako liko huru tena',
      heading: 'Limeisha',
      paragraphs: [`Habari ${name}. ${over.sw(step)}`],
      promise: rest.sw(still),
      button: { says: 'Ona hali yako', link },
    }),
  },
})
