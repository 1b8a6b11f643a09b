// Reads numbers as a person would: digits, number words and look-alike letters, joined over separators, into runs of digits.
import { mask } from './masks.ts'
import type { Plain } from './normalise.ts'
import { joiners, leet, numberWords, repeatAfter, repeatBefore, weakLeet } from './number-words.ts'
import type { Word } from './words.ts'

/** Part of a number that was written in one go. */
export interface Piece {
  digits: string
  /** Digits typed as digits. */
  real: number
  /** Letters taken for digits, and how many of them rarely are. */
  lookalikes: number
  weak: number
  /** Said in words. */
  spoken: boolean
  /** Letters that are no number stand right before or behind. */
  glued: boolean
  start: number
  end: number
  /** Position of its word, to look around. */
  word: number
}

export type Run = Piece[]
type Read = Omit<Piece, 'start' | 'end' | 'word' | 'glued'>

const chunkMax = 64
const longestWord = Math.max(...[...numberWords.keys()].map((word) => word.length))
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9'
const allDigits = /^\d+$/
const someDigit = /\d/
const someDigits = /\d{3}/
/** A whole number typed in letters: `olloooo99`. */
const lettersForMobile = /^[oli0-9][oli0-9sb]{9}$/

/** `07nine8`, `o7l2`, `zerosevenone`: reads the whole chunk as figures, or not at all. */
function readChunk(chunk: string): Read | undefined {
  if (allDigits.test(chunk)) return { digits: chunk, real: chunk.length, lookalikes: 0, weak: 0, spoken: false }
  const spoken = numberWords.get(chunk)
  if (spoken) return { digits: spoken, real: 0, lookalikes: 0, weak: 0, spoken: true }
  if (chunk.length > chunkMax || !mayBeNumber(chunk)) return undefined
  const read: Read = { digits: '', real: 0, lookalikes: 0, weak: 0, spoken: false }
  for (let index = 0; index < chunk.length; ) index += readSign(chunk, index, read)
  // Letters alone are a word: `sold`, `size`. Only `o`, `l` and `i` stand for a figure by themselves.
  const isWord = read.real === 0 && !read.spoken && !(chunk.length === 1 && 'oli'.includes(chunk))
  return read.digits === '' || (isWord && !lettersForMobile.test(chunk)) ? undefined : read
}

const beginnings = new Set([...numberWords.keys()].map((word) => word.slice(0, 3)))

/** Most words of a text have no digit and begin like no number: they are let go at once. */
const mayBeNumber = (chunk: string): boolean =>
  someDigit.test(chunk) || chunk.length === 1 || beginnings.has(chunk.slice(0, 3)) || lettersForMobile.test(chunk)

/** Adds the figure at `index`; gives how far it goes, or the whole rest when the chunk is no number. */
function readSign(chunk: string, index: number, read: Read): number {
  const sign = chunk[index]!
  if (isDigit(sign)) {
    read.digits += sign
    read.real++
    return 1
  }
  const word = wordAt(chunk, index)
  if (word) {
    read.digits += numberWords.get(word)
    read.spoken = true
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

function wordAt(chunk: string, index: number): string | undefined {
  if (!beginnings.has(chunk.slice(index, index + 3))) return undefined
  for (let length = Math.min(longestWord, chunk.length - index); length >= 3; length--) {
    const word = chunk.slice(index, index + length)
    if (numberWords.has(word)) return word
  }
  return undefined
}

/** `call0712345678now`: the long digits within a chunk that is no number as a whole. */
function digitsWithin(word: Word, position: number): Piece[] {
  if (!someDigits.test(word.text)) return []
  return [...word.text.matchAll(/\d{3,}/g)].map((match) => ({
    digits: match[0],
    real: match[0].length,
    lookalikes: 0,
    weak: 0,
    spoken: false,
    glued: true,
    start: word.start + match.index,
    end: word.start + match.index + match[0].length,
    word: position,
  }))
}

/** A gap may hold up to four signs besides blanks; more, and the number has ended. */
function gapJoins(text: string, from: number, to: number): boolean {
  if (to - from > 12) return false
  let signs = 0
  for (let index = from; index < to; index++) if (text.charCodeAt(index) > 32) signs++
  return signs <= 4
}

const isTens = (piece: Piece): boolean => piece.spoken && /^[1-9]0$/.test(piece.digits)
const isUnit = (read: Read): boolean => read.spoken && read.digits.length === 1 && read.digits !== '0'
const hasBegun = (run: Run): boolean => run.length > 0 && /^(?:0|254)/.test(run[0]!.digits)

/** The runs of a text. A word that is neither number nor joiner ends a run; so does a masked one, unless a number has begun. */
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
  const add = (read: Read, word: Word, position: number) => {
    const last = run.at(-1)
    // "twenty five" is 25 to the ear, not 205.
    if (last && isTens(last) && isUnit(read) && last.word === position - 1)
      Object.assign(last, { digits: last.digits[0] + read.digits, end: word.end })
    else
      run.push({
        ...read,
        digits: read.digits.repeat(repeat),
        glued: false,
        start: word.start,
        end: word.end,
        word: position,
      })
    repeat = 1
  }
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    if (run.length > 0 && !gapJoins(plain.text, lastEnd, word.start)) close()
    const times = word.text === 'mara' ? repeatAfter.get(words[position + 1]?.text ?? '') : undefined
    const kind = masked[word.start]!
    const readable = kind === mask.none || (kind === mask.loose && hasBegun(run))
    const read = readable ? readChunk(word.text) : undefined
    if (times && run.length > 0) {
      run.at(-1)!.digits = run.at(-1)!.digits.repeat(times)
      position++
    } else if (repeatBefore.has(word.text)) repeat = repeatBefore.get(word.text)!
    else if (read) add(read, word, position)
    else if (run.length === 0 || !joiners.has(word.text)) {
      close()
      if (kind === mask.none)
        for (const piece of digitsWithin(word, position)) {
          close()
          run.push(piece)
        }
      if (run.length > 0 && run.at(-1)!.end !== word.end) close()
    }
    lastEnd = words[position]!.end
  }
  close()
  return runs
}
