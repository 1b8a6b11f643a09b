// A way on when nothing was found: which words nobody uses, what one filter or one word less would find, where most is on sale.
import type { SearchHelp } from '@amana/contract'
import { categoryOf } from '#catalogue'
import type { Ctx } from '#platform/context'
import { countByCategory, countMatches } from './queries.ts'
import { everyWord, type Question, understand } from './question.ts'
import { exactTotalMax, popularCategoriesMax, waysOnMax } from './rules.ts'
import { type Asked, filtersIn, withoutFilter as withoutOne } from './wish.ts'

const mostFirst = (a: { total: number }, b: { total: number }) => b.total - a.total

export async function helpWithNothing(ctx: Ctx, asked: Asked): Promise<SearchHelp> {
  const { question } = asked.understood ?? {}
  const withoutFilter = await oneFilterLess(ctx, asked)
  return {
    unknownWords: question ? unknownWordsOf(question) : [],
    withoutFilter,
    withoutFilters: withoutFilter.length > 0 ? 0 : await noFilter(ctx, asked),
    withoutWord: question ? await oneWordLess(ctx, asked, question) : [],
    categories: await popularCategories(ctx),
  }
}

/** Never counted, and nothing else stands for them. */
const unknownWordsOf = ({ terms }: Question): string[] =>
  terms
    .filter(({ word, listings, others }) => word && listings === undefined && others.length === 0)
    .map(({ word }) => word)

async function oneFilterLess(ctx: Ctx, asked: Asked): Promise<SearchHelp['withoutFilter']> {
  const found: SearchHelp['withoutFilter'] = []
  for (const filter of filtersIn(asked)) {
    const total = Math.min(await countMatches(ctx, withoutOne(asked, filter)), exactTotalMax)
    if (total > 0) found.push({ filter, total })
  }
  return found.sort(mostFirst)
}

/** Sold-out things stay left out: they are nothing to go on with. */
async function noFilter(ctx: Ctx, asked: Asked): Promise<number> {
  const filters = filtersIn(asked).filter((filter) => filter !== 'stock')
  if (filters.length < 2) return 0
  return Math.min(await countMatches(ctx, filters.reduce(withoutOne, asked)), exactTotalMax)
}

/** Every word is tried, whether known or not: the one that is too much may be a good word. */
async function oneWordLess(ctx: Ctx, asked: Asked, { terms }: Question): Promise<SearchHelp['withoutWord']> {
  const words = terms.map(({ word }) => word).filter(Boolean)
  if (words.length < 2) return []
  const found: SearchHelp['withoutWord'] = []
  for (const [place, word] of words.slice(0, 6).entries()) {
    const q = words.filter((_, other) => other !== place).join(' ')
    const question = await understand(ctx, q)
    const fewer: Asked = { ...asked, understood: { question, matching: everyWord(question) } }
    const total = Math.min(await countMatches(ctx, fewer), exactTotalMax)
    if (total > 0) found.push({ q, word, total })
  }
  return found.sort(mostFirst).slice(0, waysOnMax)
}

async function popularCategories(ctx: Ctx): Promise<SearchHelp['categories']> {
  const counts = [...(await countByCategory(ctx))].sort(([, a], [, b]) => b - a)
  return counts
    .map(([slug]) => categoryOf(slug))
    .filter((category) => category !== undefined)
    .slice(0, popularCategoriesMax)
    .map(({ slug, name, nameSw }) => ({ slug, name, nameSw }))
}
