// The money of an order goes back to the buyer by a rule, and the seller is told why.
import { shillings } from '../wording.ts'
import { template } from './template.ts'

const why = {
  en: {
    not_shipped: 'it was not shipped in time',
    not_delivered: 'no handover code was entered in time',
    dispute: 'the dispute was decided for the buyer',
  },
  sw: {
    not_shipped: 'haikutumwa kwa wakati',
    not_delivered: 'nambari ya makabidhiano haikuwekwa kwa wakati',
    dispute: 'lalamiko limeamuliwa kwa mnunuzi',
  },
}

export const orderRefundedSeller = template<{
  orderNumber: string
  shopName: string
  amountCents: number
  reason: 'not_shipped' | 'not_delivered' | 'dispute'
  link: string
}>({
  topic: 'money',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, amountCents, reason, link }) => [
      `${orderNumber}: ${shillings(amountCents)} goes back to the buyer, because ${why.en[reason]}. ${link}`,
      `${orderNumber}: ${shillings(amountCents)} goes back to the buyer, because ${why.en[reason]}.`,
    ],
    sw: ({ orderNumber, amountCents, reason, link }) => [
      `${orderNumber}: ${shillings(amountCents)} zinarudi kwa mnunuzi, kwa sababu ${why.sw[reason]}. ${link}`,
      `${orderNumber}: ${shillings(amountCents)} zinarudi kwa mnunuzi, kwa sababu ${why.sw[reason]}.`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, amountCents, reason, link }, name) => ({
      subject: `${orderNumber}: the money goes back to the buyer`,
      heading: 'The money goes back to the buyer',
      money: { amountCents, at: 'buyer', sellerName: shopName },
      paragraphs: [
        `Hello ${name}, ${shillings(amountCents)} of order ${orderNumber} goes back to the buyer, because ${why.en[reason]}.`,
      ],
      promise:
        'Money is paid out only for what can be shown to have arrived: enter the buyer’s six digits at the door.',
      button: { says: 'See the order', link },
    }),
    sw: ({ orderNumber, shopName, amountCents, reason, link }, name) => ({
      subject: `${orderNumber}: pesa zinarudi kwa mnunuzi`,
      heading: 'Pesa zinarudi kwa mnunuzi',
      money: { amountCents, at: 'buyer', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, ${shillings(amountCents)} za oda ${orderNumber} zinarudi kwa mnunuzi, kwa sababu ${why.sw[reason]}.`,
      ],
      promise: 'Unalipwa kwa kile tu kilichothibitishwa kufika: weka tarakimu sita za mnunuzi mlangoni.',
      button: { says: 'Ona oda', link },
    }),
  },
})
