// Carts of visitors and accounts: filling them, what changes in the meantime, and joining them at sign-in.
import { randomUUID } from 'node:crypto'
import { readCarts, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { emptyCart, readShopCart, routes, shopCartView } from '#carts'
import { changeProduct, reserveStock, syncCategories } from '#catalogue'
import * as identity from '#identity'
import { transact, transactForShop } from '#platform/context'
import { newId } from '#platform/ids'
import { changeShopStatus, goOnHoliday } from '#shops'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, somebody, type Visitor, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, putOnShow, type Stall } from '../../test/stalls.ts'

const world = await openTestWorld()
const url = await serveModules(world, identity.routes, routes)
await syncCategories(world.ctx())
const trusted = async () => {
  const stall = await openStall(world)
  await giveTier(world, stall.shopId, 'trusted')
  return stall
}
const stall = await trusted()

const put = (who: Visitor, variantId: string, quantity: number, mode: 'set' | 'add' = 'set') =>
  who.send('PUT', `/api/carts/lines/${toWireId('variant', variantId)}`, { quantity, mode })
const look = async (who: Visitor) => readCarts.reply!.parse((await who.send('GET', '/api/carts')).body)
const ownerOf = (who: Visitor) => ({ token: who.cookies.get('amana_cart')! })
const change = (of: Stall, productId: string, variantId: string, to: { priceCents?: number; stock?: number }) =>
  changeProduct(world.ctx(of.owner), of.shopId, productId, { variants: [{ id: variantId, ...to }] })

test('a visitor who only looks is given no cookie; putting something in gives one that scripts cannot read', async () => {
  const visitor = visit(url)
  expect(await look(visitor)).toEqual({ carts: [], items: 0 })
  expect(visitor.cookies.size).toBe(0)
  const { variantId } = await putOnShow(world, stall)
  const reply = await put(visitor, variantId, 2)
  expect(reply.headers.getSetCookie()).toContainEqual(
    expect.stringMatching(/^amana_cart=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000$/),
  )
  expect(reply.body).toMatchObject({
    items: 2,
    carts: [
      {
        shop: { slug: stall.slug },
        lines: [{ title: 'Leather sandals', quantity: 2, available: 5, total: { cents: 240000 }, notices: [] }],
        subtotal: { cents: 240000 },
        canCheckOut: true,
        blocked: null,
      },
    ],
  })
  const { rows } = await world.owner.query('select token_hash from carts.cart')
  expect(rows.map((row) => row.token_hash)).not.toContain(visitor.cookies.get('amana_cart'))
})

test('a buyer adds, changes and takes out; each shop has a cart of its own', async () => {
  const visitor = visit(url)
  const other = await trusted()
  const [here, there] = [await putOnShow(world, stall), await putOnShow(world, other)]
  await put(visitor, here.variantId, 1)
  await put(visitor, here.variantId, 2, 'add')
  world.clock.advance(1000)
  await put(visitor, there.variantId, 1)
  const carts = await look(visitor)
  expect(carts.carts.map(({ shop, lines }) => [shop.slug, lines[0]!.quantity])).toEqual([
    [stall.slug, 3],
    [other.slug, 1],
  ])
  expect((await put(visitor, here.variantId, 0)).body.carts).toHaveLength(1)
  expect((await put(visitor, here.variantId, 0)).status).toBe(200)
})

test('one tap that a browser sends twice on a bad line counts once; another tap counts as well', async () => {
  const visitor = visit(url)
  const [{ variantId }, other] = [await putOnShow(world, stall), await putOnShow(world, stall)]
  await put(visitor, variantId, 1)
  const tap = (press: string, of = variantId) =>
    visitor.send('PUT', `/api/carts/lines/${toWireId('variant', of)}`, { quantity: 1, mode: 'add', press })
  const press = randomUUID()
  const both = await Promise.all([tap(press), tap(press)])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect((await tap(press)).body.items).toBe(2)
  expect((await tap(press, other.variantId)).body.items).toBe(3)
  expect((await tap(randomUUID())).body.items).toBe(4)
})

test('two taps at once count twice', async () => {
  const visitor = visit(url)
  const { variantId } = await putOnShow(world, stall)
  await put(visitor, variantId, 1)
  await Promise.all([put(visitor, variantId, 1, 'add'), put(visitor, variantId, 1, 'add')])
  expect((await look(visitor)).items).toBe(3)
})

test('more than there are is refused, and how many are left is said', async () => {
  const visitor = visit(url)
  const { variantId } = await putOnShow(world, stall)
  const tooMany = await put(visitor, variantId, 6)
  await put(visitor, variantId, 4)
  for (const reply of [tooMany, await put(visitor, variantId, 2, 'add')])
    expect([reply.status, reply.body.code, reply.body.data.left]).toEqual([409, 'out_of_stock', 5])
  expect((await look(visitor)).items).toBe(4)
  expect((await put(visitor, variantId, 100)).body.code).toBe('invalid_request')
  expect((await put(visitor, newId(world.clock.read()), 1)).body.code).toBe('not_found')
})

test('what is not on sale is refused with the reason', async () => {
  const visitor = visit(url)
  const { productId, variantId } = await putOnShow(world, stall)
  await changeProduct(world.ctx(stall.owner), stall.shopId, productId, { status: 'archived' })
  const reply = await put(visitor, variantId, 1)
  expect([reply.status, reply.body.code, reply.body.detail]).toEqual([
    409,
    'not_on_sale',
    'The seller has taken this off sale.',
  ])
})

test('a cart holds fifty different things', async () => {
  const visitor = visit(url)
  const big = await trusted()
  const values = Array.from({ length: 51 }, (_, index) => `No ${index}`)
  const { variantIds } = await putOnShow(world, big, {
    options: [{ name: 'Kind', values }],
    variants: values.map((value) => ({ optionValues: [value], priceCents: 120000, stock: 1 })),
  })
  for (const variantId of variantIds.slice(0, 50)) await put(visitor, variantId, 1)
  const reply = await put(visitor, variantIds[50]!, 1)
  expect([reply.status, reply.body.code]).toEqual([409, 'cart_full'])
})

test('what changed since is shown at the line, and stops checkout where it must', async () => {
  const shop = await trusted()
  const visitor = visit(url)
  const names = ['up', 'down', 'fewer', 'none', 'off'] as const
  const goods = {} as Record<(typeof names)[number], { productId: string; variantId: string }>
  for (const name of names) {
    goods[name] = await putOnShow(world, shop, { title: `Sandals ${name}` })
    world.clock.advance(1000)
    await put(visitor, goods[name].variantId, 3)
  }
  await change(shop, goods.up.productId, goods.up.variantId, { priceCents: 130000 })
  await change(shop, goods.down.productId, goods.down.variantId, { priceCents: 110000 })
  expect(await shopCartView(world.ctx(), ownerOf(visitor), shop.shopId)).toMatchObject({ canCheckOut: true })
  await change(shop, goods.fewer.productId, goods.fewer.variantId, { stock: 2 })
  await transact(world.ctx(), (tx) =>
    reserveStock(tx, newId(tx.now), [{ shopId: shop.shopId, variantId: goods.none.variantId, quantity: 5 }]),
  )
  await changeProduct(world.ctx(shop.owner), shop.shopId, goods.off.productId, { status: 'archived' })
  const [cart] = (await look(visitor)).carts
  expect(cart!.lines.map(({ title, notices }) => [title, notices])).toEqual([
    ['Sandals up', ['price_up']],
    ['Sandals down', ['price_down']],
    ['Sandals fewer', ['fewer_left']],
    ['Sandals none', ['sold_out']],
    ['Sandals off', ['not_on_sale']],
  ])
  expect(cart!.lines[0]).toMatchObject({ unitPrice: { cents: 130000 }, unitPriceBefore: { cents: 120000 } })
  expect(cart).toMatchObject({ canCheckOut: false, blocked: 'Only 2 left of Sandals fewer. Take fewer to go on.' })
  expect(cart!.subtotal.cents).toBe(3 * (130000 + 110000 + 120000))
  await transact(world.ctx(), (tx) => changeShopStatus(tx, shop.shopId, 'frozen'))
  const frozen = (await look(visitor)).carts[0]!
  expect(frozen.lines.map(({ notices }) => notices)).toEqual(Array(5).fill(['shop_paused']))
  expect(frozen.blockedBy).toBe('shop_paused')
})

test('a shop on holiday says until when at each line, and a closed one that it is closed', async () => {
  const shop = await trusted()
  const visitor = visit(url)
  await put(visitor, (await putOnShow(world, shop)).variantId, 1)
  await goOnHoliday(world.ctx(shop.owner), shop.shopId, '2026-12-01')
  expect((await look(visitor)).carts[0]).toMatchObject({
    ...{ blockedBy: 'shop_on_holiday', lines: [{ notices: ['shop_on_holiday'] }] },
    shop: { backOn: '2026-11-30T21:00:00.000Z' },
  })
  await transact(world.ctx(), (tx) => changeShopStatus(tx, shop.shopId, 'closed'))
  expect((await look(visitor)).carts[0]).toMatchObject({
    ...{ blockedBy: 'shop_closed', lines: [{ notices: ['shop_closed'] }], shop: { slug: shop.slug } },
  })
})

test('what is saved for later stays in sight and is not bought, until it is taken back', async () => {
  const shop = await trusted()
  const visitor = visit(url)
  const [now, later] = [await putOnShow(world, shop), await putOnShow(world, shop, { title: 'Sandals for later' })]
  await put(visitor, now.variantId, 1)
  await put(visitor, later.variantId, 2)
  const aside = (variantId: string, is: boolean) =>
    visitor.send('PUT', `/api/carts/lines/${toWireId('variant', variantId)}/aside`, { aside: is })
  expect((await aside(later.variantId, true)).body).toMatchObject({
    items: 1,
    carts: [{ aside: [{ title: 'Sandals for later', quantity: 2 }], subtotal: { cents: 120000 } }],
  })
  const owner = ownerOf(visitor)
  expect(await readShopCart(world.ctx(), owner, shop.shopId)).toHaveLength(1)
  await transact(world.ctx(), (tx) => emptyCart(tx, owner, shop.shopId))
  expect((await look(visitor)).carts[0]).toMatchObject({ lines: [], canCheckOut: false, blockedBy: 'empty' })
  expect((await aside(later.variantId, false)).body).toMatchObject({
    items: 2,
    carts: [{ canCheckOut: true, aside: [] }],
  })
})

test('signing in joins the carts: of what is in both, the larger number stays, and the cookie goes', async () => {
  const [one, two] = [await putOnShow(world, stall), await putOnShow(world, stall)]
  const person = { ...somebody(), phone: '+254712345678' }
  await identity.createAccount(world.ctx(), { ...person, verified: true })
  const home = visit(url)
  await home.send('POST', '/api/sessions', { email: person.email, password: person.password })
  await put(home, one.variantId, 3)
  const phone = visit(url)
  await put(phone, one.variantId, 2)
  await put(phone, two.variantId, 1)
  const copyOfCookie = new Map(phone.cookies)
  await phone.send('POST', '/api/sessions', { email: person.email, password: person.password })
  const joined = await look(phone)
  expect(joined.items).toBe(4)
  expect(phone.cookies.has('amana_cart')).toBe(false)
  expect(await look(home)).toEqual(joined)
  expect(await look(visit(url, copyOfCookie))).toEqual({ carts: [], items: 0 })
})

test("a visitor sees only the own cart, and a cookie that is made up shows nobody's", async () => {
  const { variantId } = await putOnShow(world, stall)
  await put(visit(url), variantId, 1)
  for (const cookie of ['x', "'; drop table carts.cart; --", 'a'.repeat(43), '%00'])
    expect(await look(visit(url, new Map([['amana_cart', cookie]])))).toEqual({ carts: [], items: 0 })
})

test('after checkout only the lines of that shop are gone', async () => {
  const visitor = visit(url)
  const other = await trusted()
  await put(visitor, (await putOnShow(world, stall)).variantId, 1)
  await put(visitor, (await putOnShow(world, other)).variantId, 1)
  const owner = ownerOf(visitor)
  expect(await readShopCart(world.ctx(), owner, stall.shopId)).toMatchObject([
    { quantity: 1, unitPriceSeenCents: 120000, notices: [], setAside: false },
  ])
  await transact(world.ctx(), (tx) => emptyCart(tx, owner, stall.shopId))
  expect(await shopCartView(world.ctx(), owner, stall.shopId)).toBeUndefined()
  expect((await look(visitor)).carts.map(({ shop }) => shop.slug)).toEqual([other.slug])
})

test("a seller's bound work has no business with carts, accounts or the read model, and can touch none of them", async () => {
  for (const table of ['carts.cart', 'carts.line', 'identity.account', 'identity.session', 'search.listing'])
    await expect(
      transactForShop(world.ctx(), stall.shopId, ({ db }) => sql`select 1 from ${sql.table(table)}`.execute(db)),
    ).rejects.toThrow(/permission denied/)
})
