// What M-Pesa took and never made, and never said so: a complete statement proves it, and nobody waits for it any longer.
import { beforeEach, expect, test } from 'vitest'
import { balanceOf } from '#ledger'
import { topUpFloatIfLow } from '#payments'
import * as payouts from '#payouts'
import { days, hours, minutes } from '#platform/clock'
import { openComparedWorld } from '../../test/compared-world.ts'

const world = await openComparedWorld()
const { sell, friday, moveBehindOurBack, compare, swallow, booksOfBothAgree, shopId, seller } = world
const ctx = () => world.ctx()
const b2c = '/mpesa/b2c/v3/paymentrequest'
const inTransit = async () => (await payouts.sellerMoney(ctx(), shopId)).inTransit.cents

beforeEach(() => world.pass(days(4)))

test('a payout of which nothing was ever heard, and that no statement shows for two days, was never made: she is paid with the next batch', async () => {
  await sell(750)
  await swallow(b2c)
  await friday()
  await world.pass(minutes(20))
  await world.sweep()
  await world.pass(hours(47))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 0 } })
  expect(await inTransit()).toBe(75_000)
  await world.pass(hours(2))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 1 } })
  expect(await inTransit()).toBe(0)
  const before = await world.balance(seller)
  await world.pass(days(3))
  await friday()
  await world.pass(minutes(1))
  expect(await world.balance(seller)).toBe(before + 750)
  await booksOfBothAgree()
})

test('float that was to be moved and that neither statement shows is in the paybill still, and payouts go on', async () => {
  await sell(2_000)
  await swallow('/mpesa/b2b/v1/paymentrequest')
  const before = await balanceOf(ctx(), 'mpesa_paybill')
  await topUpFloatIfLow(ctx(), 1_000_000_000_000)
  await world.pass(minutes(20))
  await world.sweep()
  await world.pass(hours(30))
  expect(await compare()).toMatchObject({ state: 'differs' })
  expect(await balanceOf(ctx(), 'mpesa_paybill')).toBeLessThan(before)
  await world.pass(hours(19))
  expect(await compare()).toMatchObject({ state: 'agrees' })
  expect(await balanceOf(ctx(), 'mpesa_paybill')).toBe(before)
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
  await booksOfBothAgree()
})

test('a withdrawal of the same amount may be the payout that nothing was heard of: then it is not taken for unmade', async () => {
  await sell(760)
  await swallow(b2c)
  await friday()
  await world.pass(minutes(20))
  await world.sweep()
  const cents = await inTransit()
  expect(cents).toBeGreaterThan(0)
  await moveBehindOurBack(-cents / 100)
  await world.pass(hours(50))
  expect(await compare()).toMatchObject({ state: 'differs' })
  expect(await inTransit()).toBe(cents)
})
