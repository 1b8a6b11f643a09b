// The money is the seller's: how much, and in which payout it comes.
import { dayText, shillings } from '../wording.ts'
import { template } from './template.ts'

export const orderCompletedSeller = template<{
  orderNumber: string
  shopName: string
  /** What the seller gets, after commission and reserve. */
  sellerCents: number
  payoutAt: string
  link: string
}>({
  topic: 'money',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, sellerCents, payoutAt, link }) => [
      `${orderNumber} is complete: ${shillings(sellerCents)} is yours, in the payout of ${dayText(payoutAt, 'en')}. ${link}`,
      `${orderNumber} is complete: ${shillings(sellerCents)} is yours, in the payout of ${dayText(payoutAt, 'en')}.`,
    ],
    sw: ({ orderNumber, sellerCents, payoutAt, link }) => [
      `${orderNumber} imekamilika: ${shillings(sellerCents)} ni zako, katika malipo ya ${dayText(payoutAt, 'sw')}. ${link}`,
      `${orderNumber} imekamilika: ${shillings(sellerCents)} ni zako, katika malipo ya ${dayText(payoutAt, 'sw')}.`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, sellerCents, payoutAt, link }, name) => ({
      subject: `${orderNumber} is complete: ${shillings(sellerCents)} is yours`,
      heading: 'The money is yours',
      money: { amountCents: sellerCents, at: 'seller', sellerName: shopName },
      paragraphs: [
        `Hello ${name}, order ${orderNumber} is complete. The amount is what remains after commission and, where your tier has one, the reserve.`,
      ],
      promise: `It is in the payout of ${dayText(payoutAt, 'en')}, to the M-Pesa number of your shop.`,
      button: { says: 'See your money', link },
    }),
    sw: ({ orderNumber, shopName, sellerCents, payoutAt, link }, name) => ({
      subject: `${orderNumber} imekamilika: ${shillings(sellerCents)} ni zako`,
      heading: 'Pesa ni zako',
      money: { amountCents: sellerCents, at: 'seller', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, oda ${orderNumber} imekamilika. Kiasi ni kinachobaki baada ya kamisheni na, kama ngazi yako inayo, akiba.`,
      ],
      promise: `Ziko katika malipo ya ${dayText(payoutAt, 'sw')}, kwa nambari ya M-Pesa ya duka lako.`,
      button: { says: 'Ona pesa zako', link },
    }),
  },
})
