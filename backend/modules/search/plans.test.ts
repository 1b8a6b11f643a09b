// With fifty thousand listings every kind of search is answered from an index, and the total stops counting in time.
import { searchListings as endpoint } from '@amana/contract'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { searchListings } from '#search'
import { openTestWorld } from '../../test/harness.ts'
import { pageQuery } from './queries.ts'
import { ask } from './search-listings.ts'
import { trendingQuery } from './trending.ts'

const world = await openTestWorld()
await world.owner.query(`
  insert into search.listing (product_id, shop_id, title, category_slug, condition, price_cents, available, shop_slug,
    shop_name, tier, county, listed_at, words, refreshed_at, rating_reviews, rating_stars)
  select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, gen_random_uuid(), 'Thing ' || n,
    case when n % 1000 = 0 then 'boots' else (array['novels', 'toys', 'dogs', 'jewellery'])[1 + n % 4] end, 'new', 1000 + 100 * (n % 9000), n % 7,
    'shop-' || n % 300, 'Shop', 'new', (array['Nairobi', 'Kisumu', 'Meru'])[1 + n % 3],
    timestamptz '2026-01-01' + n * interval '1 minute',
    to_tsvector('search.stemmed', 'Thing number ' || n || case when n % 400 = 0 then ' rare kiondo' else '' end),
    timestamptz '2026-01-01', n % 10, n % 10 * 4
  from generate_series(1, 50000) n`)
await world.owner.query('analyze search.listing')

const wish = (query: object) => endpoint.query!.parse(query)
async function indexFor(query: object, after?: Parameters<typeof pageQuery>[1], few?: boolean): Promise<string> {
  const { rows } = await sql<{
    'QUERY PLAN': string
  }>`explain ${pageQuery(await ask(world.ctx(), wish(query)), after, 25, world.clock.read(), few)}`.execute(world.db)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).not.toMatch(/Seq Scan/)
  return /(?:Index Scan|Index Only Scan)(?: Backward)? (?:using|on) (\w+)/.exec(plan)?.[1] ?? plan
}

test('words, newest, prices, categories and shops each have an index that serves them', async () => {
  expect(await indexFor({ q: 'kiondo' })).toBe('listing_words')
  expect(await indexFor({})).toBe('listing_newest')
  expect(await indexFor({ sort: 'newest', county: 'Meru' })).toBe('listing_newest')
  expect(await indexFor({ sort: 'price_low' })).toBe('listing_price')
  expect(await indexFor({ sort: 'price_high', minKes: 100 })).toBe('listing_price')
  expect(await indexFor({ sort: 'rating' })).toBe('listing_rating')
  expect(await indexFor({ sort: 'rating', county: 'Meru' })).toBe('listing_rating')
  expect(await indexFor({ q: 'kiondo', stars: '4' })).toBe('listing_words')
  expect(await indexFor({ category: 'boots' })).toBe('listing_category')
  expect(await indexFor({ shop: 'shop-7' })).toBe('listing_shop')
})

test('the cheapest of a few are found by the words, not by walking all prices', async () => {
  expect(await indexFor({ q: 'kiondo', sort: 'price_low' }, undefined, true)).toBe('listing_words')
  expect(await indexFor({ q: 'thing', sort: 'price_low' }, undefined, false)).toBe('listing_price')
})

test('the hundredth page costs what the first does', async () => {
  const place = { value: Date.parse('2026-01-15') * 1000, productId: '00000000-0000-7000-8000-000000004e20' }
  expect(await indexFor({ sort: 'newest' }, place)).toBe('listing_newest')
  expect(await indexFor({ sort: 'price_high' }, { ...place, value: 500000 })).toBe('listing_price')
  expect(await indexFor({ sort: 'rating' }, { ...place, value: 3400 })).toBe('listing_rating')
})

test('the total is exact to a thousand and then says that there are more', async () => {
  expect(await searchListings(world.ctx(), wish({}))).toMatchObject({ total: 1000, totalIsExact: false })
  const rare = await searchListings(world.ctx(), wish({ q: 'kiondo' }))
  expect(rare).toMatchObject({ totalIsExact: true })
  expect(rare.total).toBeLessThan(1000)
})

test('what is trending is read from its index, and the cards of it alone', async () => {
  await world.owner.query(`
    insert into search.trending (product_id, shop_id, buyers, looks, heat)
    select product_id, shop_id, 2, n, 20 + n from (
      select product_id, shop_id, row_number() over (order by product_id)::int as n from search.listing limit 20000) as numbered`)
  await world.owner.query('analyze search.trending')
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${trendingQuery}`.execute(world.db)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toMatch(/Index Scan using trending_hottest/)
  expect(plan).toMatch(/Index Scan using listing_pkey/)
  expect(plan).not.toMatch(/Seq Scan/)
})
