// The shop's own name pointed at on a network: "same name on IG", "use the shop name on Facebook".
import type { Finding } from './finding.ts'
import { handle } from './names.ts'
import type { Plain } from './normalise.ts'
import { seekWords } from './places-elsewhere.ts'
import type { Word } from './words.ts'

const sameWords = new Set(['same', 'hilo', 'hilohilo', 'lile', 'lilelile', 'hiyo', 'hiyohiyo', 'moja', 'exact'])
const nameWords = new Set(['name', 'jina', 'handle', 'username'])
const sameReach = 6

/** "Same name on IG", "jina hilo hilo Instagram", "on TikTok under the same name". */
export function sameName({ text }: Plain, words: readonly Word[], position: number): Finding | undefined {
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
