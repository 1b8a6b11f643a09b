// Turns a text into the plain small letters and digits a person reads in it, and remembers where each stood.
import { confusables, zeros } from './confusables.ts'

export interface Plain {
  /** Small ASCII where that is what one reads, otherwise the sign itself; one UTF-16 unit each. */
  readonly text: string
  /** Index in the original of the sign that unit `i` came from, and of the end of it. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** The original, for what depends on capitals. */
  readonly original: string
}

const invisible = /[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0]/u
/** What a sign reads as that is neither letter nor figure: an emoji, an arrow. */
export const symbol = '\u0001'
const known = new Map<number, string>()

function digitOf(point: number): string | undefined {
  for (const zero of zeros) if (point >= zero && point < zero + 10) return String(point - zero)
  return undefined
}

/** What one code point beyond ASCII reads as; nothing when it cannot be seen. */
function read(point: number): string {
  const kept = known.get(point)
  if (kept !== undefined) return kept
  const reading = readAnew(point)
  // Every text may bring signs of its own: what is remembered stays small.
  if (known.size < 20_000) known.set(point, reading)
  return reading
}

/** Scripts that fold to nothing Latin: their signs stand for themselves. */
const standsForItself = (point: number): boolean =>
  (point >= 0x3400 && point <= 0x9fff) || (point >= 0xac00 && point <= 0xd7a3)

/** Lone halves of surrogate pairs and private signs say nothing. */
const saysNothing = (point: number): boolean => point >= 0xd800 && point <= 0xf8ff

/** A sign that reads as a whole phrase (Arabic ligatures) says nothing about numbers. */
const readingMax = 4

function readAnew(point: number): string {
  if (saysNothing(point)) return symbol
  const sign = String.fromCodePoint(point)
  const mapped = confusables.get(point) ?? digitOf(point)
  if (mapped) return mapped
  if (standsForItself(point)) return sign
  if (invisible.test(sign)) return ''
  let plain = ''
  for (const part of sign.normalize('NFKD').toLowerCase()) {
    const partPoint = part.codePointAt(0)!
    if (invisible.test(part)) continue
    plain +=
      partPoint < 128
        ? part
        : (confusables.get(partPoint) ??
          digitOf(partPoint) ??
          (/[\p{L}\p{N}]/u.test(part) && part.length === 1 ? part : symbol))
  }
  return plain.length === 0 || plain.length > readingMax ? symbol : plain
}

const onlyAscii = /^[\0-\x7f]*$/

/** Most texts: every sign is one unit and stands where it stood. */
function normaliseAscii(original: string): Plain {
  const start = new Int32Array(original.length)
  const end = new Int32Array(original.length)
  for (let index = 0; index < original.length; index++) {
    start[index] = index
    end[index] = index + 1
  }
  return { text: original.toLowerCase(), start, end, original }
}

/** Linear in the length of the text. */
export function normalise(original: string): Plain {
  if (onlyAscii.test(original)) return normaliseAscii(original)
  const parts: string[] = []
  let capacity = original.length + 16
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  let length = 0
  for (let index = 0; index < original.length; ) {
    const point = original.codePointAt(index)!
    const width = point > 0xffff ? 2 : 1
    const reading =
      point < 128 ? (point >= 65 && point <= 90 ? String.fromCharCode(point + 32) : original[index]!) : read(point)
    if (length + reading.length > capacity) {
      // One sign may read as many (a ligature): room is doubled, so the whole stays linear.
      capacity = capacity * 2 + reading.length
      start = grown(start, capacity)
      end = grown(end, capacity)
    }
    for (let unit = 0; unit < reading.length; unit++) {
      start[length] = index
      end[length] = index + width
      length++
    }
    parts.push(reading)
    index += width
  }
  return { text: parts.join(''), start, end, original }
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity)
  larger.set(array)
  return larger
}

/** `07!8`, `()7`: signs that stand for figures between figures. Nothing where there are none; every place stays what it was. */
export function withFigureSigns(plain: Plain): Plain | undefined {
  if (!figureSigns.test(plain.text)) return undefined
  const text = plain.text
    .replace(/(?<=\d)[!|](?=\d)/g, '1')
    .replace(/(?<=\d)\$(?=\d)/g, '5')
    .replace(/(?<=\d)@(?=\d)/g, '0')
    .replace(/(?<=\d)\\[tnr](?=\d)/g, '  ')
    .replace(/\(\)(?= ?[\d(])/g, '0.')
    .replace(/(?<=\d ?)\(\)/g, '.0')
  return { ...plain, text }
}

const figureSigns = /\d(?:[!|$@]|\\[tnr])\d|\(\) ?\d|\d ?\(\)/

export const letterOf: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  $: 's',
  '@': 'a',
  '!': 'i',
}
const leetWord =
  /[a-z][013457$@!]{1,4}[a-z]|(?<![a-z0-9])[013457$][a-z]{2}|[a-z]{2,20}[013457$]{1,3}(?![a-z0-9])|(?<![a-z0-9])![a-z]{2}|(?<=[a-z]{3})@(?= )/g

/** `wh4ts4pp`, `s3ven`, `z3r0`: figures that stand for letters within a word. Nothing where there are none. */
export function withLetterSigns(plain: Plain): Plain | undefined {
  leetWord.lastIndex = 0
  if (!leetWord.test(plain.text)) return undefined
  const asLetters = (part: string) => part.replace(/[013457$@!]/g, (sign) => letterOf[sign]!)
  // Parts that overlap need a second look: `f4c3b00k`.
  return { ...plain, text: plain.text.replace(leetWord, asLetters).replace(leetWord, asLetters) }
}
