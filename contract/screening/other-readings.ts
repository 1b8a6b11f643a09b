// Other ways in which a person may read the same words as numbers: by their sound, counted, reckoned, in hundreds, in Roman
// numerals. Each gives the words anew, and only where something in the text calls for it.
import type { Plain } from './normalise.ts'
import { hundredWords, numberWords, pluralFigures, repeatAfterWords, soundalikes } from './number-words.ts'
import { readChunk } from './read-chunk.ts'
import { romanNumerals, type Signals, sumWords } from './signals.ts'
import type { Word } from './words.ts'

export type Reading = readonly Word[]

const sumInText = /\d ?[-+*x/] ?\d/

export function otherReadings(plain: Plain, words: readonly Word[], signals: Signals): Reading[] {
  const readings: Reading[] = []
  const told = signals.has('plural') ? counted(words) : words
  if (told !== words) readings.push(told)
  if (signals.has('soundalike')) readings.push(bySound(told))
  if (signals.has('hundred') || signals.has('tens')) readings.push(composed(told))
  if (signals.has('sum') || sumInText.test(plain.text)) readings.push(reckoned(plain.text, told))
  if (signals.has('roman')) readings.push(inRoman(told))
  if (lettersForFigures.test(plain.text)) readings.push(bySight(told))
  return readings
}

const as = (text: string, first: Word, last: Word = first, guessed?: Word['guessed']): Word => ({
  text,
  start: first.start,
  end: last.end,
  guessed,
})

const bySound = (words: readonly Word[]): Reading =>
  words.map((word) => {
    const digit = soundalikes.get(word.text)
    return digit ? as(digit, word, word, 'sound') : word
  })

/** Words of nothing but letters that look like figures: "o7e4 ssb 2l9". */
const lettersForFigures = /(?<![a-z0-9])[olisbz]{3,4}(?![a-z0-9])|(?<=\d[a-z]?[-. ])[olisbz]{2}(?=[-. ][a-z]?\d)/
const sight: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', s: '5', b: '8', z: '2' }

const bySight = (words: readonly Word[]): Reading =>
  words.map((word) =>
    /^[olisbz]{2,4}$/.test(word.text)
      ? as(
          word.text.replace(/[a-z]/g, (sign) => sight[sign]!),
          word,
          word,
          'sum',
        )
      : word,
  )

const inRoman = (words: readonly Word[]): Reading =>
  words.map((word) => {
    const digits = romanNumerals.get(word.text)
    return digits ? as(digits, word, word, 'sum') : word
  })

const timesMax = 5

/** "Three fours", "5 twice". */
function counted(words: readonly Word[]): Reading {
  const told: Word[] = []
  for (let position = 0; position < words.length; position++) {
    const [word, next] = [words[position]!, words[position + 1]]
    const times = Number(figureOf(word) ?? 0)
    const plural = next && pluralFigures.get(next.text)
    const after = next && repeatAfterWords.get(next.text)
    if (plural !== undefined && times > 1 && times <= timesMax) told.push(as(plural.repeat(times), word, next))
    else if (word.text === 'twice' && next && figureOf(next)) told.push(as(figureOf(next)!.repeat(2), word, next))
    else if (after !== undefined && figureOf(word)) told.push(as(figureOf(word)!.repeat(after), word, next))
    else {
      told.push(word)
      continue
    }
    position++
  }
  return told
}

/** "Seven hundred and twenty four", "mia saba arobaini na moja", "ishirini na tano". */
function composed(words: readonly Word[]): Reading {
  const told: Word[] = []
  for (let position = 0; position < words.length; ) {
    const hundreds = hundredsAt(words, position) ?? tensAt(words, position)
    if (!hundreds) {
      told.push(words[position++]!)
      continue
    }
    told.push(as(String(hundreds.value), words[position]!, words[position + hundreds.length - 1]))
    position += hundreds.length
  }
  return told
}

const andWords = new Set(['and', 'na'])

function hundredsAt(words: readonly Word[], position: number): { value: number; length: number } | undefined {
  const [first, second] = [words[position]!, words[position + 1]]
  if (!second) return undefined
  const english = second.text === 'hundred' ? unitOf(first) : undefined
  const swahili = first.text === 'mia' ? unitOf(second) : undefined
  const unit = english ?? swahili
  if (!unit) return undefined
  let value = unit * 100
  let length = 2
  const rest = (below: number) => {
    const skip = andWords.has(words[position + length]?.text ?? '') ? 1 : 0
    const spoken = Number(numberWords.get(words[position + length + skip]?.text ?? '') ?? 0)
    if (spoken <= 0 || spoken >= below) return
    value += spoken
    length += skip + 1
    const goesOn = spoken >= 20 && spoken % 10 === 0 && !hundredWords.has(words[position + length + 1]?.text ?? '')
    if (goesOn) rest(10)
  }
  rest(100)
  return { value, length }
}

function tensAt(words: readonly Word[], position: number): { value: number; length: number } | undefined {
  const tens = Number(numberWords.get(words[position]!.text) ?? 0)
  if (tens < 20 || tens > 90 || tens % 10 !== 0 || !andWords.has(words[position + 1]?.text ?? '')) return undefined
  const unit = words[position + 2] && unitOf(words[position + 2]!)
  return unit ? { value: tens + unit, length: 3 } : undefined
}

const figureOf = (word: Word): string | undefined =>
  /^\d$/.test(word.text)
    ? word.text
    : /^\d$/.test(numberWords.get(word.text) ?? '')
      ? numberWords.get(word.text)
      : undefined
const unitOf = (word: Word): number | undefined => Number(figureOf(word) ?? 0) || undefined

const sumDigitsMax = 6
const glued = /^(\d{1,3})([x*])(\d{1,3})$/

/** `9x2`, `20-1`, "three times three": the result in place of the sum. */
function reckoned(text: string, words: readonly Word[]): Reading {
  const told: Word[] = []
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    const product = glued.exec(word.text)
    if (product) {
      told.push(as(String(Number(product[1]) * Number(product[3])), word, word, 'sum'))
      continue
    }
    const sum = sumAt(text, words, position)
    told.push(sum ? as(String(sum.value), word, words[position + sum.length - 1], 'sum') : word)
    if (sum) position += sum.length - 1
  }
  return told
}

const numberOf = (word: Word | undefined): number | undefined => {
  const digits = word && word.text.length <= 12 ? readChunk(word.text)?.digits : undefined
  return digits && digits.length <= sumDigitsMax ? Number(digits) : undefined
}

function sumAt(text: string, words: readonly Word[], position: number): { value: number; length: number } | undefined {
  const left = numberOf(words[position])
  const next = words[position + 1]
  if (left === undefined || !next) return undefined
  const spoken = sumWords.get(next.text) ?? (next.text === 'x' ? '*' : undefined)
  const gap = text.slice(words[position]!.end, next.start).trim()
  const sign = spoken ?? (/^[-+*/]$/.test(gap) ? gap : undefined)
  const at = position + (spoken ? 2 : 1)
  const by = words[at]?.text === 'by' ? at + 1 : at
  const right = numberOf(words[by])
  if (!sign || right === undefined) return undefined
  const value = apply(left, sign, right)
  return Number.isInteger(value) && value >= 0 ? { value, length: by - position + 1 } : undefined
}

function apply(left: number, sign: string, right: number): number {
  if (sign === '+') return left + right
  if (sign === '-') return left - right
  return sign === '*' ? left * right : left / right
}
