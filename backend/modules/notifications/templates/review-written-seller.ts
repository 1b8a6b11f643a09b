// A buyer has reviewed an order of the shop: what she said, and where to answer.
import { clip } from '../wording.ts'
import { template } from './template.ts'

export const reviewWrittenSeller = template<{
  shopName: string
  orderNumber: string
  stars: number
  text: string
  link: string
}>({
  topic: 'reviews',
  email: {
    en: ({ shopName, orderNumber, stars, text, link }, name) => ({
      subject: `A review with ${stars} ${stars === 1 ? 'star' : 'stars'}: ${orderNumber}`,
      heading: `${stars} ${stars === 1 ? 'star' : 'stars'} of 5`,
      paragraphs: [
        `${name}, the buyer of order ${orderNumber} says of ${shopName}:`,
        `“${text}”`,
        'You can answer once, in public. Everybody who reads the review reads your answer.',
      ],
      button: { says: 'Answer', link },
    }),
    sw: ({ shopName, orderNumber, stars, text, link }, name) => ({
      subject: `Maoni yenye nyota ${stars}: ${orderNumber}`,
      heading: `Nyota ${stars} kati ya 5`,
      paragraphs: [
        `${name}, mnunuzi wa oda ${orderNumber} anasema kuhusu ${shopName}:`,
        `“${text}”`,
        'Unaweza kujibu mara moja, hadharani. Kila anayesoma maoni haya atasoma jibu lako.',
      ],
      button: { says: 'Jibu', link },
    }),
  },
  bell: {
    en: ({ orderNumber, stars, text, link }) => ({
      title: `${stars} ${stars === 1 ? 'star' : 'stars'} for ${orderNumber}`,
      text: `“${clip(text, 200)}”`,
      link,
    }),
    sw: ({ orderNumber, stars, text, link }) => ({
      title: `Nyota ${stars} kwa ${orderNumber}`,
      text: `“${clip(text, 200)}”`,
      link,
    }),
  },
})
