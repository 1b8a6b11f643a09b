// For days M-Pesa would not take the refund to the number that paid. It may go to no other, so it is tried on, and the buyer can help.
import { shillings } from '../wording.ts'
import { template } from './template.ts'

export type RefundProblem = 'not_on_mpesa' | 'receiver_account_full'

const why = {
  en: {
    not_on_mpesa: 'the number you paid with is not on M-Pesa any more. Ask Safaricom to give it back to you',
    receiver_account_full: 'your M-Pesa account is full. Make room in it',
  },
  sw: {
    not_on_mpesa: 'nambari uliyolipia haipo tena kwa M-Pesa. Omba Safaricom wakurudishie',
    receiver_account_full: 'akaunti yako ya M-Pesa imejaa. Punguza salio',
  },
}

export const refundWaitingBuyer = template<{
  orderNumber: string
  shopName: string
  amountCents: number
  problem: RefundProblem
  link: string
}>({
  topic: 'money',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, amountCents, problem, link }) => [
      `Your refund of ${shillings(amountCents)} for ${orderNumber} waits: ${why.en[problem]}. We try every week. ${link}`,
      `Your refund of ${shillings(amountCents)} for ${orderNumber} waits: ${why.en[problem]}. We try every week.`,
      `Your refund of ${shillings(amountCents)} for ${orderNumber} waits. We try every week.`,
    ],
    sw: ({ orderNumber, amountCents, problem, link }) => [
      `Marejesho yako ya ${shillings(amountCents)} ya ${orderNumber} yanasubiri: ${why.sw[problem]}. Tunajaribu kila wiki. ${link}`,
      `Marejesho yako ya ${shillings(amountCents)} ya ${orderNumber} yanasubiri: ${why.sw[problem]}. Tunajaribu kila wiki.`,
      `Marejesho yako ya ${shillings(amountCents)} ya ${orderNumber} yanasubiri. Tunajaribu kila wiki.`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, amountCents, problem, link }, name) => ({
      subject: `Your refund of ${shillings(amountCents)} is waiting`,
      heading: 'Your refund could not reach you yet',
      money: { amountCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        `Hello ${name}, M-Pesa would not take the refund of ${shillings(amountCents)} for order ${orderNumber}: ${why.en[problem]}.`,
        'A refund goes to the number that paid and to no other, so that nobody can lead it astray. The money stays yours, for as long as it takes.',
      ],
      promise: 'We try again every week, by ourselves.',
      button: { says: 'See the order', link },
    }),
    sw: ({ orderNumber, shopName, amountCents, problem, link }, name) => ({
      subject: `Marejesho yako ya ${shillings(amountCents)} yanasubiri`,
      heading: 'Marejesho yako hayajakufikia bado',
      money: { amountCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, M-Pesa haikupokea marejesho ya ${shillings(amountCents)} ya oda ${orderNumber}: ${why.sw[problem]}.`,
        'Marejesho huenda kwa nambari iliyolipa tu, ili asiweze mtu kuyapotosha. Pesa zinabaki zako hadi zikufikie.',
      ],
      promise: 'Tunajaribu tena kila wiki, bila wewe kufanya lolote.',
      button: { says: 'Ona oda', link },
    }),
  },
})
