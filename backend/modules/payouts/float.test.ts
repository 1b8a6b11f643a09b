// Nothing is prepared that the float does not cover: those who have waited longest are paid first, the others once it is topped up.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openHold, releaseHold } from '#escrow'
import { createAccount } from '#identity'
import { balanceOf, checkBooks, holdInEscrow, settleFloatTopUp, startFloatTopUp, totalOf } from '#ledger'
import * as notifications from '#notifications'
import { definePaymentClaim, topUpFloatIfLow } from '#payments'
import * as payouts from '#payouts'
import { days, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openShop } from '#shops'
import { openPayingWorld } from '../../test/paying-world.ts'
import { proveInWorld } from '../../test/prove-payout-number.ts'
import { floatLeftCents, partsOf, payableFromFloat, takenFromFloat } from './float.ts'
import { partCentsMax } from './rules.ts'

/** KES 1,053: three sellers prove their numbers, whose KES 10 go back out of it, and less than two are paid. */
const world = await openPayingWorld(undefined, {}, 105_300)
notifications.reactions()
payouts.reactions()
const ctx = () => world.ctx()
definePaymentClaim('order', async () => ({ refused: 'order_expired' }))

let people = 0
async function openSeller() {
  const number = String(++people).padStart(3, '0')
  const phone = `+254711400${number}`
  const account = { name: 'Wanjiku Kamau', email: `f${number}@example.com`, phone, password: 'mangoes-and-lemons' }
  const { id: ownerAccountId } = await createAccount(ctx(), { ...account, verified: true })
  const { id: shopId } = await openShop(ctx(), {
    ...{ ownerAccountId, name: `Duka ${number}`, slug: `duka-${number}`, county: 'Kisumu', town: 'Kisumu Central' },
    ...{ description: 'Shoes that last for years.', payoutPhone: phone },
    deliveryOptions: [{ name: 'Rider', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 }],
  })
  await world.network('PUT', `/phones/${phone.slice(1)}`, { name: 'Wanjiku Kamau', balance: 10 })
  await proveInWorld(world, shopId, phone)
  return { shopId, phone }
}
type Seller = Awaited<ReturnType<typeof openSeller>>

async function earn({ shopId }: Seller, shillings: number) {
  const orderId = randomUUID()
  const free = { commissionableCents: 0, commissionBasisPoints: 500, reserveBasisPoints: 0 }
  const amountCents = shillings * 100
  await transact(ctx(), async (tx) => {
    await openHold(tx, { orderId, shopId, orderNumber: 'AM-7K3F', amountCents, receipt: null, ...free })
    await holdInEscrow(tx, { paymentId: randomUUID(), orderId, shopId, amountCents })
    await releaseHold(tx, orderId)
  })
}
const topUp = (shillings: number) =>
  transact(ctx(), async (tx) => {
    const topUpId = randomUUID()
    await startFloatTopUp(tx, { topUpId, amountCents: shillings * 100 })
    await settleFloatTopUp(tx, { topUpId, amountCents: shillings * 100, outcome: 'moved', feeCents: 0 })
  })
const got = async ({ phone }: Seller) => (await world.balance(phone)) - 10
const reasons = async ({ shopId }: Seller) =>
  (
    await world.owner.query(
      'select reasons, pay_cents from payouts.decision where shop_id = $1 order by decided_at desc limit 1',
      [shopId],
    )
  ).rows[0]

test('the seller who has waited longest is paid first, the next as far as it goes, the rest when it is topped up', async () => {
  const youngest = await openSeller()
  const oldest = await openSeller()
  const middle = await openSeller()
  await world.pass(days(4))
  for (const seller of [oldest, middle, youngest]) {
    await earn(seller, seller === middle ? 700 : 600)
    await world.pass(minutes(1))
  }
  await payouts.runWeeklyBatch(ctx(), world.clock.read())
  expect(await totalOf(ctx(), 'payout_transit')).toBeLessThanOrEqual(await balanceOf(ctx(), 'mpesa_b2c'))
  await world.pass(2_000)
  // 600 and M-Pesa's fee of 5 leave 418, of which a fee of up to 13 is kept back.
  expect([await got(oldest), await got(middle), await got(youngest)]).toEqual([600, 405, 0])
  expect(await reasons(youngest)).toMatchObject({ pay_cents: 0, reasons: [{ code: 'float_too_low' }] })
  expect((await reasons(middle)).reasons.map(({ code }: { code: string }) => code)).toEqual(['paid', 'float_too_low'])

  await world.pass(minutes(10))
  expect(await payouts.runExtraBatch(ctx())).toBe(0)
  await topUp(1_000)
  expect(await payouts.runExtraBatch(ctx())).toBe(89_500)
  await world.pass(2_000)
  expect([await got(oldest), await got(middle), await got(youngest)]).toEqual([600, 700, 600])
  await world.pass(minutes(10))
  expect(await payouts.runExtraBatch(ctx())).toBe(0)
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
  expect((await payouts.listBatches(ctx(), 5)).every((batch) => batch.finishedAt)).toBe(true)
})

test('the float is filled for the batch before it runs, out of what buyers have paid, and nobody has to wait', async () => {
  const seller = await openSeller()
  await world.pass(days(4))
  await earn(seller, 3_000)
  const { utility } = (await world.network('GET', '/books?limit=0')).shortcodes[world.config.DARAJA_SHORTCODE]
  await world.network('PUT', `/shortcodes/${world.config.DARAJA_SHORTCODE}`, { utility: utility + 20_000 })
  expect(await floatLeftCents(ctx())).toBeLessThan(await payouts.batchNeedsCents(ctx()))
  await topUpFloatIfLow(ctx(), await payouts.batchNeedsCents(ctx()))
  await world.drain()
  await world.pass(minutes(1))
  expect(await floatLeftCents(ctx())).toBeGreaterThanOrEqual(300_000)
  await payouts.runWeeklyBatch(ctx(), world.clock.read())
  await world.pass(2_000)
  expect(await got(seller)).toBe(3_000)
})

test('what M-Pesa could not pay for a passing reason is paid an hour later, but not for ever', async () => {
  const seller = await openSeller()
  await topUp(5_000)
  await world.pass(days(7))
  await earn(seller, 700)
  const script = (next: object[]) =>
    world.network('POST', '/scripts', { msisdn: seller.phone.slice(1), payment: 'b2c', next })
  await script([{ resultCode: 1 }])
  await payouts.runWeeklyBatch(ctx(), world.clock.read())
  await world.pass(2_000)
  await world.pass(minutes(59))
  expect(await payouts.runExtraBatch(ctx())).toBe(0)
  await world.pass(minutes(2))
  expect(await payouts.runExtraBatch(ctx())).toBe(70_000)
  await world.pass(2_000)
  expect(await got(seller)).toBe(700)

  await world.pass(days(8))
  await earn(seller, 300)
  await script([{ resultCode: 1 }, { resultCode: 1 }, { resultCode: 1 }, { resultCode: 1 }])
  await payouts.runWeeklyBatch(ctx(), world.clock.read())
  let tries = 0
  for (let hour = 0; hour < 6; hour++) {
    await world.pass(hours(2))
    if ((await payouts.runExtraBatch(ctx())) > 0) tries++
  }
  expect(tries).toBe(3)
})

test('parts are whole, within M-Pesa’s limit, and with their fees never more than the float', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400_000_000 }), (floatCents) => {
      const pay = payableFromFloat(floatCents)
      expect(takenFromFloat(pay)).toBeLessThanOrEqual(floatCents)
      expect(pay % 100).toBe(0)
      const parts = partsOf(pay)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(pay)
      expect(parts.every((part) => part > 0 && part <= partCentsMax)).toBe(true)
    }),
  )
  expect(partsOf(61_000_000)).toEqual([25_000_000, 25_000_000, 11_000_000])
})

test('the float that is left is what no payout and no refund is on its way out of', async () => {
  const { rows } = await world.owner.query(
    'select coalesce(sum(amount_cents), 0)::bigint as cents from payments.disbursement where settled_at is null',
  )
  const left = (await balanceOf(ctx(), 'mpesa_b2c')) - rows[0].cents
  expect(await floatLeftCents(ctx())).toBeLessThanOrEqual(left)
  expect(rows[0].cents).toBe(await totalOf(ctx(), 'payout_transit'))
})
