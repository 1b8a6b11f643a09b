// What the search bench asks: questions that people typed (a CSV with a column `query`, the most popular first, if there is a
// column `popularity`), or such as the goods' own titles suggest; alone, with filters, in other orders, half typed.
import { readFileSync } from 'node:fs'
import { type InputOf, searchListings } from '@amana/contract'
import { readCsv } from '../backend/search-eval/read-benchmark.ts'

export type Wish = InputOf<typeof searchListings>['query']
export const wish = (query: Record<string, unknown>): Wish => searchListings.query!.parse(query)

/** Half of them the most popular ones, the other half from all along the tail. */
export function readQuestions(file: string, many: number): string[] {
  const rows = readCsv(readFileSync(file, 'utf8'))
  const sorted = [...rows].sort((a, b) => Number(b.popularity ?? 0) - Number(a.popularity ?? 0))
  const texts = [...new Set(sorted.map(({ query }) => (query ?? '').trim()).filter(Boolean))]
  const head = texts.slice(0, Math.ceil(many / 2))
  const tail = texts.slice(head.length)
  const step = Math.max(1, Math.floor(tail.length / (many - head.length)))
  return [...head, ...tail.filter((_, place) => place % step === 0)].slice(0, many)
}

/** One to three words of a title, as somebody who half remembers it would type. */
export function questionsFrom(titles: readonly string[], many: number): string[] {
  const step = Math.max(1, Math.floor(titles.length / many))
  const texts = titles
    .filter((_, place) => place % step === 0)
    .map((title, place) => (title.toLowerCase().match(/\p{L}{3,}/gu) ?? []).slice(0, 1 + (place % 3)).join(' '))
  return [...new Set(texts.filter(Boolean))].slice(0, many)
}

const filters = [
  { county: 'Nairobi' },
  { condition: 'used', maxKes: 20_000 },
  { county: ['Mombasa', 'Kisumu'], tier: 'trusted' },
  { minKes: 1000, maxKes: 5000 },
  { county: 'Meru', condition: ['new', 'refurbished'], minKes: 2000 },
]

/** By kind, each a list of searches. */
export function searchesFor(questions: readonly string[]): Record<string, Wish[]> {
  const nth = (every: number, rest: number) => questions.filter((_, place) => place % every === rest)
  return {
    'words alone': questions.map((q) => wish({ q })),
    'words and filters': nth(2, 0).map((q, place) => wish({ q, ...filters[place % filters.length] })),
    'words, cheapest first': nth(4, 1).map((q) => wish({ q, sort: 'price_low' })),
    'without words': [
      { sort: 'newest' },
      { sort: 'price_low' },
      { sort: 'price_high', county: 'Lamu' },
      ...['mobile-phones', 'shoes', 'laptops', 'kitchen', 'boots', 'home-living'].flatMap((category) => [
        { category, sort: 'newest' },
        { category, sort: 'price_low', condition: 'used' },
        { category, sort: 'newest', county: 'Turkana', tier: 'trusted' },
        { category, sort: 'newest', minKes: 500, maxKes: 999 },
      ]),
      { shop: 'shop-77', sort: 'newest' },
      { brand: 'samsung', sort: 'newest' },
      { tier: 'new', condition: 'refurbished', sort: 'price_high' },
    ].map(wish),
  }
}

/** What is typed on the way to each question. */
export const beginningsOf = (questions: readonly string[]): string[] =>
  questions.map((q, place) => q.slice(0, Math.min(q.length, 2 + (place % 9))))
