// The pipeline: a text in, a verdict out, with the spans in the text as it was typed. Pure, linear in the length, the same on both sides of the wire.
import { collapseSpaced } from './collapse-spaced.ts'
import { confusablesVersion } from './confusables.ts'
import { digitRuns } from './digit-runs.ts'
import { findAddresses } from './find-addresses.ts'
import { findCiphers } from './find-ciphers.ts'
import { findEncoded } from './find-encoded.ts'
import { findHandles } from './find-handles.ts'
import { findInterleaved, findReversed, findScattered } from './find-hidden-numbers.ts'
import { findOtherPhones } from './find-other-phones.ts'
import { findPaymentNumbers } from './find-payment-numbers.ts'
import { findPhoneNumbers } from './find-phone-numbers.ts'
import { findPhrases } from './find-phrases.ts'
import { findVanityNumbers } from './find-vanity-numbers.ts'
import type { Code, Finding } from './finding.ts'
import { masksOf } from './masks.ts'
import { normalise, type Plain, withFigureSigns, withLetterSigns } from './normalise.ts'
import { numberWordsVersion } from './number-words.ts'
import { otherReadings } from './other-readings.ts'
import { phrasesVersion } from './phrases.ts'
import { placesElsewhereVersion } from './places-elsewhere.ts'
import { findLooselySaid } from './read-loosely.ts'
import { signalsOf } from './signals.ts'
import { turned } from './turned.ts'
import { wordsOf } from './words.ts'

/** Changes with the pipeline (first number) or with any of its data files. */
export const screeningVersion = [
  4,
  confusablesVersion,
  numberWordsVersion,
  placesElsewhereVersion,
  phrasesVersion,
].join('.')

export interface Span {
  start: number
  end: number
  code: Code
}

export interface Screening {
  /** `hard`: not to be published. `soft`: adds up. */
  verdict: 'clean' | 'soft' | 'hard'
  reasons: Code[]
  /** UTF-16 indices into the text as it was given, in its order. */
  spans: Span[]
}

const clean: Screening = { verdict: 'clean', reasons: [], spans: [] }

interface Found extends Span {
  weight: Finding['weight']
}

/** `field` is the name of what is being written: title, description, message … */
export function screenText(text: string, field: string): Screening {
  return judge([...read(text, field), ...findEncoded(text, (decoded) => isHard(decoded, field))])
}

const isHard = (text: string, field: string): boolean => read(text, field).some(({ weight }) => weight === 'hard')

function judge(found: Found[]): Screening {
  if (found.length === 0) return clean
  found.sort((one, other) => one.start - other.start || other.end - one.end)
  return {
    verdict: found.some(({ weight }) => weight === 'hard') ? 'hard' : 'soft',
    reasons: [...new Set(found.map(({ code }) => code))],
    spans: found.map(({ start, end, code }) => ({ start, end, code })),
  }
}

/** As it stands, and, where that finds nothing, once more with letters put together that stand apart, and with signs read as figures. */
function read(text: string, field: string): Found[] {
  const plain = normalise(text)
  const found = readPlain(plain, field)
  if (found.some(({ weight }) => weight === 'hard')) return found
  const again = [collapseSpaced(plain), turned(plain), withFigureSigns(plain), withLetterSigns(plain)].flatMap(
    (other, way) => (other ? readPlain(other, field, way < 2) : []),
  )
  return [...found, ...again.filter(({ weight }) => weight === 'hard')]
}

/** `anew`: the words are others than before, so that whatever is said in them has to be looked for again. */
function readPlain(plain: Plain, field: string, anew = true): Found[] {
  const words = wordsOf(plain)
  if (words.length === 0) return []
  const findings = [
    ...numbersIn(plain, words, anew),
    ...findPaymentNumbers(plain, words),
    ...findAddresses(plain, words),
    ...findHandles(plain, words, field),
    ...findPhrases(words),
  ]
  return findings.map(({ start, end, code, weight }) => ({
    start: plain.start[start]!,
    end: plain.end[end - 1]!,
    code,
    weight,
  }))
}

/** The plain readings first; the slower ones only where those find nothing and something calls for them. */
function numbersIn(plain: Plain, words: ReturnType<typeof wordsOf>, anew: boolean): Finding[] {
  const signals = signalsOf(words)
  const masked = masksOf(plain)
  const runs = digitRuns(plain, words, masked, signals.zeroToAdd)
  const found = [...findPhoneNumbers(plain, words, runs, signals.zeroToAdd), ...findOtherPhones(plain)]
  if (found.length > 0) return found
  const hidden = [
    ...findScattered(plain, words, signals),
    ...findInterleaved(words),
    ...findVanityNumbers(plain, words),
    ...(anew ? [...findLooselySaid(plain, words), ...findCiphers(plain, words)] : []),
  ]
  if (runs.length === 0 || hidden.length > 0) return hidden
  const others = otherReadings(plain, words, signals)
  const reread = others.map((reading) => digitRuns(plain, reading, masked, signals.zeroToAdd))
  return [
    ...[runs, ...reread].flatMap((each) => findReversed(plain, each, signals)),
    ...reread.flatMap((each, index) => findPhoneNumbers(plain, others[index]!, each, signals.zeroToAdd)),
  ]
}
