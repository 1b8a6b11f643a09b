// A problem with an order waits for somebody: what is asked, by when, and what happens otherwise.
import { clip, codeText, dayText, type Language, timeText } from '../wording.ts'
import { type Letter, template } from './template.ts'

interface Data {
  orderNumber: string
  shopName: string
  heldCents: number
  side: 'buyer' | 'seller'
  asked: 'photos' | 'answer' | 'send_back' | 'confirm' | 'record'
  /** The sentence of the decision table, with its date. */
  says: { en: string; sw: string }
  by: string
  /** Of goods that go back; the buyer's alone. */
  returnCode: string | null
  link: string
}

const asks: Record<Language, Record<Data['asked'], string>> = {
  en: {
    photos: 'show the problem by photos',
    answer: 'answer',
    send_back: 'send the goods back',
    confirm: 'enter the return code if the goods are back',
    record: 'you may answer the seller’s appeal',
  },
  sw: {
    photos: 'onyesha tatizo kwa picha',
    answer: 'jibu',
    send_back: 'rudisha bidhaa',
    confirm: 'ingiza nambari ya kurudisha kama bidhaa zimerudi',
    record: 'unaweza kujibu rufaa ya muuzaji',
  },
}
const headings: Record<Language, Record<Data['asked'], string>> = {
  en: {
    photos: 'Show the problem',
    answer: 'Your answer is needed',
    send_back: 'The goods go back',
    confirm: 'Are the goods back?',
    record: 'The seller has appealed',
  },
  sw: {
    photos: 'Onyesha tatizo',
    answer: 'Jibu lako linahitajika',
    send_back: 'Bidhaa zinarudi',
    confirm: 'Bidhaa zimerudi?',
    record: 'Muuzaji amekata rufaa',
  },
}

const when = (by: string, language: Language) => `${dayText(by, language)} ${timeText(by)}`

function sms(language: Language) {
  const [dispute, code, byWord] =
    language === 'en' ? ['problem with', 'Return code', 'by'] : ['tatizo la', 'Nambari ya kurudisha', 'kufikia']
  return ({ orderNumber, shopName, asked, by, returnCode, link }: Data): string[] => {
    const said = `${clip(shopName, 18)}, ${dispute} ${orderNumber}: ${asks[language][asked]} ${byWord} ${when(by, language)}.`
    const digits = returnCode ? ` ${code} ${codeText(returnCode)}.` : ''
    return [`${said}${digits} ${link}`, `${said}${digits}`]
  }
}

function letter(language: Language) {
  const en = language === 'en'
  return ({ orderNumber, shopName, heldCents, asked, says, returnCode, link }: Data, name: string): Letter => ({
    subject: `${orderNumber}: ${headings[language][asked].toLowerCase()}`,
    heading: headings[language][asked],
    money: { amountCents: heldCents, at: asked === 'record' ? 'buyer' : 'amana', sellerName: shopName },
    paragraphs: [
      en ? `Hello ${name}, this is about order ${orderNumber}.` : `Habari ${name}, hii ni kuhusu oda ${orderNumber}.`,
    ],
    promise: says[language],
    ...(returnCode && {
      code: {
        digits: returnCode,
        title: en ? 'Your return code' : 'Nambari yako ya kurudisha',
        says: en
          ? 'Tell it to the seller only when the goods are back in their hands.'
          : 'Mwambie muuzaji pale tu bidhaa zinapokuwa mkononi mwake.',
      },
    }),
    button: { says: en ? 'See what is asked' : 'Ona kinachoulizwa', link },
  })
}

/** Of its own, for the letter brings a code, and the bell never does. */
const bell =
  (language: Language) =>
  ({ orderNumber, asked, says, link }: Data) => ({
    title: `${orderNumber}: ${headings[language][asked].toLowerCase()}`,
    text: says[language],
    link,
  })

export const disputeAsks = template<Data>({
  topic: 'dispute',
  sms: { en: sms('en'), sw: sms('sw') },
  email: { en: letter('en'), sw: letter('sw') },
  bell: { en: bell('en'), sw: bell('sw') },
})
