// What a template is: a notice's words in both languages, for SMS, for e-mail, or both.
import type { Language } from '../wording.ts'

/** What an e-mail says; layout.ts makes the HTML and the plain-text twin of it. */
export interface Letter {
  subject: string
  heading: string
  /** Where the money is now, as on every page of Amana. */
  money?: { amountCents: number; at: 'buyer' | 'amana' | 'seller'; sellerName: string }
  paragraphs: string[]
  /** Six digits shown large, with what to do with them; the handover code unless it has a title of its own. */
  code?: { digits: string; says: string; title?: string }
  /** The one sentence to remember; it has a date in it. */
  promise?: string
  button?: { says: string; link: string }
}

export interface Template<Data> {
  /** Wordings from the fullest to the barest; the first that fits into one SMS is sent. */
  sms?: Record<Language, (data: Data) => string[]>
  email?: Record<Language, (data: Data, name: string) => Letter>
}

export const template = <Data>(words: Template<Data>): Template<Data> => words
