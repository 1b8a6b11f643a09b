// The seller need not ship any more, or did not in time.
import { template } from './template.ts'

interface Cancelled {
  orderNumber: string
  by: 'buyer' | 'seller' | 'rule' | 'closed'
  link: string
}

const why = {
  en: {
    buyer: 'the buyer cancelled it; do not ship',
    seller: 'you cancelled it; the buyer is refunded',
    rule: 'it was not shipped in time; the buyer is refunded and it counts as lost',
    closed: 'your shop was closed; do not ship, the buyer is refunded',
  },
  sw: {
    buyer: 'mnunuzi ameifuta; usitume',
    seller: 'uliifuta; mnunuzi anarudishiwa',
    rule: 'haikutumwa kwa wakati; mnunuzi anarudishiwa na inahesabiwa imepotea',
    closed: 'duka lako limefungwa; usitume, mnunuzi anarudishiwa',
  },
}

export const orderCancelledSeller = template<Cancelled>({
  topic: 'order',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, by, link }) => [
      `${orderNumber} is cancelled: ${why.en[by]}. ${link}`,
      `${orderNumber} is cancelled: ${why.en[by]}.`,
    ],
    sw: ({ orderNumber, by, link }) => [
      `${orderNumber} imefutwa: ${why.sw[by]}. ${link}`,
      `${orderNumber} imefutwa: ${why.sw[by]}.`,
    ],
  },
  email: {
    en: ({ orderNumber, by, link }, name) => ({
      subject: `${orderNumber} is cancelled`,
      heading: 'Cancelled',
      paragraphs: [`Hello ${name}, order ${orderNumber} is cancelled: ${why.en[by]}.`],
      button: { says: 'Open the order', link },
    }),
    sw: ({ orderNumber, by, link }, name) => ({
      subject: `${orderNumber} imefutwa`,
      heading: 'Imefutwa',
      paragraphs: [`Habari ${name}, oda ${orderNumber} imefutwa: ${why.sw[by]}.`],
      button: { says: 'Fungua oda', link },
    }),
  },
})
