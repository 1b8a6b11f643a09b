// One look at every word tells which of the slower readings are worth their time.
import {
  hundredWords,
  joinHints,
  numberWords,
  pluralFigures,
  repeatAfterWords,
  reverseHints,
  reversePairs,
  soundalikes,
  weakJoinHints,
  zeroNames,
  zeroPlaces,
} from './number-words.ts'
import type { Word } from './words.ts'

const bits = {
  soundalike: 1,
  plural: 2,
  hundred: 4,
  sum: 8,
  roman: 16,
  tens: 2048,
  join: 32,
  weakJoin: 64,
  reverse: 128,
  zeroName: 256,
  zeroPlace: 512,
  pair: 1024,
  country: 4096,
  code: 8192,
} as const
type Signal = keyof typeof bits

export const sumWords: ReadonlyMap<string, '+' | '-' | '*' | '/'> = new Map([
  ['plus', '+'],
  ['jumlisha', '+'],
  ['kujumlisha', '+'],
  ['ongeza', '+'],
  ['minus', '-'],
  ['less', '-'],
  ['toa', '-'],
  ['kutoa', '-'],
  ['ondoa', '-'],
  ['times', '*'],
  ['multiplied', '*'],
  ['zidisha', '*'],
  ['mara', '*'],
  ['divided', '/'],
  ['gawanya', '/'],
])
const tensWords = [...numberWords].filter(([, digits]) => /^[2-9]0$/.test(digits)).map(([word]) => word)
export const romanNumerals: ReadonlyMap<string, string> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((word, index) => [word, String(index + 1)]),
)

/** "Kenya code, then …": what was left out in front. */
const countryNames = new Set(['kenya', 'country', 'ke', 'kenyan', 'nchi'])
const codeNames = new Set(['code', 'codes', 'kodi'])

const known = (() => {
  const table = new Map<string, number>()
  const note = (words: Iterable<string>, signal: Signal) => {
    for (const word of words) table.set(word, (table.get(word) ?? 0) | bits[signal])
  }
  note(soundalikes.keys(), 'soundalike')
  note(pluralFigures.keys(), 'plural')
  note(repeatAfterWords.keys(), 'plural')
  note(hundredWords, 'hundred')
  note(tensWords, 'tens')
  note(sumWords.keys(), 'sum')
  note(romanNumerals.keys(), 'roman')
  note(joinHints, 'join')
  note(weakJoinHints, 'weakJoin')
  note(reverseHints, 'reverse')
  note(zeroNames, 'zeroName')
  note(zeroPlaces, 'zeroPlace')
  note(reversePairs.flat(), 'pair')
  note(countryNames, 'country')
  note(codeNames, 'code')
  return table
})()

export interface Signals {
  has(signal: Signal): boolean
  /** Different words that say that what is apart goes together. */
  readonly joins: number
  readonly reversed: boolean
  /** "Add a zero in front": a bare number is a whole one. */
  readonly zeroToAdd: boolean
}

export function signalsOf(words: readonly Word[]): Signals {
  let seen = 0
  const weak = new Set<string>()
  for (const { text } of words) {
    const found = known.get(text)
    if (found === undefined) continue
    seen |= found
    if (found & bits.weakJoin) weak.add(text)
  }
  const has = (signal: Signal) => (seen & bits[signal]) !== 0
  return {
    has,
    joins: (has('join') ? 2 : 0) + weak.size,
    reversed: has('reverse') || (has('pair') && reversePairs.some(([one, other]) => bothNear(words, one, other))),
    zeroToAdd:
      (has('zeroName') && has('zeroPlace') && near(words, zeroNames, zeroPlaces, 3)) ||
      (has('country') && has('code') && near(words, countryNames, codeNames, 2)),
  }
}

const pairReach = 4
const bothNear = (words: readonly Word[], one: string, other: string): boolean =>
  near(words, new Set([one]), new Set([other]), pairReach)

function near(words: readonly Word[], ones: ReadonlySet<string>, others: ReadonlySet<string>, reach: number): boolean {
  let one = Number.NEGATIVE_INFINITY
  let other = Number.NEGATIVE_INFINITY
  for (const [position, { text }] of words.entries()) {
    if (ones.has(text)) one = position
    if (others.has(text)) other = position
    if (one !== other && Math.abs(one - other) <= reach) return true
  }
  return false
}
