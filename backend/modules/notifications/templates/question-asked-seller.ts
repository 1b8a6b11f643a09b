// Somebody wants to know something about a product: what, and where to answer.
import { clip } from '../wording.ts'
import { template } from './template.ts'

export const questionAskedSeller = template<{ productTitle: string; text: string; link: string }>({
  topic: 'questions',
  email: {
    en: ({ productTitle, text, link }, name) => ({
      subject: `A question about ${clip(productTitle, 60)}`,
      heading: 'Somebody wants to know',
      paragraphs: [
        `${name}, a visitor asks about “${productTitle}”:`,
        `“${text}”`,
        'Your answer is published with the question, so the next visitor need not ask. Without an answer it is shown to nobody, and is off your list after 14 days.',
      ],
      promise: 'Answer it on Amana. Answers to this e-mail reach nobody.',
      button: { says: 'Answer', link },
    }),
    sw: ({ productTitle, text, link }, name) => ({
      subject: `Swali kuhusu ${clip(productTitle, 60)}`,
      heading: 'Kuna anayetaka kujua',
      paragraphs: [
        `${name}, mgeni anauliza kuhusu “${productTitle}”:`,
        `“${text}”`,
        'Jibu lako litachapishwa pamoja na swali, ili mgeni anayefuata asihitaji kuuliza. Bila jibu halionyeshwi kwa yeyote, na linatoka kwenye orodha yako baada ya siku 14.',
      ],
      promise: 'Lijibu kwenye Amana. Jibu la barua pepe hii halimfikii mtu.',
      button: { says: 'Jibu', link },
    }),
  },
  bell: {
    en: ({ productTitle, text, link }) => ({
      title: `A question about ${clip(productTitle, 60)}`,
      text: `“${clip(text, 200)}”`,
      link,
    }),
    sw: ({ productTitle, text, link }) => ({
      title: `Swali kuhusu ${clip(productTitle, 60)}`,
      text: `“${clip(text, 200)}”`,
      link,
    }),
  },
})
