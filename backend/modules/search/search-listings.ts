// A search: one page of cards, how many there are in all, what else could be chosen, and a better spelling when nothing is found.
import type { searchListings as endpoint, ReplyOf } from '@amana/contract'
import { categoryOf } from '#catalogue'
import type { Ctx } from '#platform/context'
import { cursorOf, placeOf } from './cursor.ts'
import { cardOf, categoryFacet, correctedWords, countMatches, countyFacet, placeAt, readPage } from './queries.ts'
import { exactTotalMax } from './rules.ts'
import { type Wish, wordsWished } from './wish.ts'

/** Throws invalid_request for a cursor that is not ours; any words whatever are answered. */
export async function searchListings(ctx: Ctx, wish: Wish): Promise<ReplyOf<typeof endpoint>> {
  const after = wish.after === undefined ? undefined : placeOf(wish.sort, wish.after)
  const rows = await readPage(ctx, wish, after, wish.limit + 1)
  const shown = rows.slice(0, wish.limit)
  const last = rows.length > wish.limit ? shown.at(-1) : undefined
  const count = await countMatches(ctx, wish)
  const categories = await categoryFacet(ctx, wish)
  const counties = await countyFacet(ctx, wish)
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
    didYouMean: count === 0 ? await spelling(ctx, wish) : null,
  }
}

/** Only when it would find something. */
async function spelling(ctx: Ctx, wish: Wish): Promise<string | null> {
  const words = wordsWished(wish)
    .toLowerCase()
    .match(/\p{L}{3,40}/gu)
    ?.slice(0, 8)
  if (!words) return null
  const better = (await correctedWords(ctx, words)).join(' ')
  if (better === words.join(' ')) return null
  return (await countMatches(ctx, { ...wish, q: better })) > 0 ? better : null
}
