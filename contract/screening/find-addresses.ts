// Links and e-mail addresses, also with the dot or the at-sign in words. Looks only a few signs around each dot and @, so any text is quick.
import { findSpelledAddresses } from './find-spelled-addresses.ts'
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import {
  brandHosts,
  contactHosts,
  endingsThatAreWords,
  linkLists,
  mailHouses,
  mailWords,
  ownHosts,
  plainEndings,
  seekWords,
  wordEndings,
} from './places-elsewhere.ts'
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
interface Step {
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

export function findAddresses(plain: Plain, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  let chain: Step[] = []
  let last: Word | undefined
  let lastAt = 0
  const close = () => {
    const found = chain.length > 1 ? judgeChain(plain, words, chain) : undefined
    if (found) findings.push(found)
    if (chain.length > 0) chain = []
  }
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    // A dot in words: the next word shows what it is.
    if (dotWords.has(word.text) || atWords.has(word.text) || isA(plain.text, word)) continue
    const link = last ? linkAt(plain.text, words, position) : undefined
    if (link && chain.length < partsMax) {
      if (chain.length === 0) chain.push({ word: last!, link: undefined, position: lastAt })
      chain.push({ word, link, position })
    } else close()
    last = word
    lastAt = position
  }
  close()
  return [...findings, ...findSpelledAddresses(plain), ...inOneWord(words), ...withoutSigns(plain, words)]
}

const gluedAddress =
  /(?:[a-z0-9]{3,30}(?:at|@))?[a-z0-9]{2,40}(?:dot|nukta)(?:com|net|org|shop|store|info|africa|co(?:dot|nukta)(?:ke|uk|za|tz)|me(?:slash|$))/
const gluedMail = /[a-z0-9]{3,40}at(?:gmail|yahoo|hotmail|outlook)(?:dot)?com?/

/** `mamadukadotcodotke`, `mamadukaatgmaildotcom` */
function inOneWord(words: readonly Word[]): Finding[] {
  return words.flatMap(({ text, start, end }): Finding[] => {
    if (text.length < 9 || text.length > 90) return []
    if (gluedMail.test(text)) return [{ code: 'email_address', weight: 'hard', start, end }]
    return gluedAddress.test(text) ? [{ code: 'link', weight: 'hard', start, end }] : []
  })
}

const nameLike = /\d|_/

/** `mama254 gmail com`, "gmail yangu ni mama254", `linktree mama254`, `bitly slash bei`. */
function withoutSigns({ text }: Plain, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    const [before, next, after] = [words[position - 1], words[position + 1], words[position + 2]]
    if (mailHouses.has(word.text)) {
      const start = before ?? word
      const spelled = before && next?.text === 'com' && before.text.length >= 4
      const yours =
        next &&
        after &&
        /^(?:yangu|yetu|ni|is|address)$/.test(next.text) &&
        words[position + 3 - (/^(?:ni|is)$/.test(next.text) ? 1 : 0)]
      const beside =
        words.slice(Math.max(0, position - 4), position).some((each) => mailWords.has(each.text)) &&
        words
          .slice(Math.max(0, position - 3), position)
          .some((each) => nameLike.test(each.text) || text[each.end] === '_')
      if (spelled || beside)
        findings.push({
          code: 'email_address',
          weight: 'hard',
          start: start.start,
          end: next && spelled ? next.end : word.end,
        })
      else if (
        yours &&
        yours.text.length >= 4 &&
        (/^(?:yangu|yetu)$/.test(next.text) || /^(?:my|our)$/.test(before?.text ?? ''))
      )
        findings.push({ code: 'email_address', weight: 'hard', start: word.start, end: yours.end })
    } else if (linkLists.has(word.text) && next && next.start - word.end <= 4) {
      const name = next.text === 'slash' ? after : next
      if (name && name.text.length >= 4 && !/^(?:link|yangu|yetu|ni|is|app)$/.test(name.text))
        findings.push({ code: 'link', weight: 'hard', start: word.start, end: name.end })
    }
  }
  return findings
}

function judgeChain(plain: Plain, words: readonly Word[], chain: readonly Step[]): Finding | undefined {
  for (const [at, { link, word }] of chain.entries()) {
    if (link !== 'at' && link !== 'loose at') continue
    const ending = chain[at + 1]?.word.text
    const written = link === 'at' || isWritten(plain, word)
    const isMail = mailHouses.has(word.text)
      ? written || ending !== undefined
      : isEnding(ending) && (written || isMailName(chain[at - 1]?.word.text ?? ''))
    if (isMail) return found('email_address', chain.slice(nameStart(chain, at)))
  }
  return judgeHost(plain, words, chain)
}

const isEnding = (ending: string | undefined): boolean =>
  ending !== undefined && (plainEndings.has(ending) || ending === 'co' || ending === 'ac')
/** `co.uk`, `or.tz` */
const isCountry = (ending: string | undefined): boolean =>
  /^(?:ke|uk|za|tz|ug|rw|ng|gh|in|et|nz|jp|il)$/.test(ending ?? '')
/** With the sign itself, blanks around it or not. */
const isWritten = ({ text }: Plain, word: Word): boolean =>
  text.slice(Math.max(0, word.start - 3), word.start).includes('@')
/** "Order at mamaduka dot com" is a link; "info at mamaduka dot com" is not. */
const isMailName = (name: string): boolean =>
  nameLike.test(name) || /^(?:info|sales|orders|admin|hello|support|contact|enquiries|office)$/.test(name)

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

function judgeHost(plain: Plain, words: readonly Word[], chain: readonly Step[]): Finding | undefined {
  for (let index = 1; index < chain.length; index++) {
    const step = chain[index]!
    if (step.link === undefined || step.link === 'at' || step.link === 'loose at') continue
    const label = chain[index - 1]!.word
    const host = `${label.text}.${step.word.text}`
    if (ownHosts.has(host) || ownHosts.has(`${host}.${chain[index + 1]?.word.text}`)) return undefined
    if (brandHosts.has(host)) return undefined
    if (contactHosts.has(host)) return found('link', chain.slice(index - 1))
    if (!/[a-z]/.test(label.text) || label.text.length < 2) continue
    const { text } = plain
    const path = text[step.word.end] === '/' && /[a-z0-9]/.test(text[step.word.end + 1] ?? '')
    const ending = step.word.text
    const sure = !isNewSentence(plain, label, step) && (step.link === 'dot' || isSpokenAddress(words, chain, index))
    if (sure && plainEndings.has(ending) && !(ending === 'app' && label.text.length < 3))
      return found('link', chain.slice(index - 1))
    if (sure && path && wordEndings.has(ending)) return found('link', chain.slice(index - 1))
    if (sure && /^(?:co|or|ac|go|sc|ne|me)$/.test(ending) && isCountry(chain[index + 1]?.word.text))
      return found('link', chain.slice(index - 1))
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
  return (sent || nameLike.test(label.word.text)) && (step.link === 'spoken dot' || sent) && label.word.text.length >= 3
}
