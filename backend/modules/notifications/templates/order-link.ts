// The link to a guest's order, because it was lost or replaced. It goes to the phone of the order and nowhere else.
import { template } from './template.ts'

export const orderLink = template<{ orderNumber: string; link: string }>({
  topic: 'order',
  sms: {
    en: ({ orderNumber, link }) => [`Your link to order ${orderNumber}: ${link}`, `Order ${orderNumber}: ${link}`],
    sw: ({ orderNumber, link }) => [`Kiungo cha oda yako ${orderNumber}: ${link}`, `Oda ${orderNumber}: ${link}`],
  },
})
