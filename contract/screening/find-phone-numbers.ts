// Phone numbers in runs of digits: Kenyan mobiles in every form, landlines, foreign numbers with their plus.
import type { Piece, Run } from './digit-runs.ts'
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { callWords, contactHints, listHints } from './number-words.ts'
import type { Word } from './words.ts'

/** Mobile numbers by their first digits; the ones without 0 or 254 only beside a word like "call". */
export const mobile = /^(?:0|254|2540|00254)(?:7\d{8}|1[01]\d{7})$/
const bareMobile = /^(?:7\d{8}|1[01]\d{7})$/
const fullBeginning = /^(?:0[124-7]|254|0025?)/
const anyBeginning = /^(?:0[124-7]|254|0025?|7|1[01])/
const nairobiLandline = /^(?:0|254)20\d{6,7}$/
const landline = /^0[4-6]\d{7,8}$/
/** Area codes of Kenya, written by themselves: "051 221 4508". */
const areaCode = /^0(?:20|4[0-6]|5[0-9]|6[0-9])$/
/** Any country's number, when a word like "call" stands right before it. */
const foreign = /^\d{10,12}$/
const shortest = '712345678'.length
/** The longest way to write a Kenyan mobile number. */
export const longest = '00254712345678'.length

const hintReach = 40
const callReach = 14
const listReach = 12
const lookalikesMax = 5

/** Asks how far before a piece the nearest of some words ends; every answer is prepared in one pass. */
export function distanceTo(words: readonly Word[], some: ReadonlySet<string>): (piece: Piece) => number {
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
  /** "Shades", "sizes" … not far before. */
  listed(piece: Piece): boolean
  /** Or right behind. */
  listedAfter(piece: Piece): boolean
  /** "Part no." right before, and nobody is to be called. */
  ofPart(piece: Piece): boolean
  /** Somebody is told to call, anywhere in the text. */
  calls(): boolean
}

/** `bareCounts`: the text says that a zero is to be added. */
export function findPhoneNumbers(
  plain: Plain,
  words: readonly Word[],
  runs: readonly Run[],
  bareCounts = false,
): Finding[] {
  if (runs.length === 0) return []
  const toHint = distanceTo(words, contactHints)
  const toCall = distanceTo(words, callWords)
  const toList = distanceTo(words, listHints)
  const calls = () => words.some(({ text }) => callWords.has(text) || contactHints.has(text))
  const near: Nearness = {
    hinted: (piece) => bareCounts || toHint(piece) <= hintReach,
    called: (piece) => toCall(piece) <= callReach,
    listed: (piece) => toList(piece) <= listReach,
    listedAfter: (piece) => listHints.has(words[piece.word + 1]?.text ?? ''),
    ofPart: (piece) => !calls() && isPartNumber(words, piece.word),
    calls,
  }
  return runs.flatMap((run) => inRun(plain, run, near))
}

const isPartNumber = (words: readonly Word[], position: number): boolean => {
  const before = words[position - 1]?.text
  const named = before === 'no' || before === 'number' ? words[position - 2]?.text : before
  return named === 'part' || named === 'oem'
}

function inRun(plain: Plain, run: Run, near: Nearness): Finding[] {
  const findings: Finding[] = []
  for (let from = 0; from < run.length; from++) {
    const to = numberFrom(plain, run, from, near)
    if (to === undefined || isList(run, from, to, near) || near.ofPart(run[from]!)) continue
    findings.push({ code: 'phone_number', weight: 'hard', start: run[from]!.start, end: run[to]!.end })
    from = to
  }
  return findings
}

/** "01 02 03 04 05 06": small numbers that only rise, and go on beyond, are sizes, shades or days. */
function isList(run: Run, from: number, to: number, near: Nearness): boolean {
  if (run.slice(from, to + 1).some(({ digits }) => digits.length > 2)) return false
  const next = run[to + 1]
  if ((near.listed(run[from]!) || near.listedAfter(run[to]!)) && (!near.calls() || (next && next.digits.length <= 2)))
    return true
  const rises = (one: number): boolean => Number(run[one + 1]!.digits) > Number(run[one]!.digits)
  for (let at = from; at < to; at++) if (!rises(at)) return false
  const goesOn = to + 1 < run.length && run[to + 1]!.digits.length <= 2 && rises(to)
  return goesOn || (from > 0 && run[from - 1]!.digits.length <= 2 && rises(from - 1))
}

interface Letters {
  real: number
  lookalikes: number
  weak: number
  spoken: boolean
  alone: boolean
  reckoned: boolean
}

/** The last piece of a number that starts with piece `from`: it starts and ends where something was written in one go. */
function numberFrom(plain: Plain, run: Run, from: number, near: Nearness): number | undefined {
  const first = run[from]!
  const plus = plain.text[first.start - 1] === '+'
  if (!first.glued && foreign.test(first.digits) && first.real === first.digits.length && near.called(first))
    return from
  if (first.weak > 0 && first.digits[0] === '0' && !/^[o0]/.test(plain.text[first.start]!)) return undefined
  const bare = !first.glued && near.hinted(first)
  const couldBegin = bare || first.spoken ? anyBeginning : fullBeginning
  let digits = ''
  const letters: Letters = {
    real: 0,
    lookalikes: 0,
    weak: 0,
    spoken: false,
    alone: true,
    reckoned: false,
  }
  for (let to = from; to < run.length && digits.length < longest; to++) {
    const piece = run[to]!
    if (plus && to > from && plain.text[piece.start - 1] === '+') return undefined
    digits += piece.digits
    letters.real += piece.real
    letters.lookalikes += piece.lookalikes
    letters.weak += piece.weak
    letters.spoken ||= piece.spoken
    letters.alone = to === from
    letters.reckoned ||= piece.guessed === 'sum'
    if (!plus && digits.length >= 3 && !couldBegin.test(digits)) return undefined
    if (digits.length < shortest || !lettersCount(letters)) continue
    if (mobile.test(digits)) return to
    if (plus && digits.length >= 11 && digits.length <= longest) return to
    if (nairobiLandline.test(digits) && (first.digits === '020' || bare)) return to
    if (landline.test(digits) && letters.lookalikes === 0 && isWrittenAsLandline(run, from, to)) return to
    if (bareMobile.test(digits) && isSpelledOut(run, from, to)) return to
    if (!bare || letters.lookalikes > 0 || letters.reckoned) continue
    if (landline.test(digits) || (bareMobile.test(digits) && isInOnePart(run, from, to))) return to
  }
  return undefined
}

/** Nine figures said one by one that are no counting: nobody does that for anything but a number. */
function isSpelledOut(run: Run, from: number, to: number): boolean {
  const said = run.slice(from, to + 1)
  const counts = said.every(({ digits }, at) => at === 0 || Number(digits) > Number(said[at - 1]!.digits))
  return (
    said.length >= 6 &&
    !counts &&
    said.length === run.length &&
    said.every(({ spoken, digits }) => spoken && digits.length <= 3)
  )
}

const isWrittenAsLandline = (run: Run, from: number, to: number): boolean =>
  areaCode.test(run[from]!.digits) &&
  to > from &&
  to - from <= 3 &&
  run[from + 1]!.digits.length >= 3 &&
  run[from + 1]!.digits[0] !== '0'

/** Without its zero a number is told from a list of sizes by being written in few parts, or in single figures. */
const isInOnePart = (run: Run, from: number, to: number): boolean =>
  to - from < 5 || run.slice(from, to + 1).every(({ digits, spoken }) => spoken || digits.length === 1)

/** Letters pass for digits within a number that is mostly digits, or in one word that has no other reading. */
const lettersCount = (letters: Letters): boolean =>
  letters.lookalikes === 0 || (letters.alone && letters.weak === 0) || letters.lookalikes <= lookalikesMax
