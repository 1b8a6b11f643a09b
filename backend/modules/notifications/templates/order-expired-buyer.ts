// The order was not paid in time. Only by e-mail: nothing has happened that is worth an SMS.
import { template } from './template.ts'

export const orderExpiredBuyer = template<{ orderNumber: string; shopName: string; link: string }>({
  topic: 'order',
  email: {
    en: ({ orderNumber, shopName, link }, name) => ({
      subject: `${orderNumber} was not paid in time`,
      heading: 'Not paid in time',
      paragraphs: [
        `Hello ${name}, order ${orderNumber} from ${shopName} has ended and the goods are on show again. You have paid nothing.`,
      ],
      promise: 'If M-Pesa took money after all, it is sent back to the same number by itself.',
      button: { says: 'Look at it again', link },
    }),
    sw: ({ orderNumber, shopName, link }, name) => ({
      subject: `${orderNumber} haikulipwa kwa wakati`,
      heading: 'Haikulipwa kwa wakati',
      paragraphs: [
        `Habari ${name}, oda ${orderNumber} kutoka ${shopName} imeisha na bidhaa zinauzwa tena. Hujalipa chochote.`,
      ],
      promise: 'Kama M-Pesa ilichukua pesa, zitarudi zenyewe kwa nambari ile ile.',
      button: { says: 'Iangalie tena', link },
    }),
  },
})
