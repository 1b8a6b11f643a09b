// A search: one page of cards, how many there are in all, what else could be chosen, and a way on when nothing is found.
import type { searchListings as endpoint, ReplyOf } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { cursorOf, placeOf } from './cursor.ts'
import { type Counts, countMatchesByFacet, type RankedPage } from './facets.ts'
import { helpWithNothing } from './help-with-nothing.ts'
import { cardOf, countMatches, isRanked, placeAt, readCards, readPage } from './queries.ts'
import { everyWord, someWords, understand } from './question.ts'
import { countedMax, exactTotalMax, rankedMax, relaxedShares, resultsEnough, sortedAtOnceMax } from './rules.ts'
import { shopsNamed } from './shops-by-name.ts'
import { type Asked, type Wish, wordsWished } from './wish.ts'

/** Throws invalid_request for a cursor that is not ours; any words whatever are answered. */
export async function searchListings(ctx: Ctx, wish: Wish): Promise<ReplyOf<typeof endpoint>> {
  const after = wish.after === undefined ? undefined : placeOf(wish.sort, wish.after)
  const { asked, counts, someWordsOnly } = await askAndCount(ctx, wish, { after, limit: wish.limit + 1 })
  const rows = isRanked(asked)
    ? await readCards(ctx, counts.places)
    : await readPage(ctx, asked, after, wish.limit + 1, areFew(asked, counts.total))
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

/** Few enough to find all of them and put them in order: by what was counted, or by the rarest of the words that all must be there. */
function areFew(asked: Asked, total: number): boolean {
  if (total <= countedMax) return true
  const { question, matching } = asked.understood ?? {}
  if (!question || matching !== everyWord(question)) return false
  return question.terms.some(({ listings }) => listings !== undefined && listings <= sortedAtOnceMax)
}

/** Takes the words ever more loosely until there is enough; the page of ranked results comes with the counts. */
async function askAndCount(
  ctx: Ctx,
  wish: Wish,
  page: RankedPage,
): Promise<{ asked: Asked; counts: Counts; someWordsOnly: boolean }> {
  const readings = await readingsOf(ctx, wish)
  let strict = 0
  for (const [place, { asked, enough, allWords }] of readings.entries()) {
    const counts = await countMatchesByFacet(ctx, asked, isRanked(asked) ? page : undefined)
    if (allWords) strict = counts.total
    if (counts.total >= enough || place === readings.length - 1)
      return { asked, counts, someWordsOnly: !allWords && counts.total > strict }
  }
  throw new Error('there is always a way to take the words')
}

interface Reading {
  asked: Asked
  /** With so many matches it is the one to go by. */
  enough: number
  allWords: boolean
}

/**
 * The ways to take the words. Words that stand in more listings than can be ranked are looked for in titles first: what
 * says them only further down would rank below. Then all of the words, most of what they tell, some of them.
 */
async function readingsOf(ctx: Ctx, wish: Wish): Promise<Reading[]> {
  const words = wordsWished(wish)
  if (words === '') return [{ asked: wish, enough: 0, allWords: true }]
  const question = await understand(ctx, words)
  const { terms } = question
  const strict = everyWord(question)
  const reading = (matching: string | undefined, enough: number, more: { inTitle?: boolean } = {}): Reading => ({
    asked: { ...wish, understood: { question, matching, ...more } },
    enough,
    allWords: matching === strict,
  })
  const common = terms.length > 0 && terms.every(({ listings }) => (listings ?? 0) > rankedMax)
  const titles = common && wish.sort === 'relevance' ? [reading(strict, exactTotalMax + 1, { inTitle: true })] : []
  const loose = terms.length < 2 ? [] : relaxedShares.map((share) => someWords(question, share))
  const further = [...new Set(loose)].filter((matching) => matching !== strict)
  return [...titles, reading(strict, resultsEnough), ...further.map((matching) => reading(matching, resultsEnough))]
}

/** The words understood, without counting more than is needed to choose how to take them. */
export async function ask(ctx: Ctx, wish: Wish): Promise<Asked> {
  const readings = await readingsOf(ctx, wish)
  for (const { asked, enough } of readings.slice(0, -1))
    if ((await countMatches(ctx, asked, enough)) >= enough) return asked
  return readings.at(-1)!.asked
}

/** For the evaluation: wire ids of the products found, in the order that the words alone give. */
export async function searchByWordsAlone(ctx: Ctx, wish: Wish, limit: number): Promise<string[]> {
  const rows = await readPage(ctx, { ...(await ask(ctx, wish)), wordsAlone: true }, undefined, limit)
  return rows.map((row) => cardOf(row).productId)
}
