// Numbers behind a key: letters by their place in the alphabet or on a telephone's keys, signs with a meaning that the text itself
// gives ("# is 7"), strokes to be counted. What comes out has to be a whole mobile number, to the digit.
import { mobile } from './find-phone-numbers.ts'
import type { Finding } from './finding.ts'
import { type Plain, symbol } from './normalise.ts'
import { numberWords } from './number-words.ts'
import type { Word } from './words.ts'

const hit = (start: number, end: number): Finding => ({ code: 'encoded_contact', weight: 'hard', start, end })
const bareMobile = /^7\d{8}$/

export function findCiphers(plain: Plain, words: readonly Word[]): Finding[] {
  return [...inLetters(plain, words), ...byKey(plain, words), ...inStrokes(plain), ...dotByKey(plain)].slice(0, 1)
}

/** A is 1 and J is 0; A is 0; and the groups of a telephone's keys, whole or by any one of their letters. */
const alphabets: readonly ((sign: string) => string)[] = [
  (sign) => (sign === 'o' ? '0' : digitAt('jabcdefghi', sign)),
  (sign) => digitAt('abcdefghij', sign),
]
const digitAt = (alphabet: string, sign: string): string => {
  const at = alphabet.indexOf(sign)
  return at < 0 ? '' : String(at)
}
const keys = new Map('abc def ghi jkl mno pqrs tuv wxyz'.split(' ').map((group, at) => [group, String(at + 2)]))
const explained = /[a-z] ?= ?\d|alphabet|alfabeti|cipher|herufi|letters?|keypad|keys/
const lettersMin = 6

interface Unit {
  word: Word
  read: readonly string[]
}

/** `zero G C D E E H B A I`, `ahdefficbj`, `0 pqrs def ghi jkl`. */
function inLetters({ text }: Plain, words: readonly Word[]): Finding[] {
  const bare = explained.test(text)
  let units: Unit[] = []
  const found: Finding[] = []
  const close = () => {
    if (units.length > 0) found.push(...wholeOf(units, bare))
    units = []
  }
  for (const word of words) {
    const read = readingsOf(word.text)
    if (read) units.push({ word, read })
    else if (units.length > 0) close()
  }
  close()
  return found
}

function readingsOf(word: string): string[] | undefined {
  if (word.length > 4 && word.length < 9 && !numberWords.has(word)) return undefined
  if (/^\d{1,4}$/.test(word)) return [word, word, word]
  const said = numberWords.get(word)
  if (said?.length === 1 && word.length > 1) return [said, said, said]
  const key = keys.get(word)
  if (key) return ['', '', key]
  if (word.length === 1) return [...alphabets.map((alphabet) => alphabet(word)), '']
  if (word.length < 9 || word.length > 12 || !/^[a-jo0-9]+$/.test(word) || word.replace(/\d/g, '').length < lettersMin)
    return undefined
  return [...alphabets.map((alphabet) => [...word].map((sign) => alphabet(sign) || sign).join('')), '']
}

function wholeOf(units: readonly Unit[], bare: boolean): Finding[] {
  const letters = units.reduce((sum, { word }) => sum + word.text.replace(/\d/g, '').length, 0)
  if (letters < lettersMin) return []
  for (let alphabet = 0; alphabet < 3; alphabet++)
    for (let from = 0; from < units.length; from++) {
      let digits = ''
      for (let to = from; to < units.length && digits.length < 13; to++) {
        const read = units[to]!.read[alphabet]
        if (!read) break
        digits += read
        const spelled = units
          .slice(from, to + 1)
          .some(({ word }) => !numberWords.has(word.text) && /[a-z]/.test(word.text))
        if (spelled && (mobile.test(digits) || (bare && bareMobile.test(digits))))
          return [hit(units[from]!.word.start, units[to]!.word.end)]
      }
    }
  return []
}

const definition = /(?<![a-z0-9])([a-z]{1,12}|[#*$%&+?^~@!]) ?(?:=|means|stands for|is|ni) ?(\d{1,4})(?![\d,.]?\d)/g
const definitionsMax = 12
const chunkMax = 40

/** "07t45q8219, t = 3 and q = 5", "x=0734 y=558 z=219, type xyz": every sign that was given a meaning is replaced by it. */
function byKey({ text }: Plain, words: readonly Word[]): Finding[] {
  if (!/[a-z#*$%&+?^~@!] ?(?:=|means|stands|is|ni) ?\d/.test(text)) return []
  const meanings = new Map(
    [...text.matchAll(definition)].slice(0, definitionsMax).map((match) => [match[1]!, match[2]!]),
  )
  if (meanings.size === 0) return []
  for (const { text: chunk, start, end } of chunksOf(text)) {
    if (chunk.length > chunkMax || ![...meanings.keys()].some((key) => chunk.includes(key))) continue
    const replaced = [...meanings].reduce(
      (whole, [key, value]) => (key.length <= 4 ? whole.replaceAll(key, value) : whole),
      chunk,
    )
    if (mobile.test(replaced)) return [hit(start, end)]
    const digits = [...chunk]
      .map((sign) => meanings.get(sign) ?? (/\d/.test(sign) ? sign : /[.,-]/.test(sign) ? '' : '?'))
      .join('')
    if (mobile.test(digits)) return [hit(start, end)]
  }
  return wordsByKey(words, meanings)
}

/** "House 0734, street 558, door 219. Dial house street door": named first, then called by their names. */
function wordsByKey(words: readonly Word[], meanings: ReadonlyMap<string, string>): Finding[] {
  let digits = ''
  let from: Word | undefined
  for (const word of words) {
    const meaning = meanings.get(word.text)
    if (meaning === undefined) continue
    digits += meaning
    from ??= word
    if (mobile.test(digits)) return [hit(from.start, word.end)]
    if (digits.length > 12) return []
  }
  return []
}

const dotMeaning = /([a-z]{2,8}|[*#+~^&%$]) ?(?:=|is|means|ni|stands for) ?(?:a |the )?(?:dot|nukta|point)(?![a-z])/
const insteadOf =
  /(?:dot|nukta) (?:instead of|in place of|badala ya|for) (?:the |a )?(star|nyota|hash|plus|dash|underscore|[*#+~^&%$_-])/
const signNames: Readonly<Record<string, string>> = {
  star: '*',
  nyota: '*',
  hash: '#',
  plus: '+',
  dash: '-',
  underscore: '_',
}

/** `mamaduka*com (star is dot)`. */
function dotByKey({ text }: Plain): Finding[] {
  if (!/dot|nukta|point/.test(text)) return []
  const named = dotMeaning.exec(text)?.[1] ?? insteadOf.exec(text)?.[1]
  if (!named) return []
  const sign = signNames[named] ?? named
  const at = text.split(sign).length > 1 ? text.indexOf(sign) : -1
  const before = /[a-z0-9-]{2,40}$/.exec(text.slice(Math.max(0, at - 40), at))?.[0]
  const after = /^(?:com|co|me|net|org|ke|shop|store|ly)(?![a-z])/.exec(
    text.slice(at + sign.length, at + sign.length + 6),
  )?.[0]
  return at > 0 && before && after ? [hit(at - before.length, at + sign.length + after.length)] : []
}

const chunksOf = (text: string) =>
  [...text.matchAll(/[^\s()]{2,60}/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

const stroke = `[|*•.!/#~✓${symbol}]`
const strokes = new RegExp(
  `(?:(?:(${stroke})\\1{0,9}|0|o|zero|sifuri)[ ,;\\n]{1,3}){9,12}(?:(${stroke})\\2{0,9}|0)?`,
  'g',
)
const someStrokes = new RegExp(`(${stroke})\\1{3}`)

/** `0 ||||||| ||| ||||`: counted group by group. */
function inStrokes({ text }: Plain): Finding[] {
  if (!someStrokes.test(text)) return []
  return [...text.matchAll(strokes)].flatMap((match) => {
    const groups = match[0].trim().split(/[ ,;\n]+/)
    const digits = groups.map((group) => (/^[0oszf]/.test(group) ? '0' : String(group.length))).join('')
    return mobile.test(digits) || mobile.test(digits.slice(0, 10))
      ? [hit(match.index, match.index + match[0].length)]
      : []
  })
}
