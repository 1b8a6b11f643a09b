// Words that hang together as an address does: by dots and at-signs, written, in brackets or said in words.
import type { Plain } from './normalise.ts'
import type { Word } from './words.ts'

const dotWords = new Set([
  'dot',
  'nukta',
  'doti',
  'point',
  'd0t',
  'dott',
  'nuktah',
  'punto',
  'punkt',
  'dawt',
  'daht',
  'dto',
  'ndot',
  'doht',
])
const atWords = new Set(['at', 'kwa', 'katika', 'kwenye', 'att'])

/** How two neighbouring words hang together: by a dot, at once or with blanks or brackets around it, or not. */
type Link = 'dot' | 'loose dot' | 'spoken dot' | 'at' | 'loose at' | undefined

function linkBetween(text: string, left: Word, right: Word): Link {
  const width = right.start - left.end
  if (width === 1) return text[left.end] === '.' ? 'dot' : text[left.end] === '@' ? 'at' : undefined
  if (width > 7) return undefined
  const gap = text.slice(left.end, right.start)
  const bare = gap.replace(/[\s()[\]{}<>"'*_|]/g, '')
  if (/[([{<"'*_|]\.[)\]}>"'*_|]/.test(gap)) return 'dot'
  return bare === '.' && !gap.includes('\n') ? 'loose dot' : bare === '@' ? 'loose at' : undefined
}

/** A word of an address, and how it hangs on the one before. */
export interface Step {
  word: Word
  link: Link
  /** Its place among the words of the text. */
  position: number
}

const onlyBracketsBetween = (text: string, left: Word, right: Word): boolean =>
  right.start - left.end <= 3 && /^[\s()[\]{}<>"'*_#~=-]*$/.test(text.slice(left.end, right.start))

/** How the word at `position` hangs on what was before it; dots and at-signs said in words are folded away: `wa dot me`. */
function linkAt(text: string, words: readonly Word[], position: number): Link {
  const before = words[position - 1]!
  const word = words[position]!
  const beforeThat = words[position - 2]
  const named = dotWords.has(before.text) || atWords.has(before.text) || isA(text, before)
  if (named && beforeThat && onlyBracketsBetween(text, before, word) && onlyBracketsBetween(text, beforeThat, before))
    return dotWords.has(before.text) ? 'spoken dot' : 'loose at'
  return linkBetween(text, before, word)
}

/** `name(a)gmail.com` */
const isA = (text: string, word: Word): boolean =>
  word.text === 'a' && /[([{]/.test(text[word.start - 1] ?? '') && /[)\]}]/.test(text[word.end] ?? '')

const partsMax = 6

/** Every row of two or more words that hang together, in the order in which they end. */
export function chainsOf({ text }: Plain, words: readonly Word[]): Step[][] {
  const chains: Step[][] = []
  let chain: Step[] = []
  let last: Word | undefined
  let lastAt = 0
  const close = () => {
    if (chain.length > 1) chains.push(chain)
    if (chain.length > 0) chain = []
  }
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    // A dot in words: the next word shows what it is.
    if (dotWords.has(word.text) || atWords.has(word.text) || isA(text, word)) continue
    const link = last ? linkAt(text, words, position) : undefined
    if (link && chain.length < partsMax) {
      if (chain.length === 0) chain.push({ word: last!, link: undefined, position: lastAt })
      chain.push({ word, link, position })
    } else close()
    last = word
    lastAt = position
  }
  close()
  return chains
}
