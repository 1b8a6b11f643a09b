// Names on other networks: `@name` beside a network's name, `IG: name`, "same name on Facebook". A network's name alone is a feature of the goods.
import { findNamesBesideMail } from './find-names-beside-mail.ts'
import { findNamesBesideNetworks } from './find-names-beside-networks.ts'
import { findNamesBesideSigns } from './find-names-beside-signs.ts'
import { googled, soughtByGoogle } from './find-names-by-google.ts'
import { sameName } from './find-same-names.ts'
import type { Finding } from './finding.ts'
import { handle, hasLetter, isCapital, isThing, looksLikeName, nameEnd } from './names.ts'
import { isNetwork, networkNear } from './network-words.ts'
import { type Plain, symbol } from './normalise.ts'
import {
  linkWords,
  networks,
  ordinaryBeginnings,
  ownerWords,
  seekWords,
  shortNetworks,
  soughtThings,
  splitNetworks,
} from './places-elsewhere.ts'
import type { Word } from './words.ts'

/** Fields in which nobody has an honest use for an @name. */
const shortFields = new Set(['title', 'name', 'brand', 'filename', 'shop_name', 'bio'])

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
