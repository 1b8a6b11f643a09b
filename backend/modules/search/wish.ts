// What somebody looks for, as conditions on the read model.
import type { InputOf, searchListings } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import { slugsWithin } from '#catalogue'
import type { Question } from './question.ts'

export type Wish = InputOf<typeof searchListings>['query']

// A null character cannot be in a PostgreSQL text.
export const wordsWished = (wish: Wish): string => wish.q.replaceAll('\0', ' ').trim()

/** A wish whose words have been understood. */
export interface Asked extends Wish {
  /** Present when words were typed; `matching` is a tsquery, absent when nothing typed can be looked for. */
  understood?: { question: Question; matching: string | undefined }
  /** For the evaluation: leave out who sells and how new it is. */
  wordsAlone?: boolean
}

export type Filter = 'category' | 'county'

/** Everything wished for; a facet leaves out its own filter, so that one can change one's mind. */
export function conditionsOf(wish: Asked, without?: Filter): RawBuilder<unknown> {
  const { understood } = wish
  const conditions: (RawBuilder<unknown> | false | undefined)[] = [
    sql`available > 0`,
    understood && (understood.matching ? sql`words @@ ${understood.matching}::tsquery` : sql`false`),
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
