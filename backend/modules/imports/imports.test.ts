// Sellers bring their products as files: they look first, then start, and whatever happens in between, nothing is done twice or lost.
import { type ProductImportPage, productImportPage, toWireId } from '@amana/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addProduct, routes as catalogueRoutes, changeProduct, publishDueProducts, syncCategories } from '#catalogue'
import * as identity from '#identity'
import * as imports from '#imports'
import { routes } from '#imports'
import { hours, minutes } from '#platform/clock'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, type Visitor, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, type Stall, sandals, stallPassword } from '../../test/stalls.ts'
import { runBatch } from './actions/run-import.ts'
import { takeUpStalledImports } from './actions/take-up-imports.ts'
import { csvOf } from './file/write-rows.ts'
import { productsPerBatch } from './rules.ts'

const world = await openTestWorld()
const url = await serveModules(world, identity.routes, catalogueRoutes, routes)
imports.reactions()
await syncCategories(world.ctx())

interface Seller {
  stall: Stall
  browser: Visitor
  path: string
}

async function openSeller(tier: 'new' | 'established' | 'trusted' = 'trusted'): Promise<Seller> {
  const stall = await openStall(world)
  await giveTier(world, stall.shopId, tier)
  const browser = visit(url)
  await browser.send('POST', '/api/sessions', { email: stall.email, password: stallPassword })
  return { stall, browser, path: `/api/seller/shops/${toWireId('shop', stall.shopId)}` }
}

const head = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Type',
  'Variant SKU',
  'Variant Inventory Qty',
  'Variant Price',
  'Status',
]
const body = 'Hand-cut leather sandals with a tyre sole that lasts for years.'
const sandal = (number: number, change: { status?: string; type?: string; body?: string } = {}) => [
  ...[`sandal-${number}`, `Leather sandals ${number}`, change.body ?? body, change.type ?? 'Sandals & slippers'],
  ...[`SKU-${number}`, '5', '1200', change.status ?? 'draft'],
]
const file = (...rows: string[][]) => Buffer.from(csvOf([head, ...rows]))

async function bring({ browser, path }: Seller, bytes: Uint8Array, name = 'my products.csv') {
  const reply = await browser.send('POST', `${path}/imports?name=${encodeURIComponent(name)}`, bytes, {
    'content-type': 'text/csv',
  })
  if (reply.status !== 201) return { status: reply.status, code: reply.body.code as string, id: '' }
  await world.drain()
  return { status: reply.status, code: '', id: reply.body.id as string }
}
const look = async ({ browser, path }: Seller, id: string): Promise<ProductImportPage> =>
  productImportPage.parse((await browser.send('GET', `${path}/imports/${id}`)).body)
const products = async ({ browser, path }: Seller, id: string, query = '') =>
  (await browser.send('GET', `${path}/imports/${id}/products?limit=200${query}`)).body.products

async function start(seller: Seller, id: string, wish: object = {}) {
  const { categories } = await look(seller, id)
  return seller.browser.send('POST', `${seller.path}/imports/${id}/start`, {
    categories: categories.map(({ name, slug }) => ({ name, slug })),
    ...wish,
  })
}
async function bringAndRun(seller: Seller, bytes: Uint8Array, wish: object = {}) {
  const { id } = await bring(seller, bytes)
  const started = await start(seller, id, wish)
  expect(started.status, JSON.stringify(started.body)).toBe(202)
  await world.drain()
  return look(seller, id)
}
const exported = async ({ browser, path }: Seller): Promise<string> =>
  (await browser.send('GET', `${path}/export`)).body
const idOf = async ({ stall }: Seller): Promise<string> =>
  (await world.owner.query('select id from imports.import where shop_id = $1', [stall.shopId])).rows[0].id
const rowsOf = async ({ stall }: Seller) =>
  (
    await world.owner.query(
      'select handle, title, status, screening, publish_at from catalogue.product where shop_id = $1 order by handle',
      [stall.shopId],
    )
  ).rows

test('a seller brings a file, looks at it, starts, and finds the products in the shop', async () => {
  const seller = await openSeller()
  const { id } = await bring(
    seller,
    file(sandal(1), sandal(2, { type: 'Clocks of all kinds' }), ['bad', '', '', '', '', '', '', '']),
  )
  expect(await look(seller, id)).toMatchObject({
    ...{ state: 'ready', fileName: 'my products.csv', encoding: 'UTF-8', delimiter: ',', rows: 3, products: 3 },
    counts: { waiting: 2, faulty: 1 },
    columns: [{ name: 'Handle', used: true }, {}, {}, {}, {}, {}, {}, {}],
    categories: [
      { name: 'Sandals & slippers', products: 1, slug: 'sandals-slippers' },
      { name: 'Clocks of all kinds', products: 1, slug: 'watches' },
    ],
    preview: [{ line: 2, title: 'Leather sandals 1', variants: 1, lowestPriceCents: 120000, stock: 5 }, {}],
  })
  expect((await products(seller, id, '&remarks=yes')).map(({ line }: { line: number }) => line)).toEqual([4])
  const open = await seller.browser.send('POST', `${seller.path}/imports/${id}/start`, { categories: [] })
  expect([open.status, open.body.code]).toEqual([422, 'category_not_chosen'])
  expect((await start(seller, id)).body.state).toBe('running')
  expect((await start(seller, id)).body.code).toBe('import_not_ready')
  await world.drain()
  expect(await look(seller, id)).toMatchObject({ state: 'done', counts: { added: 2, faulty: 1, waiting: 0 } })
  expect(await rowsOf(seller)).toMatchObject([{ handle: 'sandal-1' }, { handle: 'sandal-2' }])
  const report = (await seller.browser.send('GET', `${seller.path}/imports/${id}/report?language=sw`)).body
  expect(report).toContain('imeongezwa')
  expect(report.split('\r\n').join('\n').split('\n').length).toBeGreaterThan(4)
  const { rows } = await world.owner.query(
    `select kind, quantity, source, account_id from catalogue.stock_movement where shop_id = $1`,
    [seller.stall.shopId],
  )
  expect(rows).toEqual(
    Array.from({ length: 2 }, () => ({
      ...{ kind: 'received', quantity: 5, source: 'import', account_id: seller.stall.owner.accountId },
    })),
  )
})

test('what cannot be a file of products is refused, and nothing of it stays', async () => {
  const seller = await openSeller()
  expect(await bring(seller, new Uint8Array())).toMatchObject({ status: 422, code: 'file_is_empty' })
  expect(await bring(seller, Buffer.alloc(21 * 1024 * 1024, 0x61))).toMatchObject({
    status: 413,
    code: 'file_too_large',
  })
  for (const bytes of [Buffer.alloc(50_000), Buffer.from('<html><body>Handle,Title'), Buffer.from('a,b\n1,2')]) {
    const { id } = await bring(seller, bytes)
    const found = await look(seller, id)
    expect([found.state, found.products]).toEqual(['unreadable', 0])
    expect(found.problem?.sw).toMatch(/\p{L}/u)
  }
  const { rows } = await world.owner.query('select 1 from imports.import where shop_id = $1 and file is not null', [
    seller.stall.shopId,
  ])
  expect(rows).toEqual([])
})

test('a shop has one import under way, and another shop neither sees nor touches it', async () => {
  const seller = await openSeller()
  const other = await openSeller()
  const upload = () =>
    seller.browser.send('POST', `${seller.path}/imports`, file(sandal(1)), { 'content-type': 'text/csv' })
  const [one, two] = await Promise.all([upload(), upload()])
  expect([one.status, two.status].sort()).toEqual([201, 409])
  await world.drain()
  const id = (one.status === 201 ? one : two).body.id
  for (const [method, what] of [
    ['GET', ''],
    ['GET', '/products'],
    ['GET', '/report'],
    ['POST', '/cancel'],
  ] as const) {
    expect((await other.browser.send(method, `${other.path}/imports/${id}${what}`)).status).toBe(404)
    expect((await other.browser.send(method, `${seller.path}/imports/${id}${what}`)).status).toBe(403)
  }
  expect((await other.browser.send('POST', `${other.path}/imports/${id}/start`, { categories: [] })).status).toBe(404)
})

test('a file that puts a new seller’s drafts on show shows no more of them at once than the rules allow', async () => {
  const seller = await openSeller('new')
  const rows = (status: string) => Array.from({ length: 12 }, (_, index) => sandal(index + 10, { status }))
  await bringAndRun(seller, file(...rows('draft')))
  const done = await bringAndRun(seller, file(...rows('active')), { existing: 'change' })
  expect(done).toMatchObject({ state: 'done', counts: { changed: 5, held: 7 } })
  expect((await rowsOf(seller)).filter(({ status }) => status === 'active')).toHaveLength(5)
})

test('a new seller’s file goes on show as fast as the rules allow, and the rest waits as drafts that name the reason', async () => {
  const seller = await openSeller('new')
  const rows = Array.from({ length: 12 }, (_, index) => sandal(index + 10, { status: 'active' }))
  const done = await bringAndRun(seller, file(sandal(9, { status: 'active', type: 'mobile-phones' }), ...rows))
  expect(done).toMatchObject({ state: 'done', counts: { added: 5, held: 7, refused: 1 } })
  const held = await products(seller, done.id, '&outcome=held')
  expect(held[0].remarks[0]).toMatchObject({ code: 'waits_for_listing_limit' })
  expect(held[0].remarks[0].sentence.en).toMatch(/by itself .*5 products in the last hour/)
  expect((await products(seller, done.id, '&outcome=refused'))[0].remarks[0].sentence.sw).toContain('wauzaji wapya')
  const onShow = async () => (await rowsOf(seller)).filter(({ status }) => status === 'active').length
  await publishDueProducts(world.ctx())
  expect(await onShow()).toBe(5)
  world.clock.advance(hours(1) + minutes(1))
  await publishDueProducts(world.ctx())
  expect(await onShow()).toBe(10)
  world.clock.advance(hours(1) + minutes(1))
  await publishDueProducts(world.ctx())
  const still = await world.owner.query(
    `select publish_at, publish_note from catalogue.product where shop_id = $1 and status = 'draft'`,
    [seller.stall.shopId],
  )
  expect(still.rows).toEqual(
    Array.from({ length: 2 }, () => ({
      publish_at: null,
      publish_note: expect.stringContaining('10 products on show'),
    })),
  )
})

test('bait prices are kept off show, ways to be paid elsewhere are left out, and one file is one attempt', async () => {
  const seller = await openSeller()
  for (let count = 0; count < 22; count++)
    await addProduct(world.ctx(seller.stall.owner), seller.stall.shopId, sandals({ categorySlug: 'baking' }))
  const bait = sandal(1, { status: 'active', type: 'Baking' })
  bait[6] = '100'
  const call = (number: number) => sandal(number, { body: 'Good bread tins. Call 0712 345 678 and pay there.' })
  const done = await bringAndRun(seller, file(bait, call(2), call(3)))
  expect(done.counts).toMatchObject({ held: 1, faulty: 2 })
  expect((await products(seller, done.id, '&outcome=held'))[0].remarks[0].sentence.en).toContain('KES 100')
  expect((await products(seller, done.id, '&outcome=faulty'))[0].remarks[0].sentence.en).toContain('0712 345 678')
  const { rows } = await world.owner.query(
    `select 1 from platform.fact where name = 'attempt_refused' and data->>'shopId' = $1`,
    [seller.stall.shopId],
  )
  expect(rows).toHaveLength(1)
})

test('products that are there already are left alone or changed, as the seller says', async () => {
  const seller = await openSeller()
  await bringAndRun(seller, file(sandal(1), sandal(2)))
  const changed = sandal(1)
  ;[changed[1], changed[5], changed[6]] = ['Better sandals', '9', '1500']
  const { id } = await bring(seller, file(changed, sandal(3)))
  expect((await look(seller, id)).alreadyThere).toBe(1)
  await start(seller, id)
  await world.drain()
  expect((await look(seller, id)).counts).toMatchObject({ skipped: 1, added: 1 })
  expect((await rowsOf(seller))[0].title).toBe('Leather sandals 1')
  expect((await bringAndRun(seller, file(changed), { existing: 'change' })).counts).toMatchObject({ changed: 1 })
  expect((await rowsOf(seller))[0].title).toBe('Better sandals')
  const { rows } = await world.owner.query(
    `select v.price_cents, v.stock_on_hand, (select array_agg(m.kind || ' ' || m.quantity order by m.quantity)
       from catalogue.stock_movement m where m.variant_id = v.id) as history
     from catalogue.variant v join catalogue.product p on p.id = v.product_id where p.handle = 'sandal-1' and p.shop_id = $1`,
    [seller.stall.shopId],
  )
  expect(rows).toEqual([{ price_cents: 150000, stock_on_hand: 9, history: ['corrected 4', 'received 5'] }])
})

test('a worker that is lost at any point costs nothing: each product is there once', async () => {
  const count = productsPerBatch * 2 + 10
  const bytes = file(...Array.from({ length: count }, (_, index) => sandal(index)))
  for (const lostAfter of [0, 1, 2, 3]) {
    const seller = await openSeller()
    const { id } = await bring(seller, bytes)
    await start(seller, id)
    // The job that was enqueued is the one that dies.
    await world.owner.query(`delete from graphile_worker._private_jobs`)
    const uuid = await idOf(seller)
    for (let batch = 0; batch < lostAfter; batch++) await runBatch(world.ctx(), seller.stall.shopId, uuid)
    expect((await look(seller, id)).counts.waiting).toBe(Math.max(0, count - lostAfter * productsPerBatch))
    world.clock.advance(minutes(1))
    await takeUpStalledImports(world.ctx())
    await world.drain()
    expect((await look(seller, id)).state).toBe('running')
    world.clock.advance(minutes(2))
    await takeUpStalledImports(world.ctx())
    await world.drain()
    expect(await look(seller, id)).toMatchObject({ state: 'done', counts: { added: count, waiting: 0 } })
    expect((await rowsOf(seller)).length).toBe(count)
  }
})

test('a connection that breaks within a batch, and three workers at one import, do nothing twice', async () => {
  const seller = await openSeller()
  const count = productsPerBatch + 50
  const { id } = await bring(seller, file(...Array.from({ length: count }, (_, index) => sandal(index))))
  await start(seller, id)
  await world.owner.query(`delete from graphile_worker._private_jobs`)
  const uuid = await idOf(seller)
  await world.owner.query(`
    create function catalogue.lose_connection() returns trigger language plpgsql security definer as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
    create trigger lose_connection after insert on catalogue.stock_movement
      for each statement execute function catalogue.lose_connection()`)
  await expect(runBatch(world.ctx(), seller.stall.shopId, uuid)).rejects.toThrow(/terminat/)
  await world.owner.query('drop function catalogue.lose_connection cascade')
  expect(await rowsOf(seller)).toEqual([])
  const run = () => runBatch(world.ctx(), seller.stall.shopId, uuid)
  await Promise.all([run(), run(), run()])
  world.clock.advance(minutes(3))
  await takeUpStalledImports(world.ctx())
  await world.drain()
  expect(await look(seller, id)).toMatchObject({ state: 'done', counts: { added: count } })
  expect((await rowsOf(seller)).length).toBe(count)
})

test('an import that is stopped keeps what is done and leaves the rest', async () => {
  const seller = await openSeller()
  const { id } = await bring(seller, file(...Array.from({ length: productsPerBatch + 5 }, (_, index) => sandal(index))))
  await start(seller, id)
  const uuid = await idOf(seller)
  await runBatch(world.ctx(), seller.stall.shopId, uuid)
  expect((await seller.browser.send('POST', `${seller.path}/imports/${id}/cancel`)).body.state).toBe('cancelled')
  await world.drain()
  expect((await look(seller, id)).counts).toMatchObject({ added: productsPerBatch, waiting: 5 })
  expect((await seller.browser.send('POST', `${seller.path}/imports/${id}/cancel`)).body.code).toBe('import_over')
})

test('whatever a shop holds, its file goes into an empty shop and comes out the same, letter by letter', async () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      ' ',
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      ';',
      '<',
      '>',
      '&',
      'amp;',
      '<b>',
      '\n',
      '😀',
      '“',
    ),
    maxLength: 14,
  })
  const words = (min: string, most: number) => nasty.map((text) => `${min}${text}`.trim().slice(0, most))
  // A file holds the values that variants have; two of the same are one.
  const option = fc.record({
    name: words('Option', 30),
    values: fc.uniqueArray(words('v', 40), { minLength: 1, maxLength: 3 }),
  })
  const product = fc.record({
    title: words('Sandals ', 120),
    description: words('Sandals worth their price. ', 5000),
    brand: fc.option(words('B', 60), { nil: null }),
    categorySlug: fc.constantFrom('sandals-slippers', 'novels', 'car-parts', 'honey-spreads'),
    condition: fc.constantFrom('new' as const, 'used' as const, 'refurbished' as const),
    options: fc.uniqueArray(option, { maxLength: 3, selector: ({ name }) => name.toLowerCase() }),
    priceCents: fc.integer({ min: 10, max: 1_000_000 }).map((shillings) => shillings * 100),
    stock: fc.integer({ min: 0, max: 100_000 }),
    priceWasCents: fc.option(
      fc.integer({ min: 10, max: 900_000 }).map((shillings) => shillings * 100),
      { nil: null },
    ),
    tags: fc.uniqueArray(
      words('t', 40).map((tag) => tag.replaceAll(',', '').trim()),
      { maxLength: 4 },
    ),
    status: fc.constantFrom('draft' as const, 'archived' as const),
    weight: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(product, { minLength: 1, maxLength: 4 }), async (wanted) => {
      const from = await openSeller()
      for (const { options, priceCents, stock, weight, ...rest } of wanted) {
        const combinations = options.reduce<string[][]>(
          (all, { values }) => all.flatMap((one) => values.map((value) => [...one, value])),
          [[]],
        )
        await addProduct(world.ctx(from.stall.owner), from.stall.shopId, {
          ...rest,
          options,
          variants: combinations.map((optionValues) => ({ optionValues, priceCents, stock })),
          attributes: weight && rest.categorySlug === 'honey-spreads' ? { organic: true, 'net-weight': 500.5 } : {},
        }).catch((error: { code?: string }) => {
          // Letters thrown together can spell a way to be reached; then there is one product less.
          if (error.code !== 'contact_details_in_text') throw error
        })
      }
      const first = await exported(from)
      if (first.trim().split('\n').length === 1) return
      const into = await openSeller()
      const done = await bringAndRun(into, Buffer.from(first))
      expect(await products(into, done.id, '&remarks=yes')).toEqual([])
      expect(await exported(into)).toBe(first)
    }),
    { numRuns: 25 },
  )
}, 240_000)

test('an export is safe to open in a spreadsheet', async () => {
  const seller = await openSeller()
  const { id } = await addProduct(world.ctx(seller.stall.owner), seller.stall.shopId, sandals({ status: 'draft' }))
  await changeProduct(world.ctx(seller.stall.owner), seller.stall.shopId, id, {
    title: '=HYPERLINK("http","x")'.replace('http', 'a'),
    brand: '+SUM(1)',
  })
  const text = await exported(seller)
  expect(text).toContain(`"'=HYPERLINK(""a"",""x"")"`)
  expect(text).toContain("'+SUM(1)")
})

test('old imports are forgotten, and one that nothing comes of ends by itself', async () => {
  const seller = await openSeller()
  const { id } = await bring(seller, file(sandal(1)))
  await start(seller, id)
  await world.owner.query(`delete from graphile_worker._private_jobs`)
  world.clock.advance(hours(7))
  await takeUpStalledImports(world.ctx())
  await seller.browser.send('POST', '/api/sessions', { email: seller.stall.email, password: stallPassword })
  expect((await look(seller, id)).state).toBe('cancelled')
  world.clock.advance(hours(24 * 31))
  await imports.forgetOldImports(world.ctx())
  const { rows } = await world.owner.query('select 1 from imports.item')
  expect(rows).toEqual([])
})
