// Numbers that are not written in one go: read backwards, spread over a text, down the left side of a list, in its prices, or
// with letters thrown in between. What is found has to be a whole mobile number, to the digit.
import type { Run } from './digit-runs.ts'
import { longest, mobile } from './find-phone-numbers.ts'
import type { Finding } from './finding.ts'
import { type Plain, symbol } from './normalise.ts'
import type { Signals } from './signals.ts'
import type { Word } from './words.ts'

interface Fragment {
  digits: string
  start: number
  end: number
}

const hit = (start: number, end: number): Finding => ({ code: 'phone_number', weight: 'hard', start, end })

const rightToLeft = /[\u202e\u2067\u200f]/

export function findReversed(plain: Plain, runs: readonly Run[], signals: Signals): Finding[] {
  if (!signals.reversed && !rightToLeft.test(plain.original)) return []
  return runs.flatMap((run) => {
    const backwards = [...run].reverse().map(({ digits, start, end }) => ({
      digits: digits.length > 1 ? [...digits].reverse().join('') : digits,
      start,
      end,
    }))
    return wholeMobile(backwards)
  })
}

const fragmentMax = 12

/** The first stretch of fragments that makes a whole mobile number; it begins where one fragment begins and ends where one ends. */
function wholeMobile(fragments: readonly Fragment[], partsMin = 1): Finding[] {
  for (let from = 0; from < fragments.length; from++) {
    if (!/^(?:0|254?$|254[17])/.test(fragments[from]!.digits)) continue
    let digits = ''
    for (let to = from; to < fragments.length && digits.length < longest; to++) {
      digits += fragments[to]!.digits
      if (to - from + 1 < partsMin || !mobile.test(digits)) continue
      const parts = fragments.slice(from, to + 1)
      return [hit(Math.min(...parts.map(({ start }) => start)), Math.max(...parts.map(({ end }) => end)))]
    }
  }
  return []
}

const joinsMin = 2
const partsMax = 5
const acrosticMin = 9
const linesMax = 60

/** Spread over the text. Where nothing says that it belongs together, only the prices and the sides of a list are read. */
export function findScattered(plain: Plain, words: readonly Word[], signals: Signals): Finding[] {
  const fragments = fragmentsOf(plain, words)
  if (fragments.length < 2 || !fragments.some(({ digits }) => /^(?:0|254$)/.test(digits))) return []
  const priced = fragments.filter(({ priced }) => priced)
  const found = [...wholeMobile(priced, 2), ...alongLines(plain, fragments)]
  if (found.length > 0) return found
  const loose = fragments.filter(({ numbering }) => !numbering)
  const apart = loose.filter(({ measured }) => !measured)
  const { text } = plain
  const beyond = () =>
    [...allOf(loose, signals, text), ...allOf(apart, signals, text), ...alternating(plain, loose)].slice(0, 1)
  if (signals.joins < joinsMin) return beyond()
  return [...wholeMobile(loose, 2), ...wholeMobile(apart, 2), ...wholeMobile(zeroFirst(apart), 2), ...beyond()].slice(
    0,
    1,
  )
}

/** "Room 07 floor 45 gate 22": every part has a word of its own. */
function isLabelled(fragments: readonly Fragment[], text: string): boolean {
  const labels = fragments.slice(1).map(({ start }, at) => text.slice(fragments[at]!.end, start).trim())
  return labels.every((label) => /^[a-z]{2,}$/.test(label)) && new Set(labels).size === labels.length
}

/** Every number of the text, and together they are a mobile number that begins as one writes it: "A) 0712 B) 345 C) 678". */
function allOf(fragments: readonly Fragment[], signals: Signals, text: string): Finding[] {
  if (fragments.length > partsMax) return []
  if (fragments.length === 2 && /^\d{7,8}$/.test(fragments[0]!.digits) && /^0[17]\d?$/.test(fragments[1]!.digits))
    return allOf([...fragments].reverse(), signals, text)
  const digits = fragments.map((each) => each.digits).join('')
  const begins = (
    signals.joins > 0 || isLabelled(fragments, text) ? /^(?:0(?:7|1[01]?)|254)/ : /^(?:0(?:7\d|1[01])\d|254[17]\d\d)/
  ).test(fragments[0]?.digits ?? '')
  return begins && fragments.length >= 2 && mobile.test(digits)
    ? [hit(Math.min(fragments[0]!.start, fragments.at(-1)!.start), Math.max(fragments[0]!.end, fragments.at(-1)!.end))]
    : []
}

const fillerMax = 20

/** The same words between one part and the next: "0 to the 7 to the 3", "0712 bro 345 bro 678". */
function alternating({ text }: Plain, fragments: readonly Seen[]): Finding[] {
  const gap = (at: number): string => text.slice(fragments[at]!.end, fragments[at + 1]!.start).trim()
  for (let from = 0; from + 2 < fragments.length; from++) {
    const filler = gap(from)
    if (!(/[a-z]/.test(filler) || filler.includes(symbol)) || filler.length > fillerMax || fragments[from]!.measured)
      continue
    let to = from + 1
    while (to + 1 < fragments.length && gap(to) === filler) to++
    const found = to - from >= 2 ? wholeMobile(fragments.slice(from, to + 1), 3) : []
    if (found.length > 0) return found
    from = to - 1
  }
  return []
}

/** "The last digits are 194635, the first 0712". */
function zeroFirst(fragments: readonly Fragment[]): Fragment[] {
  const first = fragments.find(({ digits }) => /^0[17]/.test(digits))
  return first ? [first, ...fragments.filter((each) => each !== first)] : []
}

interface Seen extends Fragment {
  line: number
  /** First and last of its line. */
  first: boolean
  last: boolean
  /** `1)` before a line. */
  numbering: boolean
  priced: boolean
  measured: boolean
}

const digitsOnly = /^\d+$/

function fragmentsOf({ text }: Plain, words: readonly Word[]): Seen[] {
  const seen: Seen[] = []
  let line = 0
  let lineStart = 0
  let looked = 0
  let numbered = 0
  for (const [position, word] of words.entries()) {
    for (; looked < word.start; looked++)
      if (text[looked] === '\n') {
        line++
        lineStart = position
      }
    if (!digitsOnly.test(word.text) || word.text.length > fragmentMax) continue
    const [next, after] = [words[position + 1], text.slice(word.end, word.end + 3)]
    const opens = position === lineStart
    // "1. 0712 2. 345": numberings within a line go on by one.
    const isNext = word.text === String(numbered + 1)
    const ends = !next || text.slice(word.end, next.start).includes('\n')
    seen.push({
      digits: word.text,
      start: word.start,
      end: word.end,
      line,
      first: opens,
      last: ends,
      numbering:
        (word.text.length <= 2 &&
          (opens || isNext ? /^[).:]\s/ : /^\)\s/).test(after) &&
          /^\s?$/.test(text[word.start - 1] ?? '')) ||
        isCountOf(seen.at(-1), text, word),
      priced: /^ ?\/[-=]/.test(after) || /^(?:kes|ksh|kshs|sh|shs)$/.test(words[position - 1]?.text ?? ''),
      measured:
        next !== undefined &&
        next.start - word.end <= 1 &&
        /^(?:x|[cmk]?m|k?g|mg|m?l|inch|inches|ft|v|w|pcs|pieces|pairs|gb|mah|digits?|numbers?|figures?)$/.test(
          next.text,
        ),
    })
    if (seen.at(-1)!.numbering) numbered = Number(word.text)
  }
  return seen
}

/** "0712 (4) 345 (3)": how many figures the part before has. */
const isCountOf = (before: Seen | undefined, text: string, word: Word): boolean =>
  before !== undefined &&
  text[word.start - 1] === '(' &&
  text[word.end] === ')' &&
  Number(word.text) === before.digits.length

/** The left or the right side of a list, read downwards. */
function alongLines(plain: Plain, fragments: readonly Seen[]): Finding[] {
  const lines = new Set(fragments.map(({ line }) => line)).size
  if (lines < 3 || lines > linesMax) return []
  const left = fragments.filter(({ first, numbering }) => first && !numbering)
  const right = fragments.filter(({ last }) => last)
  const enough = (side: readonly Seen[]) => side.length >= acrosticMin || onlyNumbers(plain, side)
  return [...(enough(left) ? wholeMobile(left, 3) : []), ...(enough(right) ? wholeMobile(right, 3) : [])].slice(0, 1)
}

/** Lines that hold a number and a label, and the first of them begins like a phone: `Line two: 28`. */
const onlyNumbers = ({ text }: Plain, side: readonly Seen[]): boolean =>
  side.length >= 3 &&
  /^(?:0[17]|254)/.test(side[0]!.digits) &&
  side.every(({ start, end, first, last }) => {
    const opens = text.lastIndexOf('\n', start - 1) + 1
    const closes = text.indexOf('\n', end)
    const rest = (closes < 0 ? text.length : closes) - opens - (end - start)
    return (first || last) && rest <= 12
  })

/** `0a7b1c2d3e4f5g6h7i8`, `aa0712bb345cc678`: letters between the figures of one word. */
export function findInterleaved(words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  for (const { text, start, end } of words) {
    if (text.length < 13 || text.length > 40 || !/\d/.test(text) || !/[a-z]/.test(text)) continue
    const digits = text.replace(/[^\d]/g, '')
    const read = digits.length === 9 && text[0] === 'o' ? `0${digits}` : digits
    if (!mobile.test(read)) continue
    const letters = text.split(/\d+/).filter((part) => part !== '')
    if (
      letters.length >= 8
        ? new Set(letters.map(({ length }) => length)).size <= 2
        : /^[a-z]{0,3}(?:0[17]|254)\d/.test(text) && letters.every(({ length }) => length <= 3) && letters.length <= 4
    )
      findings.push(hit(start, end))
  }
  return findings
}
