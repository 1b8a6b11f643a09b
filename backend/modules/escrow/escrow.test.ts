// What becomes of an order's money: it is held, and then it is the seller's or the buyer's, once.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import {
  checkHolds,
  divide,
  freezeHold,
  holdsOfShop,
  openHold,
  type PaidTax,
  partRefundsOf,
  proveHolds,
  readHold,
  readTaxes,
  refundAfterRelease,
  refundHold,
  refundPart,
  releaseDueReserves,
  releaseHold,
  remitTax,
  reservesOfShop,
  setReleaseAt,
  unfreezeHold,
} from '#escrow'
import { createAccount } from '#identity'
import { balanceOf, checkBooks, settlePayout, shopBalances, startPayout } from '#ledger'
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
const part = (orderId: string, amountCents: number, key?: string) =>
  transact(ctx(), (tx) => refundPart(tx, orderId, { amountCents, reason: 'item_missing', ...(key && { key }) }))
const takeBack = (orderId: string, amountCents: number, key?: string) =>
  transact(ctx(), (tx) => refundAfterRelease(tx, orderId, { amountCents, reason: 'faulty', ...(key && { key }) }))
const refund = (orderId: string) => transact(ctx(), (tx) => refundHold(tx, orderId, { reason: 'not_shipped' }))
const booksHold = async () =>
  expect(
    [...(await checkBooks(ctx())), await checkHolds(ctx()), await proveHolds(ctx())].filter((check) => !check.holds),
  ).toEqual([])

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

test('part of the money goes back, once however often it is asked, and the seller gets the rest', async () => {
  const phone = '+254722000003'
  const before = await world.balance(phone)
  const orderId = await buy(365_000, phone)
  const [one, other] = await Promise.all([part(orderId, 100_000), part(orderId, 100_000)])
  expect(one).toEqual(other)
  expect(await part(orderId, 65_000, 'a second parcel')).toMatchObject({ amountCents: 65_000 })
  await expect(part(orderId, 100_100)).rejects.toMatchObject({ code: 'refund_differs' })
  await expect(part(orderId, 200_100, 'too much')).rejects.toMatchObject({ code: 'more_than_is_there' })
  await release(orderId)
  // 5 % of KES 2,000 is 100; a tenth of 1,900 stays in reserve.
  expect(await shopBalances(ctx(), shopId)).toMatchObject({ availableCents: 171_000, reserveCents: 19_000 })
  expect(await part(orderId, 100_000)).toEqual(one)
  await expect(part(orderId, 100, 'afterwards')).rejects.toMatchObject({ code: 'hold_released' })
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(before - 2_000)
  expect((await partRefundsOf(ctx(), orderId)).map((each) => each.amountCents)).toEqual([100_000, 65_000])
  await booksHold()
})

test('all that is left may go back as a part: then the hold has ended and nothing is released', async () => {
  const orderId = await buy()
  await part(orderId, 165_000)
  await part(orderId, 200_000, 'the rest')
  await expect(release(orderId)).rejects.toMatchObject({ code: 'hold_refunded' })
  await expect(part(orderId, 100, 'more')).rejects.toMatchObject({ code: 'hold_refunded' })
  expect(await readHold(ctx(), orderId)).toMatchObject({ refundedCents: 365_000, remainingCents: 0 })
  await world.pass(2_000)
  await booksHold()
})

test('an order refunded after its release: the buyer is paid at once, the seller owes it and repays with the next sales', async () => {
  const phone = '+254722000004'
  const before = await world.balance(phone)
  const orderId = await buy(365_000, phone)
  await expect(takeBack(orderId, 100)).rejects.toMatchObject({ code: 'hold_not_released' })
  await release(orderId)
  await transact(ctx(), (tx) => startPayout(tx, { payoutId: randomUUID(), shopId, amountCents: 312_800 }))
  const [one, other] = await Promise.all([takeBack(orderId, 165_000), takeBack(orderId, 165_000)])
  expect(one).toEqual(other)
  // Of KES 175 commission 165/365 come back, rounded up: 80. The seller gives 1,570: the reserve of 347, and owes 1,223.
  expect(await shopBalances(ctx(), shopId)).toMatchObject({ reserveCents: 0, availableCents: 0, owedCents: 122_300 })
  expect(await reservesOfShop(ctx(), shopId)).toEqual([])
  await expect(takeBack(orderId, 200_100, 'more')).rejects.toMatchObject({ code: 'more_than_is_there' })
  await takeBack(orderId, 200_000, 'the rest')
  expect(await readHold(ctx(), orderId)).toMatchObject({ clawedBackCents: 365_000, commissionReturnedCents: 17_500 })
  expect((await shopBalances(ctx(), shopId)).owedCents).toBe(312_800)
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(before)
  // The next sale repays first, out of what would have been in reserve as well.
  const next = await buy()
  await release(next)
  expect(await shopBalances(ctx(), shopId)).toMatchObject({ owedCents: 0, availableCents: 0, reserveCents: 34_700 })
  world.clock.advance(days(30))
  await releaseDueReserves(ctx())
  expect(await shopBalances(ctx(), shopId)).toMatchObject({ reserveCents: 0, availableCents: 34_700 })
  await booksHold()
})

test('a reserve that another order’s refund has used is not released a second time', async () => {
  const [first, second] = [await buy(), await buy()]
  await release(first)
  await release(second)
  await transact(ctx(), (tx) => startPayout(tx, { payoutId: randomUUID(), shopId, amountCents: 625_600 }))
  await takeBack(second, 52_500)
  // Less 26 of commission, KES 499 of the two reserves of 347 are gone: all of the second's own, and 152 of the other.
  expect((await reservesOfShop(ctx(), shopId)).map((hold) => hold.reserveCents)).toEqual([19_500])
  world.clock.advance(days(30))
  expect(await releaseDueReserves(ctx())).toBe(2)
  expect(await shopBalances(ctx(), shopId)).toMatchObject({ reserveCents: 0, availableCents: 19_500 })
  await booksHold()
})

test('while a dispute is open the money is not released, by nobody; it may still go back', async () => {
  const [orderId, lost] = [await buy(), await buy()]
  const freeze = (id: string) => transact(ctx(), (tx) => freezeHold(tx, id, { reason: 'dispute' }))
  await freeze(orderId)
  await freeze(orderId)
  await freeze(lost)
  await expect(release(orderId)).rejects.toMatchObject({ code: 'hold_frozen' })
  await expect(
    world.pool.query(
      `update escrow.hold set released_cents = remaining_cents, seller_cents = remaining_cents, remaining_cents = 0,
         closed_at = opened_at, frozen_since = null, frozen_reason = null where order_id = $1`,
      [orderId],
    ),
  ).rejects.toMatchObject({ code: 'AM113' })
  await part(lost, 100_000)
  await refund(lost)
  await transact(ctx(), (tx) => unfreezeHold(tx, orderId))
  await release(orderId)
  await expect(freeze(orderId)).rejects.toMatchObject({ code: 'hold_released' })
  await world.pass(2_000)
  await booksHold()
})

test('a release and a part refund at the same moment: one after the other, and nothing twice', async () => {
  for (let round = 0; round < 5; round++) {
    const orderId = await buy()
    const outcomes = await Promise.allSettled([release(orderId), part(orderId, 100_000), release(orderId)])
    const hold = (await readHold(ctx(), orderId))!
    expect(hold.refundedCents).toBe(outcomes[1].status === 'fulfilled' ? 100_000 : 0)
    expect(hold.releasedCents).toBe(365_000 - hold.refundedCents)
  }
  await world.pass(2_000)
  await booksHold()
})

test('taxes are set aside at the rates configured: VAT out of Amana’s commission, withholding out of the seller’s part', async () => {
  Object.assign(world.config, { VAT_BASIS_POINTS: 1_600, WITHHOLDING_BASIS_POINTS: 500 })
  const orderId = await buy()
  const shares = await release(orderId)
  Object.assign(world.config, { VAT_BASIS_POINTS: 0, WITHHOLDING_BASIS_POINTS: 0 })
  // KES 175 contain 24.14 of VAT; 5 % of 3,475 is 173.75, rounded down; a tenth of the remaining 3,302 is 330.20.
  expect(shares).toEqual({
    ...{ commissionCents: 17_500, vatCents: 2_414, withholdingCents: 17_300, reserveCents: 33_000 },
    sellerCents: 297_200,
  })
  expect(await release(orderId)).toEqual(shares)
  expect(await balanceOf(ctx(), 'vat_payable', shopId)).toBe(2_414)
  expect(await balanceOf(ctx(), 'wht_payable', shopId)).toBe(17_300)
  await takeBack(orderId, 365_000)
  expect(await balanceOf(ctx(), 'vat_payable', shopId)).toBe(0)
  expect(await balanceOf(ctx(), 'wht_payable', shopId)).toBe(0)
  expect(await shopBalances(ctx(), shopId)).toMatchObject({ availableCents: 0, reserveCents: 0, owedCents: 0 })
  await world.pass(2_000)
  await booksHold()
})

test('tax is paid to the authority by the operator: never more than is owed or than the bank holds, and a receipt counts once', async () => {
  const person = { name: 'Odhiambo Otieno', email: 'operator@example.com', phone: '+254711100009' }
  const { id: accountId } = await createAccount(ctx(), { ...person, password: 'mangoes-and-lemons', verified: true })
  const operator = () => world.ctx({ kind: 'account', accountId, role: 'admin', sessionId: randomUUID() })
  Object.assign(world.config, { VAT_BASIS_POINTS: 1_600, WITHHOLDING_BASIS_POINTS: 500 })
  const orderId = await buy()
  await release(orderId)
  const owed = async () => {
    const { taxes } = await readTaxes(ctx(), 10)
    return taxes.map(({ tax, owed: { cents }, remitted }) => [tax, cents, remitted.cents])
  }
  expect(await owed()).toEqual([
    ['vat', 2_414, 0],
    ['wht', 17_300, 0],
  ])
  const paid = {
    tax: 'wht',
    amountCents: 17_000,
    paidFrom: 'owners',
    receipt: 'KRA202611X1',
    note: 'For November.',
  } as const
  const pay = (change: Partial<PaidTax> = {}) => remitTax(operator(), { ...paid, ...change })
  await expect(pay({ amountCents: 17_301 })).rejects.toMatchObject({ code: 'more_tax_than_owed' })
  await expect(pay({ paidFrom: 'bank' })).rejects.toMatchObject({ code: 'not_at_the_bank' })
  // Twice at the same moment: one payment.
  const [first, second] = await Promise.all([pay(), pay()])
  expect(second).toEqual(first)
  await expect(pay({ amountCents: 100 })).rejects.toMatchObject({ code: 'tax_receipt_used' })
  // Two payments of what is owed, at the same moment: one of them is too much.
  const both = await Promise.allSettled([
    pay({ amountCents: 200, receipt: 'KRA202611X2' }),
    pay({ amountCents: 200, receipt: 'KRA202611X3' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await owed()).toEqual([
    ['vat', 2_414, 0],
    ['wht', 100, 17_200],
  ])
  // The sale is undone after its tax was paid: what is still here is given back, the rest is the seller's to claim.
  await takeBack(orderId, 365_000)
  Object.assign(world.config, { VAT_BASIS_POINTS: 0, WITHHOLDING_BASIS_POINTS: 0 })
  expect(await owed()).toEqual([
    ['vat', 0, 0],
    ['wht', 0, 17_200],
  ])
  await world.pass(2_000)
  await booksHold()
  for (const statement of ['update escrow.tax_remittance set amount_cents = 1', 'delete from escrow.tax_remittance'])
    await expect(world.pool.query(statement), statement).rejects.toMatchObject({ code: '42501' })
})

test('part refunds, releases, claw-backs, payouts and reserves in any order: no shilling is lost or made, and who owes has nothing', async () => {
  const order = fc.nat({ max: 2 })
  const amountCents = fc.integer({ min: 1, max: 3_650 }).map((shillings) => shillings * 100)
  const step = fc.oneof(
    fc.record({ do: fc.constant('part' as const), order, amountCents }),
    { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), order, amountCents }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('takeBack' as const), order, amountCents }) },
    fc.record({ do: fc.constant('payout' as const), order, amountCents }),
    fc.record({ do: fc.constant('reserves' as const), order, amountCents }),
    fc.record({ do: fc.constant('fail' as const), order, amountCents }),
  )
  Object.assign(world.config, { VAT_BASIS_POINTS: 1_600, WITHHOLDING_BASIS_POINTS: 500 })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
      shopId = randomUUID()
      await world.network('PUT', '/phones/254722000001', { balance: 100_000 })
      const sold = [await buy(), await buy(), await buy()]
      const sent: { payoutId: string; amountCents: number }[] = []
      const perform = async (one: (typeof steps)[number]): Promise<unknown> => {
        const orderId = sold[one.order]!
        if (one.do === 'part') return part(orderId, one.amountCents, `${one.amountCents}`)
        if (one.do === 'release') return release(orderId)
        if (one.do === 'takeBack') return takeBack(orderId, one.amountCents, `back ${one.amountCents}`)
        if (one.do === 'reserves') {
          world.clock.advance(days(10))
          return releaseDueReserves(ctx())
        }
        const payout = one.do === 'payout' ? { payoutId: randomUUID(), amountCents: one.amountCents } : sent.pop()
        if (!payout) return undefined
        if (one.do === 'payout') {
          await transact(ctx(), (tx) => startPayout(tx, { ...payout, shopId }))
          return sent.push(payout)
        }
        const failed = { disbursementId: payout.payoutId, outcome: 'failed' as const, feeCents: 0 }
        return transact(ctx(), (tx) => settlePayout(tx, { ...payout, ...failed, shopId }))
      }
      for (const one of steps) {
        // Twice, as everything may come twice; what is refused, is refused for a reason with a name.
        for (const again of [one, one]) {
          const refused = await perform(again).then(
            () => undefined,
            (error) => error.code,
          )
          expect(refused === undefined || /^(hold_|more_than|LE002)/.test(refused), refused).toBe(true)
        }
        const has = await shopBalances(ctx(), shopId)
        if (has.owedCents > 0) expect([has.reserveCents, has.availableCents]).toEqual([0, 0])
        const taxes = (await balanceOf(ctx(), 'vat_payable', shopId)) + (await balanceOf(ctx(), 'wht_payable', shopId))
        const holds = await Promise.all(sold.map((orderId) => readHold(ctx(), orderId)))
        const total = (of: (hold: NonNullable<(typeof holds)[number]>) => number) =>
          holds.reduce((sum, hold) => sum + of(hold!), 0)
        const ours = total((hold) => hold.commissionCents - hold.commissionReturnedCents)
        const vat = total((hold) => hold.vatCents - hold.vatReturnedCents)
        const shops = has.heldCents + has.reserveCents + has.availableCents + has.inTransitCents - has.owedCents
        expect(shops + ours - vat + taxes).toBe(
          total((hold) => hold.remainingCents + hold.releasedCents - hold.clawedBackCents),
        )
      }
    }),
    { numRuns: 12 },
  )
  Object.assign(world.config, { VAT_BASIS_POINTS: 0, WITHHOLDING_BASIS_POINTS: 0 })
  await booksHold()
}, 120_000)

test('whatever the terms, the shares add up, are whole shillings, and rounding is the seller’s gain', () => {
  const wholeShillings = fc.integer({ min: 1, max: 250_000 }).map((shillings) => shillings * 100)
  const basisPoints = fc.integer({ min: 0, max: 10_000 })
  const rates = fc.record({ commission: basisPoints, reserve: basisPoints, vat: basisPoints, withheld: basisPoints })
  fc.assert(
    fc.property(wholeShillings, wholeShillings, rates, (remaining, goods, { commission, reserve, vat, withheld }) => {
      const agreed = {
        commissionableCents: goods,
        commissionBasisPoints: commission,
        reserveBasisPoints: reserve,
      }
      const shares = divide(remaining, agreed, { vatBasisPoints: vat, withholdingBasisPoints: withheld })
      const { vatCents, ...paid } = shares
      const { commissionCents } = paid
      expect(Object.values(paid).reduce((sum, share) => sum + share, 0)).toBe(remaining)
      expect(vatCents).toBeLessThanOrEqual(commissionCents)
      for (const share of Object.values(paid)) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share % 100).toBe(0)
      }
      expect(commissionCents).toBeLessThanOrEqual((Math.min(goods, remaining) * commission) / 10_000)
    }),
  )
})
