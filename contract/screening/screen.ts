// The pipeline: a text in, a verdict out, with the spans in the text as it was typed. Pure, linear in the length, the same on both sides of the wire.
import { confusablesVersion } from './confusables.ts'
import { digitRuns } from './digit-runs.ts'
import { findAddresses } from './find-addresses.ts'
import { findHandles } from './find-handles.ts'
import { findPaymentNumbers } from './find-payment-numbers.ts'
import { findPhoneNumbers } from './find-phone-numbers.ts'
import { findPhrases } from './find-phrases.ts'
import type { Code, Finding } from './finding.ts'
import { masksOf } from './masks.ts'
import { normalise } from './normalise.ts'
import { numberWordsVersion } from './number-words.ts'
import { phrasesVersion } from './phrases.ts'
import { placesElsewhereVersion } from './places-elsewhere.ts'
import { wordsOf } from './words.ts'

/** Changes with the pipeline (first number) or with any of its data files. */
export const screeningVersion = [
  1,
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

/** `field` is the name of what is being written: title, description, message … */
export function screenText(text: string, field: string): Screening {
  const plain = normalise(text)
  const words = wordsOf(plain)
  if (words.length === 0) return clean
  const runs = digitRuns(plain, words, masksOf(plain))
  const findings: Finding[] = [
    ...findPhoneNumbers(plain, words, runs),
    ...findPaymentNumbers(plain, words, runs),
    ...findAddresses(plain, words),
    ...findHandles(plain, words, field),
    ...findPhrases(words),
  ]
  if (findings.length === 0) return clean
  findings.sort((one, other) => one.start - other.start || other.end - one.end)
  return {
    verdict: findings.some(({ weight }) => weight === 'hard') ? 'hard' : 'soft',
    reasons: [...new Set(findings.map(({ code }) => code))],
    spans: findings.map(({ start, end, code }) => ({ start: plain.start[start]!, end: plain.end[end - 1]!, code })),
  }
}
