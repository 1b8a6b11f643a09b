// Rules close a shop's doors one by one, the money of its buyers goes back or goes on, and by itself the shop is free again.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { days, hours } from '#platform/clock'
import { transact } from '#platform/context'
import { judgeSeller, mayOrder, mayPayOut, restrictionsOf } from '#trust'
import { getBanned, tryToShareContacts } from '../be-restricted.ts'
import { checkOut, openShoeShop, orderBody, type ShopOnStage, salim, wanjiku, worked } from '../cast.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
let people = 0
const somebody = () => ({ name: 'Akinyi Otieno', phone: `+2547110007${String(++people).padStart(2, '0')}` })
const idOf = (shop: ShopOnStage): string => fromWireId('shop', shop.shopId)!

async function openShop(slug: string): Promise<ShopOnStage> {
  people += 1
  const seller = { ...wanjiku, email: `${slug}@amana.example`, phone: `+2547110006${String(people).padStart(2, '0')}` }
  return openShoeShop(market, seller, { slug, stock: 20 })
}

async function signInAgain(shop: ShopOnStage): Promise<void> {
  const email = `${shop.slug}@amana.example`
  worked(await shop.browser.send('POST', '/api/sessions', { email, password: wanjiku.password }))
}

async function buy(shop: ShopOnStage) {
  const buyer = somebody()
  const order = await checkOut(market, shop, buyer)
  return { ...order, buyer, pay: () => market.answerPrompt(buyer.phone, { pin: '1234' }) }
}

const stateOf = async (orderId: string): Promise<string> =>
  (await market.owner.query('select state from orders."order" where id = $1', [fromWireId('order', orderId)])).rows[0]
    .state

const statusOf = async (shop: ShopOnStage): Promise<string> =>
  (await market.owner.query('select status from shops.shop where id = $1', [idOf(shop)])).rows[0].status

test('three tries to share a number close free messages for a day, and ready-made sentences still pass', async () => {
  const shop = await openShop('three-tries')
  const { orderId, pay } = await buy(shop)
  await pay()
  await tryToShareContacts(market, idOf(shop), 3)
  const write = (text: string) =>
    shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/orders/${orderId}/messages`, { text, pictureIds: [] })
  const refused = await write('Hello, I will send it tomorrow with my cousin')
  expect(refused).toMatchObject({ status: 409, body: { code: 'only_ready_made' } })
  expect(refused.body.data.readyMade.en).toContain('Your parcel leaves tomorrow.')
  worked(await write('Your parcel leaves tomorrow.'))
  await market.advance(days(1) + 1)
  await signInAgain(shop)
  worked(await write('Hello, I will send it tomorrow with my cousin'))
})

test('five tries close new listings for a week; what is on show stays and sells', async () => {
  const shop = await openShop('five-tries')
  await tryToShareContacts(market, idOf(shop), 5)
  const add = () =>
    shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/products`, {
      title: 'Sandals of tyre rubber, size 42',
      description: 'Made in Gikomba of an old tyre, they last for years and years.',
      categorySlug: 'sports-shoes',
      condition: 'new',
      variants: [{ priceCents: 90_000, stock: 3 }],
    })
  await signInAgain(shop)
  expect(await add()).toMatchObject({ status: 409, body: { code: 'contact_tries_listings' } })
  expect((await buy(shop)).status).toBe(201)
  await market.advance(days(7) + 1)
  await signInAgain(shop)
  worked(await add())
})

test('a shop that is frozen while a buyer pays: her order goes on, the next is refused, and an unshipped one goes back', async () => {
  const shop = await openShop('mid-checkout')
  const { orderId, pay, buyer } = await buy(shop)
  const cart = market.browser()
  worked(await cart.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: 1 }))
  const before = (await market.phone(buyer.phone)).balance
  await transact(market.ctx(), async (tx) => {
    for (let tries = 0; tries < 8; tries += 1)
      await market.owner.query(
        `insert into trust.mark (shop_id, id, kind, at) values ($1, gen_random_uuid(), 'contact_attempt', $2)`,
        [idOf(shop), tx.now],
      )
    await judgeSeller(tx, idOf(shop))
  })
  // The shop does not wear its status yet: the door is closed all the same.
  expect(await statusOf(shop)).toBe('active')
  const late = await cart.send('POST', '/api/orders', orderBody(shop, somebody()), { 'idempotency-key': 'too-late' })
  expect(late).toMatchObject({ status: 409, body: { code: 'shop_not_active' } })
  await market.drain()
  expect(await statusOf(shop)).toBe('frozen')
  await pay()
  expect(await stateOf(orderId)).toBe('paid')
  await market.advance(hours(72) + 1)
  await market.settle()
  expect(await stateOf(orderId)).toBe('refunded')
  expect((await market.phone(buyer.phone)).balance).toBe(before)
})

test('a frozen shop is found again after 28 days, though nobody did anything, and its seller is told of both', async () => {
  const shop = await openShop('frozen-for-a-month')
  await tryToShareContacts(market, idOf(shop), 8)
  expect(await statusOf(shop)).toBe('frozen')
  const page = await market.browser().get(`/api/products/${shop.productId}`)
  expect(page.body.sellable).toBe(false)
  const [freeze] = await restrictionsOf(market.ctx(), idOf(shop))
  expect(freeze).toMatchObject({ action: 'freeze_shop', code: 'contact_tries_shop' })
  await market.advance(freeze!.until!.getTime() - market.clock.read().getTime() - 1)
  expect((await mayOrder(market.ctx(), idOf(shop))).may).toBe(false)
  await market.advance(1)
  expect((await mayOrder(market.ctx(), idOf(shop))).may).toBe(true)
  await market.settle()
  expect(await statusOf(shop)).toBe('active')
  const { rows } = await market.owner.query(
    `select template from notifications.notice where template in ('shop_restricted_seller', 'shop_free_again_seller')
       and address = $1 order by 1`,
    [`${shop.slug}@amana.example`],
  )
  const templates = rows.map(({ template }) => template)
  expect(templates).toContain('shop_free_again_seller')
  expect(templates.filter((name) => name === 'shop_restricted_seller').length).toBeGreaterThan(0)
})

test('two freezes at once are one, and a clock that goes back an hour changes nothing', async () => {
  const shop = await openShop('two-at-once')
  await tryToShareContacts(market, idOf(shop), 7)
  await market.owner.query(
    `insert into trust.mark (shop_id, id, kind, at) values ($1, gen_random_uuid(), 'contact_attempt', $2)`,
    [idOf(shop), market.clock.read()],
  )
  const judge = () => transact(market.ctx(), (tx) => judgeSeller(tx, idOf(shop)))
  await Promise.all([judge(), judge()])
  const frozen = async () =>
    (
      await market.owner.query(
        `select since, until from trust.restriction where shop_id = $1 and action = 'freeze_shop' and ended_at is null`,
        [idOf(shop)],
      )
    ).rows
  expect(await frozen()).toHaveLength(1)
  const before = await frozen()
  const ctx = market.ctx()
  const anHourAgo = { ...ctx, now: new Date(ctx.now.getTime() - hours(1)) }
  await transact(anHourAgo, (tx) => judgeSeller(tx, idOf(shop)))
  expect(await frozen()).toEqual(before)
  expect((await mayOrder(anHourAgo, idOf(shop))).may).toBe(false)
})

test('a shop that is banned: unshipped money goes back at once, and what is its own is paid out 60 days later', async () => {
  const shop = await openShop('banned-for-good')
  await tryToShareContacts(market, idOf(shop), 8)
  await market.advance(days(29))
  await market.settle()
  const { orderId, pay, buyer } = await buy(shop)
  const before = (await market.phone(buyer.phone)).balance
  await pay()
  await tryToShareContacts(market, idOf(shop), 8)
  await market.settle()
  expect(await statusOf(shop)).toBe('banned')
  expect(await stateOf(orderId)).toBe('refunded')
  expect((await market.phone(buyer.phone)).balance).toBe(before)
  const leave = await mayPayOut(market.ctx(), idOf(shop))
  expect(leave).toMatchObject({ may: false, code: 'frozen_a_second_time' })
  await market.advance(days(60) + 1)
  expect((await mayPayOut(market.ctx(), idOf(shop))).may).toBe(true)
  expect((await mayOrder(market.ctx(), idOf(shop))).may).toBe(false)
})

test('another shop of another seller goes on as before', async () => {
  const shop = await openShoeShop(market, salim, { slug: 'salim-goes-on' })
  const banned = await openShop('banned-next-door')
  await getBanned(market, idOf(banned))
  expect(await statusOf(banned)).toBe('banned')
  expect((await buy(shop)).status).toBe(201)
})

test('figures that are missing, or contradict each other, stop nobody at any door, and let nobody in who is stopped', async () => {
  const unknown = await openShop('nothing-known')
  await market.owner.query('delete from trust.standing where shop_id = $1', [idOf(unknown)])
  await market.owner.query('delete from trust.seller_facts where shop_id = $1', [idOf(unknown)])
  expect((await buy(unknown)).status).toBe(201)
  expect(worked(await unknown.browser.get(`/api/seller/shops/${unknown.shopId}/standing`)).inForce).toEqual([])

  // Nine of one order lost, ten of none shipped late, and no order that says so.
  const muddled = await openShop('muddled')
  await market.owner.query(
    `insert into trust.seller_day (shop_id, day, ended_orders, lost_orders, shipped_on_time, delivered_orders)
     values ($1, ($2::timestamptz - interval '20 days')::date, 1, 9, 10, 7)`,
    [idOf(muddled), market.clock.read()],
  )
  await transact(market.ctx(), (tx) => judgeSeller(tx, idOf(muddled)))
  expect(await restrictionsOf(market.ctx(), idOf(muddled))).toEqual([])
  expect((await buy(muddled)).status).toBe(201)
  const read = worked(await muddled.browser.get(`/api/seller/shops/${muddled.shopId}/standing`))
  expect(JSON.stringify(read)).not.toMatch(/NaN|Infinity|undefined/)

  const frozen = await openShop('frozen-and-forgotten')
  await tryToShareContacts(market, idOf(frozen), 8)
  await market.owner.query('delete from trust.standing where shop_id = $1', [idOf(frozen)])
  await market.owner.query('delete from trust.seller_facts where shop_id = $1', [idOf(frozen)])
  await transact(market.ctx(), (tx) => judgeSeller(tx, idOf(frozen)))
  expect((await mayOrder(market.ctx(), idOf(frozen))).may).toBe(false)
  expect((await mayPayOut(market.ctx(), idOf(frozen))).may).toBe(false)
})
