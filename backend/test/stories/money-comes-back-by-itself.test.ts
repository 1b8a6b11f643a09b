// Every way in which a buyer gets her money back without asking anybody: nobody has to do anything, and the books balance.
import { expect, test } from 'vitest'
import { checkBooks } from '#ledger'
import { settleByStatement } from '#payments'
import { transact } from '#platform/context'
import { days, hours, minutes } from '../../platform/clock.ts'
import { lastCodeOn } from '../busy-shop.ts'
import { checkOut, openShoeShop, wanjiku, worked } from '../cast.ts'
import { proveGuest } from '../guests.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 20 })
let people = 400

async function payFor() {
  const buyer = { name: 'Nafula Wekesa', phone: `+254711000${++people}` }
  const order = await checkOut(market, shop, buyer)
  const before = (await market.phone(buyer.phone)).balance
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  return {
    ...order,
    buyer,
    balanceBefore: before,
    balance: async () => (await market.phone(buyer.phone)).balance,
    view: async () => worked(await order.browser.get(`/api/orders/${order.orderId}?key=${order.key}`)),
  }
}

const { settle } = market

const signIn = async () =>
  worked(await shop.browser.send('POST', '/api/sessions', { email: wanjiku.email, password: wanjiku.password }))
const booksHold = async () => expect((await checkBooks(market.ctx())).filter((check) => !check.holds)).toEqual([])

test('a seller does not ship within 72 hours: the order is cancelled and the whole amount comes back', async () => {
  const order = await payFor()
  expect(await order.balance()).toBe(order.balanceBefore - 3650)
  await market.advance(hours(72) + minutes(1))
  await settle()
  expect(await order.view()).toMatchObject({ state: 'refunded', money: { where: 'returned' } })
  expect(await order.balance()).toBe(order.balanceBefore)
  await booksHold()
})

test('a parcel never arrives: three days after the promised day the money comes back, and not before', async () => {
  const order = await payFor()
  await signIn()
  worked(await shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/orders/${order.orderId}/shipment`, {}))
  const { money, deliverBy } = await order.view()
  expect(new Date(money.returnsAt).getTime() - new Date(deliverBy).getTime()).toBe(days(3))
  await market.advance(new Date(money.returnsAt).getTime() - market.clock.read().getTime() - minutes(1))
  await settle()
  expect(await order.view()).toMatchObject({ state: 'shipped', money: { where: 'held' } })
  await market.advance(minutes(2))
  await settle()
  expect(await order.view()).toMatchObject({ state: 'refunded', money: { where: 'returned' } })
  expect(await order.balance()).toBe(order.balanceBefore)
  await booksHold()
})

test('a buyer cancels before shipping, a seller cancels: both times the buyer has it back within minutes', async () => {
  const changedMind = await payFor()
  await proveGuest(market, changedMind, changedMind.buyer.phone)
  worked(
    await changedMind.browser.send('POST', `/api/orders/${changedMind.orderId}/cancellation?key=${changedMind.key}`),
  )
  const soldOut = await payFor()
  await signIn()
  worked(
    await shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/orders/${soldOut.orderId}/cancellation`, {
      reason: 'out_of_stock',
    }),
  )
  await market.drain()
  await settle()
  for (const order of [changedMind, soldOut]) {
    expect(await order.view()).toMatchObject({ state: 'refunded', money: { where: 'returned' } })
    expect(await order.balance()).toBe(order.balanceBefore)
  }
  await booksHold()
})

test('an order that was cancelled a moment ago is not shipped, handed over or cancelled any more, and nothing moves', async () => {
  const order = await payFor()
  await proveGuest(market, order, order.buyer.phone)
  const asBuyer = (what: string) =>
    order.browser.send('POST', `/api/orders/${order.orderId}/${what}?key=${order.key}`, {})
  const asSeller = (what: string, body: object = {}) =>
    shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/orders/${order.orderId}/${what}`, body)
  worked(await asBuyer('cancellation'))
  await signIn()
  const said = async (reply: ReturnType<typeof asSeller>) => [(await reply).status, (await reply).body.code]
  expect(await said(asSeller('shipment'))).toEqual([409, 'order_not_shippable'])
  expect(await said(asSeller('handover', { code: '123456' }))).toEqual([409, 'order_not_shipped'])
  expect(await said(asSeller('cancellation', { reason: 'other' }))).toEqual([409, 'order_not_cancellable'])
  expect(await said(asBuyer('cancellation'))).toEqual([409, 'order_not_cancellable'])
  expect(await said(asBuyer('confirmation'))).toEqual([409, 'order_not_confirmable'])
  await settle()
  expect(await order.view()).toMatchObject({ state: 'refunded', shipment: null, endedReason: 'cancelled_by_buyer' })
  expect(await order.balance()).toBe(order.balanceBefore)
  await booksHold()
})

test('a clock that moves by a month while a parcel is on its way sends the money back once; the code comes too late', async () => {
  const order = await payFor()
  await signIn()
  const path = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}`
  worked(await shop.browser.send('POST', `${path}/shipment`, {}))
  await market.drain()
  const code = await lastCodeOn(market, order.buyer.phone)
  await market.advance(days(31))
  await settle()
  await signIn()
  const late = await shop.browser.send('POST', `${path}/handover`, { code })
  expect(late).toMatchObject({ status: 409, body: { code: 'order_not_shipped' } })
  await settle()
  expect(await order.view()).toMatchObject({ state: 'refunded', endedReason: 'not_delivered' })
  expect(await order.balance()).toBe(order.balanceBefore)
  await booksHold()
})

test('money that arrives after the order has expired goes back by itself', async () => {
  const buyer = { name: 'Late Payer', phone: '+254711000499' }
  await market.network('POST', '/scripts', { msisdn: '254711000499', next: [{ callback: { delayMs: minutes(20) } }] })
  const order = await checkOut(market, shop, buyer)
  const before = (await market.phone(buyer.phone)).balance
  await market.network('PUT', '/phones/254711000499', {})
  const answered = market.network('POST', '/phones/254711000499/prompt', { pin: '1234' })
  await market.advance(minutes(16))
  await market.tick()
  await market.advance(minutes(10))
  await answered
  await settle()
  await settle()
  expect((await market.phone(buyer.phone)).balance).toBe(before)
  const view = worked(await order.browser.get(`/api/orders/${order.orderId}?key=${order.key}`))
  expect(['expired', 'paid', 'cancelled', 'refunded']).toContain(view.state)
  await booksHold()
})

test('M-Pesa takes the payment back before the seller has shipped: the order ends, and nothing is sent a second time', async () => {
  const order = await payFor()
  const { receipt } = worked(await order.browser.get(`/api/orders/${order.orderId}/payment?key=${order.key}`))
  const { body } = await market.network('POST', `/phones/${order.buyer.phone.slice(1)}/reversal`, { receipt })
  await transact(market.ctx(), (tx) =>
    settleByStatement(tx, {
      kind: 'taken_back',
      receipt: body.receipt ?? 'UKO0000REV',
      linkedReceipt: receipt,
      amountCents: 365_000,
    }),
  )
  await settle()
  await market.advance(minutes(5))
  await settle()
  expect(await order.view()).toMatchObject({
    state: 'refunded',
    endedReason: 'payment_taken_back',
  })
  expect(await order.balance()).toBe(order.balanceBefore)
  await booksHold()
})

test('M-Pesa takes the payment back when the parcel has left: the seller is told, with what to do', async () => {
  const order = await payFor()
  await signIn()
  worked(await shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/orders/${order.orderId}/shipment`, {}))
  const { receipt } = worked(await order.browser.get(`/api/orders/${order.orderId}/payment?key=${order.key}`))
  const { body } = await market.network('POST', `/phones/${order.buyer.phone.slice(1)}/reversal`, { receipt })
  await transact(market.ctx(), (tx) =>
    settleByStatement(tx, {
      ...{ kind: 'taken_back', receipt: body.receipt ?? 'UKO0001REV', linkedReceipt: receipt, amountCents: 365_000 },
    }),
  )
  await settle()
  const told = await market.owner.query<{ channel: string }>(
    `select distinct channel from notifications.notice where template = 'payment_taken_back_seller' order by channel`,
  )
  expect(told.rows.map(({ channel }) => channel)).toEqual(['email', 'sms'])
  await booksHold()
})
