// Phrases of the lexicon, looked up by their first word, so that a longer lexicon costs nothing.
import type { Finding } from './finding.ts'
import { hardPhrases, refusals, softPhrases } from './phrases.ts'
import type { Word } from './words.ts'

type Weight = Finding['weight']
interface Part {
  /** Nothing: any word. */
  words: ReadonlySet<string> | undefined
  optional: boolean
}
interface Phrase {
  parts: readonly Part[]
  weight: Weight
}

/** `give (me|us)? a call` */
const parsed = (text: string): Part[] =>
  text.split(' ').map((part) => {
    const optional = part.endsWith('?')
    const bare = optional ? part.slice(0, -1) : part
    return { words: bare === '*' ? undefined : new Set(bare.replace(/^\(|\)$/g, '').split('|')), optional }
  })

function index(): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  const add = (weight: Weight) => (text: string) => {
    const parts = parsed(text)
    for (const word of parts[0]!.words ?? []) byFirst.set(word, [...(byFirst.get(word) ?? []), { parts, weight }])
  }
  hardPhrases.forEach(add('hard'))
  softPhrases.forEach(add('soft'))
  return byFirst
}

const phrases = index()

/** Position behind the phrase, when it stands at `from`. A word that may be missing is taken where it stands, if the rest then fits. */
function endOf(words: readonly Word[], from: number, parts: readonly Part[], part = 0): number | undefined {
  const wanted = parts[part]
  if (!wanted) return from
  const word = words[from]
  const taken =
    word && (!wanted.words || wanted.words.has(word.text)) ? endOf(words, from + 1, parts, part + 1) : undefined
  return taken ?? (wanted.optional ? endOf(words, from, parts, part + 1) : undefined)
}

const strongly = new Set([
  'never',
  'refused',
  'refuses',
  'alikataa',
  'hakuwahi',
  'siwezi',
  'sitaki',
  'sipendi',
  'anakataa',
  'nakataa',
])
const mildly = new Set(['not', 'cannot', 'won', 'sita', 'sitatoa'])
const refusalReach = 5

/** "She never asked me to pay outside", "I will not share my number". */
function isDenied(words: readonly Word[], position: number, weight: Weight): boolean {
  const before = words.slice(Math.max(0, position - refusalReach), position)
  return before.some(({ text }) => strongly.has(text) || (weight === 'soft' && mildly.has(text)))
}

function isRefused(words: readonly Word[], position: number): boolean {
  const [before, beforeThat] = [words[position - 1]?.text ?? '', words[position - 2]?.text ?? '']
  return refusals.has(before) || (before === 't' && beforeThat === 'don')
}

export function findPhrases(words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  for (let position = 0; position < words.length; position++)
    for (const { parts, weight } of phrases.get(words[position]!.text) ?? []) {
      const end = endOf(words, position, parts)
      if (end === undefined || isRefused(words, position) || isDenied(words, position, weight)) continue
      findings.push({
        code: weight === 'hard' ? 'payment_elsewhere' : 'asks_to_leave',
        weight,
        start: words[position]!.start,
        end: words[end - 1]!.end,
      })
      break
    }
  return findings
}
