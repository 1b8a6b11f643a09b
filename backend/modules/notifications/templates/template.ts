// What a template is: what a notice is about, and its words in both languages, for SMS, for e-mail, for the bell.
import type { Topic } from '../topics.ts'
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

/** A line in the account. No code in it: it stays there, and is shown to whoever looks over one's shoulder. */
export interface BellWords {
  title: string
  text: string
  link?: string
}

export interface Template<Data> {
  /** Whether the person may switch it off, and where it is told: topics.ts. */
  topic: Topic
  /** Wordings from the fullest to the barest; the first that fits into one SMS is sent. */
  sms?: Record<Language, (data: Data) => string[]>
  /** True: at night it waits until morning. Never for a code, for safety, or for what somebody sits and waits for. */
  smsCanWait?: boolean
  /** True: an SMS goes only to whoever gets no letter of it. For what is worth knowing, and not worth being told twice. */
  smsOnlyWithoutEmail?: boolean
  email?: Record<Language, (data: Data, name: string) => Letter>
  /**
   * Without it the bell says the letter's subject and promise, except when the letter brings a one-time code. `false`: it
   * never rings, because who asked could tell from the work of it whether there is an account.
   */
  bell?: Record<Language, (data: Data) => BellWords> | false
}

export const template = <Data>(words: Template<Data>): Template<Data> => words
