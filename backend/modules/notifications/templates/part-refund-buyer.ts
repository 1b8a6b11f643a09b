// The seller gives a part back of her own will; the rest of the order goes on as it was.
import { clip, shillings } from '../wording.ts'
import { template } from './template.ts'

export const partRefundBuyer = template<{
  orderNumber: string
  shopName: string
  amountCents: number
  link: string
}>({
  topic: 'money',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, shopName, amountCents, link }) => [
      `${clip(shopName, 20)} gives you ${shillings(amountCents)} back for ${orderNumber}, to the number you paid with. ${link}`,
      `${clip(shopName, 20)} gives you ${shillings(amountCents)} back for ${orderNumber}, to the number you paid with.`,
    ],
    sw: ({ orderNumber, shopName, amountCents, link }) => [
      `${clip(shopName, 20)} anakurudishia ${shillings(amountCents)} za ${orderNumber}, kwa nambari uliyolipia. ${link}`,
      `${clip(shopName, 20)} anakurudishia ${shillings(amountCents)} za ${orderNumber}, kwa nambari uliyolipia.`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, amountCents, link }, name) => ({
      subject: `${orderNumber}: ${shillings(amountCents)} comes back to you`,
      heading: 'A part comes back to you',
      money: { amountCents, at: 'buyer', sellerName: shopName },
      paragraphs: [
        `Hello ${name}, ${shopName} gives you ${shillings(amountCents)} back for order ${orderNumber}. Nothing else about the order changes.`,
      ],
      promise: 'It goes to the number you paid with. M-Pesa will tell you when it is there.',
      button: { says: 'See the order', link },
    }),
    sw: ({ orderNumber, shopName, amountCents, link }, name) => ({
      subject: `${orderNumber}: ${shillings(amountCents)} zinarudi kwako`,
      heading: 'Sehemu ya pesa inarudi kwako',
      money: { amountCents, at: 'buyer', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, ${shopName} anakurudishia ${shillings(amountCents)} za oda ${orderNumber}. Mengine yote ya oda yanabaki yalivyo.`,
      ],
      promise: 'Zinakwenda kwa nambari uliyolipia. M-Pesa itakujulisha zikifika.',
      button: { says: 'Ona oda', link },
    }),
  },
})
