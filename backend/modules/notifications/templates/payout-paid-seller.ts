// The weekly payout has reached the seller's phone.
import { shillings } from '../wording.ts'
import { template } from './template.ts'

export const payoutPaidSeller = template<{
  shopName: string
  amountCents: number
  phoneMasked: string
  receipt: string | null
  link: string
}>({
  topic: 'money',
  smsCanWait: true,
  sms: {
    en: ({ amountCents, phoneMasked, receipt, link }) => [
      `Amana has paid you ${shillings(amountCents)} to ${phoneMasked}${receipt ? `, receipt ${receipt}` : ''}. ${link}`,
      `Amana has paid you ${shillings(amountCents)} to ${phoneMasked}${receipt ? `, receipt ${receipt}` : ''}.`,
    ],
    sw: ({ amountCents, phoneMasked, receipt, link }) => [
      `Amana imekulipa ${shillings(amountCents)} kwa ${phoneMasked}${receipt ? `, risiti ${receipt}` : ''}. ${link}`,
      `Amana imekulipa ${shillings(amountCents)} kwa ${phoneMasked}${receipt ? `, risiti ${receipt}` : ''}.`,
    ],
  },
  email: {
    en: ({ shopName, amountCents, phoneMasked, receipt, link }, name) => ({
      subject: `Paid: ${shillings(amountCents)} to your M-Pesa`,
      heading: 'You have been paid',
      money: { amountCents, at: 'seller', sellerName: shopName },
      paragraphs: [
        `Hello ${name}, this week's payout is on ${phoneMasked}${receipt ? `, M-Pesa receipt ${receipt}` : ''}.`,
      ],
      button: { says: 'See what is in it', link },
    }),
    sw: ({ shopName, amountCents, phoneMasked, receipt, link }, name) => ({
      subject: `Umelipwa ${shillings(amountCents)} kwa M-Pesa yako`,
      heading: 'Umelipwa',
      money: { amountCents, at: 'seller', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, malipo ya wiki hii yako kwa ${phoneMasked}${receipt ? `, risiti ya M-Pesa ${receipt}` : ''}.`,
      ],
      button: { says: 'Ona yaliyomo', link },
    }),
  },
})
