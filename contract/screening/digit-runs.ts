// Reads numbers as a person would: digits, number words and look-alike letters, joined over separators, into runs of digits.
import { mask } from './masks.ts'
import type { Plain } from './normalise.ts'
import { joiners, repeatAfter, repeatBefore } from './number-words.ts'
import { type Read, readChunk } from './read-chunk.ts'
import type { Word } from './words.ts'

/** Part of a number that was written in one go. */
export interface Piece extends Read {
  /** Letters that are no number stand right before or behind. */
  glued: boolean
  /** Read only by its sound, or reckoned. */
  guessed: 'sound' | 'sum' | undefined
  start: number
  end: number
  /** Position of its word, to look around. */
  word: number
}

export type Run = Piece[]

const someDigits = /\d{3}/
/** `double3`, `daboseven` */
const repeatGlued = /^(double|triple|treble|dabo)([a-z]+|\d)$/
/** `tel0712`, `simu0712`: the letters are no figures. */
const namedInOne = /^(?:tel|call|ph|no|simu|piga|mob|cell|line|namba|whatsapp)\d{3}/

/** `call0712345678now`: the long digits within a chunk that is no number as a whole. */
function digitsWithin(word: Word, position: number): Piece[] {
  const spoken = spokenWithin(word, position)
  if (spoken) return [spoken]
  if (!someDigits.test(word.text)) return []
  return [...word.text.matchAll(/\d{3,}/g)].map((match) => ({
    digits: match[0],
    real: match[0].length,
    lookalikes: 0,
    weak: 0,
    spoken: false,
    glued: true,
    guessed: undefined,
    start: word.start + match.index,
    end: word.start + match.index + match[0].length,
    word: position,
  }))
}

const lettersInFront = /^[a-z]{2,14}(?=\d)/
const wholeMin = '712345678'.length

/** `owner07four1six02three58`: a whole number, said and typed, behind a word. */
function spokenWithin(word: Word, position: number): Piece | undefined {
  const front = word.text.length > wholeMin ? lettersInFront.exec(word.text)?.[0].length : undefined
  const read = front === undefined ? undefined : readChunk(word.text.slice(front))
  if (!read?.spoken || read.digits.length < wholeMin) return undefined
  return { ...read, glued: true, guessed: undefined, start: word.start + front!, end: word.end, word: position }
}

/** A gap may hold up to four signs besides blanks; more, and the number has ended. */
function gapJoins(text: string, from: number, to: number): boolean {
  if (to - from > 12) return false
  let signs = 0
  for (let index = from; index < to; index++) if (text.charCodeAt(index) > 32) signs++
  return signs <= 4
}

const isTens = (piece: Piece): boolean => piece.spoken && piece.real === 0 && /^[1-9]0$/.test(piece.digits)
const isUnit = (read: Read): boolean => read.spoken && read.digits.length === 1 && read.digits !== '0'
const isHeadless = (read: Read): boolean => read.real === 1 && read.digits.length === 1 && read.digits !== '0'
const hasBegun = (run: Run): boolean => run.length > 0 && /^(?:0|254)/.test(run[0]!.digits)

/**
 * The runs of a text. A word that is neither number nor joiner ends a run; so does a masked one, unless a number has begun.
 * `unmasked`: prices and measures start a number too.
 */
export function digitRuns(plain: Plain, words: readonly Word[], masked: Uint8Array, unmasked = false): Run[] {
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
    // "Twenty five" is 25 to the ear, not 205; so is "twenty 5".
    if (last && isTens(last) && (isUnit(read) || isHeadless(read)) && last.word === position - 1)
      Object.assign(last, { digits: last.digits[0] + read.digits, end: word.end })
    else
      run.push({
        ...read,
        digits: read.digits.repeat(repeat),
        glued: false,
        guessed: word.guessed,
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
    const doubled = repeatGlued.exec(word.text)
    const kind = masked[word.start]!
    const readable = kind === mask.none || (kind === mask.loose && (unmasked || hasBegun(run)))
    const read = readable && !namedInOne.test(word.text) ? readChunk(word.text, hasBegun(run)) : undefined
    if (times && run.length > 0) {
      run.at(-1)!.digits = run.at(-1)!.digits.repeat(times)
      position++
    } else if (doubled && readChunk(doubled[2]!)) {
      repeat = repeatBefore.get(doubled[1]!)!
      add(readChunk(doubled[2]!)!, word, position)
    } else if (repeatBefore.has(word.text)) repeat = repeatBefore.get(word.text)!
    else if (read) add(read, word, position)
    else if (run.length === 0 || !joiners.has(word.text)) {
      // "0728-194-635ask": the end of a number that has begun, before letters that are none.
      const head = run.length > 0 && readable ? /^\d{2,}(?=[a-z])/.exec(word.text)?.[0] : undefined
      if (head)
        add(
          { digits: head, real: head.length, lookalikes: 0, weak: 0, spoken: false },
          { text: head, start: word.start, end: word.start + head.length },
          position,
        )
      close()
      if (kind === mask.none && !head)
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
