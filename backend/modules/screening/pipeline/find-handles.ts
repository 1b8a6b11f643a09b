// Names on other networks: `@name` beside a network's name, or `IG: name`. A network's name alone is a feature of the goods.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { networks, networkThings, shortNetworks } from './places-elsewhere.ts'
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
      const named = namedAfter(text, words, position)
      if (named) findings.push(named)
    }
  }
  return findings
}

/** `IG: kicks254`, `insta - shoes_ke`, `telegram motofix_ke`. */
function namedAfter(text: string, words: readonly Word[], position: number): Finding | undefined {
  const network = words[position]!
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
    ? shortNetworks.has(network.text) || looksLikeName.test(name)
    : /_/.test(name) && /^\s+$/.test(gap)
  return hit ? { code: 'handle', weight: 'hard', start: network.start, end } : undefined
}
