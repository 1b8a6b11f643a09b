// Phone numbers in runs of digits: Kenyan mobiles in every form, landlines, foreign numbers with their plus.
import type { Piece, Run } from './digit-runs.ts'
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { callWords, contactHints } from './number-words.ts'
import type { Word } from './words.ts'

/** Mobile numbers by their first digits; the ones without 0 or 254 only beside a word like "call". */
const mobile = /^(?:0|254|2540|00254)(?:7\d{8}|1[01]\d{7})$/
const bareMobile = /^(?:7\d{8}|1[01]\d{7})$/
const fullBeginning = /^(?:0[127]|254|0025?)/
const anyBeginning = /^(?:0[124-7]|254|0025?|7|1[01])/
const nairobiLandline = /^(?:0|254)20\d{6,7}$/
const landline = /^0[4-6]\d{7,8}$/
/** Any country's number, when a word like "call" stands right before it. */
const foreign = /^\d{10,12}$/
const digitsMin = 9
const digitsMax = 14

const hintReach = 40
const callReach = 14
const lookalikesMax = 5
const realMin = 5

/** Asks how far before a piece the nearest of some words ends; every answer is prepared in one pass. */
function distanceTo(words: readonly Word[], some: ReadonlySet<string>): (piece: Piece) => number {
  const ends = new Int32Array(words.length)
  let last = -1_000_000
  for (const [position, word] of words.entries()) {
    ends[position] = last
    if (some.has(word.text)) last = word.end
  }
  return (piece) => piece.start - ends[piece.word]!
}

interface Nearness {
  /** A contact word stands somewhere before. */
  hinted(piece: Piece): boolean
  /** "Call", "text" … right before. */
  called(piece: Piece): boolean
}

export function findPhoneNumbers(plain: Plain, words: readonly Word[], runs: readonly Run[]): Finding[] {
  if (runs.length === 0) return []
  const toHint = distanceTo(words, contactHints)
  const toCall = distanceTo(words, callWords)
  const near: Nearness = {
    hinted: (piece) => toHint(piece) <= hintReach,
    called: (piece) => toCall(piece) <= callReach,
  }
  return runs.flatMap((run) => inRun(plain, run, near))
}

function inRun(plain: Plain, run: Run, near: Nearness): Finding[] {
  const findings: Finding[] = []
  for (let from = 0; from < run.length; from++) {
    const to = numberFrom(plain, run, from, near)
    if (to === undefined) continue
    findings.push({ code: 'phone_number', weight: 'hard', start: run[from]!.start, end: run[to]!.end })
    from = to
  }
  return findings
}

/** The last piece of a number that starts with piece `from`: it starts and ends where something was written in one go. */
function numberFrom(plain: Plain, run: Run, from: number, near: Nearness): number | undefined {
  const first = run[from]!
  const plus = plain.text[first.start - 1] === '+'
  if (!first.glued && foreign.test(first.digits) && first.real === first.digits.length && near.called(first))
    return from
  const bare = !first.glued && near.hinted(first)
  const couldBegin = bare ? anyBeginning : fullBeginning
  let digits = ''
  const letters = { real: 0, lookalikes: 0, weak: 0, spoken: false, alone: true }
  for (let to = from; to < run.length && digits.length < digitsMax; to++) {
    const piece = run[to]!
    digits += piece.digits
    letters.real += piece.real
    letters.lookalikes += piece.lookalikes
    letters.weak += piece.weak
    letters.spoken ||= piece.spoken
    letters.alone = to === from
    if (!plus && digits.length >= 3 && !couldBegin.test(digits)) return undefined
    if (digits.length < digitsMin || !lettersCount(letters)) continue
    if (mobile.test(digits)) return to
    if (plus && digits.length >= 11 && digits.length <= digitsMax) return to
    if (nairobiLandline.test(digits) && (first.digits === '020' || bare)) return to
    if (bare && letters.lookalikes === 0 && (bareMobile.test(digits) || landline.test(digits))) return to
  }
  return undefined
}

/** Letters pass for digits within a number that is mostly digits, or in one word that has no other reading. */
const lettersCount = (letters: {
  real: number
  lookalikes: number
  weak: number
  spoken: boolean
  alone: boolean
}): boolean =>
  letters.lookalikes === 0 ||
  (letters.alone && letters.weak === 0) ||
  (letters.lookalikes <= lookalikesMax && (letters.real >= realMin || letters.spoken))
