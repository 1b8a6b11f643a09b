// Links and e-mail addresses, also with the dot or the at-sign in words. Looks only a few signs around each dot and @, so any text is quick.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { brandHosts, contactHosts, mailHouses, ownHosts, plainEndings, wordEndings } from './places-elsewhere.ts'
import type { Word } from './words.ts'

const dotWords = new Set(['dot', 'nukta', 'doti', 'point'])
const atWords = new Set(['at', 'kwa'])

/** How two neighbouring words hang together: by a dot, at once or with blanks or brackets around it, or not. */
type Link = 'dot' | 'loose dot' | 'at' | 'loose at' | undefined

function linkBetween(text: string, left: Word, right: Word): Link {
  const width = right.start - left.end
  if (width === 1) return text[left.end] === '.' ? 'dot' : text[left.end] === '@' ? 'at' : undefined
  if (width > 6) return undefined
  const gap = text.slice(left.end, right.start)
  const bare = gap.replace(/[\s()[\]{}<>"']/g, '')
  return bare === '.' && !gap.includes('\n') ? 'loose dot' : bare === '@' ? 'loose at' : undefined
}

/** A word of an address, and how it hangs on the one before. */
interface Step {
  word: Word
  link: Link
}

/** How the word at `position` hangs on what was before it; dots and at-signs said in words are folded away: `wa dot me`. */
function linkAt(text: string, words: readonly Word[], position: number): Link {
  const before = words[position - 1]!
  const word = words[position]!
  const beforeThat = words[position - 2]
  if (beforeThat && word.start - before.end <= 3 && before.start - beforeThat.end <= 3) {
    if (dotWords.has(before.text)) return 'loose dot'
    if (atWords.has(before.text)) return 'loose at'
  }
  return linkBetween(text, before, word)
}

const partsMax = 6

export function findAddresses(plain: Plain, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  let chain: Step[] = []
  let last: Word | undefined
  const close = () => {
    const found = chain.length > 1 ? judgeChain(plain, chain) : undefined
    if (found) findings.push(found)
    if (chain.length > 0) chain = []
  }
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    // A dot in words: the next word shows what it is.
    if (dotWords.has(word.text) || atWords.has(word.text)) continue
    const link = last ? linkAt(plain.text, words, position) : undefined
    if (link && chain.length < partsMax) {
      if (chain.length === 0) chain.push({ word: last!, link: undefined })
      chain.push({ word, link })
    } else close()
    last = word
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
  for (const [at, { link, word }] of chain.entries()) {
    if (link !== 'at' && link !== 'loose at') continue
    const ending = chain[at + 1]?.word.text
    const tight = link === 'at'
    const isMail = mailHouses.has(word.text) ? tight || ending !== undefined : tight && plainEndings.has(ending ?? '')
    if (isMail) return found('email_address', chain.slice(nameStart(chain, at)))
  }
  return judgeHost(plain, chain)
}

/** `duka.langu@…`: the name before the at-sign goes back over tight dots. */
function nameStart(chain: readonly Step[], at: number): number {
  let start = at - 1
  while (start > 0 && chain[start]!.link === 'dot') start--
  return start
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
    if (brandHosts.has(host)) return undefined
    if (contactHosts.has(host)) return found('link', chain.slice(index - 1))
    if (!/[a-z]/.test(label.text) || label.text.length < 2) continue
    const path = text[step.word.end] === '/' && /[a-z0-9]/.test(text[step.word.end + 1] ?? '')
    // "Imefika.Me nauza" is a sentence that lost its blank: a capital after the dot starts a new one.
    const capital = /[A-Z]/.test(original[start[step.word.start]!]!) && !/[A-Z]/.test(original[start[label.start]!]!)
    const sure = !capital && (step.link === 'dot' || isSpokenAddress(chain, index))
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
