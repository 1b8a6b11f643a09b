// The seller's parcel has arrived: when the money is released.
import { dayText, shillings } from '../wording.ts'
import { template } from './template.ts'

export const orderDeliveredSeller = template<{
  orderNumber: string
  shopName: string
  totalCents: number
  releaseAt: string
  link: string
}>({
  topic: 'order',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, totalCents, releaseAt, link }) => [
      `${orderNumber} is delivered. ${shillings(totalCents)} is released on ${dayText(releaseAt, 'en')} or when the buyer says all is well. ${link}`,
      `${orderNumber} is delivered. ${shillings(totalCents)} is released on ${dayText(releaseAt, 'en')} or when the buyer says all is well.`,
    ],
    sw: ({ orderNumber, totalCents, releaseAt, link }) => [
      `${orderNumber} imefika. ${shillings(totalCents)} zitaachiliwa ${dayText(releaseAt, 'sw')} au mnunuzi akisema yote ni sawa. ${link}`,
      `${orderNumber} imefika. ${shillings(totalCents)} zitaachiliwa ${dayText(releaseAt, 'sw')} au mnunuzi akisema yote ni sawa.`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, totalCents, releaseAt, link }, name) => ({
      subject: `${orderNumber} is delivered`,
      heading: 'Delivered',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [`Well done, ${name}: order ${orderNumber} was handed over.`],
      promise: `The money is released on ${dayText(releaseAt, 'en')}, or at once when the buyer says that all is well.`,
      button: { says: 'Open the order', link },
    }),
    sw: ({ orderNumber, shopName, totalCents, releaseAt, link }, name) => ({
      subject: `${orderNumber} imefika`,
      heading: 'Imefika',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [`Hongera ${name}: oda ${orderNumber} imekabidhiwa.`],
      promise: `Pesa zitaachiliwa ${dayText(releaseAt, 'sw')}, au mara moja mnunuzi akisema yote ni sawa.`,
      button: { says: 'Fungua oda', link },
    }),
  },
})
