// A search: one page of cards, how many there are in all, what else could be chosen, and a way on when nothing is found.
import type { searchListings as endpoint, ReplyOf } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { cursorOf, placeOf } from './cursor.ts'
import { type Counts, countMatchesByFacet } from './facets.ts'
import { helpWithNothing } from './help-with-nothing.ts'
import { cardOf, countMatches, placeAt, readPage } from './queries.ts'
import { everyWord, someWords, understand } from './question.ts'
import { exactTotalMax, relaxedShares, resultsEnough } from './rules.ts'
import { shopsNamed } from './shops-by-name.ts'
import { type Asked, type Wish, wordsWished } from './wish.ts'

/** Throws invalid_request for a cursor that is not ours; any words whatever are answered. */
export async function searchListings(ctx: Ctx, wish: Wish): Promise<ReplyOf<typeof endpoint>> {
  const after = wish.after === undefined ? undefined : placeOf(wish.sort, wish.after)
  const { asked, counts, someWordsOnly } = await askAndCount(ctx, wish)
  const rows = counts.total === 0 ? [] : await readPage(ctx, asked, after, wish.limit + 1)
  const shown = rows.slice(0, wish.limit)
  const last = rows.length > wish.limit ? shown.at(-1) : undefined
  return {
    listings: shown.map(cardOf),
    total: Math.min(counts.total, exactTotalMax),
    totalIsExact: counts.total <= exactTotalMax,
    next: last ? cursorOf(wish.sort, placeAt(last)) : null,
    facets: counts.facets,
    shops: after || wish.shop ? [] : await shopsNamed(ctx, wordsWished(wish)),
    didYouMean: asked.understood?.question.corrected ?? null,
    someWordsOnly,
    help: counts.total === 0 ? await helpWithNothing(ctx, asked) : null,
  }
}

/** Asks for all of the words; where that finds too little, for most of them, and then for some. */
async function askAndCount(ctx: Ctx, wish: Wish): Promise<{ asked: Asked; counts: Counts; someWordsOnly: boolean }> {
  const readings = await readingsOf(ctx, wish)
  let asked = readings[0]!
  let counts = await countMatchesByFacet(ctx, asked)
  const strict = counts.total
  for (const looser of readings.slice(1)) {
    if (counts.total >= resultsEnough) break
    asked = looser
    counts = await countMatchesByFacet(ctx, asked)
  }
  return { asked, counts, someWordsOnly: counts.total > strict }
}

/** The ways to take the words, the strictest first. One word can only be taken one way. */
async function readingsOf(ctx: Ctx, wish: Wish): Promise<Asked[]> {
  const words = wordsWished(wish)
  if (words === '') return [wish]
  const question = await understand(ctx, words)
  const queries = [everyWord(question)]
  if (question.terms.length >= 2) queries.push(...relaxedShares.map((share) => someWords(question, share)))
  return queries
    .filter((query, place) => queries.indexOf(query) === place)
    .map((matching) => ({ ...wish, understood: { question, matching } }))
}

/** The words understood, without counting more than is needed to choose how to take them. */
export async function ask(ctx: Ctx, wish: Wish): Promise<Asked> {
  const readings = await readingsOf(ctx, wish)
  for (const asked of readings.slice(0, -1))
    if ((await countMatches(ctx, asked, resultsEnough)) >= resultsEnough) return asked
  return readings.at(-1)!
}

/** For the evaluation: wire ids of the products found, in the order that the words alone give. */
export async function searchByWordsAlone(ctx: Ctx, wish: Wish, limit: number): Promise<string[]> {
  const rows = await readPage(ctx, { ...(await ask(ctx, wish)), wordsAlone: true }, undefined, limit)
  return rows.map((row) => cardOf(row).productId)
}
