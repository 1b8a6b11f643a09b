// Finds a message and fills it in. The server holds both catalogues; the browser is sent one language, page by page.
import { createElement, Fragment, type ReactNode } from 'react'
import type { en } from './en.ts'
import type { Language } from './languages.ts'

export type MessageKey = keyof typeof en
/** A text, or one text for a single thing and one for several (chosen by `count`). */
export type Message = string | { one: string; other: string }
export type Messages = Record<MessageKey, Message>
/** What another language says for the keys of one English file. */
export type Translated<English> = Record<keyof English, Message>
export type Values = Record<string, string | number>

const loaded: Record<Language, Partial<Messages>> = { en: {}, sw: {} }

/** Adds to what is there: a page brings what the pages before it did not have. */
export const load = (language: Language, messages: Partial<Messages>) => void Object.assign(loaded[language], messages)

export interface Words {
  (key: MessageKey, values?: Values): string
  /** The same with its **emphasised** words in bold. */
  rich: (key: MessageKey, values?: Values) => ReactNode
  /** Whether there is such a text. */
  knows: (key: MessageKey) => boolean
  language: Language
}

const made = new Map<Language, Words>()

/** A phone number is not torn apart at the end of a line. */
const onOneLine = (phone: string) => phone.replaceAll(' ', '\u00a0')

const fromRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
/** A name in Arabic or Hebrew letters does not turn the sentence round in which it stands. */
const keepApart = (text: string) => (fromRightToLeft.test(text) ? `\u2068${text}\u2069` : text)

export function wordsIn(language: Language): Words {
  const ready = made.get(language)
  if (ready) return ready
  const messages = loaded[language]
  const numbers = new Intl.NumberFormat('en-KE')
  const plural = new Intl.PluralRules('en-KE')

  const say = (key: MessageKey, values: Values = {}): string => {
    const message = messages[key]
    if (message === undefined) throw new Error(`the text ${key} is not loaded in ${language}`)
    const text =
      typeof message === 'string'
        ? message
        : plural.select(Number(values.count)) === 'one'
          ? message.one
          : message.other
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (typeof value === 'number') return numbers.format(value)
      return name === 'phone' ? onOneLine(value ?? '') : keepApart(value ?? '')
    })
  }
  const rich = (key: MessageKey, values?: Values): ReactNode =>
    say(key, values)
      .split('**')
      .map((part, index) => createElement(index % 2 ? 'b' : Fragment, { key: index }, part))
  const words = Object.assign(say, { rich, knows: (key: MessageKey) => key in messages, language })
  made.set(language, words)
  return words
}
