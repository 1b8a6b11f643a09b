// Rows of the read model are brought into step with the catalogue: written when a product is on show, removed when it is not.
import { sql } from 'kysely'
import { type Listing, readListings } from '#catalogue'
import type { TxCtx } from '#platform/context'
import { lengthOfTitle, titleAndJoined, wordsFrom } from '../words-of-listing.ts'

/** Idempotent, and safe when two jobs refresh the same listing: the later one reads after the earlier one has written. */
export const refreshListing = (tx: TxCtx, productId: string): Promise<void> => refreshListings(tx, [productId])

/** The same for several at once. */
export async function refreshListings(tx: TxCtx, productIds: readonly string[]): Promise<void> {
  await inTurn(tx, 'search.listing', productIds)
  const listings = await readListings(tx, productIds)
  const gone = productIds.filter((id) => !listings.has(id))
  const { rows: left } = await sql<{ shopId: string }>`
    delete from search.listing where product_id = any(${gone}::uuid[]) returning shop_id as "shopId"`.execute(tx.db)
  const shown = [...listings.values()]
  await write(tx, shown)
  await rememberWords(tx, shown)
  await refreshShops(
    tx,
    shown,
    left.map(({ shopId }) => shopId),
  )
}

/** One after the other wherever two transactions are about the same; locked in one order, so that none waits for ever. */
export async function inTurn(tx: TxCtx, about: string, ids: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${about} `} || id, 0))
    from (select id from unnest(${[...new Set(ids)]}::text[]) as id order by id) as ordered`.execute(tx.db)
}

const rowOf = (listing: Listing) => ({
  product_id: listing.productId,
  shop_id: listing.shop.id,
  title: listing.title,
  title_and_joined: titleAndJoined(listing.title),
  title_length: lengthOfTitle(listing.title),
  brand: listing.brand,
  categories: [listing.category, listing.parentCategory]
    .map((one) => (one ? `${one.name} ${one.nameSw}` : ''))
    .join(' '),
  description: listing.description,
  category_slug: listing.category.slug,
  condition: listing.condition,
  price_cents: listing.priceCents,
  price_was_cents: listing.priceWasCents,
  available: listing.available,
  picture: listing.picture,
  shop_slug: listing.shop.slug,
  shop_name: listing.shop.name,
  tier: listing.shop.tier,
  county: listing.shop.county,
  listed_at: listing.listedAt,
})

async function write(tx: TxCtx, listings: readonly Listing[]): Promise<void> {
  if (listings.length === 0) return
  const words = wordsFrom({
    titleAndJoined: sql.ref('title_and_joined'),
    brand: sql`coalesce(brand, '')`,
    categories: sql.ref('categories'),
    description: sql.ref('description'),
  })
  await sql`
    insert into search.listing (product_id, shop_id, title, brand, category_slug, condition, price_cents, price_was_cents,
      available, picture, shop_slug, shop_name, tier, county, listed_at, words, title_length, refreshed_at,
      rating_reviews, rating_stars)
    select product_id, shop_id, title, brand, category_slug, condition, price_cents, price_was_cents,
      available, picture, shop_slug, shop_name, tier, county, listed_at, ${words}, title_length, ${tx.now},
      coalesce(rating.reviews, 0), coalesce(rating.stars, 0)
    from jsonb_to_recordset(${JSON.stringify(listings.map(rowOf))}::jsonb) as listing (product_id uuid, shop_id uuid,
      title text, title_and_joined text, title_length smallint, brand text, categories text, description text,
      category_slug text, condition text, price_cents bigint, price_was_cents bigint, available int, picture jsonb,
      shop_slug text, shop_name text, tier text, county text, listed_at timestamptz)
    left join search.rating using (product_id)
    on conflict (product_id) do update set title = excluded.title, brand = excluded.brand,
      category_slug = excluded.category_slug, condition = excluded.condition, price_cents = excluded.price_cents,
      price_was_cents = excluded.price_was_cents, available = excluded.available, picture = excluded.picture,
      shop_slug = excluded.shop_slug, shop_name = excluded.shop_name, tier = excluded.tier, county = excluded.county,
      listed_at = excluded.listed_at, words = excluded.words, title_length = excluded.title_length,
      refreshed_at = excluded.refreshed_at, rating_reviews = excluded.rating_reviews, rating_stars = excluded.rating_stars`.execute(
    tx.db,
  )
}

/** In one order always, so that two refreshes with the same new words do not block each other. */
async function rememberWords(tx: TxCtx, listings: readonly Listing[]): Promise<void> {
  const text = listings.map(({ title, brand }) => `${title} ${brand ?? ''}`).join('\n')
  await sql`
    insert into search.word (word)
    select word from unnest(tsvector_to_array(to_tsvector('search.written', ${text}))) as word
    where char_length(word) between 2 and 40 order by word
    on conflict (word) do update set listings = 1 where word.listings = 0`.execute(tx.db)
}

/** A shop is found by its name for as long as it has something on show. */
async function refreshShops(tx: TxCtx, shown: readonly Listing[], left: readonly string[]): Promise<void> {
  const shops = [...new Map(shown.map(({ shop }) => [shop.id, shop])).values()]
  await inTurn(tx, 'search.shop', [...left, ...shops.map(({ id }) => id)])
  await sql`
    insert into search.shop (shop_id, slug, name)
    select * from unnest(${shops.map(({ id }) => id)}::uuid[], ${shops.map(({ slug }) => slug)}::text[],
      ${shops.map(({ name }) => name)}::text[])
    on conflict (shop_id) do update set slug = excluded.slug, name = excluded.name
      where (shop.slug, shop.name) is distinct from (excluded.slug, excluded.name)`.execute(tx.db)
  await sql`delete from search.shop where shop_id = any(${left}::uuid[])
    and not exists (select from search.listing where listing.shop_id = shop.shop_id)`.execute(tx.db)
}
