// The payout did not go through: the money is still the seller's, and this is what helps.
import { clip, shillings } from '../wording.ts'
import { template } from './template.ts'

export const payoutFailedSeller = template<{
  shopName: string
  amountCents: number
  phoneMasked: string
  /** A sentence: what M-Pesa said. */
  reason: string
  link: string
}>({
  topic: 'money',
  smsCanWait: true,
  sms: {
    en: ({ amountCents, phoneMasked, link }) => [
      `M-Pesa did not take your payout of ${shillings(amountCents)} to ${phoneMasked}. It is still yours and is tried again next Friday. ${link}`,
      `M-Pesa did not take your payout of ${shillings(amountCents)} to ${phoneMasked}. It is still yours and is tried again next Friday.`,
    ],
    sw: ({ amountCents, phoneMasked, link }) => [
      `M-Pesa haikupokea malipo yako ya ${shillings(amountCents)} kwa ${phoneMasked}. Bado ni yako, tutajaribu tena Ijumaa ijayo. ${link}`,
      `M-Pesa haikupokea malipo yako ya ${shillings(amountCents)} kwa ${phoneMasked}. Bado ni yako, tutajaribu tena Ijumaa ijayo.`,
    ],
  },
  email: {
    en: ({ amountCents, phoneMasked, reason, link }, name) => ({
      subject: `Your payout of ${shillings(amountCents)} did not go through`,
      heading: 'The payout did not go through',
      paragraphs: [
        `Hello ${name}, M-Pesa did not take ${shillings(amountCents)} to ${phoneMasked}: ${clip(reason, 200)}`,
        'The money is still yours. Check that the number can receive it.',
      ],
      promise: 'It is tried again with the payout of next Friday.',
      button: { says: 'See your money', link },
    }),
    sw: ({ amountCents, phoneMasked, reason, link }, name) => ({
      subject: `Malipo yako ya ${shillings(amountCents)} hayakufika`,
      heading: 'Malipo hayakufika',
      paragraphs: [
        `Habari ${name}, M-Pesa haikupokea ${shillings(amountCents)} kwa ${phoneMasked}: ${clip(reason, 200)}`,
        'Pesa bado ni zako. Hakikisha nambari inaweza kuzipokea.',
      ],
      promise: 'Tutajaribu tena katika malipo ya Ijumaa ijayo.',
      button: { says: 'Ona pesa zako', link },
    }),
  },
})
