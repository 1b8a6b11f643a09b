// One row of the read model is brought into step with the catalogue: written when the product is on show, removed when it is not.
import { sql } from 'kysely'
import { type Listing, readListing } from '#catalogue'
import type { TxCtx } from '#platform/context'

/** Idempotent, and safe when two jobs refresh the same listing: the later one reads after the earlier one has written. */
export async function refreshListing(tx: TxCtx, productId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`search.listing ${productId}`}, 0))`.execute(tx.db)
  const listing = await readListing(tx, productId)
  if (!listing) {
    await sql`delete from search.listing where product_id = ${productId}`.execute(tx.db)
    return
  }
  await write(tx, listing)
  await rememberWords(tx, `${listing.title} ${listing.brand ?? ''}`)
}

/** Title weighs most, then brand, category, description; each stemmed for English and as written for everything else. */
const wordsOf = (listing: Listing) => {
  const { category, parentCategory } = listing
  const categories = [category.name, category.nameSw, parentCategory?.name, parentCategory?.nameSw].join(' ')
  return sql.join(
    (
      [
        [listing.title, 'A'],
        [listing.brand ?? '', 'B'],
        [categories, 'C'],
        [listing.description, 'D'],
      ] as const
    ).flatMap(([text, weight]) =>
      ['search.stemmed', 'search.written'].map(
        (configuration) => sql`setweight(to_tsvector(${configuration}::regconfig, ${text}), ${weight})`,
      ),
    ),
    sql` || `,
  )
}

async function write(tx: TxCtx, listing: Listing): Promise<void> {
  const { shop } = listing
  await sql`
    insert into search.listing (product_id, shop_id, title, brand, category_slug, condition, price_cents, price_was_cents,
      available, picture, shop_slug, shop_name, tier, county, listed_at, words, refreshed_at)
    values (${listing.productId}, ${shop.id}, ${listing.title}, ${listing.brand}, ${listing.category.slug},
      ${listing.condition}, ${listing.priceCents}, ${listing.priceWasCents}, ${listing.available},
      ${listing.picture && JSON.stringify(listing.picture)}::jsonb, ${shop.slug}, ${shop.name}, ${shop.tier},
      ${shop.county}, ${listing.listedAt}, ${wordsOf(listing)}, ${tx.now})
    on conflict (product_id) do update set title = excluded.title, brand = excluded.brand,
      category_slug = excluded.category_slug, condition = excluded.condition, price_cents = excluded.price_cents,
      price_was_cents = excluded.price_was_cents, available = excluded.available, picture = excluded.picture,
      shop_slug = excluded.shop_slug, shop_name = excluded.shop_name, tier = excluded.tier, county = excluded.county,
      listed_at = excluded.listed_at, words = excluded.words, refreshed_at = excluded.refreshed_at`.execute(tx.db)
}

/** In one order always, so that two refreshes with the same new words do not block each other. */
async function rememberWords(tx: TxCtx, text: string): Promise<void> {
  await sql`
    insert into search.word (word)
    select word from unnest(tsvector_to_array(to_tsvector('search.written', ${text}))) as word
    where char_length(word) between 4 and 40 and word !~ '[0-9]' order by word
    on conflict do nothing`.execute(tx.db)
}
