// The SQL of search: one page, how many there are, the facets, and words like a mistyped one.
import type { ListingCard, Picture, Tier } from '@amana/contract'
import { kes, toWireId } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { Place } from './cursor.ts'
import { exactTotalMax, facetsMax, likenessMin } from './rules.ts'
import { conditionsOf, queryOf, type Wish, wordsWished } from './wish.ts'

interface CardRow {
  product_id: string
  title: string
  price_cents: number
  price_was_cents: number | null
  available: number
  picture: Picture | null
  shop_slug: string
  shop_name: string
  tier: Tier
  county: string
  value: number
}

/** Whole numbers to sort by, so that a cursor means the same on the next page. Without words, relevant is what is new. */
function orderOf(wish: Wish): { by: RawBuilder<unknown>; direction: 'asc' | 'desc'; plain: boolean } {
  const words = wordsWished(wish)
  if (wish.sort === 'price_low') return { by: sql`price_cents`, direction: 'asc', plain: true }
  if (wish.sort === 'price_high') return { by: sql`price_cents`, direction: 'desc', plain: true }
  if (wish.sort === 'newest' || words === '') return { by: sql`listed_at`, direction: 'desc', plain: false }
  return { by: sql`(ts_rank(words, ${queryOf(words)}, 1) * 1e6)::bigint`, direction: 'desc', plain: true }
}

// Instants go through the cursor as microseconds, the grain in which PostgreSQL keeps them.
const asMicroseconds = sql`(extract(epoch from listed_at) * 1e6)::bigint`
const asInstant = (value: number) => sql`('epoch'::timestamptz + ${value}::bigint * interval '1 microsecond')`

/** The query of one page, apart so that a test can ask PostgreSQL how it would run it. */
export function pageQuery(wish: Wish, after: Place | undefined, limit: number): RawBuilder<CardRow> {
  const { by, direction, plain } = orderOf(wish)
  const way = sql.raw(direction)
  const beyond = sql.raw(direction === 'asc' ? '>' : '<')
  const start =
    after &&
    sql`(${by}, product_id) ${beyond} (${plain ? after.value : asInstant(after.value)}, ${after.productId}::uuid)`
  return sql<CardRow>`
    select product_id, title, price_cents, price_was_cents, available, picture, shop_slug, shop_name, tier, county,
      ${plain ? by : asMicroseconds} as value
    from search.listing where ${conditionsOf(wish)} ${start ? sql`and ${start}` : sql``}
    order by ${by} ${way}, product_id ${way} limit ${limit}`
}

export const readPage = async (ctx: Ctx, wish: Wish, after: Place | undefined, limit: number): Promise<CardRow[]> =>
  (await pageQuery(wish, after, limit).execute(ctx.db)).rows

export const cardOf = (row: CardRow): ListingCard => ({
  productId: toWireId('product', row.product_id),
  title: row.title,
  price: kes(row.price_cents),
  priceWas: row.price_was_cents === null ? null : kes(row.price_was_cents),
  picture: row.picture,
  available: row.available,
  shop: { slug: row.shop_slug, name: row.shop_name, tier: row.tier, county: row.county },
})

export const placeAt = (row: CardRow): Place => ({ value: row.value, productId: row.product_id })

/** Exact up to the limit, one more than it above. */
export async function countMatches(ctx: Ctx, wish: Wish): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from (
    select 1 from search.listing where ${conditionsOf(wish)} limit ${exactTotalMax + 1}) matches`.execute(ctx.db)
  return rows[0]!.count
}

export interface Facet {
  value: string
  count: number
}

async function facet(ctx: Ctx, column: 'category_slug' | 'county', where: RawBuilder<unknown>): Promise<Facet[]> {
  const { rows } = await sql<Facet>`select ${sql.ref(column)} as value, count(*) as count from search.listing
    where ${where} group by 1 order by 2 desc, 1 limit ${facetsMax}`.execute(ctx.db)
  return rows
}

export const categoryFacet = (ctx: Ctx, wish: Wish) => facet(ctx, 'category_slug', conditionsOf(wish, 'category'))
export const countyFacet = (ctx: Ctx, wish: Wish) => facet(ctx, 'county', conditionsOf(wish, 'county'))

export async function countByCategory(ctx: Ctx): Promise<Map<string, number>> {
  const { rows } = await sql<{ slug: string; count: number }>`select category_slug as slug, count(*) as count
    from search.listing where available > 0 group by 1`.execute(ctx.db)
  return new Map(rows.map(({ slug, count }) => [slug, count]))
}

export async function countListings(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from search.listing`.execute(ctx.db)
  return rows[0]!.count
}

/** The known word most like each that no title has ever used; the others as they are. */
export async function correctedWords(ctx: Ctx, words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ word: string; alike: string | null }>`
    select asked.word, (
      select known.word from search.word known
      where known.word % asked.word and similarity(known.word, asked.word) >= ${likenessMin}
      order by similarity(known.word, asked.word) desc, known.word limit 1) as alike
    from unnest(${words}::text[]) with ordinality as asked (word, position)
    order by position`.execute(ctx.db)
  return rows.map(({ word, alike }) => alike ?? word)
}
