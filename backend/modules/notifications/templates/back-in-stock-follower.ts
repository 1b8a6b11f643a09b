// To whoever asked to be told: what was sold out is there again. Once.
import { clip, shillings } from '../wording.ts'
import { template } from './template.ts'

export const backInStockFollower = template<{ title: string; shopName: string; priceCents: number; link: string }>({
  topic: 'following',
  email: {
    en: ({ title, shopName, priceCents, link }, name) => ({
      subject: `There again: ${clip(title, 70)}`,
      heading: 'There again',
      paragraphs: [
        `${name}, you asked to be told: ${shopName} has “${title}” again, for ${shillings(priceCents)}.`,
        'It is not kept for you: whoever pays first has it.',
      ],
      button: { says: 'Look at it', link },
    }),
    sw: ({ title, shopName, priceCents, link }, name) => ({
      subject: `Imerudi: ${clip(title, 70)}`,
      heading: 'Imerudi',
      paragraphs: [
        `${name}, uliomba kuambiwa: ${shopName} lina “${title}” tena, kwa ${shillings(priceCents)}.`,
        'Haijawekwa kwa ajili yako: anayelipa kwanza ndiye anayeipata.',
      ],
      button: { says: 'Itazame', link },
    }),
  },
  bell: {
    en: ({ title, shopName, priceCents, link }) => ({
      title: `There again: ${clip(title, 80)}`,
      text: `${shopName} has it for ${shillings(priceCents)}. It is not kept for you: whoever pays first has it.`,
      link,
    }),
    sw: ({ title, shopName, priceCents, link }) => ({
      title: `Imerudi: ${clip(title, 80)}`,
      text: `${shopName} linayo kwa ${shillings(priceCents)}. Haijawekwa kwa ajili yako: anayelipa kwanza ndiye anayeipata.`,
      link,
    }),
  },
})
