// To somebody who has just opened an account.
import { template } from './template.ts'

export const welcome = template<{ link: string }>({
  topic: 'security',
  email: {
    en: ({ link }, name) => ({
      subject: 'Welcome to Amana',
      heading: `Karibu, ${name}`,
      paragraphs: [
        'Buy from anyone. Pay no one until it arrives.',
        'Your M-Pesa payment rests with Amana, and the seller is paid only after the goods are in your hands.',
      ],
      promise: 'Amana never asks for your PIN, and never asks you to pay anywhere else.',
      button: { says: 'Look around', link },
    }),
    sw: ({ link }, name) => ({
      subject: 'Karibu Amana',
      heading: `Karibu, ${name}`,
      paragraphs: [
        'Nunua kwa yeyote. Usimlipe yeyote hadi mzigo ufike.',
        'Malipo yako ya M-Pesa hukaa Amana, na muuzaji hulipwa tu bidhaa zikiwa mikononi mwako.',
      ],
      promise: 'Amana haiulizi PIN yako kamwe, wala haikuambii ulipe kwingine.',
      button: { says: 'Angalia maduka', link },
    }),
  },
})
