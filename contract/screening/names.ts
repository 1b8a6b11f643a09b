// What in a text is a name: written like one, made up, or only a word that leads to one.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import {
  linkWords,
  networks,
  networkThings,
  ordinaryBeginnings,
  ordinaryEndings,
  ordinaryWords,
  ownerWords,
  seekWords,
  soughtThings,
} from './places-elsewhere.ts'
import type { Word } from './words.ts'

export const handle = (start: number, end: number): Finding => ({ code: 'handle', weight: 'hard', start, end })

export const hasLetter = /[a-z]/
export const looksLikeName = /[\d_]|[a-z]\.[a-z]/

/** Index after the name that starts at `from`: letters, digits, dots and underscores. */
export function nameEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < 40 && /[a-z0-9_.]/.test(text[end]!)) end++
  while (end > from && text[end - 1] === '.') end--
  return end
}

/** Written like a name: a capital, then small letters. A text that shouts tells nothing. */
export const isCapital = ({ original, start, end }: Plain, word: Word): boolean =>
  /^[A-Z][^A-Z]/.test(original.slice(start[word.start]!, end[word.end - 1]!))
export const isThing = (word: Word): boolean => networkThings.has(word.text) || networks.has(word.text)

const nameMin = 6
const longName = 12

/** Told from a word of the language by its length, by signs that no word has, and by what words begin and end with. */
export function isMadeUp(name: string): boolean {
  if (/[_\d]/.test(name) && /[a-z]{3}/.test(name)) return !/^\d+[a-z]{1,3}$/.test(name)
  if (!/^[a-z]+$/.test(name) || name.length < nameMin) return false
  if (networkThings.has(name) || soughtThings.has(name) || ordinaryWords.has(name) || networks.has(name)) return false
  return name.length >= longName || !(ordinaryEndings.test(name) || ordinaryBeginnings.test(name))
}

export const isFiller = (word: string): boolean =>
  linkWords.has(word) || ownerWords.has(word) || seekWords.has(word) || fillers.has(word) || /^[a-z]$/.test(word)
const fillers = new Set(
  'on at in to via through over the kwa huko hapo pale kule page our my hapa pia also only tu utanipata utatupata instead us me reach dm inbox write chat ping hit message msg app'.split(
    ' ',
  ),
)
