// M-Pesa has taken back the payment of an order that had left the seller already.
import { shillings } from '../wording.ts'
import { template } from './template.ts'

export const paymentTakenBackSeller = template<{ orderNumber: string; amountCents: number; link: string }>({
  topic: 'money',
  smsCanWait: false,
  sms: {
    en: ({ orderNumber, amountCents, link }) => [
      `M-Pesa took back the payment of ${orderNumber} (${shillings(amountCents)}). Not handed over yet? Take the parcel back. ${link}`,
      `M-Pesa took back the payment of ${orderNumber} (${shillings(amountCents)}). Not handed over yet? Take the parcel back.`,
    ],
    sw: ({ orderNumber, amountCents, link }) => [
      `M-Pesa imerudisha malipo ya ${orderNumber} (${shillings(amountCents)}). Hujakabidhi bado? Rudisha mzigo. ${link}`,
      `M-Pesa imerudisha malipo ya ${orderNumber} (${shillings(amountCents)}). Hujakabidhi bado? Rudisha mzigo.`,
    ],
  },
  email: {
    en: ({ orderNumber, amountCents, link }, name) => ({
      subject: `M-Pesa took back the payment of ${orderNumber}`,
      heading: 'A payment was taken back',
      paragraphs: [
        `Hello ${name}, M-Pesa has taken back the ${shillings(amountCents)} that the buyer paid for order ${orderNumber}, after you had sent it. Amana did not decide this and cannot undo it.`,
        'Nothing is held for this order any more. If its money was released to you already, that is taken from your reserve and from what is available; what is not there is repaid from your next sales.',
        'If the parcel has not been handed over yet, call it back.',
      ],
      button: { says: 'Open the order', link },
    }),
    sw: ({ orderNumber, amountCents, link }, name) => ({
      subject: `M-Pesa imerudisha malipo ya ${orderNumber}`,
      heading: 'Malipo yamerudishwa',
      paragraphs: [
        `Habari ${name}, M-Pesa imerudisha ${shillings(amountCents)} ambazo mnunuzi alilipia oda ${orderNumber}, baada ya wewe kuituma. Si Amana iliyoamua hivyo, na haiwezi kubatilisha.`,
        'Hakuna pesa zinazoshikiliwa tena kwa oda hii. Kama ulikuwa umeshapewa pesa zake, zinatolewa kwenye akiba yako na salio lako; zinazokosekana zitalipwa na mauzo yako yajayo.',
        'Kama mzigo bado haujakabidhiwa, urudishe.',
      ],
      button: { says: 'Fungua oda', link },
    }),
  },
})
