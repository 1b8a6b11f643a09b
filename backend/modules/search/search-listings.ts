// A search: one page of cards, how many there are in all, what else could be chosen, and a way on when nothing is found.
import type { searchListings as endpoint, ReplyOf } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { cursorOf, placeOf } from './cursor.ts'
import { type Counts, countMatchesByFacet } from './facets.ts'
import { helpWithNothing } from './help-with-nothing.ts'
import { cardOf, countMatches, placeAt, readPage } from './queries.ts'
import { everyWord, someWords, understand } from './question.ts'
import { exactTotalMax, resultsEnough } from './rules.ts'
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

/** Asks for all of the words; where that finds too little, for some of them. */
async function askAndCount(ctx: Ctx, wish: Wish): Promise<{ asked: Asked; counts: Counts; someWordsOnly: boolean }> {
  const { strict, loose } = await readings(ctx, wish)
  const counts = await countMatchesByFacet(ctx, strict)
  if (!loose || counts.total >= resultsEnough) return { asked: strict, counts, someWordsOnly: false }
  const more = await countMatchesByFacet(ctx, loose)
  return { asked: loose, counts: more, someWordsOnly: more.total > counts.total }
}

/** The two ways to take the words: all of them, or some. One word can only be taken one way. */
async function readings(ctx: Ctx, wish: Wish): Promise<{ strict: Asked; loose: Asked | undefined }> {
  const words = wordsWished(wish)
  if (words === '') return { strict: wish, loose: undefined }
  const question = await understand(ctx, words)
  const asked = (matching: string | undefined): Asked => ({ ...wish, understood: { question, matching } })
  return {
    strict: asked(everyWord(question)),
    loose: question.terms.length < 2 ? undefined : asked(someWords(question)),
  }
}

/** The words understood, without counting more than is needed to choose between all and some of them. */
export async function ask(ctx: Ctx, wish: Wish): Promise<Asked> {
  const { strict, loose } = await readings(ctx, wish)
  return !loose || (await countMatches(ctx, strict, resultsEnough)) >= resultsEnough ? strict : loose
}

/** For the evaluation: wire ids of the products found, in the order that the words alone give. */
export async function searchByWordsAlone(ctx: Ctx, wish: Wish, limit: number): Promise<string[]> {
  const rows = await readPage(ctx, { ...(await ask(ctx, wish)), wordsAlone: true }, undefined, limit)
  return rows.map((row) => cardOf(row).productId)
}
