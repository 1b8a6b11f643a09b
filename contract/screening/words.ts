// The words of a plain text: runs of letters and digits, with what stands between them left to the reader.
import type { Plain } from './normalise.ts'

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Read as a number only by its sound, or reckoned. */
  readonly guessed?: 'sound' | 'sum' | undefined
}

const isWordUnit = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 0x24f

export function wordsOf({ text }: Plain): Word[] {
  const words: Word[] = []
  let from = -1
  for (let index = 0; index <= text.length; index++) {
    const inside = index < text.length && isWordUnit(text.charCodeAt(index))
    if (inside && from < 0) from = index
    if (!inside && from >= 0) {
      words.push({ text: text.slice(from, index), start: from, end: index })
      from = -1
    }
  }
  return words
}
