// Numbers said in words that are spelled as one likes: without vowels (`svn`), cut short (`sev`), with letters too many or one wrong,
// or in another of Kenya's tongues. A reading so free counts only where a whole mobile number is said in one go.
import { longest as digitsLongest, mobile } from './find-phone-numbers.ts'
import type { Finding } from './finding.ts'
import { letterOf, type Plain } from './normalise.ts'
import { joiners, neighboursFigures, numberWords, soundalikes } from './number-words.ts'
import type { Word } from './words.ts'

const lettersMin = 5
const shortestCut = 2
const cutMax = 2
const wordLongest = 10

/** What a spelling stands for, in a text that speaks English and in one that speaks Swahili: `nn` is nine here and eight there. */
interface Spelling {
  english: string
  swahili: string
}

const swahiliWords = /^(?:sifuri|moja|mbili|tatu|nne|tano|sita|saba|nane|tisa)$/
const noVowels = (word: string): string => word.replace(/[aeiouy]/g, '')
const squeezed = (word: string): string => word.replace(/(.)\1+/g, '$1')
/** The same letters in another order behind the first. */
function shuffled(word: string): string[] {
  const orders = (rest: string): string[] =>
    rest.length < 2
      ? [rest]
      : [...rest].flatMap((sign, at) => orders(rest.slice(0, at) + rest.slice(at + 1)).map((more) => sign + more))
  return orders(word.slice(1)).map((rest) => word[0] + rest)
}
const withoutOne = (word: string): string[] => [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))

function spellingsOf(word: string): string[][] {
  const cuts = Array.from({ length: cutMax }, (_, cut) => word.slice(0, word.length - cut - 1))
  return [
    [squeezed(word)],
    [noVowels(word)].filter((bare) => bare.length >= shortestCut),
    word.length > 3 ? withoutOne(word) : [],
    cuts.filter((cut) => cut.length >= shortestCut),
    word.length <= 5 ? shuffled(word) : [],
  ]
}

const spellings = ((): ReadonlyMap<string, Spelling> => {
  const table = new Map<string, Spelling>()
  const note = (spelling: string, digit: string, swahili: boolean) => {
    const known = table.get(spelling)
    if (!known) table.set(spelling, { english: digit, swahili: digit })
    else if (swahili && !known.swahili.endsWith('!')) known.swahili = `${digit}!`
  }
  const single = [...numberWords].filter(([, digits]) => digits.length === 1)
  const plain = single.filter(([word]) => /^(?:zero|one|two|three|four|five|six|seven|eight|nine)$/.test(word))
  const swahili = single.filter(([word]) => swahiliWords.test(word))
  for (const [word, digit] of [...single, ...soundalikes, ...neighboursFigures]) note(word, digit, false)
  for (let how = 0; how < 5; how++)
    for (const [word, digit] of [...plain, ...swahili])
      for (const spelling of spellingsOf(word)[how]!) note(spelling, digit, swahiliWords.test(word))
  note('n', '1', false)
  for (const known of table.values()) known.swahili = known.swahili.replace('!', '')
  return table
})()

const doubled = /([a-z])\1/

function spellingOf(word: string, begun: boolean): Spelling | undefined {
  if (word.length > wordLongest) return undefined
  if (/[a-z]/.test(word) && /\d/.test(word)) return spellings.get(word.replace(/[013457]/g, (sign) => letterOf[sign]!))
  const known = spellings.get(word)
  if (known) return known
  if (doubled.test(word)) return spellings.get(squeezed(word))
  if (word.length < 4 || !begun) return undefined
  for (let at = 1; at < word.length; at++) {
    const found = spellings.get(word.slice(0, at) + word.slice(at + 1))
    if (found) return found
  }
  return undefined
}

interface Said extends Spelling {
  word: Word
  spelled: boolean
}

const isSkipped = (word: string): boolean => word === 'and' || word === 'ang' || (joiners.has(word) && word !== 'dot')

/** One stretch at a time of words that are all figures, typed or spelled. */
export function findLooselySaid({ text }: Plain, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  let said: Said[] = []
  const close = () => {
    if (said.length >= lettersMin) findings.push(...(wholeIn(said, 'english') ?? wholeIn(said, 'swahili') ?? []))
    if (said.length > 0) said = []
  }
  let last: Word | undefined
  for (const word of words) {
    if (last && said.length > 0 && word.start - last.end > 6) close()
    last = word
    if (/^\d{1,4}$/.test(word.text)) said.push({ english: word.text, swahili: word.text, word, spelled: false })
    else {
      const spelling = spellingOf(word.text, said.length > 0)
      if (spelling) said.push({ ...spelling, word, spelled: true })
      else if (!isSkipped(word.text) || text[word.end] === '.') close()
    }
  }
  close()
  return findings
}

function wholeIn(said: readonly Said[], tongue: keyof Spelling): Finding[] | undefined {
  for (let from = 0; from + lettersMin <= said.length; from++) {
    let digits = ''
    let spelled = 0
    for (let to = from; to < said.length && digits.length < digitsLongest; to++) {
      digits += said[to]![tongue]
      if (said[to]!.spelled) spelled++
      const isAll = from === 0 && to === said.length - 1
      if (spelled >= lettersMin && (mobile.test(digits) || (isAll && /^7\d{8}$/.test(digits))))
        return [{ code: 'phone_number', weight: 'hard', start: said[from]!.word.start, end: said[to]!.word.end }]
    }
  }
  return undefined
}
