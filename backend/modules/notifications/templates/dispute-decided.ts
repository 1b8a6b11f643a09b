// A dispute is decided: where the money goes, why, and until when the side that lost may appeal.
import { clip, dayText, type Language, shillings, timeText } from '../wording.ts'
import { type Letter, template } from './template.ts'

interface Data {
  orderNumber: string
  shopName: string
  heldCents: number
  refundCents: number
  side: 'buyer' | 'seller'
  outcome: 'refund' | 'part' | 'release' | 'delivered'
  /** The sentence of the decision table, with its sum. */
  says: { en: string; sw: string }
  appealUntil: string | null
  link: string
}

const short = {
  en: {
    buyer: {
      refund: (d: Data) => `${shillings(d.refundCents)} comes back to you.`,
      part: (d: Data) => `${shillings(d.refundCents)} comes back to you, the rest is the seller's.`,
      release: (d: Data) => `${shillings(d.heldCents)} is decided for the seller.`,
      delivered: () => 'the handover code was given, so it counts as delivered.',
    },
    seller: {
      refund: (d: Data) => `${shillings(d.refundCents)} goes back to the buyer.`,
      part: (d: Data) => `${shillings(d.refundCents)} goes back to the buyer, the rest is yours.`,
      release: (d: Data) => `${shillings(d.heldCents)} is decided for you.`,
      delivered: () => 'the handover code was given, so it counts as delivered.',
    },
  },
  sw: {
    buyer: {
      refund: (d: Data) => `${shillings(d.refundCents)} zinarudi kwako.`,
      part: (d: Data) => `${shillings(d.refundCents)} zinarudi kwako, zinazobaki ni za muuzaji.`,
      release: (d: Data) => `${shillings(d.heldCents)} zimeamuliwa kwa muuzaji.`,
      delivered: () => 'nambari ya makabidhiano ilitolewa, hivyo imefika.',
    },
    seller: {
      refund: (d: Data) => `${shillings(d.refundCents)} zinarudi kwa mnunuzi.`,
      part: (d: Data) => `${shillings(d.refundCents)} zinarudi kwa mnunuzi, zinazobaki ni zako.`,
      release: (d: Data) => `${shillings(d.heldCents)} zimeamuliwa kwako.`,
      delivered: () => 'nambari ya makabidhiano ilitolewa, hivyo imefika.',
    },
  },
}

const appeal = (language: Language, until: string | null): string =>
  until
    ? language === 'en'
      ? ` You may appeal until ${dayText(until, 'en')} ${timeText(until)}.`
      : ` Unaweza kukata rufaa hadi ${dayText(until, 'sw')} ${timeText(until)}.`
    : ''

function sms(language: Language) {
  const decided = language === 'en' ? 'decided' : 'imeamuliwa'
  return (data: Data): string[] => {
    const said = `${clip(data.shopName, 18)}, ${data.orderNumber} ${decided}: ${short[language][data.side][data.outcome](data)}`
    const may = appeal(language, data.appealUntil)
    return [`${said}${may} ${data.link}`, `${said}${may}`, said]
  }
}

function letter(language: Language) {
  const en = language === 'en'
  return (data: Data, name: string): Letter => ({
    subject: en ? `${data.orderNumber}: it is decided` : `${data.orderNumber}: imeamuliwa`,
    heading: en ? 'It is decided' : 'Imeamuliwa',
    paragraphs: [
      en
        ? `Hello ${name}, the problem with order ${data.orderNumber} is decided.`
        : `Habari ${name}, tatizo la oda ${data.orderNumber} limeamuliwa.`,
      ...(data.appealUntil ? [appeal(language, data.appealUntil).trim()] : []),
    ],
    promise: data.says[language],
    button: { says: en ? 'See why' : 'Ona sababu', link: data.link },
  })
}

export const disputeDecided = template<Data>({
  topic: 'dispute',
  smsCanWait: true,
  sms: { en: sms('en'), sw: sms('sw') },
  email: { en: letter('en'), sw: letter('sw') },
})
