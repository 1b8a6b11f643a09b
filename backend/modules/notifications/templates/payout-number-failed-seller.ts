// M-Pesa has said something of the payout number after which it is paid no more: the seller is asked for what helps.
import { shillings } from '../wording.ts'
import { template } from './template.ts'

type Problem = 'not_on_mpesa' | 'receiver_account_full' | 'name_differs'
interface Data {
  problem: Problem
  amountCents: number
  phoneMasked: string
  link: string
}

const sms = {
  en: {
    not_on_mpesa: ({ phoneMasked }: Data) => `M-Pesa says ${phoneMasked} is not registered. Give us another number.`,
    receiver_account_full: ({ phoneMasked }: Data) =>
      `The M-Pesa account of ${phoneMasked} is full. Make room and prove it again, or give another.`,
    name_differs: ({ phoneMasked }: Data) =>
      `${phoneMasked} has another name at M-Pesa than before. Prove it again, or give another.`,
  },
  sw: {
    not_on_mpesa: ({ phoneMasked }: Data) => `M-Pesa inasema ${phoneMasked} haijasajiliwa. Tupe nambari nyingine.`,
    receiver_account_full: ({ phoneMasked }: Data) =>
      `Akaunti ya M-Pesa ya ${phoneMasked} imejaa. Toa nafasi uithibitishe tena, au toa nyingine.`,
    name_differs: ({ phoneMasked }: Data) =>
      `${phoneMasked} ina jina jingine M-Pesa kuliko awali. Ithibitishe tena, au toa nyingine.`,
  },
} as const

const letters = {
  en: {
    not_on_mpesa: ({ amountCents, phoneMasked }: Data) =>
      `M-Pesa did not take ${shillings(amountCents)} to ${phoneMasked}: the number is not registered with it. The money is still yours. Please give us another number.`,
    receiver_account_full: ({ amountCents, phoneMasked }: Data) =>
      `M-Pesa did not take ${shillings(amountCents)} to ${phoneMasked}: its account is full. The money is still yours. Make room in it and prove the number again with KES 10, or give us another.`,
    name_differs: ({ amountCents, phoneMasked }: Data) =>
      `${shillings(amountCents)} went to ${phoneMasked}, but M-Pesa has another name for that number now than when you proved it. If the number is still yours, prove it again with KES 10; if not, give us another at once.`,
  },
  sw: {
    not_on_mpesa: ({ amountCents, phoneMasked }: Data) =>
      `M-Pesa haikupokea ${shillings(amountCents)} kwa ${phoneMasked}: nambari haijasajiliwa. Pesa bado ni zako. Tafadhali tupe nambari nyingine.`,
    receiver_account_full: ({ amountCents, phoneMasked }: Data) =>
      `M-Pesa haikupokea ${shillings(amountCents)} kwa ${phoneMasked}: akaunti yake imejaa. Pesa bado ni zako. Toa nafasi uithibitishe nambari tena kwa KES 10, au tupe nyingine.`,
    name_differs: ({ amountCents, phoneMasked }: Data) =>
      `${shillings(amountCents)} zilienda kwa ${phoneMasked}, lakini sasa M-Pesa ina jina jingine la nambari hiyo kuliko ulipoithibitisha. Kama bado ni yako, ithibitishe tena kwa KES 10; kama sivyo, tupe nyingine mara moja.`,
  },
} as const

export const payoutNumberFailedSeller = template<Data>({
  topic: 'money',
  sms: {
    en: (data) => [
      `${sms.en[data.problem](data)} Nothing is paid until then. ${data.link}`,
      `${sms.en[data.problem](data)} Nothing is paid until then.`,
    ],
    sw: (data) => [
      `${sms.sw[data.problem](data)} Hadi hapo hakuna malipo. ${data.link}`,
      `${sms.sw[data.problem](data)} Hadi hapo hakuna malipo.`,
    ],
  },
  email: {
    en: (data, name) => ({
      subject: `Your payouts wait: ${data.phoneMasked}`,
      heading: 'Your payouts wait for a number',
      paragraphs: [`Hello ${name}, ${letters.en[data.problem](data)}`],
      promise: 'Until then nothing is paid, and nothing is lost: it goes out on the Friday after.',
      button: { says: 'See the number you are paid on', link: data.link },
    }),
    sw: (data, name) => ({
      subject: `Malipo yako yanasubiri: ${data.phoneMasked}`,
      heading: 'Malipo yako yanasubiri nambari',
      paragraphs: [`Habari ${name}, ${letters.sw[data.problem](data)}`],
      promise: 'Hadi hapo hakuna kinacholipwa wala kupotea: hutoka Ijumaa inayofuata.',
      button: { says: 'Ona nambari unayolipwa', link: data.link },
    }),
  },
})
