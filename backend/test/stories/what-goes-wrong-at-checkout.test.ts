// Bad luck and bad input between the cart and the payment: each gets a clear answer with a stable code, nothing is lost, nothing doubled.
import { expect, test } from 'vitest'
import { minutes } from '../../platform/clock.ts'
import { achieng, checkOut, mwangi, openShoeShop, orderBody, password, salim, signInOperator, worked } from '../cast.ts'
import { proveGuest } from '../guests.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 3 })
const payment = async (order: {
  orderId: string
  key: string
  browser: { get(path: string): Promise<{ body: unknown }> }
}) => (await order.browser.get(`/api/orders/${order.orderId}/payment?key=${order.key}`)).body

test('the same checkout sent twice with one Idempotency-Key is one order and one prompt', async () => {
  const buyer = { name: 'Kamau Otieno', phone: '+254711000301' }
  const first = await checkOut(market, shop, buyer, { key: 'double-click' })
  const again = await first.browser.send('POST', '/api/orders', orderBody(shop, buyer), {
    'idempotency-key': 'double-click',
  })
  expect(again.status).toBe(201)
  expect(again.body.orderId).toBe(first.orderId)
  const other = await first.browser.send('POST', '/api/orders', orderBody(shop, { ...buyer, name: 'Somebody Else' }), {
    'idempotency-key': 'double-click',
  })
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  const without = await first.browser.send('POST', '/api/orders', orderBody(shop, buyer))
  expect(without).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing' } })
  const pushes = (await market.network('GET', '/requests')).body.filter((row: { path: string }) =>
    row.path.includes('stkpush/v1'),
  )
  expect(pushes).toHaveLength(1)
  await proveGuest(market, first, buyer.phone)
  worked(await first.browser.send('POST', `/api/orders/${first.orderId}/cancellation?key=${first.key}`))
  await market.drain()
})

test('a buyer whose price went up since she filled her cart is shown the new price before she pays', async () => {
  const browser = market.browser()
  worked(await browser.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: 1 }))
  const change = (priceCents: number) =>
    shop.browser.send('PATCH', `/api/seller/shops/${shop.shopId}/products/${shop.productId}`, {
      variants: [{ id: shop.variantId, priceCents }],
    })
  worked(await change(390_000))
  const refused = await browser.send('POST', '/api/orders', orderBody(shop, achieng), {
    'idempotency-key': 'price-change',
  })
  expect(refused).toMatchObject({ status: 409, body: { code: 'cart_changed' } })
  expect(refused.body.data.lines[0]).toMatchObject({
    unitPrice: { cents: 390_000 },
    unitPriceBefore: { cents: 340_000 },
  })
  const cart = worked(await browser.get('/api/carts')).carts[0]
  expect(cart.lines[0]).toMatchObject({ unitPrice: { cents: 390_000 }, notices: ['price_up'] })
  const accepted = await browser.send('POST', '/api/orders', orderBody(shop, achieng, 415_000), {
    'idempotency-key': 'price-accepted',
  })
  expect(accepted).toMatchObject({ status: 201, body: { total: { cents: 415_000 } } })
  await proveGuest(market, { browser, orderId: accepted.body.orderId, key: accepted.body.key })
  worked(await browser.send('POST', `/api/orders/${accepted.body.orderId}/cancellation?key=${accepted.body.key}`))
  worked(await change(340_000))
  await market.drain()
})

test('two buyers want the last pair: one gets it, the other is told, and nobody pays for nothing', async () => {
  const last = await openShoeShop(market, salim, { stock: 1, slug: 'last-pair-shop' })
  const [one, two] = [market.browser(), market.browser()]
  for (const browser of [one, two])
    worked(await browser.send('PUT', `/api/carts/lines/${last.variantId}`, { quantity: 1 }))
  const [a, b] = await Promise.all([
    one.send('POST', '/api/orders', orderBody(last, achieng), { 'idempotency-key': 'last-1' }),
    two.send('POST', '/api/orders', orderBody(last, mwangi), { 'idempotency-key': 'last-2' }),
  ])
  const [winner, loser] = a.status === 201 ? [a, b] : [b, a]
  expect(winner.status).toBe(201)
  expect(loser.status).toBe(409)
  expect(['out_of_stock', 'cart_changed']).toContain(loser.body.code)
  await market.drain()
  const late = await market.browser().send('PUT', `/api/carts/lines/${last.variantId}`, { quantity: 1 })
  expect(late).toMatchObject({ status: 409, body: { code: 'out_of_stock' } })
})

test.each([
  ['enters a wrong PIN', { pin: '9999' }, 'wrong_pin'],
  ['cancels the prompt', { cancel: true }, 'cancelled_on_phone'],
] as const)('a buyer who %s is told so, and can pay with a second prompt', async (_does, answer, failure) => {
  const buyer = { name: 'Baraka Juma', phone: failure === 'wrong_pin' ? '+254711000311' : '+254711000312' }
  const order = await checkOut(market, shop, buyer)
  await market.answerPrompt(buyer.phone, answer)
  expect(await payment(order)).toMatchObject({ state: 'failed', failure, orderState: 'awaiting_payment' })
  const tooSoon = await order.browser.send('POST', `/api/orders/${order.orderId}/payment?key=${order.key}`, {})
  if (tooSoon.status >= 400) expect(tooSoon.body.code).toBe('wait_before_sending_again')
  await market.advance(minutes(2))
  worked(await order.browser.send('POST', `/api/orders/${order.orderId}/payment?key=${order.key}`, {}))
  await market.drain()
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  expect(await payment(order)).toMatchObject({ state: 'succeeded', orderState: 'paid' })
})

test('a buyer without enough money, and one who does not answer, are told which it was; unpaid orders end and give the shoes back', async () => {
  const poor = { name: 'Zawadi Mwakazi', phone: '+254711000321' }
  await market.network('PUT', '/phones/254711000321', { balance: 20 })
  const order = await checkOut(market, shop, poor)
  await market.answerPrompt(poor.phone, { pin: '1234' })
  expect(await payment(order)).toMatchObject({ state: 'failed', failure: 'insufficient_funds' })
  await market.advance(minutes(16))
  await market.tick()
  expect((await order.browser.get(`/api/orders/${order.orderId}?key=${order.key}`)).body).toMatchObject({
    state: 'expired',
    money: { where: 'with_buyer' },
  })

  const silent = { name: 'Kimani Waweru', phone: '+254711000322' }
  const unanswered = await checkOut(market, shop, silent)
  await market.advance(minutes(1) + 5000)
  await market.drain()
  expect(await payment(unanswered)).toMatchObject({ state: 'failed', failure: 'no_answer' })
  await market.advance(minutes(16))
  await market.tick()
  const { body } = await market.browser().get(`/api/products/${shop.productId}`)
  expect(body.variants[0].available).toBe(1)
})

test('a callback delivered three times pays once; one for an attempt that never was changes nothing', async () => {
  const buyer = { name: 'Halima Abdi', phone: '+254711000331' }
  await market.network('POST', '/scripts', { msisdn: '254711000331', next: [{ callback: { copies: 3 } }] })
  const order = await checkOut(market, shop, buyer)
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  await market.drain()
  expect(await payment(order)).toMatchObject({ state: 'succeeded', orderState: 'paid' })
  const { rows } = await market.owner.query(
    `select count(*)::int as journals from ledger.journal where idempotency_key like 'stk:%'
    and at >= $1`,
    [market.clock.read()],
  )
  expect(rows[0].journals).toBe(1)

  const forged = await market
    .browser()
    .send('POST', '/api/callbacks/collect/pay_00000000000000000000000000/not-the-secret', {
      Body: { stkCallback: { MerchantRequestID: 'x', CheckoutRequestID: 'y', ResultCode: 0, ResultDesc: 'paid' } },
    })
  expect(forged.status).toBe(200)
  await market.drain()
  const kept = await market.owner.query('select count(*)::int as kept from payments.callback')
  expect(kept.rows[0].kept).toBeGreaterThan(0)
})

test('a callback with another amount never marks the order as paid', async () => {
  const buyer = { name: 'Moraa Ondieki', phone: '+254711000341' }
  await market.network('POST', '/scripts', { msisdn: '254711000341', next: [{ callback: { amount: 1 } }] })
  const plenty = await openShoeShop(
    market,
    { ...salim, name: 'Grace Njoki', email: 'grace@amana.example', phone: '+254711000103' },
    { slug: 'plenty' },
  )
  const order = await checkOut(market, plenty, buyer)
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  await market.drain()
  expect(await payment(order)).not.toMatchObject({ state: 'succeeded' })
  expect((await order.browser.get(`/api/orders/${order.orderId}?key=${order.key}`)).body.state).toBe('awaiting_payment')
})

test('a body that is not JSON, an unknown order and an unknown address are refused with a code', async () => {
  const browser = market.browser()
  expect(await browser.send('POST', '/api/orders', '{"shopId": oops', { 'idempotency-key': 'x' })).toMatchObject({
    status: 400,
    body: { code: 'not_json' },
  })
  expect(await browser.send('POST', '/api/orders', {}, { 'idempotency-key': 'x' })).toMatchObject({
    status: 400,
    body: { code: 'invalid_request' },
  })
  expect(await browser.get('/api/orders/ord_00000000000000000000000000')).toMatchObject({
    status: 401,
    body: { code: 'not_signed_in' },
  })
  expect(await browser.get('/api/nothing-here')).toMatchObject({ status: 404, body: { code: 'not_found' } })
})

test('while the operator has stopped new payments nobody is asked for money, and the cart is kept', async () => {
  const open = await openShoeShop(
    market,
    { ...salim, email: 'omar@amana.example', phone: '+254711000399' },
    { slug: 'omar-shoes' },
  )
  const operator = await signInOperator(market)
  const switches = (path: string, body: object) => operator.send('POST', `/api/operator/halts${path}`, body)
  const stop = { what: 'checkouts', reason: 'M-Pesa announced maintenance.' }
  expect(await switches('', stop)).toMatchObject({ status: 403, body: { code: 'fresh_check_needed' } })
  worked(await operator.send('POST', '/api/me/fresh-check', { password }))
  const { id } = worked(await switches('', stop))

  const browser = market.browser()
  worked(await browser.send('PUT', `/api/carts/lines/${open.variantId}`, { quantity: 1 }))
  const place = (key: string) =>
    browser.send('POST', '/api/orders', orderBody(open, achieng), { 'idempotency-key': key })
  expect(await place('stopped')).toMatchObject({ status: 503, body: { code: 'payments_stopped' } })
  expect(worked(await browser.get(`/api/checkout/${open.slug}`)).blocked).toMatch(/takes no payments for the moment/)

  worked(await switches(`/${id}/lifting`, { reason: 'Maintenance is over.' }))
  expect(await place('going-on')).toMatchObject({ status: 201 })
})
