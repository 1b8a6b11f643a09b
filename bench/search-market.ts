// Listings by the million for the search bench: a catalogue of real or demo goods, multiplied. Every copy is a variant with a
// colour, a size and a model of its own in its title, another price, shop, county and day, as in a market where many sell alike things.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { categoryOf } from '../backend/modules/catalogue/index.ts'
import { lengthOfTitle, titleAndJoined, wordsFrom } from '../backend/modules/search/index.ts'
import type { Database } from '../backend/platform/database.ts'
import { categoryFor, priceCentsOf, readRow } from '../backend/seed/load-catalogue.ts'
import { productsByShop } from '../backend/seed/market/products/all.ts'

interface Good {
  title: string
  description: string
  brand: string | null
  category: string
  priceCents: number
}

/** @param file JSON lines, gzipped when the name ends in .gz; without it the goods of the demo market */
export async function readGoods(file?: string): Promise<Good[]> {
  if (!file)
    return Object.values(productsByShop)
      .flat()
      .map((one) => ({ ...one, brand: one.brand ?? null, priceCents: one.priceKes * 100 }))
  const raw = createReadStream(file)
  const lines = createInterface({ input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw })
  const goods: Good[] = []
  for await (const line of lines) {
    const row = readRow(line)
    if (row)
      goods.push({
        title: row.title.slice(0, 120),
        description: (row.description ?? row.title).slice(0, 5000),
        brand: row.brand?.slice(0, 60) || null,
        category: categoryFor(row),
        priceCents: priceCentsOf(row),
      })
  }
  return goods
}

const batch = 1000

/** The goods with their words, from which the listings are made; in an order without meaning. */
export async function prepareGoods(db: Database, goods: readonly Good[]): Promise<void> {
  await sql`create unlogged table search.good (number int primary key, title text, title_length int, brand text,
    description text, category text, price_cents bigint, words tsvector)`.execute(db)
  const words = wordsFrom({
    titleAndJoined: sql.ref('title_and_joined'),
    brand: sql`coalesce(brand, '')`,
    categories: sql.ref('categories'),
    description: sql.ref('description'),
  })
  const shuffled = goods.map((good, place) => ({ good, at: (place * 7919) % goods.length })).sort((a, b) => a.at - b.at)
  for (let from = 0; from < shuffled.length; from += batch) {
    const rows = shuffled.slice(from, from + batch).map(({ good }, place) => {
      const category = categoryOf(good.category)!
      const parent = categoryOf(category.parent ?? '')
      return {
        ...good,
        number: from + place,
        title_and_joined: titleAndJoined(good.title),
        title_length: lengthOfTitle(good.title),
        price_cents: good.priceCents,
        categories: [category.name, category.nameSw, parent?.name, parent?.nameSw].join(' '),
      }
    })
    await sql`insert into search.good select number, title, title_length, brand, description, category, price_cents, ${words}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as good (number int, title text, title_and_joined text,
        title_length int, brand text, description text, category text, categories text, price_cents bigint)`.execute(db)
  }
}

const indexes = [
  'listing_words',
  'listing_newest',
  'listing_price',
  'listing_rating',
  'listing_category',
  'listing_shop',
]

/** Adds listings until there are `size` of them, the indexes made afterwards, as a restore would. */
export async function growTo(db: Database, size: number, goods: number, today: Date): Promise<void> {
  const { rows: made } = await sql<{ definition: string }>`select indexdef as definition from pg_indexes
    where schemaname = 'search' and indexname = any(${indexes})`.execute(db)
  for (const name of indexes) await sql`drop index search.${sql.id(name)}`.execute(db)
  const { rows } = await sql<{ count: number }>`select count(*) from search.listing`.execute(db)
  for (let from = rows[0]!.count; from < size; ) {
    const copy = Math.floor(from / goods)
    const first = from % goods
    const many = Math.min(size - from, goods - first)
    await insertCopies(db, copy, first, many, today)
    from += many
  }
  await sql`set maintenance_work_mem = '512MB'`.execute(db)
  for (const { definition } of made) await sql.raw(definition).execute(db)
  await sql`insert into search.shop (shop_id, slug, name)
    select distinct on (shop_id) shop_id, shop_slug, shop_name from search.listing on conflict do nothing`.execute(db)
  await sql`vacuum analyze search.listing`.execute(db)
  await sql`vacuum analyze search.shop`.execute(db)
}

const list = (words: string) => sql.lit(`{${words.split(' ').join(',')}}`)
const colours = list('Black White Silver Red Blue Green Grey Gold Pink Brown Navy Beige Purple Orange Yellow Cream')
const sizes = list('Small Medium Large 32GB 64GB 128GB 256GB 40mm 44mm 1L 2L 5L Single Double Set Pair')
const kinds = list('New Original Refurbished Imported Classic Pro Mini Max Plus Lite')
// More people sell in Nairobi and Mombasa than anywhere else.
const counties = list(
  'Nairobi Nairobi Nairobi Nairobi Mombasa Mombasa Kiambu Nakuru Kisumu Machakos Kajiado Meru Nyeri Kakamega Kilifi Embu Kisii Kericho Bungoma Garissa Lamu Turkana',
)

/** `chance(n)` is a number from 0 to n − 1 that depends on the good and the copy alone. */
async function insertCopies(db: Database, copy: number, first: number, many: number, today: Date): Promise<void> {
  const chance = (of: number, salt: string) =>
    sql`(hashtextextended(number || ${`/${copy}/${salt}`}, 0) & 1048575) % ${sql.lit(of)}`
  const pick = (from: unknown, of: number, salt: string) => sql`(${from}::text[])[1 + ${chance(of, salt)}]`
  const suffix =
    copy === 0
      ? sql`''`
      : sql`' ' || concat_ws(' ', ${pick(colours, 16, 'colour')}, ${pick(sizes, 16, 'size')}, ${pick(kinds, 10, 'kind')},
          chr((65 + ${chance(26, 'letter')})::int) || ${chance(60000, 'model')})`
  const more = (configuration: string) => sql`setweight(to_tsvector(${sql.lit(configuration)}::regconfig, suffix), 'A')`
  await sql`
    insert into search.listing (product_id, shop_id, title, brand, category_slug, condition, price_cents, available,
      shop_slug, shop_name, tier, county, listed_at, words, title_length, refreshed_at, rating_reviews,
      rating_stars)
    select ('00000000-0000-7000-' || lpad(to_hex(${sql.lit(copy)}), 4, '0') || '-' || lpad(to_hex(number), 12, '0'))::uuid,
      ('00000000-0000-7000-9000-' || lpad(to_hex(shop), 12, '0'))::uuid, title || suffix, brand, category,
      (array['new', 'new', 'new', 'used', 'refurbished'])[1 + ${chance(5, 'condition')}],
      greatest(10000, price_cents * (60 + ${chance(80, 'price')}) / 10000 * 100), ${chance(12, 'stock')},
      'shop-' || shop, 'Duka ' || shop, (array['new', 'established', 'established', 'trusted'])[1 + shop % 4],
      (${counties}::text[])[1 + shop % 22], ${today}::timestamptz - ${chance(720, 'day')} * interval '1 day'
        - ${chance(86400, 'second')} * interval '1 second',
      ${copy === 0 ? sql`words` : sql`words || ${more('search.stemmed')} || ${more('search.written')}`},
      title_length + ${sql.lit(copy === 0 ? 0 : 4)}, ${today}, reviews,
      reviews * (3 + ${chance(3, 'stars')})
    from (select good.*, greatest(${chance(60, 'reviews')} - 30, 0) as reviews, ${suffix} as suffix, ${chance(5000, 'shop')} as shop from search.good
      where number >= ${first} and number < ${first + many}
      order by hashtextextended(number || ${`/${copy}`}, 1)) as varied`.execute(db)
}
