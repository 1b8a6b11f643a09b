// Which of our categories a file's own name for one comes closest to: the same name, or the most words alike.
import { type Category, categoryTree } from '#catalogue'

interface Known {
  slug: string
  words: Set<string>
}

const plain = (text: string) => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim()
/** Rough stems: `shoes` and `shoe`, `batteries` and `battery` are one. */
const stem = (word: string) => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
const wordsIn = (text: string): string[] => (plain(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(stem)

const exact = new Map<string, string>()
const leaves: Known[] = []

function learn(): void {
  if (leaves.length > 0) return
  const tree = categoryTree()
  const bySlug = new Map(tree.map((category) => [category.slug, category]))
  for (const leaf of tree.filter(({ parent }) => parent)) {
    const parent = bySlug.get(leaf.parent!)!
    for (const name of [leaf.slug, leaf.name, leaf.nameSw, pathOf(leaf, parent)]) exact.set(plain(name), leaf.slug)
    leaves.push({
      slug: leaf.slug,
      words: new Set(wordsIn(`${leaf.slug.replaceAll('-', ' ')} ${leaf.name} ${leaf.nameSw}`)),
    })
  }
}

/** As an export writes it: `Shoes > Sandals & slippers`. */
export const pathOf = (leaf: Pick<Category, 'name'>, parent: Pick<Category, 'name'>): string =>
  `${parent.name} > ${leaf.name}`

/** Null when nothing is alike. */
export function guessCategory(name: string): string | null {
  learn()
  const same = exact.get(plain(name)) ?? exact.get(plain(name.split(/[>/]/).at(-1) ?? ''))
  if (same) return same
  // The last words of a path say most about it.
  const words = wordsIn(name)
  let best: string | null = null
  let most = 0
  for (const leaf of leaves) {
    const score = words.reduce((sum, word, index) => sum + (leaf.words.has(word) ? 1 + index / words.length : 0), 0)
    if (score > most) [best, most] = [leaf.slug, score]
  }
  return best
}
