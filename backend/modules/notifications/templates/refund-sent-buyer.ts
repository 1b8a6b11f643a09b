// The refund is on the buyer's phone.
import { shillings } from '../wording.ts'
import { template } from './template.ts'

export const refundSentBuyer = template<{
  orderNumber: string
  shopName: string
  amountCents: number
  receipt: string | null
  link: string
}>({
  topic: 'money',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, amountCents, receipt, link }) => [
      `Refunded: ${shillings(amountCents)} for ${orderNumber} is on your M-Pesa${receipt ? `, receipt ${receipt}` : ''}. ${link}`,
      `Refunded: ${shillings(amountCents)} for ${orderNumber} is on your M-Pesa${receipt ? `, receipt ${receipt}` : ''}.`,
    ],
    sw: ({ orderNumber, amountCents, receipt, link }) => [
      `Umerudishiwa ${shillings(amountCents)} za ${orderNumber} kwa M-Pesa${receipt ? `, risiti ${receipt}` : ''}. ${link}`,
      `Umerudishiwa ${shillings(amountCents)} za ${orderNumber} kwa M-Pesa${receipt ? `, risiti ${receipt}` : ''}.`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, amountCents, receipt, link }, name) => ({
      subject: `Refunded: ${shillings(amountCents)} for ${orderNumber}`,
      heading: 'Your money is back',
      money: { amountCents, at: 'buyer', sellerName: shopName },
      paragraphs: [
        `Hello ${name}, ${shillings(amountCents)} for order ${orderNumber} is on the number you paid with${receipt ? `, M-Pesa receipt ${receipt}` : ''}.`,
      ],
      button: { says: 'See the order', link },
    }),
    sw: ({ orderNumber, shopName, amountCents, receipt, link }, name) => ({
      subject: `Umerudishiwa ${shillings(amountCents)} za ${orderNumber}`,
      heading: 'Pesa zako zimerudi',
      money: { amountCents, at: 'buyer', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, ${shillings(amountCents)} za oda ${orderNumber} ziko kwa nambari uliyolipia${receipt ? `, risiti ya M-Pesa ${receipt}` : ''}.`,
      ],
      button: { says: 'Ona oda', link },
    }),
  },
})
