// Names on other networks: `@name` beside a network's name, or `IG: name`. A network's name alone is a feature of the goods.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { networks, networkThings, seekWords, shortNetworks } from './places-elsewhere.ts'
import type { Word } from './words.ts'

const reach = 20
const hasLetter = /[a-z]/
const looksLikeName = /[\d_]/

/** Fields in which nobody has an honest use for an @name. */
const shortFields = new Set(['title', 'name', 'brand', 'filename'])

/** Index after the name that starts at `from`: letters, digits, dots and underscores. */
function nameEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < 40 && /[a-z0-9_.]/.test(text[end]!)) end++
  while (end > from && text[end - 1] === '.') end--
  return end
}

function networkNear(words: readonly Word[], position: number): boolean {
  const word = words[position]!
  for (let at = position - 1; at >= 0 && word.start - words[at]!.end <= reach; at--)
    if (networks.has(words[at]!.text)) return true
  for (let at = position + 1; at < words.length && words[at]!.start - word.end <= reach; at++)
    if (networks.has(words[at]!.text)) return true
  return false
}

export function findHandles({ text }: Plain, words: readonly Word[], field: string): Finding[] {
  const findings: Finding[] = []
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    const sign = text[word.start - 1]
    const before = text[word.start - 2]
    const startsHandle = sign === '@' && (before === undefined || !/[a-z0-9]/.test(before))
    if (startsHandle && hasLetter.test(word.text)) {
      const end = nameEnd(text, word.start)
      if (end - word.start < 3) continue
      const hard = networkNear(words, position) || shortFields.has(field)
      findings.push({
        code: hard ? 'handle' : 'bare_handle',
        weight: hard ? 'hard' : 'soft',
        start: word.start - 1,
        end,
      })
    } else if (networks.has(word.text)) {
      const named = namedAround(text, words, position)
      if (named) findings.push(named)
    }
  }
  return findings
}

/** `IG: kicks254`, `insta - shoes_ke`, `telegram motofix_ke`, `find us on facebook mamashop`, `same name on IG`. */
function namedAround(text: string, words: readonly Word[], position: number): Finding | undefined {
  const network = words[position]!
  const sought = seeker(words, position)
  if (sought?.named) return { code: 'handle', weight: 'hard', start: sought.word.start, end: network.end }
  const next = words[position + 1]
  if (!next) return undefined
  const gap = text.slice(network.end, next.start)
  if (gap.length > 4 || gap.includes('\n')) return undefined
  const end = nameEnd(text, next.start)
  const name = text.slice(next.start, end)
  if (name.length < 3 || !hasLetter.test(name) || networkThings.has(next.text) || networks.has(next.text))
    return undefined
  const pointed = /^\s*[:=>-]\s*$/.test(gap)
  const hit = pointed
    ? shortNetworks.has(network.text) || sought !== undefined || looksLikeName.test(name)
    : /^\s+$/.test(gap) && (sought !== undefined || name.includes('_'))
  return hit ? { code: 'handle', weight: 'hard', start: network.start, end } : undefined
}

const fillers = new Set(['us', 'me', 'on', 'kwa', 'at', 'for', 'out', 'my', 'our', 'page', 'up'])

/** The word that sends somebody to the network, and whether a name stands between the two. */
function seeker(words: readonly Word[], position: number): { word: Word; named: boolean } | undefined {
  const [before, onWord] = [words[position - 2], words[position - 1]]
  if (onWord && before && /^(?:on|kwa)$/.test(onWord.text) && before.text === 'name')
    return { word: before, named: true }
  let named = false
  for (let at = position - 1; at >= Math.max(0, position - 5); at--) {
    const word = words[at]!
    if (words[at + 1]!.start - word.end > 3) return undefined
    if (seekWords.has(word.text)) return { word, named: named && word.text === 'search' }
    named ||= !fillers.has(word.text)
  }
  return undefined
}
