// Phone numbers in runs of digits: Kenyan mobiles in every form, landlines, foreign numbers with their plus.
import type { Run } from './digit-runs.ts'
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { contactHints } from './number-words.ts'
import { type Word, wordsBefore } from './words.ts'

/** Mobile numbers by their first digits; the ones without 0 or 254 only beside a word like "call". */
const mobile = /^(?:0|254|2540|00254|\+254)(?:7\d{8}|1[01]\d{7})$/
const bareMobile = /^(?:7\d{8}|1[01]\d{7})$/
const nairobiLandline = /^(?:0|254)20\d{6,7}$/
const landline = /^0[4-6]\d{7,8}$/
const lengths = [9, 10, 12, 13, 14]

const hintReach = 40
const lookalikesMax = 5
const realMin = 5

export function findPhoneNumbers(plain: Plain, words: readonly Word[], runs: readonly Run[]): Finding[] {
  return runs.flatMap((run) => inRun(plain, words, run))
}

function inRun(plain: Plain, words: readonly Word[], run: Run): Finding[] {
  const findings: Finding[] = []
  for (let from = 0; from < run.length; from++) {
    const to = numberFrom(plain, words, run, from)
    if (to === undefined) continue
    findings.push({ code: 'phone_number', weight: 'hard', start: run[from]!.start, end: run[to]!.end })
    from = to
  }
  return findings
}

/** The last piece of a number that starts with piece `from`: it starts and ends where something was written in one go. */
function numberFrom(plain: Plain, words: readonly Word[], run: Run, from: number): number | undefined {
  let digits = ''
  let real = 0
  let lookalikes = 0
  let spoken = false
  for (let to = from; to < run.length && digits.length < 15; to++) {
    const piece = run[to]!
    digits += piece.digits
    real += piece.real
    lookalikes += piece.lookalikes
    spoken ||= piece.spoken
    if (lookalikes > 0 && (lookalikes > lookalikesMax || (real < realMin && !spoken))) continue
    if (isNumber(digits, plain, words, run[from]!)) return to
  }
  return undefined
}

function isNumber(digits: string, plain: Plain, words: readonly Word[], first: Run[number]): boolean {
  if (mobile.test(digits)) return true
  const plus = plain.text[first.start - 1] === '+'
  if (plus && digits.length >= 11 && digits.length <= 14) return true
  if (!lengths.includes(digits.length)) return false
  if (nairobiLandline.test(digits) && (first.digits === '020' || hinted(words, first.word))) return true
  return (bareMobile.test(digits) || landline.test(digits)) && hinted(words, first.word)
}

function hinted(words: readonly Word[], position: number): boolean {
  for (const { text } of wordsBefore(words, position, hintReach)) if (contactHints.has(text)) return true
  return false
}
