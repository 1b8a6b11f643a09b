// Finding things: words in any shape, filters, sorts, pages that neither repeat nor skip, and a read model that keeps up.
import {
  searchListings as endpoint,
  type ListingCard,
  listCategories,
  suggest as suggestEndpoint,
  toWireId,
} from '@amana/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPicture, changeProduct, reserveStock, returnReservedStock, syncCategories } from '#catalogue'
import { transact } from '#platform/context'
import { newId } from '#platform/ids'
import { countListings, rateListing, reactions, rebuildListings, refreshListing, routes } from '#search'
import * as shops from '#shops'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, putOnShow } from '../../test/stalls.ts'
import { enoughOf } from './question.ts'
import { priceEdgesKes } from './rules.ts'
import { oneTypoApart } from './suggest.ts'
import { bandsBetween } from './wish.ts'

const world = await openTestWorld()
reactions()
const url = await serveModules(world, routes)
await syncCategories(world.ctx())
const visitor = visit(url)
const raw = (query: Record<string, string | number>) => {
  const pairs = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)])
  return visitor.send('GET', `/api/search?${new URLSearchParams(pairs)}`)
}
const search = async (query: Record<string, string | number>) => {
  const reply = await raw(query)
  expect([reply.status, reply.body.code]).toEqual([200, undefined])
  return endpoint.reply!.parse(reply.body)
}
const titles = ({ listings }: { listings: ListingCard[] }) => listings.map(({ title }) => title)
const trusted = async (change = {}) => {
  const stall = await openStall(world, change)
  await giveTier(world, stall.shopId, 'trusted')
  return stall
}

const kisumu = await trusted()
const mombasa = await trusted({ county: 'Mombasa', town: 'Mombasa CBD', name: 'Pwani Traders' })
const one = (priceCents: number, stock = 3) => [{ optionValues: [], priceCents, stock }]
const goods = [
  [kisumu, { title: 'Running shoes for men', brand: 'Kifaru', categorySlug: 'mens-shoes', variants: one(450000) }],
  [kisumu, { title: 'Café press coffee maker', categorySlug: 'small-appliances', variants: one(280000) }],
  [
    mombasa,
    {
      title: 'Viatu vya ngozi',
      categorySlug: 'mens-shoes',
      variants: one(300000),
      description: 'Imetengenezwa kwa mkono.',
    },
  ],
  [
    mombasa,
    {
      title: 'Kitenge fabric, six yards',
      categorySlug: 'kitenge-leso',
      variants: one(150000),
      condition: 'used' as const,
    },
  ],
  [
    mombasa,
    {
      title: 'Storage box',
      categorySlug: 'storage',
      variants: one(90000),
      description: 'Keeps shoes and running gear.',
    },
  ],
] as const
const products: Record<string, { productId: string; variantId: string }> = {}
for (const [stall, product] of goods) {
  world.clock.advance(1000)
  products[product.title] = await putOnShow(world, stall, { ...product, variants: [...product.variants] })
}
await world.drain()

test('English endings, accents and Swahili words are no hindrance', async () => {
  expect(titles(await search({ q: 'run shoe' })).slice(0, 2)).toEqual(['Running shoes for men', 'Storage box'])
  expect(titles(await search({ q: 'cafe' }))).toEqual(['Café press coffee maker'])
  expect(titles(await search({ q: 'CAFÉ' }))).toEqual(['Café press coffee maker'])
  expect(titles(await search({ q: 'ngozi' }))).toEqual(['Viatu vya ngozi'])
  expect(titles(await search({ q: 'kifaru' }))).toEqual(['Running shoes for men'])
})

test('a word of the category finds what the title does not say, below what it does', async () => {
  expect(titles(await search({ q: 'viatu' }))[0]).toBe('Viatu vya ngozi')
  expect(titles(await search({ q: 'shoes' })).slice(0, 1)).toEqual(['Running shoes for men'])
  expect(titles(await search({ q: 'shoes' }))).toContain('Storage box')
})

test('a thing is found by its other name, and by its model number however it is hyphenated', async () => {
  const phone = await putOnShow(world, mombasa, {
    title: 'Tecno KX-T9343 smartphone 4 GB',
    categorySlug: 'mens-shoes',
    variants: [...one(900000)],
  })
  await world.drain()
  for (const q of ['simu', 'kxt9343', 'kx t9343', '4gb', 'phone 4 gb'])
    expect([q, titles(await search({ q }))[0]]).toEqual([q, 'Tecno KX-T9343 smartphone 4 GB'])
  await changeProduct(world.ctx(mombasa.owner), mombasa.shopId, phone.productId, { status: 'archived' })
  await world.drain()
})

test('quotes, minus and or are understood', async () => {
  expect(titles(await search({ q: '"running shoes"' }))).toEqual(['Running shoes for men'])
  expect(titles(await search({ q: 'shoes -storage' }))).not.toContain('Storage box')
  expect(titles(await search({ q: 'kitenge or cafe' })).sort()).toEqual([
    'Café press coffee maker',
    'Kitenge fabric, six yards',
  ])
})

test('no query whatever breaks the search', async () => {
  for (const q of [
    `'; drop table search.listing; --`,
    'a & b | !c <-> (d',
    '"unclosed',
    '\\\\ \\: :* *',
    '👟🔥',
    'viatu 👟',
    'the of and',
    '-',
    '-shoes',
    'أحذية للبيع',
    '鞋子',
    '%_%',
    '\u0000shoes',
    'x'.repeat(200),
    'viatu '.repeat(1700),
    '👟'.repeat(800),
    `${'a'.repeat(199)}👟`,
    '\ud83d',
    '((((((((((',
    '" " " "',
    '1,2;3',
    '\u202eshoes',
    '   ',
  ])
    await search({ q })
  expect((await raw({ q: 'shoes', sort: 'cheapest' })).body.code).toBe('invalid_request')
  expect((await visitor.send('GET', '/api/search?q=a&q=b')).status).toBe(400)
  expect(await countListings(world.ctx())).toBe(goods.length)
})

test('filters narrow, and each facet still counts what its own filter hides', async () => {
  expect(titles(await search({ category: 'shoes', sort: 'price_low' }))).toEqual([
    'Viatu vya ngozi',
    'Running shoes for men',
  ])
  expect(titles(await search({ county: 'Kisumu', sort: 'newest' }))).toEqual([
    'Café press coffee maker',
    'Running shoes for men',
  ])
  expect(titles(await search({ condition: 'used' }))).toEqual(['Kitenge fabric, six yards'])
  expect(titles(await search({ minKes: 1500, maxKes: 2800, sort: 'price_high' }))).toEqual([
    'Café press coffee maker',
    'Kitenge fabric, six yards',
  ])
  expect(titles(await search({ shop: mombasa.slug, sort: 'price_low', limit: 1 }))).toEqual(['Storage box'])
  const inMombasa = await search({ county: 'Mombasa', category: 'mens-shoes' })
  expect(inMombasa).toMatchObject({ total: 1, totalIsExact: true })
  expect(inMombasa.facets.counties).toEqual([
    { value: 'Kisumu', count: 1 },
    { value: 'Mombasa', count: 1 },
  ])
  expect(inMombasa.facets.categories).toContainEqual({
    slug: 'storage',
    name: 'Storage',
    nameSw: 'Uhifadhi',
    parent: 'home-living',
    count: 1,
  })
  expect(await search({ category: 'no-such-category' })).toMatchObject({ listings: [], total: 0 })
})

test('leafing through shows everything once, in every sort', async () => {
  const stall = await trusted()
  for (let number = 1; number <= 7; number++)
    await putOnShow(world, stall, {
      title: `Beaded bracelet ${number}`,
      categorySlug: 'jewellery',
      variants: one(50000 + (number % 3) * 10000),
    })
  await world.drain()
  for (const sort of ['relevance', 'newest', 'price_low', 'price_high', 'rating'])
    for (const q of ['', 'bracelet']) {
      const seen: string[] = []
      const prices: number[] = []
      let after: string | null = null
      do {
        const page = await search({ q, category: 'jewellery', sort, limit: 2, ...(after && { after }) })
        expect(page.total).toBe(7)
        seen.push(...titles(page))
        prices.push(...page.listings.map(({ price }) => price.cents))
        after = page.next
      } while (after)
      expect(new Set(seen).size).toBe(7)
      expect(seen).toHaveLength(7)
      if (sort === 'price_low') expect(prices).toEqual([...prices].sort((a, b) => a - b))
      if (sort === 'price_high') expect(prices).toEqual([...prices].sort((a, b) => b - a))
    }
})

test('a page that was made up, or that belongs to another sort, is refused', async () => {
  const { next } = await search({ limit: 1, sort: 'newest' })
  for (const query of [
    { after: 'rubbish', sort: 'newest' },
    { after: next!, sort: 'price_low' },
    { after: Buffer.from('["newest",1,"x"]').toString('base64url'), sort: 'newest' },
    { after: Buffer.from('["newest",1e400,null]').toString('base64url'), sort: 'newest' },
  ]) {
    const reply = await raw(query)
    expect([reply.status, reply.body.code]).toEqual([400, 'invalid_request'])
  }
  for (const value of [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])
    for (const sort of ['newest', 'price_low']) {
      const after = Buffer.from(JSON.stringify([sort, value, newId(world.clock.read())])).toString('base64url')
      expect((await raw({ after, sort })).status).toBeLessThan(500)
    }
})

test('mistyped words find what was meant, and the question is offered put right', async () => {
  const mistyped = await search({ q: 'kitenje fabrik' })
  expect(mistyped.didYouMean).toBe('kitenge fabric')
  expect(titles(mistyped)).toEqual(['Kitenge fabric, six yards'])
  for (const slip of ['sheos', 'shose', 'shoees', 'shoez', 'shies']) {
    const found = await search({ q: slip })
    expect([slip, found.didYouMean, titles(found)[0]]).toEqual([slip, 'shoes', 'Running shoes for men'])
  }
  expect(await search({ q: 'kitenge' })).toMatchObject({ didYouMean: null })
  expect(await search({ q: 'qqqqqqqq' })).toMatchObject({ total: 0, listings: [], next: null, didYouMean: null })
})

test('what is found keeps up with prices, stock, pictures and status', async () => {
  const { productId, variantId } = products['Storage box']!
  const ctx = world.ctx(mombasa.owner)
  const change = async (to: Parameters<typeof changeProduct>[3]) => {
    await changeProduct(ctx, mombasa.shopId, productId, to)
    await world.drain()
    return (await search({ q: 'storage box' })).listings[0]
  }
  expect(await change({ variants: [{ id: variantId, priceCents: 85000 }], priceWasCents: 90000 })).toMatchObject({
    price: { cents: 85000 },
    priceWas: { cents: 90000 },
    picture: null,
  })
  const { default: sharp } = await import('sharp')
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const picture = await addPicture(ctx, mombasa.shopId, productId, bytes, 'A box')
  expect(await change({ title: 'Big storage box' })).toMatchObject({ title: 'Big storage box', picture })
  expect(await change({ status: 'archived' })).toBeUndefined()
  expect(await change({ status: 'active' })).toMatchObject({ available: 3 })
  const orderId = newId(world.clock.read())
  await transact(world.ctx(), (tx) => reserveStock(tx, orderId, [{ shopId: mombasa.shopId, variantId, quantity: 3 }]))
  await world.drain()
  expect((await search({ q: 'storage box' })).total).toBe(0)
  await transact(world.ctx(), (tx) => returnReservedStock(tx, orderId))
  await world.drain()
  expect((await search({ q: 'storage box' })).total).toBe(1)
})

const rate = (title: string, reviews: number, stars: number) =>
  transact(world.ctx(), (tx) => rateListing(tx, products[title]!.productId, reviews, stars))

test('the best rated come first: few reviews prove less than many, and who has none stands in the middle', async () => {
  const unrated = 'Beaded bracelet 1'
  await rate('Kitenge fabric, six yards', 1, 5)
  await rate('Running shoes for men', 40, 184)
  await rate('Café press coffee maker', 12, 48)
  await rate('Viatu vya ngozi', 3, 5)
  const sorted = titles(await search({ sort: 'rating', limit: 60 }))
  const inOrder = [
    'Running shoes for men',
    'Café press coffee maker',
    'Kitenge fabric, six yards',
    unrated,
    'Viatu vya ngozi',
  ]
  expect(sorted.filter((title) => inOrder.includes(title))).toEqual(inOrder)
})

test('four stars and up are those whose card says so; the facet counts what its own choice hides', async () => {
  await rate('Café press coffee maker', 20, 79)
  await rate('Viatu vya ngozi', 10, 30)
  await rate('Storage box', 20, 78)
  const four = await search({ stars: 4 })
  expect(titles(four).sort()).toEqual(['Café press coffee maker', 'Kitenge fabric, six yards', 'Running shoes for men'])
  for (const { rating } of four.listings) expect(rating!.average).toBeGreaterThanOrEqual(4)
  const counts = [
    { value: '4', count: 3 },
    { value: '3', count: 5 },
  ]
  expect(four.facets.stars).toEqual(counts)
  expect(titles(await search({ stars: 3 }))).toHaveLength(5)
  expect(titles(await search({ q: 'shoes', stars: 4 }))).toEqual(['Running shoes for men'])
  expect((await search({ stars: 4, county: 'Kisumu' })).facets.stars).toEqual([
    { value: '4', count: 2 },
    { value: '3', count: 2 },
  ])
  expect((await raw({ stars: 5 })).status).toBe(400)
})

test('stars are the same after a rebuild, and come back with a product that was off show', async () => {
  const card = async () => (await search({ q: 'kitenge' })).listings[0]!.rating
  await rate('Kitenge fabric, six yards', 2, 9)
  expect(await card()).toEqual({ average: 4.5, count: 2 })
  await world.owner.query('update search.listing set rating_reviews = 99, rating_stars = 99')
  expect(await card()).toEqual({ average: 1, count: 99 })
  await rebuildListings(world.ctx())
  expect(await card()).toEqual({ average: 4.5, count: 2 })
  const { productId } = products['Kitenge fabric, six yards']!
  for (const status of ['archived', 'active'] as const) {
    await changeProduct(world.ctx(mombasa.owner), mombasa.shopId, productId, { status })
    await world.drain()
  }
  expect(await card()).toEqual({ average: 4.5, count: 2 })
  for (const [title] of Object.entries(products)) await rate(title, 0, 0)
})

test('a frozen shop is not found, and is found again when it thaws', async () => {
  const move = async (to: 'frozen' | 'active') => {
    await transact(world.ctx(), (tx) => shops.changeShopStatus(tx, kisumu.shopId, to))
    await world.drain()
    return (await search({ shop: kisumu.slug })).total
  }
  expect(await move('frozen')).toBe(0)
  expect(await move('active')).toBe(2)
})

test('the read model can be made anew at any time, and forgets what is no more', async () => {
  const before = await search({ limit: 60, sort: 'newest' })
  await world.owner.query(`update search.listing set title = 'damaged' where shop_slug = $1`, [kisumu.slug])
  await world.owner.query(
    `insert into search.listing select gen_random_uuid(), shop_id, title, brand, category_slug, condition, price_cents,
       price_was_cents, available, picture, shop_slug, shop_name, tier, county, listed_at, words, refreshed_at
     from search.listing limit 1`,
  )
  world.clock.advance(1000)
  await rebuildListings(world.ctx())
  expect((await search({ limit: 60, sort: 'newest' })).listings).toEqual(before.listings)
  await Promise.all(
    Array.from({ length: 8 }, () =>
      transact(world.ctx(), (tx) => refreshListing(tx, products['Viatu vya ngozi']!.productId)),
    ),
  )
  expect((await search({ q: 'ngozi' })).total).toBe(1)
})

test('the category tree says how many listings are in each, with those below', async () => {
  const { categories } = listCategories.reply!.parse((await visitor.send('GET', '/api/categories')).body)
  const listings = (slug: string) => categories.find((category) => category.slug === slug)?.listings
  expect([listings('shoes'), listings('mens-shoes'), listings('boots'), listings('jewellery')]).toEqual([2, 2, 0, 7])
  expect(categories.find(({ slug }) => slug === 'mobile-phones')).toMatchObject({
    parent: 'phones-tablets',
    risk: 'high',
  })
})

test('several values of a filter are any of them, and every facet counts what its own choice hides', async () => {
  const both = await raw({ q: '', sort: 'price_low' })
  const all = endpoint.reply!.parse(both.body)
  const reply = await visitor.send(
    'GET',
    '/api/search?county=Kisumu&county=Mombasa&condition=used&tier=new&tier=trusted',
  )
  const found = endpoint.reply!.parse(reply.body)
  expect(titles(found)).toEqual(['Kitenge fabric, six yards'])
  expect(found.facets.conditions).toEqual(all.facets.conditions)
  expect(found.facets.counties).toEqual([{ value: 'Mombasa', count: 1 }])
  expect(found.facets.tiers).toEqual([{ value: 'new', count: 1 }])
  const kifaru = await search({ brand: 'KIFARU' })
  expect(titles(kifaru)).toEqual(['Running shoes for men'])
  expect(kifaru.facets.brands).toEqual(all.facets.brands)
  expect((await raw({ tier: 'royal' })).body.code).toBe('invalid_request')
})

test('prices are counted in bands that PostgreSQL and the code draw alike', async () => {
  const { rows } = await world.owner.query<{ band: number }>(
    'select search.price_band(kes * 100) as band from unnest($1::bigint[]) as kes',
    [priceEdgesKes.flatMap((edge) => [edge - 1, edge])],
  )
  expect(rows.map(({ band }) => band)).toEqual(priceEdgesKes.flatMap((_, place) => [place, place + 1]))
  expect(bandsBetween(1000, 1999)).toEqual([2])
  expect(bandsBetween(undefined, 999)).toEqual([0, 1])
  expect(bandsBetween(100_000, undefined)).toEqual([priceEdgesKes.length])
  const cheap = await search({ maxKes: 1999, q: 'storage' })
  expect(cheap.facets.prices).toContainEqual({ fromKes: 500, toKes: 1000, count: 1 })
  expect(titles(await search({ minKes: 4500, maxKes: 4500 }))).toEqual(['Running shoes for men'])
})

test('what is sold out is found only by those who ask for it', async () => {
  const stall = await trusted({ county: 'Meru', town: 'Meru Town' })
  const { productId, variantId } = await putOnShow(world, stall, {
    title: 'Sisal rope of thirty metres',
    categorySlug: 'storage',
    variants: one(70000, 1),
  })
  await changeProduct(world.ctx(stall.owner), stall.shopId, productId, { variants: [{ id: variantId, stock: 0 }] })
  await world.drain()
  const nothing = await search({ q: 'sisal rope' })
  expect(nothing.listings).toEqual([])
  expect(nothing.help?.withoutFilter).toEqual([{ filter: 'stock', total: 1 }])
  expect((await search({ q: 'sisal rope', stock: 'all' })).listings[0]).toMatchObject({ available: 0 })
})

test('whoever finds nothing is told which words nobody uses and what would be found with less', async () => {
  const { help } = await search({ q: 'cafe', county: 'Mombasa', condition: 'used' })
  expect(help).toMatchObject({ withoutFilter: [], withoutFilters: 1 })
  const stranger = await search({ q: 'qqqqqqqq zzzzzzzz' })
  expect(stranger.help?.unknownWords).toEqual(['qqqqqqqq', 'zzzzzzzz'])
  expect(stranger.help?.categories[0]).toMatchObject({ slug: 'jewellery' })
  const elsewhere = await search({ q: 'coffee', county: 'Mombasa' })
  expect(elsewhere.help?.withoutFilter).toEqual([{ filter: 'county', total: 1 }])
  const narrow = await search({ q: 'kitenge coffee', category: 'jewellery' })
  expect(narrow.help?.withoutWord).toEqual([])
  expect(narrow.help?.withoutFilter[0]).toMatchObject({ filter: 'category' })
  const oneTooMany = await search({ q: '"coffee maker" yellowish' })
  expect(titles(oneTooMany)).toEqual(['Café press coffee maker'])
  expect(oneTooMany.help).toBeNull()
})

test('a shop is offered when the words name it, not when they are only part of its trade', async () => {
  expect((await search({ q: 'pwani traders' })).shops).toMatchObject([{ slug: mombasa.slug, name: 'Pwani Traders' }])
  expect((await search({ q: 'pwani' })).shops).toHaveLength(1)
  expect((await search({ q: 'shoes' })).shops).toEqual([])
})

test('whoever types is offered words, things, shops and categories, mistyped or not, in both languages', async () => {
  const suggestions = async (q: string) => {
    const reply = await visitor.send('GET', `/api/search/suggestions?q=${encodeURIComponent(q)}`)
    expect(reply.status).toBe(200)
    return suggestEndpoint.reply!.parse(reply.body)
  }
  const kite = await suggestions('kite')
  expect(kite.questions).toEqual(['kitenge', 'kitenge fabric'])
  expect(kite.products.map(({ title }) => title)).toEqual(['Kitenge fabric, six yards'])
  expect(kite.categories.map(({ slug }) => slug)).toEqual(['kitenge-leso'])
  expect((await suggestions('kitenje')).products).toHaveLength(1)
  expect((await suggestions('Café pre')).questions).toContain('cafe press')
  expect((await suggestions('runing sho')).products.map(({ title }) => title)).toEqual(['Running shoes for men'])
  expect((await suggestions('pwan')).shops).toEqual([{ slug: mombasa.slug, name: 'Pwani Traders' }])
  expect((await suggestions('viatu')).categories.map(({ slug }) => slug)).toContain('mens-shoes')
  expect((await suggestions('viatuu vya')).categories).not.toEqual([])
  for (const q of ['', 'k', '%', "'; drop", '👟👟', 'أحذ', 'the', '\u0000ki', 'x'.repeat(10_000), "men's sh", '\\'])
    await suggestions(q)
})

test('with too little for all of the words, most of what they tell is enough, and common words alone never are', async () => {
  const words = [
    { text: 'kiondo', rarity: 6 },
    { text: 'sisal', rarity: 5 },
    { text: 'bag', rarity: 1 },
    { text: 'new', rarity: 1 },
  ]
  const query = enoughOf(words, 6, 2)
  const listings = ['kiondo sisal', 'kiondo bag', 'sisal new', 'kiondo', 'sisal', 'bag new', 'new kiondo bag']
  const { rows } = await world.owner.query<{ listing: string }>(
    `select listing from unnest($1::text[]) as listing where to_tsvector('simple', listing) @@ $2::tsquery`,
    [listings, query],
  )
  expect(rows.map(({ listing }) => listing)).toEqual(['kiondo sisal', 'kiondo bag', 'sisal new', 'new kiondo bag'])
  expect([enoughOf(words.slice(2), 6, 2), enoughOf([], 0, 1)]).toEqual(['', ''])
})

test('one letter wrong, missing, too many or swapped is forgiven, two are not', () => {
  for (const typed of ['shoes', 'sheos', 'shos', 'shooes', 'shpes', 'sh'])
    expect([typed, oneTypoApart('shoes', typed)]).toEqual([typed, true])
  for (const typed of ['boots', 'xxoes', 'shoessss'])
    expect([typed, oneTypoApart('shoes', typed)]).toEqual([typed, false])
})

test('after any changes at all, the read model is what a rebuild would make of the catalogue', async () => {
  const stall = await trusted()
  const rows = async () =>
    (
      await world.owner.query(
        `select to_jsonb(listing) - 'refreshed_at' as row from search.listing
         union all select to_jsonb(shop) from search.shop order by 1`,
      )
    ).rows
  const known: { productId: string; variantId: string }[] = []
  const step = fc.oneof(
    fc.record({ do: fc.constant('add' as const), word: fc.constantFrom('mat', 'lamp', 'stool', 'kikapu') }),
    fc.record({ do: fc.constant('stock' as const), which: fc.nat(20), stock: fc.nat(3) }),
    fc.record({ do: fc.constant('price' as const), which: fc.nat(20), kes: fc.integer({ min: 600, max: 1500 }) }),
    fc.record({
      do: fc.constant('status' as const),
      which: fc.nat(20),
      status: fc.constantFrom('active' as const, 'archived' as const),
    }),
    fc.record({ do: fc.constant('shop' as const), to: fc.constantFrom('frozen' as const, 'active' as const) }),
  )
  let status = 'active'
  const ctx = world.ctx(stall.owner)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      for (const each of steps) {
        world.clock.advance(3_600_000)
        const one_ = 'which' in each ? known[each.which % Math.max(1, known.length)] : undefined
        if (each.do === 'shop') {
          if (each.to !== status) await transact(world.ctx(), (tx) => shops.changeShopStatus(tx, stall.shopId, each.to))
          status = each.to
        } else if (status !== 'active') continue
        else if (each.do === 'add')
          known.push(
            await putOnShow(world, stall, {
              title: `Woven ${each.word} of palm`,
              categorySlug: 'decor',
              variants: one(100000, 2),
            }),
          )
        else if (one_)
          await changeProduct(ctx, stall.shopId, one_.productId, {
            ...(each.do === 'status' && { status: each.status }),
            ...(each.do === 'stock' && { variants: [{ id: one_.variantId, stock: each.stock }] }),
            ...(each.do === 'price' && { variants: [{ id: one_.variantId, priceCents: each.kes * 100 }] }),
          })
      }
      await world.drain()
      const kept = await rows()
      await rebuildListings(world.ctx())
      expect(await rows()).toEqual(kept)
      await world.owner.query('truncate search.listing, search.shop')
      await rebuildListings(world.ctx())
      expect(await rows()).toEqual(kept)
    }),
    { numRuns: 12 },
  )
})

test('on each card stands what the cheapest way to the visitor’s town comes to, or that there is none', async () => {
  const ids = [products['Running shoes for men']!, products['Kitenge fabric, six yards']!].map(({ productId }) =>
    toWireId('product', productId),
  )
  const ask = (place: string) =>
    visitor.send('GET', `/api/listings/deliveries?${ids.map((id) => `id=${id}`).join('&')}&${place}`)
  const { deliveries } = (await ask('county=Mombasa&town=Mombasa%20CBD')).body
  expect(new Map(deliveries.map(({ productId, way }: { productId: string; way: object }) => [productId, way]))).toEqual(
    new Map([
      [ids[0], null],
      [ids[1], { fee: { cents: 15_000, currency: 'KES' }, daysMax: 1, collected: false }],
    ]),
  )
  expect((await ask('county=Kampala&town=Nakasero')).body.code).toBe('unknown_county')
})
