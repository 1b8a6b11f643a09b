// A search: one page of cards, how many there are in all, what else could be chosen, and a better spelling when nothing is found.
import type { searchListings as endpoint, ReplyOf } from '@amana/contract'
import { categoryOf } from '#catalogue'
import type { Ctx } from '#platform/context'
import { cursorOf, placeOf } from './cursor.ts'
import { cardOf, categoryFacet, countMatches, countyFacet, placeAt, readPage } from './queries.ts'
import { everyWord, someWords, understand } from './question.ts'
import { exactTotalMax, resultsEnough } from './rules.ts'
import { type Asked, type Wish, wordsWished } from './wish.ts'

/** Throws invalid_request for a cursor that is not ours; any words whatever are answered. */
export async function searchListings(ctx: Ctx, wish: Wish): Promise<ReplyOf<typeof endpoint>> {
  const after = wish.after === undefined ? undefined : placeOf(wish.sort, wish.after)
  const asked = await ask(ctx, wish)
  const rows = await readPage(ctx, asked, after, wish.limit + 1)
  const shown = rows.slice(0, wish.limit)
  const last = rows.length > wish.limit ? shown.at(-1) : undefined
  const count = await countMatches(ctx, asked)
  const categories = await categoryFacet(ctx, asked)
  const counties = await countyFacet(ctx, asked)
  return {
    listings: shown.map(cardOf),
    total: Math.min(count, exactTotalMax),
    totalIsExact: count <= exactTotalMax,
    next: last ? cursorOf(wish.sort, placeAt(last)) : null,
    categories: categories.map(({ value, count: found }) => ({
      slug: value,
      name: categoryOf(value)?.name ?? value,
      count: found,
    })),
    counties: counties.map(({ value, count: found }) => ({ county: value, count: found })),
    didYouMean: asked.understood?.question.corrected ?? null,
  }
}

/** Understands the words, and asks for all of them; where that finds too little, for some of them. */
export async function ask(ctx: Ctx, wish: Wish): Promise<Asked> {
  const words = wordsWished(wish)
  if (words === '') return wish
  const question = await understand(ctx, words)
  const strict = everyWord(question)
  const asked = (matching: string | undefined): Asked => ({ ...wish, understood: { question, matching } })
  if (question.terms.length < 2) return asked(strict)
  const found = await countMatches(ctx, asked(strict), resultsEnough)
  return asked(found >= resultsEnough ? strict : someWords(question))
}

/** For the evaluation: wire ids of the products found, in the order that the words alone give. */
export async function searchByWordsAlone(ctx: Ctx, wish: Wish, limit: number): Promise<string[]> {
  const rows = await readPage(ctx, { ...(await ask(ctx, wish)), wordsAlone: true }, undefined, limit)
  return rows.map((row) => cardOf(row).productId)
}
