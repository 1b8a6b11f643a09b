// The order was not paid in time. Whoever gets a letter of it gets no SMS. A guest has no address for one, and it costs her
// something not to know: she may still pay by hand to the number that she was sent, wait for what will not come, and
// get the money back less M-Pesa's fee; or believe that the last piece is hers. Nobody is woken: it is not yet night for
// whoever ordered a quarter of an hour ago, so it does not wait for the morning either.
import { clip } from '../wording.ts'
import { template } from './template.ts'

export const orderExpiredBuyer = template<{ orderNumber: string; shopName: string; link: string }>({
  topic: 'order',
  smsOnlyWithoutEmail: true,
  sms: {
    en: ({ orderNumber, shopName, link }) => [
      `${orderNumber} from ${clip(shopName, 20)} was not paid in time and has ended. Please do not pay for it any more. Order again: ${link}`,
      `${orderNumber} from ${clip(shopName, 24)} was not paid in time and has ended. Please do not pay for it any more; you can order again on Amana.`,
    ],
    sw: ({ orderNumber, shopName, link }) => [
      `${orderNumber} ya ${clip(shopName, 20)} haikulipwa kwa wakati na imeisha. Tafadhali usiilipie tena. Agiza upya: ${link}`,
      `${orderNumber} ya ${clip(shopName, 24)} haikulipwa kwa wakati na imeisha. Tafadhali usiilipie tena; unaweza kuagiza upya Amana.`,
    ],
  },
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
