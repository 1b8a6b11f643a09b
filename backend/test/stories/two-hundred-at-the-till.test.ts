// Many at the till at once: the last one is sold once, nobody pays for nothing, and what was reserved comes free again.
import { fromWireId } from '@amana/contract'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { checkBooks } from '#ledger'
import { transact } from '#platform/context'
import { changeShopStatus } from '#shops'
import { days, minutes } from '../../platform/clock.ts'
import { checkOut, openShoeShop, orderBody, salim, worked } from '../cast.ts'
import { guestPath } from '../guests.ts'
import { openMarket } from '../market.ts'
import { giveTier } from '../stalls.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 1 })
await giveTier(market, fromWireId('shop', shop.shopId)!, 'trusted')

const stockOf = async ({ variantId }: { variantId: string }) =>
  (
    await sql<{ hand: number; reserved: number }>`select stock_on_hand as hand, stock_reserved as reserved
      from catalogue.variant where id = ${fromWireId('variant', variantId)!}`.execute(market.db)
  ).rows[0]!
const booksHold = async () => expect((await checkBooks(market.ctx())).filter((check) => !check.holds)).toEqual([])

test('two hundred buyers want the last pair at the same moment: one gets it, and each of the others is told', async () => {
  const crowd = Array.from({ length: 200 }, (_, index) => ({
    browser: market.browser(),
    buyer: { name: 'Buyer Number', phone: `+254722${String(100_000 + index)}` },
  }))
  for (const { browser } of crowd)
    worked(await browser.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: 1 }))
  const replies = await Promise.all(
    crowd.map(({ browser, buyer }, index) =>
      browser.send('POST', '/api/orders', orderBody(shop, buyer), { 'idempotency-key': `crowd-${index}` }),
    ),
  )
  const outcomes = Object.fromEntries(
    [...Map.groupBy(replies, ({ status, body }) => (status === 201 ? 'got it' : body.code))].map(([outcome, all]) => [
      outcome,
      all.length,
    ]),
  )
  console.log(`the last pair, 200 buyers at once: ${JSON.stringify(outcomes)}`)
  const { 'got it': gotIt, out_of_stock: soldOut = 0, cart_changed: changed = 0, ...anythingElse } = outcomes
  expect(anythingElse).toEqual({})
  expect([gotIt, soldOut + changed]).toEqual([1, 199])
  expect(await stockOf(shop)).toEqual({ hand: 1, reserved: 1 })
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from orders."order"`.execute(market.db)
  expect(rows[0]!.count).toBe(1)

  await market.advance(minutes(16))
  await market.tick()
  expect(await stockOf(shop)).toEqual({ hand: 1, reserved: 0 })
}, 120_000)

test('what a paid order had reserved is sold, and is on the shelf again when the seller cancels', async () => {
  const buyer = { name: 'Nafula Wekesa', phone: '+254722200001' }
  const order = await checkOut(market, shop, buyer)
  expect(await stockOf(shop)).toEqual({ hand: 1, reserved: 1 })
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  expect(await stockOf(shop)).toEqual({ hand: 0, reserved: 0 })
  const path = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}/cancellation`
  worked(
    await shop.browser.send('POST', '/api/sessions', {
      email: 'wanjiku@amana.example',
      password: 'a long enough password',
    }),
  )
  worked(await shop.browser.send('POST', path, { reason: 'out_of_stock' }))
  await market.settle()
  expect(await stockOf(shop)).toEqual({ hand: 1, reserved: 0 })
  await booksHold()
})

test('two tabs pay one order: one prompt at a time, and what is paid twice goes back by itself', async () => {
  const roomy = await openShoeShop(market, salim, { slug: 'two-tabs', stock: 5 })
  const phones = { one: '+254722200002', two: '+254722200003' }
  await market.network('POST', '/scripts', { msisdn: '254722200002', next: [{ callback: { delayMs: minutes(4) } }] })
  const order = await checkOut(market, roomy, { name: 'Two Tabs', phone: phones.one })
  const balances = async () => [(await market.phone(phones.one)).balance, (await market.phone(phones.two)).balance]
  const before = await balances()

  const again = () => order.browser.send('POST', guestPath(order, '/payment'), { phone: phones.two })
  expect((await again()).body.code).toBe('prompt_still_open')
  const answered = market.network('POST', '/phones/254722200002/prompt', { pin: '1234' })
  // The first tab has paid, and M-Pesa says nothing of it yet; the second tab asks another phone, and is pressed twice.
  await market.advance(minutes(1) + 5_000)
  const [first, second] = await Promise.all([again(), again()])
  expect([first.status, second.status].sort()).toEqual([202, 409])
  await market.drain()
  await market.answerPrompt(phones.two, { pin: '1234' })
  await answered
  await market.advance(minutes(5))
  await market.settle()
  await market.settle()

  const after = await balances()
  expect([before[0] - after[0], before[1] - after[1]].sort((a, b) => a - b)).toEqual([0, 3650])
  expect(worked(await order.browser.get(guestPath(order))).state).toBe('paid')
  await booksHold()
})

test('a shop that was frozen a second ago sells nothing: the cart says so at every line, and is kept', async () => {
  const stall = await openShoeShop(
    market,
    { ...salim, email: 'amina@amana.example', phone: '+254711000377' },
    { slug: 'frozen-a-second-ago' },
  )
  const browser = market.browser()
  worked(await browser.send('PUT', `/api/carts/lines/${stall.variantId}`, { quantity: 1 }))
  const buyer = { name: 'Just Too Late', phone: '+254722200004' }
  const place = () => browser.send('POST', '/api/orders', orderBody(stall, buyer), { 'idempotency-key': 'too-late' })
  const shopId = fromWireId('shop', stall.shopId)!
  const status = (to: 'frozen' | 'active') => transact(market.ctx(), (tx) => changeShopStatus(tx, shopId, to))
  await status('frozen')
  expect(await place()).toMatchObject({ status: 409, body: { code: 'shop_not_active' } })
  expect(worked(await browser.get('/api/carts')).carts[0]).toMatchObject({
    ...{ canCheckOut: false, blockedBy: 'shop_paused', lines: [{ notices: ['shop_paused'] }] },
  })
  expect(worked(await browser.get(`/api/checkout/${stall.slug}`))).toMatchObject({ blockedBy: 'shop_paused' })
  await status('active')
  expect(await place()).toMatchObject({ status: 201 })
})

test('who freezes a shop while somebody is at its till comes before the order or after it, never in the middle', async () => {
  const stall = await openShoeShop(
    market,
    { ...salim, email: 'otieno@amana.example', phone: '+254711000378' },
    { slug: 'frozen-right-now' },
  )
  const shopId = fromWireId('shop', stall.shopId)!
  const browser = market.browser()
  worked(await browser.send('PUT', `/api/carts/lines/${stall.variantId}`, { quantity: 1 }))
  const buyer = { name: 'In The Middle', phone: '+254722200005' }
  let placing: Promise<{ status: number; body: { code?: string } }> | undefined
  await transact(market.ctx(), async (tx) => {
    await changeShopStatus(tx, shopId, 'frozen')
    placing = browser.send('POST', '/api/orders', orderBody(stall, buyer), { 'idempotency-key': 'middle' })
    await waitsForALock()
  })
  expect(await placing).toMatchObject({ status: 409, body: { code: 'shop_not_active' } })
})

/** Somebody's transaction waits for another's to end. */
async function waitsForALock(): Promise<void> {
  for (;;) {
    const { rows } = await market.owner.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
  }
}

test('a clock that moves by a month ends what waited and doubles nothing: the old page is told so', async () => {
  const stall = await openShoeShop(
    market,
    { ...salim, email: 'halima@amana.example', phone: '+254711000379' },
    { slug: 'a-month-later' },
  )
  const buyer = { name: 'A Month Later', phone: '+254722200006' }
  const order = await checkOut(market, stall, buyer, { key: 'a-month-ago' })
  await market.advance(days(31))
  await market.tick()
  expect(worked(await order.browser.get(guestPath(order))).state).toBe('expired')
  const prompt = await order.browser.send('POST', guestPath(order, '/payment'), {})
  expect(prompt).toMatchObject({ status: 409, body: { code: 'order_not_payable' } })
  const again = await order.browser.send('POST', '/api/orders', orderBody(stall, buyer), {
    'idempotency-key': 'a-month-ago',
  })
  expect(again).toMatchObject({ status: 409, body: { code: 'cart_empty' } })
  expect(await stockOf(stall)).toEqual({ hand: 5, reserved: 0 })
  worked(await order.browser.send('PUT', `/api/carts/lines/${stall.variantId}`, { quantity: 1 }))
  const fresh = await order.browser.send('POST', '/api/orders', orderBody(stall, buyer), { 'idempotency-key': 'today' })
  expect(fresh.status).toBe(201)
  expect(fresh.body.orderId).not.toBe(order.orderId)
  await booksHold()
})
