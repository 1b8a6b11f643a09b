// What was found, what ends it and why it ended, in the language of the page: by the stable code, with the amounts that came along.
import type { IncidentView, JudgementView } from '@amana/contract'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'
import { inWords } from '#app/money/kes.tsx'
import { sayCheck } from '../check-words.ts'

const codes: Record<string, { found: MessageKey; ends: MessageKey }> = {
  they_received: { found: 'incident.they_received', ends: 'incident.ends_explained' },
  they_paid: { found: 'incident.they_paid', ends: 'incident.ends_explained' },
  we_have_it: { found: 'incident.we_have_it', ends: 'incident.ends_line_appears' },
  amount_differs: { found: 'incident.amount_differs', ends: 'incident.ends_amounts_same' },
  booked_twice: { found: 'incident.booked_twice', ends: 'incident.ends_reversed' },
  fee_differs: { found: 'incident.fee_differs', ends: 'incident.ends_explained' },
  reversed_by_provider: { found: 'incident.reversed_by_provider', ends: 'incident.ends_explained' },
  opening_differs: { found: 'incident.opening_differs', ends: 'incident.ends_opening_booked' },
  statement_does_not_follow: { found: 'incident.does_not_follow', ends: 'incident.ends_follows' },
  closing_differs: { found: 'incident.closing_differs', ends: 'incident.ends_lines_read' },
  statement_changed: { found: 'incident.statement_changed', ends: 'incident.ends_says_again' },
  unexplained_outflow: { found: 'incident.unexplained_outflow', ends: 'incident.ends_outflow' },
  provider_does_not_cover: { found: 'incident.does_not_cover', ends: 'incident.ends_covered' },
  refund_paid_twice: { found: 'incident.refund_paid_twice', ends: 'incident.ends_both_read' },
}

const accounts: Record<string, MessageKey> = {
  mpesa_paybill: 'account.mpesa_paybill',
  mpesa_b2c: 'account.mpesa_b2c',
}

const aboutBooks = (code: string): string | undefined => /^books_(\w+)$/.exec(code)?.[1]

/** One that no page has words for is told as it was found. */
export function sayIncident(t: Words, incident: IncidentView): string {
  const { code, subject, amount, evidence, sentence } = incident
  const check = aboutBooks(code)
  if (check) return t('incident.books', { of: sayCheck(t, { code: check, label: check.replaceAll('_', ' ') }) })
  const words = codes[code]
  if (!words) return sentence
  return t(words.found, {
    of: accounts[subject] ? t(accounts[subject]) : subject,
    amount: amount ? inWords(amount) : '',
    count: evidence.length,
  })
}

export function sayWhatEnds(t: Words, { code, endsWhen }: IncidentView): string {
  if (aboutBooks(code)) return t('incident.ends_books')
  return codes[code] ? t(codes[code].ends) : endsWhen
}

const closed: Record<string, MessageKey> = {
  'A later comparison found that the books agree.': 'exits.books_agree',
  'Both payments are in M-Pesa’s statement: Amana bears the second.': 'incident.borne',
}

export const sayWhyClosed = (t: Words, { closedBecause }: IncidentView): string =>
  closedBecause && closed[closedBecause] ? t(closed[closedBecause]) : (closedBecause ?? '')

/** English evidence is told as it was found; in Swahili what a rule found is told by its class, amounts stand beside it. */
export const sayEvidence = (t: Words, incident: IncidentView, line: IncidentView['evidence'][number]): string => {
  if (t.language === 'en') return line.sentence
  return line.strayId ? t('incident.stray') : sayIncident(t, { ...incident, amount: line.amount, evidence: [line] })
}

/** The class is said by its badge; the sentence adds amounts in English, and they stand beside it in every language. */
export const sayJudgement = (t: Words, { sentence }: JudgementView): string => (t.language === 'en' ? sentence : '')
