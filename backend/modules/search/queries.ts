// The SQL of search: one page, how many there are, and words like a mistyped one.
import type { ListingCard, Picture, Tier } from '@amana/contract'
import { kes, ratingOf, toWireId } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import { categoryTree } from '#catalogue'
import type { Ctx } from '#platform/context'
import type { Place } from './cursor.ts'
import { oneSlipAway } from './one-slip-away.ts'
import { boostOf, rankingOf } from './relevance.ts'
import { categoryCountMax, exactTotalMax, likenessMin, rankedMax } from './rules.ts'
import { type Asked, conditionsOf } from './wish.ts'

export interface CardRow {
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
  rating_reviews: number
  rating_stars: number
  value: number
}

/** What a card shows. */
export const cardColumns = sql.raw(
  'product_id, title, price_cents, price_was_cents, available, picture, shop_slug, shop_name, tier, county, rating_reviews, rating_stars',
)

/** What facets are counted by. */
export const countedColumns = sql.raw(
  'category_slug, price_cents, county, condition, tier, brand, rating_reviews, rating_stars',
)

/** Without words, relevant is what is new. */
function orderOf(wish: Asked): { by: RawBuilder<unknown>; direction: 'asc' | 'desc'; plain: boolean } {
  if (wish.sort === 'price_low') return { by: sql`price_cents`, direction: 'asc', plain: true }
  if (wish.sort === 'price_high') return { by: sql`price_cents`, direction: 'desc', plain: true }
  if (wish.sort === 'rating') return { by: sql`rating_score`, direction: 'desc', plain: true }
  return { by: sql`listed_at`, direction: 'desc', plain: false }
}

// Instants go through the cursor as microseconds, the grain in which PostgreSQL keeps them.
const asMicroseconds = sql`(extract(epoch from listed_at) * 1e6)::bigint`
const asInstant = (value: number) => sql`('epoch'::timestamptz + ${value}::bigint * interval '1 microsecond')`

/**
 * The query of one page, apart so that a test can ask PostgreSQL how it would run it.
 * @param few the matches are known to be few: all of them are found first and then put in order. Without knowing, PostgreSQL
 * may walk a million prices in their order to meet the nine listings that say a rare word.
 */
export function pageQuery(
  wish: Asked,
  after: Place | undefined,
  limit: number,
  today: Date,
  few = false,
): RawBuilder<CardRow> {
  if (isRanked(wish)) return rankedPage(wish, after, limit, today)
  const { by, direction, plain } = orderOf(wish)
  const way = sql.raw(direction)
  const further = sql.raw(direction === 'asc' ? '>' : '<')
  const start =
    after &&
    sql`(${by}, product_id) ${further} (${plain ? after.value : asInstant(after.value)}, ${after.productId}::uuid)`
  return sql<CardRow>`
    select ${cardColumns}, ${plain ? by : asMicroseconds} as value
    from ${
      few
        ? sql`(select * from search.listing where ${conditionsOf(wish)} offset 0) as matching ${start ? sql`where ${start}` : sql``}`
        : sql`search.listing where ${conditionsOf(wish)} ${start ? sql`and ${start}` : sql``}`
    }
    order by ${by} ${way}, product_id ${way} limit ${limit}`
}

/** By the words, in the order of the formula; or by a sort that an index gives. */
export const isRanked = (wish: Asked): boolean => wish.sort === 'relevance' && wish.understood !== undefined

/**
 * The matches with all that is counted of them and `value`, how high each ranks: whole numbers, so that a cursor means the
 * same on the next page. No more than can be ranked while somebody waits.
 */
export function rankedMatches(wish: Asked, today: Date): RawBuilder<unknown> {
  const { fits, relevance } = rankingOf(wish.understood!.question)
  const order = wish.wordsAlone ? relevance : sql`${relevance} * ${boostOf(today)}`
  // `offset 0` keeps PostgreSQL from working the fits out again wherever they are used.
  return sql`select product_id, ${countedColumns}, ((${order}) * 1e6)::bigint as value
    from (select product_id, ${countedColumns}, available, listed_at, rating_score, ${fits}
      from search.listing where ${conditionsOf(wish)} limit ${rankedMax} offset 0) as fitting`
}

function rankedPage(wish: Asked, after: Place | undefined, limit: number, today: Date): RawBuilder<CardRow> {
  return sql<CardRow>`
    select ${cardColumns}, value
    from (select product_id, value from (${rankedMatches(wish, today)}) as ranked ${beyond(after)}
      order by value desc, product_id desc limit ${limit}) as page
    join search.listing using (product_id) order by value desc, product_id desc`
}

/** Of ranked matches, those that come after the place. */
export const beyond = (after: Place | undefined): RawBuilder<unknown> =>
  after ? sql`where (value, product_id) < (${after.value}, ${after.productId}::uuid)` : sql``

export const dayOf = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 86_400_000) * 86_400_000)

export const readPage = async (
  ctx: Ctx,
  wish: Asked,
  after: Place | undefined,
  limit: number,
  few?: boolean,
): Promise<CardRow[]> => (await pageQuery(wish, after, limit, dayOf(ctx.now), few).execute(ctx.db)).rows

/** The cards of these products by id; what is off show has none. */
export async function readCardsOf(ctx: Ctx, productIds: readonly string[]): Promise<Map<string, ListingCard>> {
  const { rows } = await sql<Omit<CardRow, 'value'>>`select ${cardColumns} from search.listing
    where product_id = any(${productIds}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.product_id, cardOf(row)]))
}

/** The cards of places already found, in their order. */
export async function readCards(ctx: Ctx, places: readonly Place[]): Promise<CardRow[]> {
  const { rows } = await sql<Omit<CardRow, 'value'>>`select ${cardColumns} from search.listing
    where product_id = any(${places.map(({ productId }) => productId)}::uuid[])`.execute(ctx.db)
  const byId = new Map(rows.map((row) => [row.product_id, row]))
  return places.flatMap(({ productId, value }) => {
    const row = byId.get(productId)
    return row ? [{ ...row, value }] : []
  })
}

export const cardOf = (row: Omit<CardRow, 'value'>): ListingCard => ({
  productId: toWireId('product', row.product_id),
  title: row.title,
  price: kes(row.price_cents),
  priceWas: row.price_was_cents === null ? null : kes(row.price_was_cents),
  picture: row.picture,
  available: row.available,
  rating: ratingOf(row.rating_reviews, row.rating_stars),
  shop: { slug: row.shop_slug, name: row.shop_name, tier: row.tier, county: row.county },
})

export const placeAt = (row: CardRow): Place => ({ value: row.value, productId: row.product_id })

/** Exact up to `most`, one more than it above. */
export async function countMatches(ctx: Ctx, wish: Asked, most = exactTotalMax): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from (
    select 1 from search.listing where ${conditionsOf(wish)} limit ${most + 1}) matches`.execute(ctx.db)
  return rows[0]!.count
}

/** Of what is in stock, each category by itself and up to a bound: a tree of a million listings costs what one of a thousand does. */
export async function countByCategory(ctx: Ctx): Promise<Map<string, number>> {
  const slugs = categoryTree().map(({ slug }) => slug)
  const { rows } = await sql<{ slug: string; count: number }>`
    select slug, (select count(*) from (select 1 from search.listing
      where category_slug = slug and available > 0 limit ${categoryCountMax + 1}) as found) as count
    from unnest(${slugs}::text[]) as slug`.execute(ctx.db)
  return new Map(rows.filter(({ count }) => count > 0).map(({ slug, count }) => [slug, count]))
}

export async function countListings(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from search.listing`.execute(ctx.db)
  return rows[0]!.count
}

/** The known word that each was most likely meant for, where no title has ever used it; the others as they are. */
export async function correctedWords(ctx: Ctx, words: readonly string[]): Promise<string[]> {
  const slips = words.flatMap((word, place) => oneSlipAway(word).map((near) => ({ place, near })))
  const { rows } = await sql<{ word: string; slipped: string | null; alike: string | null }>`
    select asked.word, (
      select known.word from jsonb_to_recordset(${JSON.stringify(slips)}::jsonb) as slip (place int, near text)
      join search.word known on known.word = slip.near and known.listings > 0
      where slip.place = asked.position - 1
      order by known.listings desc, known.word limit 1) as slipped, (
      select known.word from search.word known
      where known.word % asked.word and similarity(known.word, asked.word) >= ${likenessMin}
        and char_length(known.word) >= 4 and known.word !~ '[0-9]' and known.listings > 0
      order by similarity(known.word, asked.word) desc, known.word limit 1) as alike
    from unnest(${words}::text[]) with ordinality as asked (word, position)
    order by position`.execute(ctx.db)
  return rows.map(({ word, slipped, alike }) => slipped ?? alike ?? word)
}
