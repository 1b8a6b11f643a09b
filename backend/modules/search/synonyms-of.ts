// Which other words stand for a stretch of a question, up to three words long.
import { synonymGroups } from './synonyms.ts'

/** Plural and singular are one; the index takes care of all other endings. */
const plain = (phrase: string): string =>
  phrase
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
    .join(' ')

const groupsByPhrase = new Map<string, readonly string[][]>()
for (const group of synonymGroups)
  for (const phrase of group) {
    const others = group.filter((other) => other !== phrase)
    groupsByPhrase.set(plain(phrase), [...(groupsByPhrase.get(plain(phrase)) ?? []), others])
  }

export interface Stretch {
  from: number
  /** Words it covers. */
  length: number
  others: string[]
}

/** Every stretch of `words` (small letters) that has synonyms; the longest win where they overlap. */
export function stretchesWithSynonyms(words: readonly string[]): Stretch[] {
  const found: Stretch[] = []
  const taken = new Set<number>()
  for (const length of [3, 2, 1])
    for (let from = 0; from + length <= words.length; from++) {
      const places = Array.from({ length }, (_, step) => from + step)
      if (places.some((place) => taken.has(place))) continue
      const groups = groupsByPhrase.get(plain(words.slice(from, from + length).join(' ')))
      if (!groups) continue
      for (const place of places) taken.add(place)
      found.push({ from, length, others: [...new Set(groups.flat())] })
    }
  return found.sort((a, b) => a.from - b.from)
}
