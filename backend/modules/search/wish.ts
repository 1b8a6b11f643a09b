// What somebody looks for, as conditions on the read model.
import type { InputOf, searchListings } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import { slugsWithin } from '#catalogue'

export type Wish = InputOf<typeof searchListings>['query']

// A null character cannot be in a PostgreSQL text.
export const wordsWished = (wish: Wish): string => wish.q.replaceAll('\0', ' ').trim()

/**
 * The query in both languages of the index: stemmed or as written. `websearch_to_tsquery` understands quotes, `or` and
 * a minus, and takes any text whatever.
 */
export const queryOf = (words: string): RawBuilder<unknown> =>
  sql`(websearch_to_tsquery('search.stemmed', ${words}) || websearch_to_tsquery('search.written', ${words}))`

export type Filter = 'category' | 'county'

/** Everything wished for; a facet leaves out its own filter, so that one can change one's mind. */
export function conditionsOf(wish: Wish, without?: Filter): RawBuilder<unknown> {
  const words = wordsWished(wish)
  const conditions: (RawBuilder<unknown> | false | undefined)[] = [
    sql`available > 0`,
    words !== '' && sql`words @@ ${queryOf(words)}`,
    without !== 'category' &&
      wish.category !== undefined &&
      sql`category_slug = any(${slugsWithin(wish.category)}::text[])`,
    without !== 'county' && wish.county !== undefined && sql`county = ${wish.county}`,
    wish.shop !== undefined && sql`shop_slug = ${wish.shop.toLowerCase()}`,
    wish.condition !== undefined && sql`condition = ${wish.condition}`,
    wish.minKes !== undefined && sql`price_cents >= ${wish.minKes * 100}`,
    wish.maxKes !== undefined && sql`price_cents <= ${wish.maxKes * 100}`,
  ]
  return sql.join(
    conditions.filter((condition): condition is RawBuilder<unknown> => Boolean(condition)),
    sql` and `,
  )
}
