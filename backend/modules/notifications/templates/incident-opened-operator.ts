// Something about the money that no rule can put right: the operator is told once, with what ends it.
import { clip } from '../wording.ts'
import { template } from './template.ts'

export const incidentOpenedOperator = template<{
  /** What was found. */
  sentence: string
  endsWhen: string
  link: string
}>({
  topic: 'security',
  email: {
    en: ({ sentence, endsWhen, link }, name) => ({
      subject: 'Payouts are stopped: the books and M-Pesa differ',
      heading: 'Payouts have stopped by themselves',
      paragraphs: [
        `Hello ${name}, something about Amana’s money does not agree: ${clip(sentence, 300)}`,
        'Buyers still pay, orders go on and refunds are sent. Nothing that was due to sellers is lost: it is paid when this is over.',
      ],
      promise: `It ends by itself when ${clip(endsWhen, 200)}.`,
      button: { says: 'See the evidence', link },
    }),
    sw: ({ sentence, endsWhen, link }, name) => ({
      subject: 'Malipo kwa wauzaji yamesimama: vitabu na M-Pesa havilingani',
      heading: 'Malipo kwa wauzaji yamejisimamisha',
      paragraphs: [
        `Habari ${name}, kuna jambo kuhusu fedha za Amana lisilolingana: ${clip(sentence, 300)}`,
        'Wanunuzi bado wanalipa, oda zinaendelea na marejesho yanatumwa. Hakuna malipo ya wauzaji yaliyopotea: yatalipwa hili likiisha.',
      ],
      promise: `Litaisha lenyewe pale: ${clip(endsWhen, 200)}.`,
      button: { says: 'Ona ushahidi', link },
    }),
  },
})
