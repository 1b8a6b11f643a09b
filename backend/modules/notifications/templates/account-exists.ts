// Somebody asked for an account, or to move one, to an address that has an account already. Only its owner is told.
import { template } from './template.ts'

export const accountExists = template<{ link: string }>({
  topic: 'security',
  bell: false,
  email: {
    en: ({ link }, name) => ({
      subject: 'You have an account at Amana already',
      heading: 'You have an account already',
      paragraphs: [
        `Hello ${name}, somebody has just given this e-mail address to Amana for an account. It belongs to yours, so no other one is opened.`,
        'If it was you: sign in. If you have forgotten your password, set a new one from there.',
      ],
      promise: 'If it was not you, do nothing. Nobody got in, and nobody was told that you have an account.',
      button: { says: 'Sign in', link },
    }),
    sw: ({ link }, name) => ({
      subject: 'Tayari una akaunti ya Amana',
      heading: 'Tayari una akaunti',
      paragraphs: [
        `Habari ${name}, kuna mtu ametoa anwani hii ya barua pepe kwa Amana kwa ajili ya akaunti. Ni ya akaunti yako, kwa hivyo nyingine haifunguliwi.`,
        'Kama ni wewe: ingia. Ukiwa umesahau nenosiri, weka jipya kutoka hapo.',
      ],
      promise: 'Kama si wewe, usifanye lolote. Hakuna aliyeingia, wala aliyeambiwa kuwa una akaunti.',
      button: { says: 'Ingia', link },
    }),
  },
})
