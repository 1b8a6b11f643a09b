// A seller's products: what goes on show, what the rules keep back, and that no shop reaches into another.
import {
  addProduct as addProductEndpoint,
  changeProduct as changeProductEndpoint,
  listMyProducts,
  readMyProduct,
  readProduct,
  toWireId,
} from '@amana/contract'
import { expect, test } from 'vitest'
import { addProduct, changeProduct, readListing, readVariantsForSale, routes, syncCategories } from '#catalogue'
import * as identity from '#identity'
import { transact } from '#platform/context'
import { changeShopStatus } from '#shops'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, putOnShow, type Stall, sandals, stallPassword } from '../../test/stalls.ts'
import { categories } from './categories.ts'

const world = await openTestWorld()
const url = await serveModules(world, identity.routes, routes)
await syncCategories(world.ctx())

async function signedIn(stall: Stall) {
  const browser = visit(url)
  await browser.send('POST', '/api/sessions', { email: stall.email, password: stallPassword })
  return browser
}
async function openTrustedStall(): Promise<Stall> {
  const stall = await openStall(world)
  await giveTier(world, stall.shopId, 'trusted')
  return stall
}
const productsPath = (stall: Stall) => `/api/seller/shops/${toWireId('shop', stall.shopId)}/products`
const page = async (productId: string) => visit(url).send('GET', `/api/products/${toWireId('product', productId)}`)

test('the category tree follows its file, however often it is brought into step', async () => {
  await world.owner.query(
    `insert into catalogue.category (slug, name, name_sw, risk, position) values ('old-things', 'Old', 'Zamani', 'normal', 1)`,
  )
  await world.owner.query(`update catalogue.category set name = 'Changed' where slug = 'shoes'`)
  await syncCategories(world.ctx())
  await syncCategories(world.ctx())
  const { rows } = await world.owner.query('select slug, name, retired from catalogue.category')
  expect(rows.filter((row) => !row.retired)).toHaveLength(categories.length)
  expect(rows.find((row) => row.slug === 'old-things').retired).toBe(true)
  expect(rows.find((row) => row.slug === 'shoes').name).toBe('Shoes')
})

test('a seller adds a product with sizes and everybody sees it', async () => {
  const stall = await openTrustedStall()
  const browser = await signedIn(stall)
  const reply = await browser.send('POST', productsPath(stall), {
    ...sandals(),
    brand: 'Maasai Soles',
    options: [{ name: 'Size', values: ['41', '42'] }],
    variants: [
      { optionValues: ['41'], priceCents: 130000, stock: 2 },
      { optionValues: ['42'], priceCents: 120000, stock: 3, sku: 'SND-42' },
    ],
    priceWasCents: 150000,
  })
  expect(addProductEndpoint.reply!.parse(reply.body)).toMatchObject({
    screening: 'passed',
    stock: 5,
    priceFrom: { cents: 120000 },
  })
  const seen = await visit(url).send('GET', `/api/products/${reply.body.id}`)
  expect(readProduct.reply!.parse(seen.body)).toMatchObject({
    sellable: true,
    category: {
      slug: 'sandals-slippers',
      nameSw: 'Sandali na ndara',
      parent: { slug: 'shoes', name: 'Shoes', nameSw: 'Viatu' },
    },
    variants: [
      { optionValues: ['41'], available: 2 },
      { optionValues: ['42'], sku: 'SND-42' },
    ],
    priceWas: { cents: 150000 },
    shop: { slug: stall.slug, releaseDaysAfterCode: 7 },
    deliveryOptions: [{ name: 'Rider in town' }],
  })
  const mine = await browser.send('GET', `${productsPath(stall)}/${reply.body.id}`)
  expect(readMyProduct.reply!.parse(mine.body)).toMatchObject({ screening: 'passed', screeningReason: null })
})

test('what cannot be listed is refused with its reason', async () => {
  const stall = await openStall(world)
  const browser = await signedIn(stall)
  const attempt = async (change: object) => {
    const reply = await browser.send('POST', productsPath(stall), { ...sandals(), ...change })
    return [reply.status, reply.body.code]
  }
  expect(await attempt({ categorySlug: 'no-such-thing' })).toEqual([422, 'unknown_category'])
  expect(await attempt({ categorySlug: 'shoes' })).toEqual([422, 'unknown_category'])
  expect(await attempt({ description: 'WhatsApp me on 0712 345 678 for a better price.' })).toEqual([
    422,
    'contact_details_in_text',
  ])
  expect(
    await attempt({
      options: [{ name: 'Size', values: ['41', 'call 0712 345 678'] }],
      variants: [{ optionValues: ['41'], priceCents: 120000, stock: 1 }],
    }),
  ).toEqual([422, 'contact_details_in_text'])
  expect(await attempt({ categorySlug: 'mobile-phones' })).toEqual([409, 'category_not_open_to_new_sellers'])
  expect(await attempt({ variants: [{ optionValues: ['41'], priceCents: 120000, stock: 1 }] })).toEqual([
    422,
    'variants_do_not_match_options',
  ])
  const size = { options: [{ name: 'Size', values: ['41'] }] }
  for (const values of [[], ['43']])
    expect(await attempt({ ...size, variants: [{ optionValues: values, priceCents: 120000, stock: 1 }] })).toEqual([
      422,
      'variants_do_not_match_options',
    ])
  const twice = { optionValues: ['41'], priceCents: 120000, stock: 1 }
  expect(await attempt({ ...size, variants: [twice, twice] })).toEqual([422, 'variants_do_not_match_options'])
  expect(await attempt({ variants: [{ optionValues: [], priceCents: 120050, stock: 1 }] })).toEqual([
    400,
    'invalid_request',
  ])
  expect((await browser.send('GET', productsPath(stall))).body.products).toEqual([])
})

test('a new seller may add five products an hour, and drafts are no way around it', async () => {
  const stall = await openStall(world)
  for (let count = 0; count < 5; count++) await putOnShow(world, stall)
  await expect(putOnShow(world, stall)).rejects.toMatchObject({ code: 'too_many_listings_this_hour', kind: 'conflict' })
  const { id } = await addProduct(world.ctx(stall.owner), stall.shopId, sandals({ status: 'draft' }))
  expect((await page(id)).status).toBe(404)
  await expect(changeProduct(world.ctx(stall.owner), stall.shopId, id, { status: 'active' })).rejects.toMatchObject({
    code: 'too_many_listings_this_hour',
  })
  world.clock.advance(3_600_001)
  await changeProduct(world.ctx(stall.owner), stall.shopId, id, { status: 'active' })
  expect((await page(id)).status).toBe(200)
})

test('listings sent at the same instant are counted one after the other, new ones and drafts alike', async () => {
  const stall = await openStall(world)
  const draft = () => addProduct(world.ctx(stall.owner), stall.shopId, sandals({ status: 'draft' }))
  const drafts = await Promise.all([draft(), draft(), draft(), draft()])
  const outcomes = await Promise.allSettled([
    ...drafts.map(({ id }) => changeProduct(world.ctx(stall.owner), stall.shopId, id, { status: 'active' })),
    ...[1, 2, 3, 4].map(() => addProduct(world.ctx(stall.owner), stall.shopId, sandals({ status: 'active' }))),
  ])
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused.map(({ reason }) => reason.code)).toEqual(Array(3).fill('too_many_listings_this_hour'))
})

test('a shop that is frozen lists nothing new, and what it had cannot be bought', async () => {
  const stall = await openTrustedStall()
  const { productId, variantId } = await putOnShow(world, stall)
  await transact(world.ctx(), (tx) => changeShopStatus(tx, stall.shopId, 'frozen'))
  await expect(putOnShow(world, stall)).rejects.toMatchObject({ code: 'shop_not_active' })
  expect((await page(productId)).body).toMatchObject({
    sellable: false,
    unsellableReason: expect.stringMatching(/no orders/),
  })
  const variant = (await readVariantsForSale(world.ctx(), [variantId])).get(variantId)
  expect(variant).toMatchObject({ sellable: false, available: 5 })
  expect(await readListing(world.ctx(), productId)).toBeUndefined()
})

test('a price that looks like bait is kept off show with the reason, until it is a real one', async () => {
  for (let shops = 0; shops < 4; shops++) {
    const stall = await openTrustedStall()
    for (let count = 0; count < 6; count++) await putOnShow(world, stall, { categorySlug: 'novels' })
  }
  const stall = await openTrustedStall()
  const browser = await signedIn(stall)
  const bait = { ...sandals({ categorySlug: 'novels' }), variants: [{ optionValues: [], priceCents: 30000, stock: 1 }] }
  const { body } = await browser.send('POST', productsPath(stall), bait)
  expect(body).toMatchObject({ screening: 'quarantined', screeningReason: expect.stringMatching(/KES 300 .*KES 720/s) })
  expect((await visit(url).send('GET', `/api/products/${body.id}`)).status).toBe(404)
  const whole = (await browser.send('GET', `${productsPath(stall)}/${body.id}`)).body
  const changed = await browser.send('PATCH', `${productsPath(stall)}/${body.id}`, {
    variants: [{ id: whole.variants[0].id, priceCents: 90000 }],
  })
  expect(changeProductEndpoint.reply!.parse(changed.body)).toMatchObject({ screening: 'passed', screeningReason: null })
  expect((await visit(url).send('GET', `/api/products/${body.id}`)).status).toBe(200)
  const lowered = await browser.send('PATCH', `${productsPath(stall)}/${body.id}`, {
    variants: [{ id: whole.variants[0].id, priceCents: 30000 }],
  })
  expect(lowered.body.screening).toBe('quarantined')
})

test('a changed text is screened again, a changed stock is not held against the seller', async () => {
  const stall = await openStall(world)
  const ctx = world.ctx(stall.owner)
  const { productId, variantId } = await putOnShow(world, stall)
  await expect(
    changeProduct(ctx, stall.shopId, productId, { description: 'Piga simu 0712 345 678 tuongee bei.' }),
  ).rejects.toMatchObject({ code: 'contact_details_in_text' })
  for (let count = 0; count < 4; count++) await putOnShow(world, stall)
  await changeProduct(ctx, stall.shopId, productId, {
    title: 'Leather sandals, brown',
    variants: [{ id: variantId, stock: 9 }],
  })
  expect((await page(productId)).body).toMatchObject({ title: 'Leather sandals, brown', variants: [{ available: 9 }] })
  const { rows } = await world.owner.query(
    'select kind, quantity from catalogue.stock_movement where variant_id = $1 order by quantity desc',
    [variantId],
  )
  expect(rows).toEqual([
    { kind: 'received', quantity: 5 },
    { kind: 'corrected', quantity: 4 },
  ])
})

test('of people who change a product at once nobody overwrites another unseen', async () => {
  const stall = await openTrustedStall()
  const { productId } = await putOnShow(world, stall)
  const change = (number: number) =>
    changeProduct(world.ctx(stall.owner), stall.shopId, productId, { title: `Sandals of seller ${number}` })
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(change))
  const refused = results.filter((result) => result.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'changed_meanwhile' })
  const { rows } = await world.owner.query('select version from catalogue.product where id = $1', [productId])
  expect(rows[0].version).toBe(1 + results.length - refused.length)
})

test('a seller leafs through the products, newest first', async () => {
  const stall = await openTrustedStall()
  const titles = ['First sandals', 'Second sandals', 'Third sandals']
  for (const title of titles) {
    world.clock.advance(1000)
    await putOnShow(world, stall, { title })
  }
  const browser = await signedIn(stall)
  const first = listMyProducts.reply!.parse((await browser.send('GET', `${productsPath(stall)}?limit=2`)).body)
  expect(first.products.map(({ title }) => title)).toEqual(['Third sandals', 'Second sandals'])
  const second = (await browser.send('GET', `${productsPath(stall)}?limit=2&after=${first.next}`)).body
  expect(second).toMatchObject({ products: [{ title: 'First sandals' }], next: null })
  expect((await browser.send('GET', `${productsPath(stall)}?after=nonsense`)).body.code).toBe('invalid_request')
})
