// The lifecycle in the code and in the database are one table, and the database refuses what is not in it.
import { expect, test } from 'vitest'
import { checkOut, openShoeShop, worked } from '../../test/cast.ts'
import { proveGuest } from '../../test/guests.ts'
import { openMarket } from '../../test/market.ts'
import { endsByItself, moveBetween, moves, waitingStates } from './lifecycle.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 9 })

test('code and database agree on which state may follow which', async () => {
  const { rows } = await market.owner.query('select from_state, to_state from orders.allowed_move')
  const inCode = moves.filter(({ from }) => from !== null).map(({ from, to }) => `${from} → ${to}`)
  expect(rows.map((row) => `${row.from_state} → ${row.to_state}`).sort()).toEqual(inCode.sort())
})

test('every waiting state is ended by a rule, and from every state an end is reached', () => {
  for (const state of waitingStates) expect(moveBetween(state, endsByItself[state].to)?.by).toContain('rule')
  const froms = new Set(moves.map(({ from }) => from))
  const ends = [...new Set(moves.map(({ to }) => to))].filter((state) => !froms.has(state))
  expect(ends.sort()).toEqual(['completed', 'expired', 'refunded'])
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
