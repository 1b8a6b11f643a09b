// A made-up name and the name of a network with nothing else beside them: `mamaduka kwa insta`, `tik tok mamaduka`, `📷 mamaduka`.
import type { Finding } from './finding.ts'
import { type Plain, symbol } from './normalise.ts'
import {
  linkWords,
  networks,
  networkThings,
  ordinaryBeginnings,
  ordinaryEndings,
  ordinaryWords,
  ownerWords,
  seekWords,
  shortNetworks,
  soughtThings,
  splitNetworks,
  wordNetworks,
} from './places-elsewhere.ts'
import type { Word } from './words.ts'

const handle = (start: number, end: number): Finding => ({ code: 'handle', weight: 'hard', start, end })

const clauseEnds = new RegExp(`[\\n;!?|•]|[.,]\\s|${symbol}\\s`)
const nameMin = 6
/** With other words beside it a name has to be longer. */
const sureName = 8
const longName = 12
const wordsMax = 8
const mail = new Set([
  'send',
  'write',
  'andika',
  'tuma',
  'email',
  'mail',
  'gmail',
  'yahoo',
  'hotmail',
  'outlook',
  'barua',
  'pepe',
  'it',
  'a',
  'its',
])

interface Clause {
  from: number
  to: number
}

/** The words up to the next full stop, line or bar on both sides. */
function clauseAround(text: string, words: readonly Word[], position: number): Clause {
  let from = position
  let to = position
  const isNear = () => to - from <= wordsMax
  while (from > 0 && isNear() && !clauseEnds.test(text.slice(words[from - 1]!.end, words[from]!.start))) from--
  while (to + 1 < words.length && isNear() && !clauseEnds.test(text.slice(words[to]!.end, words[to + 1]!.start))) to++
  return { from, to }
}

/** Of several networks in a row each has the name behind it: `IG mamaduka TikTok mamaduka254`. */
function between({ from, to }: Clause, position: number, networkAt: readonly number[], at: number): Clause {
  const next = networkAt.slice(at + 1, at + 3).find((other) => other > position + 1 && other <= to)
  return next === undefined ? { from, to } : { from: position, to: next - 1 }
}

const isFiller = (word: string): boolean =>
  linkWords.has(word) || ownerWords.has(word) || seekWords.has(word) || fillers.has(word) || /^[a-z]$/.test(word)
const fillers = new Set(
  'on at in to via through over the kwa huko hapo pale kule page our my hapa pia also only tu utanipata utatupata instead us me reach dm inbox write chat ping hit message msg app'.split(
    ' ',
  ),
)

/** Told from a word of the language by its length, by signs that no word has, and by what words begin and end with. */
export function isMadeUp(name: string): boolean {
  if (/[_\d]/.test(name) && /[a-z]{3}/.test(name)) return !/^\d+[a-z]{1,3}$/.test(name)
  if (!/^[a-z]+$/.test(name) || name.length < nameMin) return false
  if (networkThings.has(name) || soughtThings.has(name) || ordinaryWords.has(name) || networks.has(name)) return false
  return name.length >= longName || !(ordinaryEndings.test(name) || ordinaryBeginnings.test(name))
}

/** Several words that hang together by dots and underscores are one name. */
function nameWords(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  skipped: ReadonlySet<number>,
): Word | undefined {
  let name: Word | undefined
  for (let at = from; at <= to; at++) {
    const word = words[at]!
    if (
      skipped.has(at) ||
      (isFiller(word.text) && !(name && word.start - name.end === 1 && /[._]/.test(text[name.end]!)))
    )
      continue
    if (!name) name = word
    else if (word.start - name.end === 1 && /[._]/.test(text[name.end]!))
      name = { text: `${name.text}_${word.text}`, start: name.start, end: word.end }
    else return undefined
  }
  return name
}

/** `networkAt`: the places of words that name a network, split ones included: `face book`. */
export function findNamesBesideNetworks(plain: Plain, words: readonly Word[], networkAt: readonly number[]): Finding[] {
  const places = new Set(networkAt)
  const { text } = plain
  for (const [at, position] of networkAt.entries()) {
    const { from, to } = between(clauseAround(text, words, position), position, networkAt, at)
    if (to - from + 1 > wordsMax) continue
    const titled = titledAfter(plain, words, position, to)
    if (titled) return [titled]
    const led = ledTo(words, position, to) ?? besideShort(words, position, to)
    if (led) return [led]
    const name = nameWords(text, words, from, to, places)
    if (!name || name.text.length < 4) continue
    const written = plain.original.slice(plain.start[name.start]!, plain.end[name.end - 1]!)
    const pointed = /[:=>~@(]/.test(
      text.slice(
        ...(name.start > words[position]!.end
          ? [words[position]!.end, name.start]
          : [name.end, words[position]!.start]),
      ),
    )
    if (wordNetworks.has(words[position]!.text) && !pointed) continue
    if (/^[A-Z][a-z]+$/.test(written) && !pointed) continue
    const alone = to - from + 1 <= places.size + 1 && to - from <= 2
    if (!alone && !pointed && name.text.length < sureName) continue
    if (isMadeUp(name.text))
      return [handle(Math.min(name.start, words[from]!.start), Math.max(name.end, words[position]!.end))]
  }
  return []
}

/** "Videos ziko tiktok kwa mamaduka": led to it in so many words, and nothing comes after. */
function ledTo(words: readonly Word[], position: number, to: number): Finding | undefined {
  const [link, name] = [words[position + 1], words[position + 2]]
  return name &&
    position + 2 === to &&
    /^(?:kwa|kama|as|under|ni)$/.test(link!.text) &&
    name.text.length >= sureName &&
    isMadeUp(name.text)
    ? handle(words[position]!.start, name.end)
    : undefined
}

/** "Mama Duka IG mamaduka": right behind a network's short name, and nothing comes after. */
function besideShort(words: readonly Word[], position: number, to: number): Finding | undefined {
  const name = words[position + 1]
  const ends = position + 1 === to && shortNetworks.has(words[position]!.text)
  return ends && name!.text.length >= sureName && isMadeUp(name!.text)
    ? handle(words[position]!.start, name!.end)
    : undefined
}

const titleMax = 4

/** `facebook: Mama Duka`, `face book Mama Duka`: capitals, after a network that is written without, or pointed at. */
function titledAfter(plain: Plain, words: readonly Word[], position: number, to: number): Finding | undefined {
  const original = (word: Word) => plain.original.slice(plain.start[word.start]!, plain.end[word.end - 1]!)
  let at = position + 1
  while (at <= to && /^(?:page|name|business|channel|group|account|handle|ni|is|jina)$/.test(words[at]!.text)) at++
  const first = words[at]
  if (!first || at > to || networkThings.has(first.text) || networks.has(first.text)) return undefined
  let end = at
  while (end <= to && end - at < titleMax && /^[A-Z][a-z]+$/.test(original(words[end]!))) end++
  const owned = words
    .slice(Math.max(0, position - 3), position)
    .some(({ text }) => /^(?:our|my|yetu|yangu)$/.test(text))
  const called = at > position + 1 && owned && /^(?:is|ni)$/.test(words[at - 1]!.text)
  const pointed = called || /[:=>]/.test(plain.text.slice(words[at - 1]!.end, first.start))
  const small =
    /^[a-z0-9]+$/.test(original(words[position]!)) &&
    (position === 0 || (position === 1 && splitNetworks.has(`${words[0]!.text}:${words[1]!.text}`)))
  const named = end - at >= 2 && !words.slice(at, end).some(({ text }) => networks.has(text))
  return named && (pointed || small) ? handle(words[position]!.start, words[end - 1]!.end) : undefined
}

/** What people put for a network's own sign. */
const signs =
  /(?:^|[\n|•;,.!] ?)[ \t]*(?:📷|📸|📘|🎵|🎶|✈|🐦|👻|📩|💌)[\ufe0f ]{0,3}[:>=~👉→-]{0,2} ?@?([\w.]{4,30})(?![\w.]| [\w])/gu

const someSign = /[📷📸📘🎵🎶✈🐦👻📩💌]/u

export function findNamesBesideSigns({ original, start }: Plain): Finding[] {
  if (!someSign.test(original)) return []
  const findings: Finding[] = []
  for (const match of original.matchAll(signs)) {
    const name = match[1]!.replace(/\.+$/, '')
    if (!isMadeUp(name.replaceAll('.', '_')) && !match[0].includes('@')) continue
    const from = match.index + match[0].length - match[1]!.length
    const at = start.indexOf(from)
    if (at >= 0) findings.push(handle(at, at + name.length))
  }
  return findings
}

const someHouse = /g ?mail|yahoo|hotmail|ymail|outlook|icloud/

/** `gmail: mamaduka`, `email mamaduka, it is a gmail`, `mamaduka at gmail`. */
export function findNamesBesideMail({ text }: Plain, words: readonly Word[]): Finding[] {
  if (!someHouse.test(text)) return []
  const position = words.findIndex(
    ({ text: word }, at) =>
      /^(?:gmail|yahoo|hotmail|ymail|outlook|icloud)$/.test(word) || (word === 'mail' && words[at - 1]?.text === 'g'),
  )
  if (position < 0 || words.length > wordsMax * 3) return []
  const house = words[position]!
  const split = house.text === 'mail' ? 1 : 0
  const at = words[position - split - 1]
  const before = words[position - split - 2]
  const dotted = before && /[._]/.test(text[before.start - 1] ?? '') && before.text.length >= 4
  if (
    before &&
    /^(?:at|kwa|katika|kwenye|on)$/.test(at!.text) &&
    house.start - before.end < 16 &&
    (dotted || isMadeUp(before.text))
  )
    return [{ code: 'email_address', weight: 'hard', start: before.start, end: house.end }]
  if (words.length > wordsMax) return []
  const rest = words.filter((word) => !mail.has(word.text) && !isFiller(word.text))
  const name = rest[0]
  if (rest.length !== 1 || !name || !isMadeUp(name.text) || /[A-Z]/.test(text.slice(name.start, name.end))) return []
  return [
    {
      code: 'email_address',
      weight: 'hard',
      start: Math.min(name.start, house.start),
      end: Math.max(name.end, house.end),
    },
  ]
}
