// Whether words joined by dots are a host that leads away: by its ending, by its path, by who sends one there.
import type { Step } from './address-chains.ts'
import type { Plain } from './normalise.ts'
import {
  brandHosts,
  contactHosts,
  endingsThatAreWords,
  ownHosts,
  plainEndings,
  seekWords,
  wordEndings,
} from './places-elsewhere.ts'
import type { Word } from './words.ts'

/** `co.uk`, `or.tz` */
const isCountry = (ending: string | undefined): boolean =>
  /^(?:ke|uk|za|tz|ug|rw|ng|gh|in|et|nz|jp|il)$/.test(ending ?? '')

/** The part of the chain that is one, from its first label on. */
export function hostIn(plain: Plain, words: readonly Word[], chain: readonly Step[]): readonly Step[] | undefined {
  for (let index = 1; index < chain.length; index++) {
    const step = chain[index]!
    if (step.link === undefined || step.link === 'at' || step.link === 'loose at') continue
    const label = chain[index - 1]!.word
    const host = `${label.text}.${step.word.text}`
    if (ownHosts.has(host) || ownHosts.has(`${host}.${chain[index + 1]?.word.text}`)) return undefined
    if (brandHosts.has(host)) return undefined
    if (contactHosts.has(host)) return chain.slice(index - 1)
    if (!/[a-z]/.test(label.text) || label.text.length < 2) continue
    const { text } = plain
    const path = text[step.word.end] === '/' && /[a-z0-9]/.test(text[step.word.end + 1] ?? '')
    const ending = step.word.text
    const sure = !isNewSentence(plain, label, step) && (step.link === 'dot' || isSpokenAddress(words, chain, index))
    if (sure && plainEndings.has(ending) && !(ending === 'app' && label.text.length < 3)) return chain.slice(index - 1)
    if (sure && path && wordEndings.has(ending)) return chain.slice(index - 1)
    if (sure && /^(?:co|or|ac|go|sc|ne|me)$/.test(ending) && isCountry(chain[index + 1]?.word.text))
      return chain.slice(index - 1)
  }
  return undefined
}

/** "Imefika.Me nauza", "Cotton.Net weight": a capital after the dot starts a sentence that lost its blank. */
function isNewSentence({ original, start, text }: Plain, label: Word, step: Step): boolean {
  const isCapital = (word: Word) => /[A-Z]/.test(original[start[word.start]!]!)
  if (!isCapital(step.word)) return false
  if (!isCapital(label)) return true
  return endingsThatAreWords.has(step.word.text) && text[step.word.end] === ' '
}

const saidMax = 4
/** `mamaduka dot shop` and nothing more. */
const isAllThatIsSaid = (words: readonly Word[], chain: readonly Step[], index: number): boolean =>
  words.length <= saidMax &&
  /^(?:shop|store|site)$/.test(chain[index]!.word.text) &&
  chain[index - 1]!.word.text.length >= 4 &&
  !/^(?:polka|echo|black|white)$/.test(chain[index - 1]!.word.text)

/** Said after a dot these are the end of an address and nothing else. */
const unmistakable = new Set(['africa', 'biz', 'info', 'xyz', 'website', 'online'])
const seekReach = 3

/** Blanks or words around a dot are common in prose: the ending must be one that is no word, or `co.ke`, or one is sent there. */
function isSpokenAddress(words: readonly Word[], chain: readonly Step[], index: number): boolean {
  const step = chain[index]!
  const ending = step.word.text
  if (words[step.position - 1]?.text === 'nukta' && plainEndings.has(ending)) return true
  if (step.link === 'spoken dot' && (unmistakable.has(ending) || isAllThatIsSaid(words, chain, index))) return true
  if (ending === 'ke') return chain[index - 1]!.word.text === 'co' || step.link === 'dot'
  if (ending === 'com' || ending === 'net' || ending === 'org') return true
  const label = chain[index - 1]!
  const sent = words
    .slice(Math.max(0, label.position - seekReach), label.position)
    .some(({ text }) => seekWords.has(text) || text === 'see' || text === 'go')
  return (sent || /\d|_/.test(label.word.text)) && (step.link === 'spoken dot' || sent) && label.word.text.length >= 3
}
