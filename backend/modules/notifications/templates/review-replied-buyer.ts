// The shop has answered a buyer's review.
import { clip } from '../wording.ts'
import { template } from './template.ts'

export const reviewRepliedBuyer = template<{ shopName: string; text: string; link: string }>({
  topic: 'reviews',
  email: {
    en: ({ shopName, text, link }, name) => ({
      subject: `${shopName} has answered your review`,
      heading: 'An answer to your review',
      paragraphs: [`${name}, ${shopName} says:`, `“${text}”`],
      button: { says: 'See your review', link },
    }),
    sw: ({ shopName, text, link }, name) => ({
      subject: `${shopName} limejibu maoni yako`,
      heading: 'Jibu la maoni yako',
      paragraphs: [`${name}, ${shopName} linasema:`, `“${text}”`],
      button: { says: 'Tazama maoni yako', link },
    }),
  },
  bell: {
    en: ({ shopName, text, link }) => ({
      title: `${shopName} has answered your review`,
      text: `“${clip(text, 200)}”`,
      link,
    }),
    sw: ({ shopName, text, link }) => ({
      title: `${shopName} limejibu maoni yako`,
      text: `“${clip(text, 200)}”`,
      link,
    }),
  },
})
