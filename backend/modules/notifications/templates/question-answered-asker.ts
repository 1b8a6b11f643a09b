// The seller has answered what somebody wanted to know about a product.
import { clip } from '../wording.ts'
import { template } from './template.ts'

export const questionAnsweredAsker = template<{
  shopName: string
  productTitle: string
  answer: string
  link: string
}>({
  topic: 'questions',
  email: {
    en: ({ shopName, productTitle, answer, link }, name) => ({
      subject: `${clip(shopName, 60)} has answered your question`,
      heading: 'Your question is answered',
      paragraphs: [`${name}, ${shopName} says about “${productTitle}”:`, `“${answer}”`],
      button: { says: 'See it', link },
    }),
    sw: ({ shopName, productTitle, answer, link }, name) => ({
      subject: `${clip(shopName, 60)} limejibu swali lako`,
      heading: 'Swali lako limejibiwa',
      paragraphs: [`${name}, ${shopName} linasema kuhusu “${productTitle}”:`, `“${answer}”`],
      button: { says: 'Tazama', link },
    }),
  },
  bell: {
    en: ({ shopName, answer, link }) => ({
      title: `${clip(shopName, 60)} has answered your question`,
      text: `“${clip(answer, 200)}”`,
      link,
    }),
    sw: ({ shopName, answer, link }) => ({
      title: `${clip(shopName, 60)} limejibu swali lako`,
      text: `“${clip(answer, 200)}”`,
      link,
    }),
  },
})
