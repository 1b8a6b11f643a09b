// To whoever asked to be told: the product is cheaper. Once.
import { clip, shillings } from '../wording.ts'
import { template } from './template.ts'

export const priceDroppedFollower = template<{ title: string; shopName: string; priceCents: number; link: string }>({
  topic: 'following',
  email: {
    en: ({ title, shopName, priceCents, link }, name) => ({
      subject: `Now ${shillings(priceCents)}: ${clip(title, 70)}`,
      heading: `Now ${shillings(priceCents)}`,
      paragraphs: [
        `${name}, you asked to be told: “${title}” from ${shopName} costs less than at any time in the last 30 days.`,
        'This was the one notice you asked for. If you want another, ask again on its page.',
      ],
      button: { says: 'Look at it', link },
    }),
    sw: ({ title, shopName, priceCents, link }, name) => ({
      subject: `Sasa ${shillings(priceCents)}: ${clip(title, 70)}`,
      heading: `Sasa ${shillings(priceCents)}`,
      paragraphs: [
        `${name}, uliomba kuambiwa: “${title}” ya ${shopName} ni bei ya chini kuliko wakati wowote katika siku 30 zilizopita.`,
        'Hii ndiyo taarifa moja uliyoomba. Ukitaka nyingine, omba tena kwenye ukurasa wake.',
      ],
      button: { says: 'Itazame', link },
    }),
  },
  bell: {
    en: ({ title, shopName, priceCents, link }) => ({
      title: `Now ${shillings(priceCents)}: ${clip(title, 80)}`,
      text: `You asked to be told when ${shopName} takes less for it.`,
      link,
    }),
    sw: ({ title, shopName, priceCents, link }) => ({
      title: `Sasa ${shillings(priceCents)}: ${clip(title, 80)}`,
      text: `Uliomba kuambiwa ${shopName} likipunguza bei yake.`,
      link,
    }),
  },
})
