// The buyer's own copy of what was agreed, at once and by e-mail: who has only a phone finds it behind the link of the order.
import { shillings } from '../wording.ts'
import { template } from './template.ts'

export const orderTermsBuyer = template<{
  orderNumber: string
  shopName: string
  totalCents: number
  /** The agreement as it is kept with the order. */
  terms: Record<'en' | 'sw', { heading: string; lines: string[] }[]>
  link: string
}>({
  topic: 'order',
  email: {
    en: ({ orderNumber, shopName, totalCents, terms, link }, name) => ({
      subject: `${orderNumber}: your copy of what was agreed`,
      heading: 'What you and the seller agreed',
      paragraphs: [
        `Hello ${name}, you ordered from ${shopName} for ${shillings(totalCents)}. These are the terms in full; they are kept as they are.`,
        ...terms.en.flatMap(({ heading, lines }) => [`${heading}. ${lines.join(' ')}`]),
      ],
      promise: 'Nothing has been taken yet: the order is paid only when you enter your M-Pesa PIN.',
      button: { says: 'Open the order', link },
    }),
    sw: ({ orderNumber, shopName, totalCents, terms, link }, name) => ({
      subject: `${orderNumber}: nakala yako ya makubaliano`,
      heading: 'Mliyokubaliana wewe na muuzaji',
      paragraphs: [
        `Habari ${name}, umeagiza kutoka ${shopName} kwa ${shillings(totalCents)}. Haya ndiyo masharti yote; yanahifadhiwa yalivyo.`,
        ...terms.sw.flatMap(({ heading, lines }) => [`${heading}. ${lines.join(' ')}`]),
      ],
      promise: 'Bado hakuna kilichochukuliwa: oda inalipwa tu ukiweka PIN yako ya M-Pesa.',
      button: { says: 'Fungua oda', link },
    }),
  },
})
