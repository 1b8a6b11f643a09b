// The order will not come: who called it off, and where the money goes.
import { clip, shillings } from '../wording.ts'
import { type Letter, template } from './template.ts'

interface Cancelled {
  orderNumber: string
  shopName: string
  /** `closed`: the shop was closed by our rules. */
  by: 'buyer' | 'seller' | 'rule' | 'closed'
  /** What was paid and goes back; 0 when nothing had been paid. */
  refundCents: number
  link: string
}

const who = {
  en: (by: Cancelled['by'], shopName: string) =>
    by === 'buyer'
      ? 'you cancelled it'
      : by === 'seller'
        ? `${shopName} cancelled it`
        : by === 'closed'
          ? `${shopName} was closed by our rules`
          : `${shopName} did not ship in time`,
  sw: (by: Cancelled['by'], shopName: string) =>
    by === 'buyer'
      ? 'uliifuta'
      : by === 'seller'
        ? `${shopName} aliifuta`
        : by === 'closed'
          ? `${shopName} limefungwa kwa kanuni zetu`
          : `${shopName} hakutuma kwa wakati`,
}

const back = {
  en: (cents: number) =>
    cents > 0
      ? `${shillings(cents)} is on its way back to the number you paid with.`
      : 'You had not paid, so there is nothing to send back.',
  sw: (cents: number) =>
    cents > 0 ? `${shillings(cents)} zinarudi kwa nambari uliyolipia.` : 'Hukuwa umelipa, hivyo hakuna cha kurudisha.',
}

const money = ({ refundCents, shopName }: Cancelled): Pick<Letter, 'money'> =>
  refundCents > 0 ? { money: { amountCents: refundCents, at: 'buyer', sellerName: shopName } } : {}

export const orderCancelledBuyer = template<Cancelled>({
  topic: 'order',
  sms: {
    en: ({ orderNumber, by, shopName, refundCents, link }) => [
      `${orderNumber} is cancelled: ${who.en(by, clip(shopName, 20))}. ${back.en(refundCents)} ${link}`,
      `${orderNumber} is cancelled: ${who.en(by, clip(shopName, 20))}. ${back.en(refundCents)}`,
    ],
    sw: ({ orderNumber, by, shopName, refundCents, link }) => [
      `${orderNumber} imefutwa: ${who.sw(by, clip(shopName, 20))}. ${back.sw(refundCents)} ${link}`,
      `${orderNumber} imefutwa: ${who.sw(by, clip(shopName, 20))}. ${back.sw(refundCents)}`,
    ],
  },
  email: {
    en: (data, name) => ({
      subject: `${data.orderNumber} is cancelled${data.refundCents > 0 ? ', your money comes back' : ''}`,
      heading: 'Cancelled',
      ...money(data),
      paragraphs: [`Hello ${name}, order ${data.orderNumber} will not come: ${who.en(data.by, data.shopName)}.`],
      promise: back.en(data.refundCents),
      button: { says: 'See the order', link: data.link },
    }),
    sw: (data, name) => ({
      subject: `${data.orderNumber} imefutwa${data.refundCents > 0 ? ', pesa zako zinarudi' : ''}`,
      heading: 'Imefutwa',
      ...money(data),
      paragraphs: [`Habari ${name}, oda ${data.orderNumber} haitakuja: ${who.sw(data.by, data.shopName)}.`],
      promise: back.sw(data.refundCents),
      button: { says: 'Ona oda', link: data.link },
    }),
  },
})
