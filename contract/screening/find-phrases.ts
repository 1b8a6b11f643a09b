// Phrases of the lexicon, looked up by their first word, so that a longer lexicon costs nothing.
import type { Finding } from './finding.ts'
import { hardPhrases, softPhrases } from './phrases.ts'
import type { Word } from './words.ts'

interface Phrase {
  words: readonly string[]
  weight: 'hard' | 'soft'
}

function index(): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  const add = (weight: Phrase['weight']) => (text: string) => {
    const words = text.split(' ')
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, weight }])
  }
  hardPhrases.forEach(add('hard'))
  softPhrases.forEach(add('soft'))
  return byFirst
}

const phrases = index()

/** "No numbers please", "without WhatsApp": what keeps to the platform is no invitation. */
const refusals = new Set('no not never dont hakuna bila si usinipigie without avoid'.split(' '))

const matches = (words: readonly Word[], from: number, phrase: Phrase): boolean =>
  phrase.words.every((text, offset) => text === '*' || words[from + offset]?.text === text)

export function findPhrases(words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  for (let position = 0; position < words.length; position++)
    for (const phrase of phrases.get(words[position]!.text) ?? []) {
      if (!matches(words, position, phrase)) continue
      if (
        refusals.has(words[position - 1]?.text ?? '') ||
        (words[position - 1]?.text === 't' && words[position - 2]?.text === 'don')
      )
        continue
      findings.push({
        code: phrase.weight === 'hard' ? 'payment_elsewhere' : 'asks_to_leave',
        weight: phrase.weight,
        start: words[position]!.start,
        end: words[position + phrase.words.length - 1]!.end,
      })
    }
  return findings
}
