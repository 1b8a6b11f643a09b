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
  sms: {
    en: ({ orderNumber, shopName, releaseAt, link }) => [
      `${orderNumber} is delivered. ${clip(shopName, 20)} is paid on ${dayText(releaseAt, 'en')} unless you tell us that something is wrong: ${link}`,
      `${orderNumber} delivered. Seller paid ${dayText(releaseAt, 'en')} unless you object: ${link}`,
      `${orderNumber} delivered. Wrong? Say so: ${link}`,
    ],
    sw: ({ orderNumber, shopName, releaseAt, link }) => [
      `${orderNumber} imefika. ${clip(shopName, 20)} atalipwa ${dayText(releaseAt, 'sw')} usiposema kuna tatizo: ${link}`,
      `${orderNumber} imefika. Kuna tatizo? Sema: ${link}`,
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
      promise: `${shopName} is paid on ${dayText(releaseAt, 'en')}, ${timeText(releaseAt)}, unless you tell us before that something is wrong.`,
      button: { says: 'All is well, or something is wrong', link },
    }),
    sw: ({ orderNumber, shopName, totalCents, releaseAt, link }, name) => ({
      subject: `${orderNumber} imefika: je, yote ni sawa?`,
      heading: 'Je, yote ni sawa?',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, oda yako ${orderNumber} imekabidhiwa. Iangalie vizuri wakati Amana bado inashikilia pesa.`,
      ],
      promise: `${shopName} atalipwa ${dayText(releaseAt, 'sw')}, ${timeText(releaseAt)}, usiposema kabla ya hapo kwamba kuna tatizo.`,
      button: { says: 'Yote ni sawa, au kuna tatizo', link },
    }),
  },
})
