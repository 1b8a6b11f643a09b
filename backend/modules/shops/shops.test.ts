// Opening a shop, what visitors and owners see of it, and that seller's work stays within its shop.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromWireId, listShops, openShop as openShopEndpoint, readMyShop, readShop, signIn } from '@amana/contract'
import { sql } from 'kysely'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import * as identity from '#identity'
import { transact, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import {
  changeShopStatus,
  listPayableShops,
  reactions,
  readDeliveryOption,
  readDeliveryOptions,
  readShopForSale,
  readShopsForSale,
  routes,
  setShopBanner,
  setShopLogo,
} from '#shops'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, somebody, type Visitor, visit } from '../../test/serve-modules.ts'
import { reservedSlugs } from './rules.ts'

const world = await openTestWorld()
reactions()
const url = await serveModules(world, identity.routes, routes)

let shops = 0
let sellers = 0
const wanted = (change: object = {}) => ({
  name: 'Wanjiku Shoes',
  slug: `wanjiku-shoes-${++shops}`,
  county: 'nairobi',
  town: 'eastleigh',
  description: 'Shoes for people who walk to the stage every morning.',
  payoutPhone: '0712 345 678',
  deliveryOptions: [
    { name: 'Rider within Nairobi', zone: 'towns', feeCents: 20000, daysMin: 0, daysMax: 1 },
    { name: 'Parcel by matatu', zone: 'nationwide', feeCents: 35000, daysMin: 1, daysMax: 3 },
  ],
  ...change,
})
/** Signed in; her phone is proved unless told otherwise. */
async function newSeller(verified = true): Promise<Visitor> {
  const person = { ...somebody(), phone: `+25471234${String(++sellers).padStart(4, '0')}` }
  await identity.createAccount(world.ctx(), { ...person, verified })
  const browser = visit(url)
  const { email, password } = person
  expect((await browser.send('POST', signIn.path, { email, password })).status).toBe(200)
  return browser
}
async function opened(change: object = {}) {
  const browser = await newSeller()
  const reply = await browser.send('POST', openShopEndpoint.path, wanted(change))
  expect([reply.status, reply.body.code]).toEqual([201, undefined])
  return { browser, shop: reply.body, shopId: fromWireId('shop', reply.body.id)! }
}
const attempt = async (change: object) => {
  const reply = await (await newSeller()).send('POST', openShopEndpoint.path, wanted(change))
  return [reply.status, reply.body.code]
}

test('a buyer opens a shop, becomes a seller, and everybody can look at it', async () => {
  const { browser, shop } = await opened()
  expect(shop).toMatchObject({ county: 'Nairobi', town: 'Eastleigh', tier: 'new', logo: null })
  expect((await browser.send('GET', '/api/me')).body).toMatchObject({ role: 'seller', shops: [{ slug: shop.slug }] })
  const page = await visit(url).send('GET', `/api/shops/${shop.slug.toUpperCase()}`)
  expect(readShop.reply!.parse(page.body)).toMatchObject({
    status: 'active',
    releaseDaysAfterCode: 7,
    facts: { completedOrders: 0 },
    deliveryOptions: [{ name: 'Rider within Nairobi', fee: { cents: 20000 } }, { name: 'Parcel by matatu' }],
  })
  expect((await visit(url).send('GET', '/api/shops/no-such-shop')).status).toBe(404)
})

test('a visitor who is not signed in is asked to sign in before opening a shop', async () => {
  const reply = await visit(url).send('POST', openShopEndpoint.path, wanted())
  expect([reply.status, reply.body.code]).toEqual([401, 'not_signed_in'])
})

test('whoever has not proved her phone is told to do so first, and how', async () => {
  const reply = await (await newSeller(false)).send('POST', openShopEndpoint.path, wanted())
  expect([reply.status, reply.body.code]).toEqual([403, 'phone_not_verified'])
  expect(reply.body.detail).toMatch(/^Verify your phone first: .*SMS/)
})

test('an address belongs to one shop, and an account keeps one shop', async () => {
  const { browser, shop } = await opened()
  expect(await attempt({ slug: shop.slug })).toEqual([409, 'slug_taken'])
  const second = await browser.send('POST', openShopEndpoint.path, wanted())
  expect([second.status, second.body.code]).toEqual([409, 'one_shop_per_account'])
  const racers = await Promise.all([attempt({ slug: 'race-me' }), attempt({ slug: 'race-me' })])
  expect(racers.map(([status]) => status).sort()).toEqual([201, 409])
})

test('addresses of our own, places that do not exist and contact details are refused', async () => {
  expect(await attempt({ slug: 'checkout' })).toEqual([422, 'slug_reserved'])
  expect(await attempt({ county: 'Kampala' })).toEqual([422, 'unknown_county'])
  expect(await attempt({ town: 'Kampala' })).toEqual([422, 'unknown_town'])
  expect(await attempt({ description: 'Call me on 0712 345 678 and pay there.' })).toEqual([
    422,
    'contact_details_in_text',
  ])
  expect(await attempt({ slug: 'Not A Slug' })).toEqual([400, 'invalid_request'])
  expect(await attempt({ palette: { wall: 'red;background:url(x)', floor: '#fff', accent: '#112233' } })).toEqual([
    400,
    'invalid_request',
  ])
  expect(
    await attempt({ deliveryOptions: [{ name: 'Slow', zone: 'nationwide', feeCents: 0, daysMin: 5, daysMax: 2 }] }),
  ).toEqual([400, 'invalid_request'])
})

test('every page of the site is among the reserved addresses', () => {
  const file = join(import.meta.dirname, '../../../frontend/app/routes.ts')
  const pages = readFileSync(file, 'utf8').matchAll(/route\('([a-z][a-z0-9-]*)/g)
  const missing = [...pages].map(([, segment]) => segment!).filter((segment) => !reservedSlugs.has(segment))
  expect(missing).toEqual([])
  expect(['api', 'media', 'telco', 'assets', 'design'].filter((segment) => !reservedSlugs.has(segment))).toEqual([])
})

test('the owner sees standing and payout phone, nobody else does', async () => {
  const { browser, shop } = await opened()
  const path = `/api/seller/shops/${shop.id}`
  const mine = await browser.send('GET', path)
  expect(readMyShop.reply!.parse(mine.body)).toMatchObject({
    payoutPhoneMasked: '0712 ••• 678',
    standing: { tier: 'new', nextTier: 'established' },
  })
  const stranger = (await opened()).browser
  for (const who of [await stranger.send('GET', path), await (await newSeller()).send('GET', path)]) {
    expect([who.status, who.body.code]).toEqual([403, 'not_allowed'])
    expect(JSON.stringify(who.body)).not.toContain('0712')
  }
  expect((await visit(url).send('GET', path)).status).toBe(401)
  expect((await stranger.send('GET', '/api/seller/shops/shp_nonsense')).status).toBe(400)
})

test('shops are listed by completed orders, each order counted once and those with oneself not at all', async () => {
  const { shop, shopId } = await opened()
  const completed = (orderId: string, selfDealing: boolean) =>
    transact(world.ctx(), (tx) =>
      announce(tx, 'order_completed', {
        orderId,
        number: 'AM-1',
        shopId,
        buyerKey: 'b',
        selfDealing,
        totalCents: 100,
        placedAt: tx.now.toISOString(),
        completedAt: tx.now.toISOString(),
      }),
    )
  const orderId = newId(world.clock.read())
  await completed(orderId, false)
  await completed(orderId, false)
  await completed(newId(world.clock.read()), true)
  await world.drain()
  const reply = listShops.reply!.parse((await visit(url).send('GET', '/api/shops?limit=3')).body)
  expect(reply.shops[0]!.slug).toBe(shop.slug)
  expect(reply.shops).toHaveLength(3)
  expect(reply.counties).toBe(1)
  expect(reply.total).toBeGreaterThan(3)
  const { rows } = await world.owner.query('select completed_orders from shops.shop where id = $1', [shopId])
  expect(rows[0].completed_orders).toBe(1)
})

test('a shop wears the tier that trust gives it', async () => {
  const { shopId } = await opened()
  await world.drain()
  await world.owner.query(
    `insert into trust.standing (shop_id, tier, tier_since) values ($1, 'trusted', $2)
     on conflict (shop_id) do update set tier = 'trusted'`,
    [shopId, world.clock.read()],
  )
  await transact(world.ctx(), (tx) =>
    announce(tx, 'seller_tier_changed', { shopId, from: 'new', to: 'trusted', decisionId: newId(tx.now) }),
  )
  await world.drain()
  expect((await readShopForSale(world.ctx(), shopId))?.tier).toBe('trusted')
})

test('a frozen shop leaves the list, a closed one does not come back, and the owner may open another', async () => {
  const { browser, shop, shopId } = await opened()
  const move = (to: 'frozen' | 'active' | 'closed') => transact(world.ctx(), (tx) => changeShopStatus(tx, shopId, to))
  await move('frozen')
  const listed = (await visit(url).send('GET', '/api/shops?limit=48')).body.shops
  expect(listed.map((each: { slug: string }) => each.slug)).not.toContain(shop.slug)
  expect((await listPayableShops(world.ctx())).map(({ id }) => id)).not.toContain(shopId)
  await expect(move('closed')).rejects.toMatchObject({ code: 'status_move_not_allowed' })
  await move('active')
  await move('closed')
  await expect(move('active')).rejects.toMatchObject({ code: 'status_move_not_allowed' })
  expect((await browser.send('POST', openShopEndpoint.path, wanted())).status).toBe(201)
})

test('delivery options are found in their own shop only', async () => {
  const one = await opened()
  const other = await opened()
  const [option] = await readDeliveryOptions(world.ctx(), one.shopId)
  const optionId = fromWireId('deliveryOption', option!.id)!
  expect(await readDeliveryOption(world.ctx(), one.shopId, optionId)).toEqual(option)
  expect(await readDeliveryOption(world.ctx(), other.shopId, optionId)).toBeUndefined()
  expect((await readShopsForSale(world.ctx(), [one.shopId, other.shopId, one.shopId])).size).toBe(2)
})

test('an owner gives the shop a logo and a banner', async () => {
  const { shop, shopId } = await opened()
  const bytes = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#884422' } })
    .png()
    .toBuffer()
  await setShopLogo(world.ctx(), shopId, bytes)
  await setShopBanner(world.ctx(), shopId, bytes)
  const page = (await visit(url).send('GET', `/api/shops/${shop.slug}`)).body
  expect(page.banner).toMatchObject({
    width: 1200,
    height: 600,
    url: expect.stringMatching(/^\/media\/[0-9a-f]{32}-400\.webp$/),
  })
  expect(page.logo.alt).toBe('Logo of Wanjiku Shoes')
  await expect(setShopLogo(world.ctx(), shopId, Buffer.from('<svg/>'))).rejects.toMatchObject({ code: 'not_a_picture' })
})

test('work bound to one shop can neither see nor touch another shop', async () => {
  const mine = await opened()
  const other = await opened()
  await transactForShop(world.ctx(), mine.shopId, async ({ db }) => {
    const { rows: seen } = await sql<{ id: string }>`select id from shops.shop`.execute(db)
    expect(seen).toEqual([{ id: mine.shopId }])
    const { rows: options } = await sql<{
      shop_id: string
    }>`select distinct shop_id from shops.delivery_option`.execute(db)
    expect(options).toEqual([{ shop_id: mine.shopId }])
    const changed = await sql`update shops.shop set name = 'Mine now' where id = ${other.shopId} returning id`.execute(
      db,
    )
    const moved =
      await sql`update shops.delivery_option set fee_cents = 0 where shop_id = ${other.shopId} returning id`.execute(db)
    const { rows: addresses } = await sql<{ shop_id: string }>`select shop_id from shops.address`.execute(db)
    expect(addresses).toEqual([{ shop_id: mine.shopId }])
    expect([changed.rows, moved.rows]).toEqual([[], []])
  })
  const bound = (statement: ReturnType<typeof sql>) =>
    transactForShop(world.ctx(), mine.shopId, ({ db }) => statement.execute(db))
  await expect(
    bound(sql`insert into shops.delivery_option (shop_id, id, name, zone, fee_cents, days_min, days_max, position)
      values (${other.shopId}, ${newId(world.clock.read())}, 'Trojan', 'nationwide', 0, 0, 0, 9)`),
  ).rejects.toThrow(/row-level security/)
  await expect(bound(sql`delete from shops.delivery_option`)).rejects.toThrow(/permission denied/)
  await expect(bound(sql`insert into shops.address (slug, shop_id) values ('trojan', ${mine.shopId})`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(bound(sql`update shops.shop set slug = 'trojan'`)).rejects.toThrow(/permission denied/)
  await expect(bound(sql`select * from shops.draft`)).rejects.toThrow(/permission denied/)
  await expect(bound(sql`update shops.shop set status = 'active', tier = 'trusted'`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(bound(sql`update shops.shop set payout_phone = '+254700000000'`)).rejects.toThrow(/permission denied/)
  await expect(bound(sql`insert into shops.completed_order values (${mine.shopId}, ${mine.shopId})`)).rejects.toThrow(
    /permission denied/,
  )
})
