// Two days after an order is complete: how was it? Asked once.
import { clip } from '../wording.ts'
import { template } from './template.ts'

export const reviewReminderBuyer = template<{ shopName: string; title: string; link: string }>({
  topic: 'reminders',
  email: {
    en: ({ shopName, title, link }, name) => ({
      subject: `How was it? ${clip(title, 70)}`,
      heading: 'How was it?',
      paragraphs: [
        `${name}, you bought “${title}” from ${shopName}. Others would like to know how it went: one to five stars and a sentence are enough.`,
        'Your first name and the first letter of your last name stand beside it. We ask only once.',
      ],
      button: { says: 'Write a review', link },
    }),
    sw: ({ shopName, title, link }, name) => ({
      subject: `Ilikuwaje? ${clip(title, 70)}`,
      heading: 'Ilikuwaje?',
      paragraphs: [
        `${name}, ulinunua “${title}” kutoka ${shopName}. Wengine wangependa kujua ilikuwaje: nyota moja hadi tano na sentensi moja zinatosha.`,
        'Jina lako la kwanza na herufi ya kwanza ya jina la mwisho vitaonekana. Tunauliza mara moja tu.',
      ],
      button: { says: 'Andika maoni', link },
    }),
  },
  bell: {
    en: ({ shopName, title, link }) => ({
      title: 'How was it?',
      text: `You bought “${clip(title, 80)}” from ${shopName}. One to five stars and a sentence are enough.`,
      link,
    }),
    sw: ({ shopName, title, link }) => ({
      title: 'Ilikuwaje?',
      text: `Ulinunua “${clip(title, 80)}” kutoka ${shopName}. Nyota moja hadi tano na sentensi moja zinatosha.`,
      link,
    }),
  },
})
