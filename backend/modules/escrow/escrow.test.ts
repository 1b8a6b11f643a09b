// What becomes of an order's money: it is held, and then it is the seller's or the buyer's, once.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import {
  checkHolds,
  divide,
  holdsOfShop,
  openHold,
  readHold,
  refundHold,
  releaseDueReserves,
  releaseHold,
  setReleaseAt,
} from '#escrow'
import { balanceOf, checkBooks, shopBalances } from '#ledger'
import { definePaymentClaim, requestPayment } from '#payments'
import { after, days, minutes } from '#platform/clock'
import { transact, transactForShop } from '#platform/context'
import { openPayingWorld } from '../../test/paying-world.ts'

const world = await openPayingWorld()
const ctx = () => world.ctx()

/** The terms at which the next order is sold. */
const terms = { commissionableCents: 350_000, commissionBasisPoints: 500, reserveBasisPoints: 1_000 }
let shopId: string
let orders = 0
definePaymentClaim('order', async (tx, { purposeId: orderId, amountCents, receipt }) => {
  await openHold(tx, { orderId, shopId, orderNumber: `AM-7K3${++orders}`, amountCents, receipt, ...terms })
  return 'accepted'
})

beforeEach(() => {
  shopId = randomUUID()
})

/** A buyer pays for an order, really, on her phone. */
async function buy(amountCents = 365_000, phone = '+254722000001') {
  const orderId = randomUUID()
  await transact(ctx(), (tx) =>
    requestPayment(tx, {
      purpose: 'order',
      purposeId: orderId,
      shopId,
      amountCents,
      phone,
      accountReference: 'AM7K3F',
      payBy: after(world.clock.read(), minutes(15)),
    }),
  )
  await world.drain()
  await world.answer(phone, { pin: '1234' })
  return orderId
}
const release = (orderId: string) => transact(ctx(), (tx) => releaseHold(tx, orderId))
const refund = (orderId: string) => transact(ctx(), (tx) => refundHold(tx, orderId, { reason: 'not_shipped' }))
const booksHold = async () =>
  expect([...(await checkBooks(ctx())), await checkHolds(ctx())].filter((check) => !check.holds)).toEqual([])

test("a new seller's order is completed: five per cent of the goods are Amana's, a tenth of the rest waits thirty days", async () => {
  const orderId = await buy()
  expect(await readHold(ctx(), orderId)).toMatchObject({ capturedCents: 365_000, remainingCents: 365_000 })
  await release(orderId)
  // 5 % of KES 3,500 is 175; 10 % of the remaining 3,475 is 347.50, rounded down for the seller.
  expect(await shopBalances(ctx(), shopId)).toMatchObject({
    heldCents: 0,
    reserveCents: 34_700,
    availableCents: 312_800,
  })
  expect(await readHold(ctx(), orderId)).toMatchObject({ releasedCents: 365_000, commissionCents: 17_500 })
  await booksHold()

  world.clock.advance(days(30) - 1)
  expect(await releaseDueReserves(ctx())).toBe(0)
  world.clock.advance(1)
  const [first, second] = await Promise.all([releaseDueReserves(ctx()), releaseDueReserves(ctx())])
  expect(first + second).toBe(1)
  expect(await shopBalances(ctx(), shopId)).toMatchObject({ reserveCents: 0, availableCents: 347_500 })
  await booksHold()
})

test('an order is released once, even when two ask at the same moment', async () => {
  const orderId = await buy()
  const [one, other] = await Promise.all([release(orderId), release(orderId)])
  expect(one).toEqual(other)
  expect((await shopBalances(ctx(), shopId)).availableCents).toBe(312_800)
})

test('what was released is not refunded, and what was refunded is not released', async () => {
  const [released, refunded] = [await buy(), await buy()]
  await release(released)
  await expect(refund(released)).rejects.toMatchObject({ code: 'hold_released' })
  await refund(refunded)
  await expect(release(refunded)).rejects.toMatchObject({ code: 'hold_refunded' })
  await world.pass(2_000)
  await booksHold()
})

test('an order that comes to nothing is refunded once, whole, to the number that paid', async () => {
  const phone = '+254722000002'
  const before = await world.balance(phone)
  const orderId = await buy(365_000, phone)
  expect(await world.balance(phone)).toBe(before - 3_650)
  await Promise.all([refund(orderId), refund(orderId)])
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(before)
  expect(await readHold(ctx(), orderId)).toMatchObject({ refundedCents: 365_000, remainingCents: 0 })
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(0)
  await booksHold()
})

test("a seller sees her own shop's holds with their dates, and nobody else's", async () => {
  const orderId = await buy()
  const mine = shopId
  const until = after(world.clock.read(), days(7))
  await transact(ctx(), (tx) => setReleaseAt(tx, orderId, until))
  shopId = randomUUID()
  await buy()
  const seen = await transactForShop(ctx(), mine, async (tx) => [
    ...(await holdsOfShop(tx, mine)),
    ...(await holdsOfShop(tx, shopId)),
  ])
  expect(seen).toEqual([expect.objectContaining({ orderId, releaseAt: until, remainingCents: 365_000 })])
})

test('terms of a sale cannot be changed afterwards, and what has gone does not come back', async () => {
  const orderId = await buy()
  for (const change of ['commission_basis_points = 900', 'captured_cents = 1, remaining_cents = 1'])
    await expect(
      world.pool.query(`update escrow.hold set ${change} where order_id = $1`, [orderId]),
    ).rejects.toMatchObject({ code: 'AM111' })
  await expect(
    world.pool.query('update escrow.hold set remaining_cents = 0 where order_id = $1', [orderId]),
  ).rejects.toMatchObject({ code: '23514' })
  await expect(world.pool.query('delete from escrow.hold')).rejects.toMatchObject({ code: '42501' })
  await release(orderId)
})

test('whatever the terms, the shares add up, are whole shillings, and rounding is the seller’s gain', () => {
  const wholeShillings = fc.integer({ min: 1, max: 250_000 }).map((shillings) => shillings * 100)
  const basisPoints = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(wholeShillings, wholeShillings, basisPoints, basisPoints, (remaining, goods, commission, reserve) => {
      const shares = divide(remaining, {
        commissionableCents: goods,
        commissionBasisPoints: commission,
        reserveBasisPoints: reserve,
      })
      const { commissionCents, reserveCents, sellerCents } = shares
      expect(commissionCents + reserveCents + sellerCents).toBe(remaining)
      for (const share of Object.values(shares)) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share % 100).toBe(0)
      }
      expect(commissionCents).toBeLessThanOrEqual((Math.min(goods, remaining) * commission) / 10_000)
    }),
  )
})
