// The buyer has paid: the money is held, and this is the link to follow it.
import { clip, dayText, shillings } from '../wording.ts'
import { template } from './template.ts'

export const orderPaidBuyer = template<{
  orderNumber: string
  shopName: string
  totalCents: number
  shipBy: string
  link: string
}>({
  topic: 'order',
  sms: {
    en: ({ orderNumber, shopName, totalCents, shipBy, link }) => [
      `Amana holds your ${shillings(totalCents)} for ${orderNumber} until it arrives. ${clip(shopName, 24)} ships by ${dayText(shipBy, 'en')}. Track: ${link}`,
      `Amana holds your ${shillings(totalCents)} for ${orderNumber} until it arrives. ${link}`,
      `${orderNumber} paid, held by Amana. ${link}`,
    ],
    sw: ({ orderNumber, shopName, totalCents, shipBy, link }) => [
      `Amana inashikilia ${shillings(totalCents)} zako za ${orderNumber} hadi mzigo ufike. ${clip(shopName, 24)} atatuma kufikia ${dayText(shipBy, 'sw')}. Fuatilia: ${link}`,
      `Amana inashikilia ${shillings(totalCents)} za ${orderNumber} hadi mzigo ufike. ${link}`,
      `${orderNumber} imelipwa, pesa ziko Amana. ${link}`,
    ],
  },
  email: {
    en: ({ orderNumber, shopName, totalCents, shipBy, link }, name) => ({
      subject: `${orderNumber} is paid: Amana holds your money until it arrives`,
      heading: 'Paid, and safe',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        `Hello ${name}, ${shopName} has been told to ship your order ${orderNumber}. They are paid only after it is in your hands.`,
      ],
      promise: `Not shipped by ${dayText(shipBy, 'en')}? Your money comes back to the number you paid with, by itself.`,
      button: { says: 'Follow your order', link },
    }),
    sw: ({ orderNumber, shopName, totalCents, shipBy, link }, name) => ({
      subject: `${orderNumber} imelipwa: Amana inashikilia pesa zako hadi mzigo ufike`,
      heading: 'Imelipwa, na ni salama',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        `Habari ${name}, ${shopName} ameambiwa atume oda yako ${orderNumber}. Atalipwa tu baada ya mzigo kuwa mikononi mwako.`,
      ],
      promise: `Usipotumwa kufikia ${dayText(shipBy, 'sw')}, pesa zako zitarudi zenyewe kwa nambari uliyolipia.`,
      button: { says: 'Fuatilia oda yako', link },
    }),
  },
})
