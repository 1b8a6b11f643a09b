// One row of the read model is brought into step with the catalogue: written when the product is on show, removed when it is not.
import { sql } from 'kysely'
import { type Listing, readListing } from '#catalogue'
import type { TxCtx } from '#platform/context'
import { lengthOfTitle, wordsOf } from '../words-of-listing.ts'

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

const textsOf = ({ title, brand, category, parentCategory, description }: Listing) => ({
  title,
  brand: brand ?? '',
  categories: [category.name, category.nameSw, parentCategory?.name, parentCategory?.nameSw].join(' '),
  description,
})

async function write(tx: TxCtx, listing: Listing): Promise<void> {
  const { shop } = listing
  await sql`
    insert into search.listing (product_id, shop_id, title, brand, category_slug, condition, price_cents, price_was_cents,
      available, picture, shop_slug, shop_name, tier, county, listed_at, words, title_length, refreshed_at)
    values (${listing.productId}, ${shop.id}, ${listing.title}, ${listing.brand}, ${listing.category.slug},
      ${listing.condition}, ${listing.priceCents}, ${listing.priceWasCents}, ${listing.available},
      ${listing.picture && JSON.stringify(listing.picture)}::jsonb, ${shop.slug}, ${shop.name}, ${shop.tier},
      ${shop.county}, ${listing.listedAt}, ${wordsOf(textsOf(listing))}, ${lengthOfTitle(listing.title)},
      ${tx.now})
    on conflict (product_id) do update set title = excluded.title, brand = excluded.brand,
      category_slug = excluded.category_slug, condition = excluded.condition, price_cents = excluded.price_cents,
      price_was_cents = excluded.price_was_cents, available = excluded.available, picture = excluded.picture,
      shop_slug = excluded.shop_slug, shop_name = excluded.shop_name, tier = excluded.tier, county = excluded.county,
      listed_at = excluded.listed_at, words = excluded.words, title_length = excluded.title_length,
      refreshed_at = excluded.refreshed_at`.execute(tx.db)
}

/** In one order always, so that two refreshes with the same new words do not block each other. */
async function rememberWords(tx: TxCtx, text: string): Promise<void> {
  await sql`
    insert into search.word (word)
    select word from unnest(tsvector_to_array(to_tsvector('search.written', ${text}))) as word
    where char_length(word) between 4 and 40 and word !~ '[0-9]' order by word
    on conflict do nothing`.execute(tx.db)
}
