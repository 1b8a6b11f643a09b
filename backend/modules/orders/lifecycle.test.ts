// The lifecycle in the code and in the database are one table, and the database refuses what is not in it.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { after, days } from '#platform/clock'
import { transact } from '#platform/context'
import { checkOut, openShoeShop, worked } from '../../test/cast.ts'
import { proveGuest } from '../../test/guests.ts'
import { openMarket } from '../../test/market.ts'
import { disputeOrder } from './actions/dispute-order.ts'
import { moves } from './lifecycle.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 9 })
const waiting = ['awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed'] as const

test('code and database agree on which state may follow which', async () => {
  const { rows } = await market.owner.query('select from_state, to_state from orders.allowed_move')
  const inCode = Object.entries(moves).flatMap(([from, to]) => Object.keys(to).map((state) => `${from} → ${state}`))
  expect(rows.map((row) => `${row.from_state} → ${row.to_state}`).sort()).toEqual(inCode.sort())
})

test('every waiting state has a way out, and from every state an end is reached', () => {
  const ends = Object.entries(moves).filter(([, to]) => Object.keys(to).length === 0)
  expect(ends.map(([state]) => state).sort()).toEqual(['completed', 'expired', 'refunded'])
  for (const state of waiting) expect(Object.keys(moves[state]).length).toBeGreaterThan(0)
})

test('nobody can skip a step, not even the application itself', async () => {
  const order = await checkOut(market, shop)
  const { rows } = await market.owner.query('select id from orders."order" where state = $1', ['awaiting_payment'])
  const skip = market.pool.query(
    `update orders."order" set state = 'completed', due_at = null, shipped_at = placed_at, delivered_at = placed_at,
       evidence = 'code' where id = $1`,
    [rows[0].id],
  )
  await expect(skip).rejects.toMatchObject({ code: 'AM001' })
  const reprice = market.pool.query(
    'update orders."order" set total_cents = 100, subtotal_cents = 100, delivery_fee_cents = 0 where id = $1',
    [rows[0].id],
  )
  await expect(reprice).rejects.toMatchObject({ code: 'AM002' })
  const forget = market.pool.query('update orders."order" set due_at = null where id = $1', [rows[0].id])
  await expect(forget).rejects.toThrow(/check constraint/)
  await expect(market.pool.query('delete from orders.order_move')).rejects.toThrow(/permission denied/)
  await proveGuest(market, order)
  worked(await order.browser.send('POST', `/api/orders/${order.orderId}/cancellation?key=${order.key}`))
  await market.drain()
})

test('with nobody doing anything more, every order ends, and nothing is left in its escrow', async () => {
  const people = waiting.map((state, index) => ({ state, name: 'Somebody Silent', phone: `+25471100070${index}` }))
  for (const { state, ...buyer } of people) {
    const order = await checkOut(market, shop, buyer)
    if (state === 'awaiting_payment') continue
    await market.answerPrompt(buyer.phone, { pin: '1234' })
    if (state === 'paid') continue
    const path = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}`
    worked(await shop.browser.send('POST', `${path}/shipment`, {}))
    if (state === 'shipped') continue
    await proveGuest(market, order, buyer.phone)
    const { handoverCode } = worked(await order.browser.get(`/api/orders/${order.orderId}?key=${order.key}`))
    worked(await shop.browser.send('POST', `${path}/handover`, { code: handoverCode }))
    if (state === 'delivered') continue
    await transact(market.ctx(), (tx) =>
      disputeOrder(tx, fromWireId('order', order.orderId)!, { backstopAt: after(tx.now, days(10)) }),
    )
  }
  for (let day = 0; day < 15; day++) {
    await market.advance(days(1))
    await market.settle()
  }
  const open = await market.owner.query('select number, state from orders."order" where due_at is not null')
  expect(open.rows).toEqual([])
  const states = await market.owner.query(
    'select state from orders."order" where contact_name = $1 order by contact_phone',
    ['Somebody Silent'],
  )
  expect(states.rows.map((row) => row.state)).toEqual(['expired', 'refunded', 'refunded', 'completed', 'refunded'])
  const left = await market.owner.query(
    `select sum(abs(balance))::int as left from ledger.account where kind in ('escrow', 'suspense', 'refund_transit')`,
  )
  expect(left.rows[0].left).toBe(0)
})
