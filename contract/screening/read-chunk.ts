// Reads one word as figures: typed, said, or with letters that look like figures, or not at all.
import { leet, numberWords, weakLeet } from './number-words.ts'

export interface Read {
  digits: string
  /** Digits typed as digits. */
  real: number
  /** Letters taken for digits, and how many of them rarely are. */
  lookalikes: number
  weak: number
  /** Said in words. */
  spoken: boolean
}

const chunkMax = 64
const longestWord = Math.max(...[...numberWords.keys()].map((word) => word.length))
const shortestWord = 3
const beginnings = new Set([...numberWords.keys()].map((word) => word.slice(0, shortestWord)))
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9'
const allDigits = /^\d+$/
const someDigit = /\d/
/** A whole number typed in letters: `olloooo99`. */
const lettersForMobile = /^[oli0-9][oli0-9sb]{9}$/
/** By themselves only these stand for a figure; the second ones only within a number that has begun. */
const aloneLetters = 'oli'
const begunLetters = 'olisbz'

/** `07nine8`, `o7l2`, `zerosevenone`: reads the whole chunk as figures, or not at all. */
export function readChunk(chunk: string, begun = false): Read | undefined {
  if (allDigits.test(chunk)) return { digits: chunk, real: chunk.length, lookalikes: 0, weak: 0, spoken: false }
  const spoken = numberWords.get(chunk)
  if (spoken) return { digits: spoken, real: 0, lookalikes: 0, weak: 0, spoken: true }
  if (chunk.length > chunkMax || !mayBeNumber(chunk)) return undefined
  const read: Read = { digits: '', real: 0, lookalikes: 0, weak: 0, spoken: false }
  for (let index = 0; index < chunk.length; ) index += readSign(chunk, index, read)
  // Letters alone are a word: `sold`, `size`.
  const isWord =
    read.real === 0 && !read.spoken && !(chunk.length === 1 && (begun ? begunLetters : aloneLetters).includes(chunk))
  return read.digits === '' || (isWord && !lettersForMobile.test(chunk)) ? undefined : read
}

/** Most words of a text have no digit and begin like no number: they are let go at once. */
const mayBeNumber = (chunk: string): boolean =>
  someDigit.test(chunk) ||
  chunk.length === 1 ||
  beginnings.has(chunk.slice(0, shortestWord)) ||
  (chunk[0] === 'o' && beginnings.has(chunk.slice(1, 1 + shortestWord))) ||
  lettersForMobile.test(chunk)

/** Adds the figure at `index`; gives how far it goes, or the whole rest when the chunk is no number. */
function readSign(chunk: string, index: number, read: Read): number {
  const sign = chunk[index]!
  if (isDigit(sign)) {
    read.digits = joinsTens(read.digits, sign, chunk.slice(0, index))
      ? read.digits.slice(0, -1) + sign
      : read.digits + sign
    read.real++
    return 1
  }
  const word = wordAt(chunk, index)
  if (word) {
    addSpoken(read, numberWords.get(word)!, chunk.slice(0, index))
    return word.length
  }
  const lookalike = leet[sign]
  if (!lookalike) {
    read.digits = ''
    return chunk.length
  }
  read.digits += lookalike
  read.lookalikes++
  if (weakLeet.has(sign)) read.weak++
  return 1
}

const endsInTens = /(?:ty|mbao|finje|ini)$/

const joinsTens = (read: string, digits: string, before: string): boolean =>
  digits.length === 1 && digits !== '0' && read.endsWith('0') && endsInTens.test(before)

/** `twentyfive` and `twenty9` are 25 and 29 to the ear, not 205. */
function addSpoken(read: Read, digits: string, before: string): void {
  read.digits = joinsTens(read.digits, digits, before) ? read.digits.slice(0, -1) + digits : read.digits + digits
  read.spoken = true
}

function wordAt(chunk: string, index: number): string | undefined {
  if (!beginnings.has(chunk.slice(index, index + shortestWord))) return undefined
  for (let length = Math.min(longestWord, chunk.length - index); length >= shortestWord; length--) {
    const word = chunk.slice(index, index + length)
    if (numberWords.has(word)) return word
  }
  return undefined
}
