// Names on other networks: `@name` beside a network's name, `IG: name`, "same name on Facebook". A network's name alone is a feature of the goods.
import { findNamesBesideMail, findNamesBesideNetworks, findNamesBesideSigns } from './find-names-beside-networks.ts'
import type { Finding } from './finding.ts'
import { type Plain, symbol } from './normalise.ts'
import {
  linkWords,
  networks,
  networkThings,
  ordinaryBeginnings,
  ownerWords,
  seekWords,
  shortNetworks,
  soughtThings,
  splitNetworks,
} from './places-elsewhere.ts'
import type { Word } from './words.ts'

const reach = 20
const hasLetter = /[a-z]/
const looksLikeName = /[\d_]|[a-z]\.[a-z]/

/** Fields in which nobody has an honest use for an @name. */
const shortFields = new Set(['title', 'name', 'brand', 'filename', 'shop_name', 'bio'])

/** Index after the name that starts at `from`: letters, digits, dots and underscores. */
function nameEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < 40 && /[a-z0-9_.]/.test(text[end]!)) end++
  while (end > from && text[end - 1] === '.') end--
  return end
}

/** "The gram" is said for one network only, and "X handle" for another. */
const isNetwork = (words: readonly Word[], position: number): boolean => {
  const { text } = words[position]!
  if (networks.has(text)) return true
  const before = words[position - 1]
  if (before && splitNetworks.has(`${before.text}:${text}`)) return true
  if (text === 'gram') return words[position - 1]?.text === 'the'
  // "SC: name" and "X: @name" are pointed at what follows.
  if (text === 'sc') return (words[position + 1]?.start ?? 0) - words[position]!.end === 2
  if (text === 'x' && (words[position + 1]?.start ?? 0) - words[position]!.end === 3) return true
  // "1G" is a network's speed too; with a colon behind, it is a name's.
  if (text === '1g') {
    const next = words[position + 1]
    return (
      next !== undefined && (next.start - words[position]!.end >= 2 || (words.length <= 3 && next.text.length >= 8))
    )
  }
  if (text === 'b')
    return (
      before?.text === 'f' &&
      words[position]!.start - before.end === 1 &&
      (words[position + 1]?.start ?? 0) - words[position]!.end === 2
    )
  if (text === 'g') return words[position - 1]?.text === 'i' && words[position]!.start - words[position - 1]!.end === 1
  return text === 'x' && /^(?:handle|account|username)$/.test(words[position + 1]?.text ?? '')
}

function networkNear(words: readonly Word[], position: number): boolean {
  const word = words[position]!
  for (let at = position - 1; at >= 0 && word.start - words[at]!.end <= reach; at--)
    if (isNetwork(words, at)) return true
  for (let at = position + 1; at < words.length && words[at]!.start - word.end <= reach; at++)
    if (isNetwork(words, at)) return true
  return false
}

export function findHandles(plain: Plain, words: readonly Word[], field: string): Finding[] {
  const { text } = plain
  const findings: Finding[] = []
  const networkAt: number[] = []
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    if (isNetwork(words, position)) {
      networkAt.push(position)
      if (position > 0 && splitNetworks.has(`${words[position - 1]!.text}:${word.text}`)) networkAt.push(position - 1)
    }
    const sign = text[word.start - 1]
    const before = text[word.start - 2]
    const startsHandle = sign === '@' && (before === undefined || !/[a-z0-9]/.test(before))
    if (startsHandle && hasLetter.test(word.text)) {
      const end = nameEnd(text, word.start)
      if (end - word.start < 3) continue
      const hard = networkNear(words, position) || shortFields.has(field) || words[position - 1]?.text === 'x'
      findings.push({
        code: hard ? 'handle' : 'bare_handle',
        weight: hard ? 'hard' : 'soft',
        start: word.start - 1,
        end,
      })
    } else if (/^(?:ig|insta|tiktok|fb)$/.test(word.text) && sign === '_') {
      findings.push(handle(words[position - 1]?.start ?? word.start, word.end))
    } else if (
      sign !== '@' &&
      sign !== '_' &&
      text[word.end] === '_' &&
      /[a-z]/.test(word.text) &&
      networkNear(words, position)
    ) {
      findings.push(handle(word.start, nameEnd(text, word.start)))
    } else if (isNetwork(words, position)) {
      const named =
        sameName(plain, words, position) ?? soughtThere(plain, words, position) ?? namedAfter(plain, words, position)
      if (named) findings.push(named)
    } else if (word.text === 'google' || word.text === 'googl') {
      const named = googled(plain, words, position) ?? soughtByGoogle(plain, words, position)
      if (named) findings.push(named)
    }
  }
  if (findings.some(({ weight }) => weight === 'hard')) return findings
  const named = networkAt.length > 0 ? findNamesBesideNetworks(plain, words, networkAt) : []
  return [...findings, ...named, ...findNamesBesideSigns(plain), ...findNamesBesideMail(plain, words)]
}

const handle = (start: number, end: number): Finding => ({ code: 'handle', weight: 'hard', start, end })
/** Written like a name: a capital, then small letters. A text that shouts tells nothing. */
const isCapital = ({ original, start, end }: Plain, word: Word): boolean =>
  /^[A-Z][^A-Z]/.test(original.slice(start[word.start]!, end[word.end - 1]!))
const isThing = (word: Word): boolean => networkThings.has(word.text) || networks.has(word.text)

const sameWords = new Set(['same', 'hilo', 'hilohilo', 'lile', 'lilelile', 'hiyo', 'hiyohiyo', 'moja', 'exact'])
const nameWords = new Set(['name', 'jina', 'handle', 'username'])
const sameReach = 6

/** "Same name on IG", "jina hilo hilo Instagram", "on TikTok under the same name". */
function sameName({ text }: Plain, words: readonly Word[], position: number): Finding | undefined {
  const from = Math.max(0, position - sameReach)
  const around = words.slice(from, position + sameReach + 1)
  for (let at = 0; at + 1 < around.length; at++) {
    const [one, other] = [around[at]!, around[at + 1]!]
    const gapped = around[at + 2]
    const pair =
      (nameWords.has(one.text) && /^(?:ni|ndio|ndilo|is)$/.test(other.text) && gapped && sameWords.has(gapped.text)) ||
      (sameWords.has(one.text) && nameWords.has(other.text)) ||
      (nameWords.has(one.text) && sameWords.has(other.text))
    const network = words[position]!
    // "Same @ on TikTok", "use the shop name on Facebook"
    const sign = sameWords.has(one.text) && text.slice(one.end, other.start).includes('@')
    const shops =
      (one.text === 'name' &&
        other.text === 'of' &&
        around[at + 3]?.text === 'shop' &&
        words.slice(Math.max(0, from - sameReach), from + at).some((each) => seekWords.has(each.text))) ||
      (one.text === 'jina' && other.text === 'la' && gapped?.text === 'duka') ||
      (one.text === 'shop' &&
        (other.text === 'name' || (other.text === 's' && gapped?.text === 'name')) &&
        (around.slice(0, at).some((each) => seekWords.has(each.text)) ||
          /^(?:is|ni|ndio|name|as|plus)$/.test(gapped?.text ?? '') ||
          around.slice(0, at).some((each) => /^(?:is|ni|ndio)$/.test(each.text))))
    if (pair || sign || shops) return handle(Math.min(one.start, network.start), Math.max(other.end, network.end))
  }
  return undefined
}

const seekReach = 6
/** "I watch football on YouTube" sends nobody anywhere. */
const doers = new Set(['i', 'they', 'he', 'she', 'people', 'kids', 'children', 'customers', 'you', 'who'])

/** "Search Mama Duka on Facebook", "nifuate kwa insta: mamaduka", "tuko facebook kama Mama Duka". */
function soughtThere(plain: Plain, words: readonly Word[], position: number): Finding | undefined {
  const network = words[position]!
  for (let at = position - 1; at >= Math.max(0, position - seekReach); at--) {
    if (
      words[at + 1]!.start - words[at]!.end > 4 ||
      plain.text.slice(words[at]!.end, words[at + 1]!.start).includes('.')
    )
      break
    if (!seekWords.has(words[at]!.text) || doers.has(words[at - 1]?.text ?? '')) continue
    const between = words.slice(at + 1, position).filter(({ text }) => !soughtThings.has(text) && !isThingBetween(text))
    if (between.some((word) => isCapital(plain, word) || isOneName(plain.text, word)) && between.length <= 4)
      return handle(words[at]!.start, network.end)
    const there = nameThere(plain, words, position, true)
    if (there) return handle(words[at]!.start, there)
  }
  const [next, after] = [words[position + 1], words[position + 2]]
  if (next && after && seekWords.has(next.text) && isCapital(plain, after) && !isThing(after))
    return handle(network.start, after.end)
  return undefined
}

/** "Search Mama Duka on google": a name in capitals, and the place written as a place. */
function soughtByGoogle(plain: Plain, words: readonly Word[], position: number): Finding | undefined {
  if (isCapital(plain, words[position]!) || !/^(?:on|kwa|kwenye)$/.test(words[position - 1]?.text ?? ''))
    return undefined
  for (let at = position - 2; at >= Math.max(0, position - seekReach); at--)
    if (/^(?:search|tafuta|find|type)$/.test(words[at]!.text))
      return isCapital(plain, words[at + 1]!) ? handle(words[at]!.start, words[position]!.end) : undefined
  return undefined
}

const isThingBetween = (text: string): boolean =>
  networks.has(text) || linkWords.has(text) || ownerWords.has(text) || seekWords.has(text)
/** One long word that is none of the things people look for. */
const isOneName = (text: string, word: Word): boolean =>
  looksLikeName.test(text.slice(word.start, nameEnd(text, word.start))) || word.text.length >= 8

/** Where the name that stands after the network ends, or nothing. `sent`: somebody is told to look there. */
function nameThere(plain: Plain, words: readonly Word[], position: number, sent: boolean): number | undefined {
  const { text } = plain
  let at = position + 1
  let owned = /^(?:our|my)$/.test(words[position - 1]?.text ?? '') ? 1 : 0
  while (
    at < words.length &&
    at - position <= 4 &&
    (ownerWords.has(words[at]!.text) || linkWords.has(words[at]!.text))
  ) {
    if (ownerWords.has(words[at]!.text)) owned++
    at++
  }
  const name = words[at]
  if (!name) return undefined
  const gap = text.slice(words[at - 1]!.end, name.start)
  if (gap.length > 5 || gap.includes('\n') || /[.;!?)]\s/.test(gap)) return undefined
  const end = nameEnd(text, name.start)
  const written = text.slice(name.start, end)
  if (written.length < 3 || !hasLetter.test(written) || isThing(name)) return undefined
  const pointed = /[:=>~|"'-]/.test(gap) || gap.includes(symbol)
  const short = shortNetworks.has(words[position]!.text)
  const real = looksLikeName.test(written)
  if (real && (pointed || owned > 0 || sent || short || written.includes('_'))) return end
  if (pointed && (short || sent || owned > 0)) return end
  const single = !words[at + 1] || /[.,;!?\n]/.test(text.slice(name.end, words[at + 1]!.start))
  if (isCapital(plain, name) && (owned > 0 || sent || (short && !isCapital(plain, words[position]!)))) return end
  // "Instagram yangu ilifungwa": what was done, and no name.
  if (ordinaryBeginnings.test(name.text)) return undefined
  if (sent && written.length >= 7 && !soughtThings.has(name.text)) return end
  return (owned > 0 || sent) && single && written.length >= 5 && !soughtThings.has(name.text) ? end : undefined
}

/** `IG: kicks254`, `insta - shoes_ke`, `telegram motofix_ke`, "our Facebook page is Mama Duka", "instagram yangu ni mamaduka". */
function namedAfter(plain: Plain, words: readonly Word[], position: number): Finding | undefined {
  const end = nameThere(plain, words, position, false)
  return end === undefined ? undefined : handle(words[position]!.start, end)
}

const googleThings = new Set(
  'pixel home nest play tv chrome chromecast pay meet assistant drive maps map account accounts lens photos duo docs sheets search earth translate cardboard stadia glass classroom cast services phone sync calendar daydream wifi doodle'.split(
    ' ',
  ),
)

/** "Google Mama Duka Kikuyu": said as a verb, in small letters, before a name. */
function googled(plain: Plain, words: readonly Word[], position: number): Finding | undefined {
  const skip = /^(?:us|me|for)$/.test(words[position + 1]?.text ?? '') ? 1 : 0
  const [next, after] = [words[position + 1 + skip], words[position + 2 + skip]]
  if (!next || isCapital(plain, words[position]!) || !isCapital(plain, next) || googleThings.has(next.text))
    return undefined
  const end = after && isCapital(plain, after) ? after.end : next.end
  return handle(words[position]!.start, end)
}
