// A guest's order, in one link: pay, follow, confirm. It is the guest's key, so it goes to their own phone only.
import { clip, shillings, timeText } from '../wording.ts'
import { template } from './template.ts'

export const paymentLinkBuyer = template<{
  orderNumber: string
  shopName: string
  totalCents: number
  payBy: string
  link: string
}>({
  topic: 'order',
  sms: {
    en: ({ orderNumber, shopName, totalCents, payBy, link }) => [
      `Amana order ${orderNumber}, ${clip(shopName, 20)}, ${shillings(totalCents)}. Pay by ${timeText(payBy)} and follow it here: ${link}`,
      `Order ${orderNumber}, ${shillings(totalCents)}. Pay by ${timeText(payBy)}: ${link}`,
      `Your order ${orderNumber}: ${link}`,
    ],
    sw: ({ orderNumber, shopName, totalCents, payBy, link }) => [
      `Oda ya Amana ${orderNumber}, ${clip(shopName, 20)}, ${shillings(totalCents)}. Lipa kabla ya ${timeText(payBy)} na uifuatilie hapa: ${link}`,
      `Oda ${orderNumber}, ${shillings(totalCents)}. Lipa kabla ya ${timeText(payBy)}: ${link}`,
      `Oda yako ${orderNumber}: ${link}`,
    ],
  },
})
