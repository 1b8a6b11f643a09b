// Where a word names a network: Instagram by any of its names, “the gram”, “X handle”, “face book”.
import { networks, splitNetworks } from './places-elsewhere.ts'
import type { Word } from './words.ts'

const reach = 20

/** "The gram" is said for one network only, and "X handle" for another. */
export const isNetwork = (words: readonly Word[], position: number): boolean => {
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

export function networkNear(words: readonly Word[], position: number): boolean {
  const word = words[position]!
  for (let at = position - 1; at >= 0 && word.start - words[at]!.end <= reach; at--)
    if (isNetwork(words, at)) return true
  for (let at = position + 1; at < words.length && words[at]!.start - word.end <= reach; at++)
    if (isNetwork(words, at)) return true
  return false
}
