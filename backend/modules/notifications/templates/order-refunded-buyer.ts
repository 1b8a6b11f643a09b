// A rule sends the money back because nothing was shipped, or nothing arrived.
import { clip, shillings } from '../wording.ts'
import { template } from './template.ts'

const why = {
  en: {
    not_shipped: 'did not ship it in time',
    not_delivered: 'could not show that it arrived',
    dispute: 'lost the dispute',
  },
  sw: {
    not_shipped: 'hakutuma kwa wakati',
    not_delivered: 'hakuonyesha kwamba ulifika',
    dispute: 'ameshindwa katika lalamiko',
  },
}

export const orderRefundedBuyer = template<{
  orderNumber: string
  shopName: string
  amountCents: number
  reason: 'not_shipped' | 'not_delivered' | 'dispute'
  link: string
}>({
  topic: 'money',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, shopName, amountCents, reason, link }) => [
      `${clip(shopName, 20)} ${why.en[reason]}, so ${shillings(amountCents)} for ${orderNumber} is on its way back to the number you paid with. ${link}`,
      `${clip(shopName, 20)} ${why.en[reason]}, so ${shillings(amountCents)} for ${orderNumber} is on its way back to the number you paid with.`,
    ],
    sw: ({ orderNumber, shopName, amountCents, reason, link }) => [
      `${clip(shopName, 20)} ${why.sw[reason]}, hivyo ${shillings(amountCents)} za ${orderNumber} zinarudi kwa nambari uliyolipia. ${link}`,
      `${clip(shopName, 20)} ${why.sw[reason]}, hivyo ${shillings(amountCents)} za ${orderNumber} zinarudi kwa nambari uliyolipia.`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, amountCents, reason, link }, name) => ({
      subject: `${orderNumber}: your money comes back`,
      heading: 'Your money comes back',
      money: { amountCents, at: 'buyer', sellerName: shopName },
      paragraphs: [`Hello ${name}, ${shopName} ${why.en[reason]}. That is what Amana is for.`],
      promise: `${shillings(amountCents)} goes to the number you paid with. M-Pesa will tell you when it is there.`,
      button: { says: 'See the order', link },
    }),
    sw: ({ orderNumber, shopName, amountCents, reason, link }, name) => ({
      subject: `${orderNumber}: pesa zako zinarudi`,
      heading: 'Pesa zako zinarudi',
      money: { amountCents, at: 'buyer', sellerName: shopName },
      paragraphs: [`Habari ${name}, ${shopName} ${why.sw[reason]}. Hii ndiyo kazi ya Amana.`],
      promise: `${shillings(amountCents)} zinakwenda kwa nambari uliyolipia. M-Pesa itakujulisha zikifika.`,
      button: { says: 'Ona oda', link },
    }),
  },
})
