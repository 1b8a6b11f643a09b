// Links and e-mail addresses, also with the dot or the at-sign in words. Looks only a few signs around each dot and @, so any text is quick.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { contactHosts, mailHouses, ownHosts, plainEndings, wordEndings } from './places-elsewhere.ts'
import type { Word } from './words.ts'

const dotWords = new Set(['dot', 'nukta', 'doti', 'point'])
const atWords = new Set(['at', 'kwa'])

/** How two neighbouring words hang together: by a dot, at once or with blanks or brackets around it, or not. */
type Link = 'dot' | 'loose dot' | 'at' | 'loose at' | undefined

function linkBetween(text: string, left: Word, right: Word): Link {
  const gap = text.slice(left.end, right.start)
  if (gap === '.') return 'dot'
  if (gap === '@') return 'at'
  if (gap.length > 6) return undefined
  const bare = gap.replace(/[\s()[\]{}<>"']/g, '')
  return bare === '.' && !gap.includes('\n') ? 'loose dot' : bare === '@' ? 'loose at' : undefined
}

/** Dots said in words are folded away: `wa dot me` has the neighbours `wa` and `me`. */
interface Step {
  word: Word
  position: number
  /** How it hangs on the step before. */
  link: Link
}

function* steps(plain: Plain, words: readonly Word[]): Generator<Step> {
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    const before = words[position - 1]
    const said = before && position >= 2 && word.start - before.end <= 3 ? before.text : ''
    const closeBehind = position >= 2 && words[position - 1]!.start - words[position - 2]!.end <= 3
    if (dotWords.has(said) && closeBehind) yield { word, position, link: 'loose dot' }
    else if (atWords.has(said) && closeBehind) yield { word, position, link: 'loose at' }
    else yield { word, position, link: before ? linkBetween(plain.text, before, word) : undefined }
  }
}

const partsMax = 5

export function findAddresses(plain: Plain, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  let chain: Step[] = []
  const close = () => {
    const found = chain.length > 1 ? judgeChain(plain, chain) : undefined
    if (found) findings.push(found)
    chain = []
  }
  for (const step of steps(plain, words)) {
    if (dotWords.has(step.word.text) || atWords.has(step.word.text)) {
      // It may be a dot in words; the next step shows. As a label of its own it ends nothing.
      continue
    }
    if (step.link && chain.length > 0 && chain.length < partsMax) chain.push(step)
    else {
      close()
      chain = [{ ...step, link: undefined }]
    }
  }
  close()
  return [...findings, ...spelledOut(plain)]
}

/** `http://` and `www.` need no ending that is known. */
function spelledOut({ text }: Plain): Finding[] {
  const findings: Finding[] = []
  for (const match of text.matchAll(/(?:https?:\/\/|www\.)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}/g)) {
    const host = match[0].replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    if (!ownHosts.has(host))
      findings.push({ code: 'link', weight: 'hard', start: match.index, end: match.index + match[0].length })
  }
  return findings
}

function judgeChain(plain: Plain, chain: readonly Step[]): Finding | undefined {
  const at = chain.findIndex(({ link }) => link === 'at' || link === 'loose at')
  if (at > 0) {
    const house = chain[at]!.word.text
    const ending = chain[at + 1]?.word.text
    const tight = chain[at]!.link === 'at'
    if (mailHouses.has(house) ? tight || ending !== undefined : tight && ending && plainEndings.has(ending))
      return found('email_address', chain)
  }
  return judgeHost(plain, chain)
}

const found = (code: Finding['code'], chain: readonly Step[]): Finding => ({
  code,
  weight: 'hard',
  start: chain[0]!.word.start,
  end: chain.at(-1)!.word.end,
})

function judgeHost({ text, start, original }: Plain, chain: readonly Step[]): Finding | undefined {
  for (let index = 1; index < chain.length; index++) {
    const step = chain[index]!
    if (step.link !== 'dot' && step.link !== 'loose dot') continue
    const label = chain[index - 1]!.word
    const host = `${label.text}.${step.word.text}`
    if (ownHosts.has(host) || ownHosts.has(`${host}.${chain[index + 1]?.word.text}`)) return undefined
    if (contactHosts.has(host)) return found('link', chain.slice(index - 1))
    if (!/[a-z]/.test(label.text) || label.text.length < 2) continue
    const path = text[step.word.end] === '/' && /[a-z0-9]/.test(text[step.word.end + 1] ?? '')
    // "Imefika.Me nauza" is a sentence that lost its blank: a capital after the dot starts a new one.
    const capital = /[A-Z]/.test(original[start[step.word.start]!]!) && !/[A-Z]/.test(original[start[label.start]!]!)
    const sure = step.link === 'dot' ? !capital : isSpokenAddress(chain, index)
    if (sure && plainEndings.has(step.word.text)) return found('link', chain.slice(index - 1))
    if (sure && path && wordEndings.has(step.word.text)) return found('link', chain.slice(index - 1))
  }
  return undefined
}

/** Blanks or words around a dot are common in prose: the ending must be one that is no word, or `co.ke`. */
function isSpokenAddress(chain: readonly Step[], index: number): boolean {
  const ending = chain[index]!.word.text
  if (ending === 'ke') return chain[index - 1]!.word.text === 'co' || chain[index]!.link === 'dot'
  return ending === 'com' || ending === 'net' || ending === 'org'
}
