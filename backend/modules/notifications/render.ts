// From a template and its data to what is sent.
import { firstThatFits } from './gsm7.ts'
import { type LetterEnd, type MailBody, mailBodyOf } from './layout.ts'
import { type TemplateName, templates } from './templates/all.ts'
import type { BellWords, Template } from './templates/template.ts'
import type { Language } from './wording.ts'

/** Data comes back from the outbox as JSON, in the shape its template was given. */
export const wordsOf = (name: TemplateName): Template<unknown> => templates[name] as Template<unknown>

export function smsOf(name: TemplateName, language: Language, data: unknown): string {
  const words = wordsOf(name).sms?.[language]
  if (!words) throw new Error(`${name} has no SMS`)
  return firstThatFits(words(data))
}

export function letterOf(
  name: TemplateName,
  language: Language,
  data: unknown,
  person: string,
  end: LetterEnd,
): MailBody & { subject: string } {
  const words = wordsOf(name).email?.[language]
  if (!words) throw new Error(`${name} has no e-mail`)
  const letter = words(data, person)
  return { subject: letter.subject, ...mailBodyOf(letter, language, end) }
}

/** Undefined for what does not belong into an account: an SMS without a letter, or a one-time code. */
export function bellOf(name: TemplateName, language: Language, data: unknown, person: string): BellWords | undefined {
  const { bell, email } = wordsOf(name)
  if (bell === false) return undefined
  if (bell) return bell[language](data)
  const letter = email?.[language](data, person)
  if (!letter || letter.code?.title) return undefined
  const text = letter.promise ?? letter.paragraphs.at(-1) ?? ''
  return { title: letter.subject, text: withoutGreeting(text), link: letter.button?.link }
}

const withoutGreeting = (text: string): string =>
  text.replace(/^(?:Hello|Habari) [^,]*, (.)/u, (_whole, first: string) => first.toUpperCase())
