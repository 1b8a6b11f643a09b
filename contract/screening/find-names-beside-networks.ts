// A made-up name and the name of a network with nothing else beside them: `mamaduka kwa insta`, `tik tok mamaduka`.
import type { Finding } from './finding.ts'
import { handle, isFiller, isMadeUp } from './names.ts'
import { type Plain, symbol } from './normalise.ts'
import { networks, networkThings, shortNetworks, splitNetworks, wordNetworks } from './places-elsewhere.ts'
import type { Word } from './words.ts'

const clauseEnds = new RegExp(`[\\n;!?|•]|[.,]\\s|${symbol}\\s`)
/** With other words beside it a name has to be longer. */
const sureName = 8
const wordsMax = 8
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
