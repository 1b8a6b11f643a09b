// The parcel is on its way, and here is the handover code: it releases the money, so it is given only at the door.
import { clip, codeText, dayText } from '../wording.ts'
import { template } from './template.ts'

export const orderShippedBuyer = template<{
  orderNumber: string
  shopName: string
  totalCents: number
  handoverCode: string
  deliverBy: string
  link: string
}>({
  topic: 'order',
  sms: {
    en: ({ orderNumber, shopName, handoverCode, deliverBy, link }) => [
      `${orderNumber} is on its way. Handover code ${codeText(handoverCode)}: give it only when the parcel is in your hands. ${link}`,
      `${clip(shopName, 20)} shipped ${orderNumber}, due ${dayText(deliverBy, 'en')}. Handover code ${codeText(handoverCode)}: give it only when the parcel is in your hands.`,
      `Handover code ${codeText(handoverCode)} for ${orderNumber}: give it only when the parcel is in your hands.`,
    ],
    sw: ({ orderNumber, shopName, handoverCode, deliverBy, link }) => [
      `${orderNumber} iko njiani. Nambari ya makabidhiano ${codeText(handoverCode)}: itoe tu mzigo ukiwa mikononi mwako. ${link}`,
      `${clip(shopName, 20)} ametuma ${orderNumber}, ifike ${dayText(deliverBy, 'sw')}. Nambari ya makabidhiano ${codeText(handoverCode)}: itoe tu mzigo ukiwa mikononi mwako.`,
      `Nambari ${codeText(handoverCode)} ya ${orderNumber}: itoe tu mzigo ukiwa mikononi mwako.`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, totalCents, handoverCode, deliverBy, link }, name) => ({
      subject: `${orderNumber} is on its way to you`,
      heading: 'On its way to you',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [`Hello ${name}, ${shopName} has shipped your order ${orderNumber}.`],
      code: {
        digits: handoverCode,
        says: 'Give it only when the parcel is in your hands. It is what releases the money.',
      },
      promise: `Nothing there by ${dayText(deliverBy, 'en')}, and no code given? Your money comes back by itself.`,
      button: { says: 'Follow your order', link },
    }),
    sw: ({ orderNumber, shopName, totalCents, handoverCode, deliverBy, link }, name) => ({
      subject: `${orderNumber} iko njiani kwako`,
      heading: 'Iko njiani kwako',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [`Habari ${name}, ${shopName} ametuma oda yako ${orderNumber}.`],
      code: { digits: handoverCode, says: 'Itoe tu mzigo ukiwa mikononi mwako. Ndiyo inayoachilia pesa.' },
      promise: `Usipofika kufikia ${dayText(deliverBy, 'sw')}, na hujatoa nambari, pesa zako zitarudi zenyewe.`,
      button: { says: 'Fuatilia oda yako', link },
    }),
  },
})
