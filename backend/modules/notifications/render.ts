// From a template and its data to what is sent.
import { firstThatFits } from './gsm7.ts'
import { type MailBody, mailBodyOf } from './layout.ts'
import { type TemplateName, templates } from './templates/all.ts'
import type { Template } from './templates/template.ts'
import type { Language } from './wording.ts'

/** Data comes back from the outbox as JSON, in the shape its template was given. */
const wordsOf = (name: TemplateName): Template<unknown> => templates[name] as Template<unknown>

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
  home: string,
): MailBody & { subject: string } {
  const words = wordsOf(name).email?.[language]
  if (!words) throw new Error(`${name} has no e-mail`)
  const letter = words(data, person)
  return { subject: letter.subject, ...mailBodyOf(letter, language, home) }
}
