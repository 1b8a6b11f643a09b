// The buyer has the goods: until when something can be said, and what happens if nothing is.
import { clip, dayText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const orderDeliveredBuyer = template<{
  orderNumber: string
  shopName: string
  totalCents: number
  releaseAt: string
  link: string
}>({
  topic: 'order',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, shopName, releaseAt, link }) => [
      `${orderNumber} is delivered. ${clip(shopName, 20)} is paid on ${dayText(releaseAt, 'en')} or when you say all is well: ${link}`,
      `${orderNumber} delivered. Seller paid ${dayText(releaseAt, 'en')} unless you object: ${link}`,
      `${orderNumber} delivered. Wrong? Say so: ${link}`,
    ],
    sw: ({ orderNumber, shopName, releaseAt, link }) => [
      `${orderNumber} imefika. ${clip(shopName, 20)} atalipwa ${dayText(releaseAt, 'sw')} au ukisema yote ni sawa: ${link}`,
      `${orderNumber} imefika. Yote ni sawa? Sema: ${link}`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, totalCents, releaseAt, link }, name) => ({
      subject: `${orderNumber} is delivered: is all well?`,
      heading: 'Is all well?',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        `Hello ${name}, your order ${orderNumber} was handed over. Have a good look at it while Amana still holds the money.`,
      ],
      promise: `${shopName} is paid on ${dayText(releaseAt, 'en')}, ${timeText(releaseAt)}, or at once when you say that all is well.`,
      button: { says: 'Open the order', link },
    }),
    sw: ({ orderNumber, shopName, totalCents, releaseAt, link }, name) => ({
      subject: `${orderNumber} imefika: je, yote ni sawa?`,
      heading: 'Je, yote ni sawa?',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, oda yako ${orderNumber} imekabidhiwa. Iangalie vizuri wakati Amana bado inashikilia pesa.`,
      ],
      promise: `${shopName} atalipwa ${dayText(releaseAt, 'sw')}, ${timeText(releaseAt)}, au mara moja ukisema yote ni sawa.`,
      button: { says: 'Fungua oda', link },
    }),
  },
})
