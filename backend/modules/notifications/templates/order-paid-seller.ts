// The seller has a new order: what to do, by when, and what happens otherwise.
import { clip, dayText, shillings, timeText } from '../wording.ts'
import { template } from './template.ts'

export const orderPaidSeller = template<{
  orderNumber: string
  shopName: string
  totalCents: number
  /** Where it goes. */
  town: string
  shipBy: string
  link: string
}>({
  topic: 'order',
  smsCanWait: true,
  sms: {
    en: ({ orderNumber, totalCents, town, shipBy, link }) => [
      `New order ${orderNumber}, ${shillings(totalCents)} held by Amana. Ship to ${clip(town, 20)} by ${dayText(shipBy, 'en')} ${timeText(shipBy)}, else the buyer is refunded. ${link}`,
      `New order ${orderNumber}, ${shillings(totalCents)}. Ship by ${dayText(shipBy, 'en')} ${timeText(shipBy)}, else the buyer is refunded. ${link}`,
      `New order ${orderNumber}, ${shillings(totalCents)}. Ship by ${dayText(shipBy, 'en')} ${timeText(shipBy)}, else the buyer is refunded.`,
    ],
    sw: ({ orderNumber, totalCents, town, shipBy, link }) => [
      `Oda mpya ${orderNumber}, ${shillings(totalCents)} ziko Amana. Tuma ${clip(town, 20)} kufikia ${dayText(shipBy, 'sw')} ${timeText(shipBy)}, la sivyo mnunuzi anarudishiwa. ${link}`,
      `Oda mpya ${orderNumber}, ${shillings(totalCents)}. Tuma kufikia ${dayText(shipBy, 'sw')} ${timeText(shipBy)}, la sivyo mnunuzi anarudishiwa.`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, totalCents, town, shipBy, link }, name) => ({
      subject: `New order ${orderNumber}: ship by ${dayText(shipBy, 'en')}`,
      heading: 'You have a new order',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        `Hello ${name}, order ${orderNumber} is paid and goes to ${town}. Amana holds the money for you until it is delivered.`,
      ],
      promise: `Ship it by ${dayText(shipBy, 'en')}, ${timeText(shipBy)}. Otherwise the buyer is refunded and the order counts as lost.`,
      button: { says: 'Open the order', link },
    }),
    sw: ({ orderNumber, shopName, totalCents, town, shipBy, link }, name) => ({
      subject: `Oda mpya ${orderNumber}: tuma kufikia ${dayText(shipBy, 'sw')}`,
      heading: 'Una oda mpya',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, oda ${orderNumber} imelipwa na inakwenda ${town}. Amana inakushikia pesa hadi ifike.`,
      ],
      promise: `Tuma kufikia ${dayText(shipBy, 'sw')}, ${timeText(shipBy)}. La sivyo mnunuzi anarudishiwa pesa na oda inahesabiwa imepotea.`,
      button: { says: 'Fungua oda', link },
    }),
  },
})
