// A seller's products whole: options and variants remade without losing history, attributes, drafts that go on show by
// themselves, copies, and the table of prices and stock that two people work in at once.
import { toWireId } from '@amana/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addProduct,
  changeProduct,
  duplicateProduct,
  publishDueProducts,
  readVariantsForSale,
  reserveStock,
  returnReservedStock,
  routes,
  syncCategories,
} from '#catalogue'
import * as identity from '#identity'
import { hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, putOnShow, type Stall, sandals, stallPassword } from '../../test/stalls.ts'
import { attributesByGroup } from './attributes/groups.ts'
import { categories } from './categories.ts'

const world = await openTestWorld()
const url = await serveModules(world, identity.routes, routes)
await syncCategories(world.ctx())

async function openSeller(tier: 'new' | 'trusted' = 'trusted') {
  const stall = await openStall(world)
  await giveTier(world, stall.shopId, tier)
  const browser = visit(url)
  await browser.send('POST', '/api/sessions', { email: stall.email, password: stallPassword })
  const path = `/api/seller/shops/${toWireId('shop', stall.shopId)}`
  return { stall, browser, path, ctx: () => world.ctx(stall.owner) }
}
type Seller = Awaited<ReturnType<typeof openSeller>>
const product = async ({ browser, path }: Seller, productId: string) =>
  (await browser.send('GET', `${path}/products/${toWireId('product', productId)}`)).body
const history = async ({ browser, path }: Seller, variantId: string) =>
  (await browser.send('GET', `${path}/variants/${variantId}/stock-history`)).body
const reserve = (stall: Stall, variantId: string, quantity: number, orderId = newId(world.clock.read())) =>
  transact(world.ctx(), (tx) => reserveStock(tx, orderId, [{ shopId: stall.shopId, variantId, quantity }])).then(
    () => orderId,
  )

test('twelve groups of categories and more have five attributes each, and no key twice', () => {
  const groups = categories.filter(({ parent }) => !parent).map(({ slug }) => slug)
  expect(groups.length).toBeGreaterThanOrEqual(12)
  expect(Object.keys(attributesByGroup).sort()).toEqual([...groups].sort())
  const slugs = new Set(categories.map(({ slug }) => slug))
  for (const [group, attributes] of Object.entries(attributesByGroup)) {
    expect(attributes.length, group).toBeGreaterThanOrEqual(5)
    expect(new Set(attributes.map(({ key }) => key)).size, group).toBe(attributes.length)
    for (const { only = [], neededIn = [], kind, choices } of attributes) {
      for (const slug of [...only, ...neededIn]) expect(slugs).toContain(slug)
      expect(choices.length > 1).toBe(kind === 'choice')
    }
  }
})

test('what a product says about itself is checked by its category and stands on its page in both languages', async () => {
  const seller = await openSeller()
  const body = sandals({ attributes: { for: 'Women', heel: '2.5', waterproof: 'ndiyo', colour: 'Brown' } })
  const added = await seller.browser.send('POST', `${seller.path}/products`, body)
  expect(added.status, JSON.stringify(added.body)).toBe(201)
  const page = (await visit(url).send('GET', `/api/products/${added.body.id}`)).body
  expect(page.attributes).toEqual([
    { key: 'for', name: 'For', nameSw: 'Kwa', value: 'Women', valueSw: 'Wanawake' },
    { key: 'heel', name: 'Heel', nameSw: 'Kisigino', value: '2.5 cm', valueSw: '2.5 cm' },
    { key: 'waterproof', name: 'Waterproof', nameSw: 'Haipitishi maji', value: 'Yes', valueSw: 'Ndiyo' },
    { key: 'colour', name: 'Colour', nameSw: 'Rangi', value: 'Brown', valueSw: 'Brown' },
  ])
  const wrong: Record<string, string | number>[] = [
    { heel: 'high' },
    { heel: 900 },
    { for: 'cats' },
    { storage: 64 },
    { waterproof: 'maybe' },
  ]
  for (const attributes of wrong) {
    const refused = await seller.browser.send('POST', `${seller.path}/products`, sandals({ attributes }))
    expect([attributes, refused.body.code]).toEqual([attributes, 'attribute_not_valid'])
  }
  const hidden = await seller.browser.send(
    'POST',
    `${seller.path}/products`,
    sandals({ attributes: { colour: 'call 0712 345 678' } }),
  )
  expect(hidden.body.code).toBe('contact_details_in_text')
  const moved = await seller.browser.send('PATCH', `${seller.path}/products/${added.body.id}`, {
    categorySlug: 'handbags',
  })
  expect(moved.status).toBe(200)
  const after = (await visit(url).send('GET', `/api/products/${added.body.id}`)).body.attributes
  expect(after.map(({ key }: { key: string }) => key)).toEqual(['for', 'waterproof', 'colour'])
})

test('a phone goes on show with its network, and stays a draft without', async () => {
  const seller = await openSeller()
  const phone = sandals({ title: 'Samsung A15', categorySlug: 'mobile-phones' })
  const refused = await seller.browser.send('POST', `${seller.path}/products`, phone)
  expect(refused.body).toMatchObject({ code: 'attributes_missing', data: { keys: ['network'] } })
  const draft = await seller.browser.send('POST', `${seller.path}/products`, { ...phone, status: 'draft' })
  const change = { status: 'active', attributes: { network: '4G', storage: 128 } }
  const shown = await seller.browser.send('PATCH', `${seller.path}/products/${draft.body.id}`, change)
  expect(shown.body).toMatchObject({ status: 'active', screening: 'passed' })
})

test('options are added, swapped, renamed and taken away, and no variant loses its history or its orders', async () => {
  const seller = await openSeller()
  const { productId, variantId } = await putOnShow(world, seller.stall)
  const orderId = await reserve(seller.stall, variantId, 2)
  const wire = toWireId('variant', variantId)
  const send = (shape: object) =>
    seller.browser.send('PATCH', `${seller.path}/products/${toWireId('product', productId)}`, { shape })
  const size = (values: string[]) => [{ name: 'Size', values }]
  const one = await send({
    options: size(['41', '42']),
    variants: [
      { id: wire, optionValues: ['41'], priceCents: 120000, stock: 3, stockSeen: 3 },
      { optionValues: ['42'], priceCents: 130000, stock: 7, sku: 'S-42' },
    ],
  })
  expect(one.status, JSON.stringify(one.body)).toBe(200)
  const [first, second] = (await product(seller, productId)).variants
  expect([first, second]).toMatchObject([
    { id: wire, optionValues: ['41'], available: 3 },
    { optionValues: ['42'], available: 7, sku: 'S-42' },
  ])
  const swapped = await send({
    options: size(['42', '41']),
    variants: [
      { id: second.id, optionValues: ['41'], priceCents: 130000, stock: 7, stockSeen: 7 },
      { id: first.id, optionValues: ['42'], priceCents: 120000, stock: 3, stockSeen: 3 },
    ],
  })
  expect(swapped.status, JSON.stringify(swapped.body)).toBe(200)
  const gone = await send({
    options: size(['41']),
    variants: [{ id: second.id, optionValues: ['41'], priceCents: 130000, stock: 7, stockSeen: 7 }],
  })
  expect(gone.status).toBe(200)
  expect((await product(seller, productId)).variants).toHaveLength(1)
  expect((await readVariantsForSale(world.ctx(), [variantId])).get(variantId)).toMatchObject({
    sellable: false,
    available: 0,
  })
  await expect(reserve(seller.stall, variantId, 1)).rejects.toMatchObject({ code: 'out_of_stock' })
  await transact(world.ctx(), (tx) => returnReservedStock(tx, orderId))
  expect(
    (await history(seller, wire)).movements.map(({ kind, quantity, source }: Record<string, unknown>) => [
      kind,
      quantity,
      source,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['received', 5, 'edit'],
      ['reserved', 2, null],
      ['corrected', -3, 'removed'],
      ['released', 2, null],
    ]),
  )
  const back = await send({
    options: size(['41', '42']),
    variants: [
      { id: second.id, optionValues: ['41'], priceCents: 130000, stock: 7, stockSeen: 7 },
      { optionValues: ['42'], priceCents: 110000, stock: 6 },
    ],
  })
  expect(back.status).toBe(200)
  expect((await product(seller, productId)).variants[1]).toMatchObject({ id: wire, available: 6 })
  const foreign = await putOnShow(world, (await openSeller()).stall)
  const theirs = { id: toWireId('variant', foreign.variantId), optionValues: [], priceCents: 1000, stock: 1 }
  expect((await send({ options: [], variants: [theirs] })).status).toBe(404)
})

test('whatever a seller makes of options and variants, one of each stands there in her order and the stock adds up', async () => {
  const seller = await openSeller()
  const { id: productId } = await addProduct(seller.ctx(), seller.stall.shopId, sandals({ status: 'draft' }))
  const shapes = fc.array(
    fc.record({
      options: fc.uniqueArray(
        fc.record({
          name: fc.constantFrom('Size', 'Colour', 'Sole'),
          values: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 3, selector: ({ name }) => name },
      ),
      keep: fc.integer({ min: 0, max: 7 }),
      rotate: fc.integer({ min: 0, max: 5 }),
      stock: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  await fc.assert(
    fc.asyncProperty(shapes, async (steps) => {
      for (const { options, keep, rotate, stock } of steps) {
        const before = (await product(seller, productId)).variants as { id: string; available: number }[]
        const combinations = options.reduce<string[][]>(
          (all, { values }) => all.flatMap((one) => values.map((value) => [...one, value])),
          [[]],
        )
        const order = [
          ...combinations.slice(rotate % combinations.length),
          ...combinations.slice(0, rotate % combinations.length),
        ]
        const variants = order.map((optionValues, index) => {
          const kept = index < keep ? before[index] : undefined
          return { optionValues, priceCents: 120000, stock: stock + index, ...(kept && { id: kept.id }) }
        })
        const reply = await seller.browser.send('PATCH', `${seller.path}/products/${toWireId('product', productId)}`, {
          shape: { options, variants },
        })
        expect(reply.status, JSON.stringify(reply.body)).toBe(200)
        const after = (await product(seller, productId)).variants as {
          id: string
          optionValues: string[]
          available: number
        }[]
        expect(after.map(({ optionValues }) => optionValues)).toEqual(order)
        expect(after.map(({ available }) => available)).toEqual(variants.map((variant) => variant.stock))
        for (const [index, variant] of variants.entries()) if (variant.id) expect(after[index]!.id).toBe(variant.id)
      }
      const { rows } = await world.owner.query(
        `select v.id from catalogue.variant v where v.product_id = $1 and v.stock_on_hand <> coalesce((
           select sum(quantity) from catalogue.stock_movement m where m.variant_id = v.id), 0)`,
        [productId],
      )
      expect(rows).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 120_000)

test('of two people who edit one product the second is asked to look again, and sold pieces do not come back', async () => {
  const seller = await openSeller()
  const { productId, variantId } = await putOnShow(world, seller.stall)
  const wire = toWireId('variant', variantId)
  const looked = await product(seller, productId)
  const save = (body: object) =>
    seller.browser.send('PATCH', `${seller.path}/products/${toWireId('product', productId)}`, {
      version: looked.version,
      ...body,
    })
  await reserve(seller.stall, variantId, 2)
  expect((await save({ title: 'Sandals by Akinyi', variants: [{ id: wire, stock: 5, stockSeen: 5 }] })).status).toBe(
    200,
  )
  expect((await product(seller, productId)).variants[0].available).toBe(3)
  const late = await save({ title: 'Sandals by Otieno' })
  expect([late.status, late.body.code]).toEqual([409, 'changed_meanwhile'])
  expect((await product(seller, productId)).title).toBe('Sandals by Akinyi')
})

test('many prices and stocks change at once; a row that moved meanwhile is named and then nothing is written', async () => {
  const seller = await openSeller()
  const one = await putOnShow(world, seller.stall, { title: 'Sandals, brown' })
  const two = await putOnShow(world, seller.stall, { title: 'Sandals, black' })
  const row = (variantId: string, change: object, seen = { priceCents: 120000, stock: 5 }) => ({
    variantId: toWireId('variant', variantId),
    seen,
    ...change,
  })
  const send = (...rows: object[]) => seller.browser.send('PATCH', `${seller.path}/stock`, { rows })
  await reserve(seller.stall, two.variantId, 1)
  const stale = await send(row(one.variantId, { priceCents: 99000, stock: 8 }), row(two.variantId, { stock: 9 }))
  expect(stale.body).toMatchObject({
    code: 'rows_changed_meanwhile',
    data: {
      rows: [{ variantId: toWireId('variant', two.variantId), title: 'Sandals, black', priceCents: 120000, stock: 4 }],
    },
  })
  const listed = await seller.browser.send('GET', `${seller.path}/stock?q=sandals`)
  expect(
    listed.body.rows.map(({ title, available }: { title: string; available: number }) => [title, available]).sort(),
  ).toEqual([
    ['Sandals, black', 4],
    ['Sandals, brown', 5],
  ])
  world.clock.advance(1000)
  // A price may change while pieces are sold.
  const done = await send(
    row(one.variantId, { priceCents: 99000, stock: 8 }),
    row(two.variantId, { priceCents: 110000 }),
  )
  expect(done.body).toEqual({ changed: 2, heldBack: [] })
  expect((await product(seller, one.productId)).variants[0]).toMatchObject({ price: { cents: 99000 }, available: 8 })
  expect((await product(seller, two.productId)).variants[0]).toMatchObject({ price: { cents: 110000 }, available: 4 })
  const line = (await history(seller, toWireId('variant', one.variantId))).movements[0]
  expect(line).toMatchObject({ kind: 'corrected', quantity: 3, available: 8, source: 'bulk', by: expect.any(String) })
})

test('of ten tables saved at once over the same rows, each is taken whole or not at all', async () => {
  const seller = await openSeller()
  const stalls = await Promise.all([1, 2, 3].map(() => putOnShow(world, seller.stall)))
  const rows = (stock: number) =>
    stalls.map(({ variantId }) => ({
      variantId: toWireId('variant', variantId),
      stock,
      seen: { priceCents: 120000, stock: 5 },
    }))
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      seller.browser.send('PATCH', `${seller.path}/stock`, {
        rows: index % 2 ? rows(20 + index) : rows(20 + index).reverse(),
      }),
    ),
  )
  const taken = replies.filter(({ status }) => status === 200)
  expect(taken).toHaveLength(1)
  for (const { status, body } of replies.filter((reply) => reply.status !== 200)) {
    expect(status).toBe(409)
    expect(['rows_changed_meanwhile', 'changed_meanwhile']).toContain(body.code)
  }
  const stocks = await Promise.all(
    stalls.map(async ({ productId }) => (await product(seller, productId)).variants[0].available),
  )
  expect(new Set(stocks).size).toBe(1)
})

test('a draft goes on show at its time, within the limits of its shop, and says why when it cannot', async () => {
  const seller = await openSeller('new')
  const at = new Date(world.clock.read().getTime() + hours(2)).toISOString()
  const past = { ...sandals({ status: 'draft' }), publishAt: '2020-01-01T00:00:00Z' }
  expect((await seller.browser.send('POST', `${seller.path}/products`, past)).body.code).toBe('publish_in_the_past')
  const draft = await seller.browser.send('POST', `${seller.path}/products`, {
    ...sandals({ status: 'draft' }),
    publishAt: at,
  })
  expect(draft.body).toMatchObject({ status: 'draft', publishAt: at })
  const risky = await seller.browser.send('POST', `${seller.path}/products`, {
    ...sandals({ status: 'draft', categorySlug: 'laptops' }),
    publishAt: at,
  })
  expect((await seller.browser.send('GET', `${seller.path}/products?show=scheduled`)).body).toMatchObject({
    products: [{}, {}],
    counts: { scheduled: 2, draft: 2, all: 2, on_show: 0 },
  })
  await publishDueProducts(world.ctx())
  expect((await visit(url).send('GET', `/api/products/${draft.body.id}`)).status).toBe(404)
  world.clock.advance(hours(2))
  expect(await publishDueProducts(world.ctx())).toBe(1)
  expect(await publishDueProducts(world.ctx())).toBe(0)
  expect((await visit(url).send('GET', `/api/products/${draft.body.id}`)).status).toBe(200)
  world.clock.advance(minutes(1))
  await seller.browser.send('POST', '/api/sessions', { email: seller.stall.email, password: stallPassword })
  expect((await seller.browser.send('GET', `${seller.path}/products/${risky.body.id}`)).body).toMatchObject({
    ...{ status: 'draft', publishAt: null },
    publishNote: expect.stringContaining('not open to new sellers'),
  })
})

test('a copy is a draft with nothing in stock, and shares neither SKU nor history', async () => {
  const seller = await openSeller()
  const { productId } = await putOnShow(world, seller.stall, {
    options: [{ name: 'Size', values: ['41', '42'] }],
    variants: ['41', '42'].map((value) => ({ optionValues: [value], priceCents: 120000, stock: 5, sku: `S-${value}` })),
  })
  const { id } = await duplicateProduct(seller.ctx(), seller.stall.shopId, productId)
  const copy = await product(seller, id)
  expect(copy).toMatchObject({ title: 'Leather sandals (2)', status: 'draft', options: [{ name: 'Size' }] })
  expect(
    copy.variants.map(({ sku, available }: { sku: string; available: number }) => [sku.startsWith('S-'), available]),
  ).toEqual([
    [false, 0],
    [false, 0],
  ])
  expect((await history(seller, copy.variants[0].id)).movements).toEqual([])
})

test('a seller finds products by words, tags and SKU, and sees what is running out', async () => {
  const seller = await openSeller()
  const add = (change: object) => seller.browser.send('POST', `${seller.path}/products`, { ...sandals(), ...change })
  await add({
    title: 'Enamel mug',
    tags: ['camping', 'gift'],
    variants: [{ priceCents: 50000, stock: 2, sku: 'MUG-1' }],
  })
  world.clock.advance(1000)
  await add({ title: 'Kettle 100 %', brand: 'Sufuria House', variants: [{ priceCents: 150000, stock: 40 }] })
  const found = async (query: string) =>
    (await seller.browser.send('GET', `${seller.path}/products?${query}`)).body.products.map(
      ({ title }: { title: string }) => title,
    )
  expect(await found('q=camping')).toEqual(['Enamel mug'])
  expect(await found('q=mug-1')).toEqual(['Enamel mug'])
  expect(await found('q=sufuria kettle')).toEqual(['Kettle 100 %'])
  expect(await found('q=100 %25')).toEqual(['Kettle 100 %'])
  expect(await found(`q=${encodeURIComponent("' or 1=1 --")}`)).toEqual([])
  expect(await found('show=low')).toEqual(['Enamel mug'])
  expect((await seller.browser.send('GET', `${seller.path}/stock?low=yes`)).body.rows).toMatchObject([
    { title: 'Enamel mug', available: 2 },
  ])
  const first = (await seller.browser.send('GET', `${seller.path}/stock?limit=1`)).body
  const second = (await seller.browser.send('GET', `${seller.path}/stock?limit=1&after=${first.next}`)).body
  expect([first.rows[0].title, second.rows[0].title, second.next]).toEqual(['Kettle 100 %', 'Enamel mug', null])
  const zero = await add({ title: 'A mug\u0000 with a hole' })
  expect([zero.status, zero.body.code]).toEqual([400, 'invalid_request'])
})

test('nobody changes another shop’s products by table, copy or history', async () => {
  const seller = await openSeller()
  const other = await openSeller()
  const theirs = await putOnShow(world, other.stall)
  const wire = toWireId('variant', theirs.variantId)
  const rows = [{ variantId: wire, stock: 0, seen: { priceCents: 120000, stock: 5 } }]
  expect((await seller.browser.send('PATCH', `${seller.path}/stock`, { rows })).status).toBe(404)
  expect((await seller.browser.send('GET', `${seller.path}/variants/${wire}/stock-history`)).status).toBe(404)
  expect(
    (await seller.browser.send('POST', `${seller.path}/products/${toWireId('product', theirs.productId)}/duplicate`))
      .status,
  ).toBe(404)
  await expect(
    changeProduct(seller.ctx(), seller.stall.shopId, theirs.productId, { title: 'Mine now' }),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
})
