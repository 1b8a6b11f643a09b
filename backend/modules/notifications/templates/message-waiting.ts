// The other side of an order has written, and it has not been read. What was written stays on the page: an SMS is read over shoulders.
import { clip } from '../wording.ts'
import { template } from './template.ts'

interface Waiting {
  orderNumber: string
  /** Who wrote: to the buyer the shop, to the seller “the buyer”. */
  from: 'buyer' | 'seller'
  shopName: string
  link: string
}

const who = {
  en: ({ from, shopName }: Waiting, unitsMax: number) => (from === 'seller' ? clip(shopName, unitsMax) : 'The buyer'),
  sw: ({ from, shopName }: Waiting, unitsMax: number) => (from === 'seller' ? clip(shopName, unitsMax) : 'Mnunuzi'),
}

export const messageWaiting = template<Waiting>({
  topic: 'messages',
  smsCanWait: true,
  sms: {
    en: (data) => [
      `${who.en(data, 24)} wrote to you about order ${data.orderNumber}. Read and answer: ${data.link}`,
      `New message about ${data.orderNumber}: ${data.link}`,
      `${who.en(data, 24)} wrote to you about order ${data.orderNumber}. Open your order on Amana to answer.`,
    ],
    sw: (data) => [
      `${who.sw(data, 24)} amekuandikia kuhusu oda ${data.orderNumber}. Soma na ujibu: ${data.link}`,
      `Ujumbe kuhusu ${data.orderNumber}: ${data.link}`,
      `${who.sw(data, 24)} amekuandikia kuhusu oda ${data.orderNumber}. Fungua oda yako Amana ujibu.`,
    ],
  },
  email: {
    en: (data, name) => ({
      subject: `${who.en(data, 60)} wrote to you about ${data.orderNumber}`,
      heading: 'A message for you',
      paragraphs: [
        `Hello ${name}, ${data.from === 'seller' ? data.shopName : 'the buyer'} wrote to you about order ${data.orderNumber}.`,
      ],
      promise: 'Read and answer it on Amana. Answers to this e-mail reach nobody.',
      button: { says: 'Read and answer', link: data.link },
    }),
    sw: (data, name) => ({
      subject: `${who.sw(data, 60)} amekuandikia kuhusu ${data.orderNumber}`,
      heading: 'Una ujumbe',
      paragraphs: [
        `Habari ${name}, ${data.from === 'seller' ? data.shopName : 'mnunuzi'} amekuandikia kuhusu oda ${data.orderNumber}.`,
      ],
      promise: 'Usome na uujibu kwenye Amana. Jibu la barua pepe hii halimfikii mtu.',
      button: { says: 'Soma na ujibu', link: data.link },
    }),
  },
  bell: {
    en: (data) => ({
      title: `${who.en(data, 60)} wrote to you`,
      text: `About order ${data.orderNumber}.`,
      link: data.link,
    }),
    sw: (data) => ({
      title: `${who.sw(data, 60)} amekuandikia`,
      text: `Kuhusu oda ${data.orderNumber}.`,
      link: data.link,
    }),
  },
})
