// Reads numbers as a person would: digits, number words and look-alike letters, joined over separators, into runs of digits.

import type { Plain } from './normalise.ts'
import { joiners, leet, numberWords, repeatAfter, repeatBefore } from './number-words.ts'
import type { Word } from './words.ts'

/** Part of a number that was written in one go. */
export interface Piece {
  digits: string
  /** Digits typed as digits. */
  real: number
  /** Letters taken for digits. */
  lookalikes: number
  /** Said in words. */
  spoken: boolean
  start: number
  end: number
  /** Position of its word, to look around. */
  word: number
}

export type Run = Piece[]

const chunkMax = 40
const allDigits = /^\d+$/
const longestWord = Math.max(...[...numberWords.keys()].map((word) => word.length))

type Read = Pick<Piece, 'digits' | 'real' | 'lookalikes' | 'spoken'>

/** `07nine8`, `o7l2`, `zerosevenone`: reads the whole chunk as figures, or not at all. */
function readChunk(chunk: string): Read | undefined {
  if (allDigits.test(chunk)) return { digits: chunk, real: chunk.length, lookalikes: 0, spoken: false }
  const spoken = numberWords.get(chunk)
  if (spoken) return { digits: spoken, real: 0, lookalikes: 0, spoken: true }
  if (chunk.length > chunkMax) return undefined
  const read: Read = { digits: '', real: 0, lookalikes: 0, spoken: false }
  for (let index = 0; index < chunk.length; ) {
    const sign = chunk[index]!
    if (sign >= '0' && sign <= '9') {
      read.digits += sign
      read.real++
      index++
      continue
    }
    const word = wordAt(chunk, index)
    if (word) {
      read.digits += numberWords.get(word)
      read.spoken = true
      index += word.length
      continue
    }
    const lookalike = leet[sign]
    if (!lookalike) return undefined
    read.digits += lookalike
    read.lookalikes++
    index++
  }
  // Letters alone are a word: `sold`, `size`. Only `o`, `l` and `i` stand for a figure by themselves.
  if (read.real === 0 && !read.spoken && !(chunk.length === 1 && 'oli'.includes(chunk))) return undefined
  return read
}

function wordAt(chunk: string, index: number): string | undefined {
  for (let length = Math.min(longestWord, chunk.length - index); length >= 3; length--) {
    const word = chunk.slice(index, index + length)
    if (numberWords.has(word)) return word
  }
  return undefined
}

/** `call0712345678now`: the long digits within a chunk that is no number as a whole. */
function digitsWithin(word: Word, position: number): Piece[] {
  const pieces: Piece[] = []
  for (const match of word.text.matchAll(/\d{3,}/g))
    pieces.push({
      digits: match[0],
      real: match[0].length,
      lookalikes: 0,
      spoken: false,
      start: word.start + match.index,
      end: word.start + match.index + match[0].length,
      word: position,
    })
  return pieces
}

/** A gap may hold up to four signs besides blanks; more, and the number has ended. */
function gapJoins(text: string, from: number, to: number): boolean {
  if (to - from > 12) return false
  let signs = 0
  for (let index = from; index < to; index++) if (text.charCodeAt(index) > 32) signs++
  return signs <= 4
}

const isTens = (piece: Piece): boolean => piece.spoken && piece.digits.length === 2 && piece.digits[1] === '0'
const isUnit = (read: Read): boolean => read.spoken && read.digits.length === 1 && read.digits !== '0'

/** The runs of a text. A masked word ends a run, as does any word that is neither number nor joiner. */
export function digitRuns(plain: Plain, words: readonly Word[], masked: Uint8Array): Run[] {
  const runs: Run[] = []
  let run: Run = []
  let lastEnd = 0
  let repeat = 1
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
    repeat = 1
  }
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    if (run.length > 0 && !gapJoins(plain.text, lastEnd, word.start)) close()
    const after = repeatAfter.get(`${word.text} ${words[position + 1]?.text}`)
    if (after && run.length > 0) {
      run.at(-1)!.digits = run.at(-1)!.digits.repeat(after)
      position++
      lastEnd = words[position]!.end
      continue
    }
    if (repeatBefore.has(word.text)) {
      repeat = repeatBefore.get(word.text)!
      lastEnd = word.end
      continue
    }
    if (run.length > 0 && joiners.has(word.text)) {
      lastEnd = word.end
      continue
    }
    const read = masked[word.start] ? undefined : readChunk(word.text)
    if (read) {
      const last = run.at(-1)
      // "twenty five" is 25 to the ear, not 205.
      if (last && isTens(last) && isUnit(read) && last.word === position - 1)
        Object.assign(last, { digits: last.digits[0] + read.digits, end: word.end })
      else run.push({ ...read, digits: read.digits.repeat(repeat), start: word.start, end: word.end, word: position })
      repeat = 1
      lastEnd = word.end
      continue
    }
    close()
    if (!masked[word.start])
      for (const piece of digitsWithin(word, position)) {
        // Glued letters end a run on both sides, except that the last digits may go on in the next word.
        if (run.length > 0) close()
        run.push(piece)
        lastEnd = piece.end
      }
    if (run.length > 0 && run.at(-1)!.end !== word.end) close()
  }
  close()
  return runs
}
