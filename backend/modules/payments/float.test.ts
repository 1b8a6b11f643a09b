// The float that pays phones is filled by itself, once; balances are asked for; and M-Pesa's statement settles what nothing else has told.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { balanceOf, checkBooks, takeProviderReversal } from '#ledger'
import {
  askForBalances,
  definePaymentClaim,
  definePaymentReversal,
  floatAvailableCents,
  readProviderBalances,
  requestPayment,
  settleAsAbsentFromStatement,
  settleByStatement,
  startRefund,
  stuckPayments,
  topUpFloatIfLow,
  unheardOf,
} from '#payments'
import { after, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openPayingWorld } from '../../test/paying-world.ts'

const world = await openPayingWorld(undefined, {}, 100_000)
const ctx = () => world.ctx()
const { DARAJA_SHORTCODE: paybill, DARAJA_B2C_SHORTCODE: payer } = world.config
await world.network('PUT', `/shortcodes/${payer}`, { utility: 1_000 })

definePaymentClaim('order', async () => 'accepted')
const reversed: string[] = []
definePaymentReversal('order', async (tx, { purposeId: orderId, shopId: shop, receipt, amountCents }) => {
  reversed.push(orderId)
  await takeProviderReversal(tx, { receipt, amountCents, orderId, shopId: shop, releasedCents: 0, commissionCents: 0 })
})

const shopId = randomUUID()
let people = 0
let phone: string
let orderId: string
beforeEach(() => {
  phone = `+254733100${String(++people).padStart(3, '0')}`
  orderId = randomUUID()
})

/** Somebody pays really, on her phone. */
async function pay(amountCents = 2_000_000) {
  const { paymentId } = await transact(ctx(), (tx) =>
    requestPayment(tx, {
      purpose: 'order',
      purposeId: orderId,
      shopId,
      amountCents,
      phone,
      accountReference: `AMFL${String(people).padStart(4, '0')}`,
      payBy: after(world.clock.read(), minutes(15)),
    }),
  )
  await world.drain()
  const { receipt } = await world.answer(phone, { pin: '1234' })
  return { paymentId, receipt: receipt as string }
}
const refund = (amountCents: number) =>
  transact(ctx(), (tx) => startRefund(tx, { from: 'escrow', orderId, shopId, amountCents, reason: 'not_shipped' }))
const topUps = async () =>
  (await world.owner.query('select id, state, amount_cents, failure from payments.top_up order by prepared_at desc'))
    .rows
async function minutesPass(count: number) {
  for (let minute = 0; minute < count; minute++) {
    await world.pass(minutes(1))
    await world.sweep()
  }
  await world.pass(2_000)
}
async function balancesAreAsked() {
  await askForBalances(ctx())
  await world.drain()
  await world.pass(2_000)
}
const topUpPath = '/mpesa/b2b/v1/paymentrequest'

afterEach(async () => {
  await world.network('DELETE', '/rules')
  await minutesPass(2)
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
  const books = await world.booksOfBoth()
  expect(books.ours).toEqual(books.theirs)
})

test('a float below what is prepared is filled from the paybill, in whole steps, once, and what waited is paid', async () => {
  await pay()
  await refund(2_000_000)
  expect(await floatAvailableCents(ctx())).toBe(100_000 - 2_000_000 - 1_100)
  const [first, second] = await Promise.all([topUpFloatIfLow(ctx()), topUpFloatIfLow(ctx())])
  expect([first, second].filter(Boolean)).toHaveLength(1)
  expect(await topUpFloatIfLow(ctx())).toBeUndefined()
  await minutesPass(1)
  expect(await topUps()).toMatchObject([{ state: 'moved', amount_cents: 2_000_000 }])
  expect(await balanceOf(ctx(), 'float_transit', (first ?? second)!.topUpId)).toBe(0)
  await minutesPass(65)
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(0)
  expect((await stuckPayments(ctx())).map(({ what }) => what)).toEqual([])
})

test('a float that is full enough is left alone, and more than the paybill has is not asked for', async () => {
  expect(await topUpFloatIfLow(ctx())).toBeUndefined()
  const before = await balanceOf(ctx(), 'mpesa_paybill')
  const started = await topUpFloatIfLow(ctx(), 100_000_000)
  await minutesPass(1)
  if (before >= 100) expect((await topUps())[0]).toMatchObject({ state: 'moved' })
  else expect(started).toBeUndefined()
  expect(await balanceOf(ctx(), 'mpesa_paybill')).toBeLessThan(100)
})

test('the answer to a top-up is lost: it is never asked for again, and found out about by the statement', async () => {
  await pay(3_000_000)
  await world.network('POST', '/rules', {
    path: topUpPath,
    outcome: { acknowledgement: 'drop', callback: { drop: true } },
  })
  const wanted = (await floatAvailableCents(ctx())) + 1_500_000
  const { topUpId } = (await topUpFloatIfLow(ctx(), wanted))!
  await minutesPass(90)
  expect((await topUps())[0]).toMatchObject({ state: 'unknown' })
  expect(await stuckPayments(ctx())).toContainEqual(expect.objectContaining({ what: 'top_up_unknown', id: topUpId }))
  expect(await topUpFloatIfLow(ctx(), wanted)).toBeUndefined()
  const line = { kind: 'moved_to_float' as const, receipt: 'UKO0000FLT', amountCents: 2_000_000 }
  expect(await transact(ctx(), (tx) => settleByStatement(tx, line))).toBe('settled')
  expect(await transact(ctx(), (tx) => settleByStatement(tx, line))).toBe('known')
  expect((await topUps())[0]).toMatchObject({ state: 'moved' })
})

test('the answer to a top-up is lost and no statement comes: what both accounts hold proves that it was made', async () => {
  await pay(3_000_000)
  await world.network('POST', '/rules', {
    path: topUpPath,
    outcome: { acknowledgement: 'drop', callback: { drop: true } },
  })
  const wanted = (await floatAvailableCents(ctx())) + 1_500_000
  await topUpFloatIfLow(ctx(), wanted)
  await minutesPass(31)
  expect((await topUps())[0]).toMatchObject({ state: 'unknown' })
  await balancesAreAsked()
  expect((await topUps())[0]).toMatchObject({ state: 'moved' })
  const line = { kind: 'moved_to_float' as const, receipt: 'UKO0001FLT', amountCents: 2_000_000 }
  expect(await transact(ctx(), (tx) => settleByStatement(tx, line))).toBe('known')
  const { rows } = await world.owner.query(`select state from payments.top_up where receipt = 'UKO0001FLT'`)
  expect(rows).toEqual([{ state: 'moved' }])
})

test('a top-up is lost before M-Pesa had it: what both accounts hold proves that it was never made, and the next one is', async () => {
  await pay(3_000_000)
  await world.network('POST', '/rules', { path: topUpPath, times: 1, refuse: { silence: 'drop' } })
  const wanted = (await floatAvailableCents(ctx())) + 1_500_000
  await topUpFloatIfLow(ctx(), wanted)
  await minutesPass(31)
  // Somebody pays at that very moment: nothing is proved while the accounts say neither the one nor the other.
  const { utility } = (await world.network('GET', '/books?limit=0')).shortcodes[paybill]
  await world.network('PUT', `/shortcodes/${paybill}`, { utility: utility + 1 })
  await balancesAreAsked()
  expect((await topUps())[0]).toMatchObject({ state: 'unknown' })
  await world.network('PUT', `/shortcodes/${paybill}`, { utility })
  await balancesAreAsked()
  expect((await topUps())[0]).toMatchObject({ state: 'failed', failure: 'balance' })
  expect(await topUpFloatIfLow(ctx(), wanted)).toBeDefined()
  await minutesPass(1)
  expect((await topUps())[0]).toMatchObject({ state: 'moved' })
})

test('the result of a top-up never comes: M-Pesa is asked by its conversation', async () => {
  await pay(3_000_000)
  await world.network('POST', '/rules', { path: topUpPath, outcome: { callback: { drop: true } } })
  await topUpFloatIfLow(ctx(), (await floatAvailableCents(ctx())) + 1_000_000)
  await minutesPass(20)
  expect((await topUps())[0]).toMatchObject({ state: 'moved' })
})

test('M-Pesa refuses a top-up: the money is in the paybill still', async () => {
  await pay(3_000_000)
  const before = await balanceOf(ctx(), 'mpesa_paybill')
  await world.network('POST', '/rules', { path: topUpPath, outcome: { resultCode: 2001 } })
  await topUpFloatIfLow(ctx(), (await floatAvailableCents(ctx())) + 1_000_000)
  await minutesPass(1)
  expect((await topUps())[0]).toMatchObject({ state: 'failed', failure: '2001' })
  expect(await balanceOf(ctx(), 'mpesa_paybill')).toBe(before)
})

test('M-Pesa is asked what our accounts hold, and says the same as our books', async () => {
  await askForBalances(ctx())
  await world.drain()
  await world.pass(2_000)
  const told = await readProviderBalances(ctx())
  const of = (shortcode: string, account: string) =>
    told.find((each) => each.shortcode === shortcode && each.account === account)!.currentCents
  expect(of(paybill, 'Utility Account')).toBe(await balanceOf(ctx(), 'mpesa_paybill'))
  expect(of(payer, 'Utility Account') + of(payer, 'Charges Paid Account')).toBe(await balanceOf(ctx(), 'mpesa_b2c'))
  expect(of(payer, 'Charges Paid Account')).toBeLessThanOrEqual(0)
})

test('M-Pesa takes a payment back: what was held for its order goes, once, and everybody who cares is told', async () => {
  const { paymentId, receipt } = await pay(50_000)
  await minutesPass(1)
  await world.network('POST', `/phones/${phone.slice(1)}/reversal`, { receipt })
  const line = {
    kind: 'taken_back' as const,
    receipt: 'UKO0000REV',
    linkedReceipt: receipt,
    amountCents: 50_000,
  }
  expect(await transact(ctx(), (tx) => settleByStatement(tx, line))).toBe('settled')
  expect(await transact(ctx(), (tx) => settleByStatement(tx, line))).toBe('known')
  expect(reversed).toEqual([orderId])
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(0)
  const { rows } = await world.owner.query(`select data from platform.fact where name = 'payment_reversed'`)
  expect(rows).toEqual([{ data: { paymentId, purpose: 'order', purposeId: orderId, amountCents: 50_000 } }])
  expect(await transact(ctx(), (tx) => settleByStatement(tx, { ...line, linkedReceipt: 'UKO0000NON' }))).toBe('unknown')
})

test('the statement shows a payment nobody told of, and a refund without a result; it settles each once', async () => {
  await world.network('POST', '/scripts', {
    msisdn: phone.slice(1),
    payment: 'c2b',
    next: [{ confirmation: { drop: true } }],
  })
  const before = await world.balance(phone)
  const { receipt } = await world.payByHand(phone, { account: 'RENT', amount: 500 })
  const paidIn = { kind: 'paid_in' as const, receipt, amountCents: 50_000, reference: 'RENT', payerPhone: phone }
  expect(await transact(ctx(), (tx) => settleByStatement(tx, paidIn))).toBe('settled')
  expect(await transact(ctx(), (tx) => settleByStatement(tx, paidIn))).toBe('known')
  await minutesPass(1)
  expect(await world.balance(phone)).toBe(before)

  await pay(50_000)
  await world.network('POST', '/rules', { path: '/mpesa/b2c/v3/paymentrequest', outcome: { callback: { drop: true } } })
  const { refundId } = await refund(50_000)
  await world.pass(2_000)
  const { rows } = await world.owner.query('select id from payments.disbursement where purpose_id = $1', [refundId])
  const paidOut = {
    kind: 'paid_out' as const,
    receipt: 'UKO0000OUT',
    amountCents: 50_000,
    feeCents: 500,
    conversationId: rows[0].id,
  }
  const settle = (more: object) => transact(ctx(), (tx) => settleByStatement(tx, { ...paidOut, ...more }))
  expect(await settle({ amountCents: 60_000 })).toBe('unknown')
  expect(await settle({ conversationId: randomUUID() })).toBe('unknown')
  expect(await settle({})).toBe('settled')
  expect(await settle({})).toBe('known')
  expect(await balanceOf(ctx(), 'refund_transit', refundId)).toBe(0)
})

test('a refund that no complete statement shows was never made: it is tried again', async () => {
  await pay(50_000)
  const before = await world.balance(phone)
  const swallowed = { ResponseCode: '0', ResponseDescription: 'Accept the service request successfully.' }
  await world.network('POST', '/rules', { path: '/mpesa/b2c/v3/paymentrequest', refuse: swallowed })
  const { refundId } = await refund(50_000)
  await world.pass(minutes(11))
  await world.sweep()
  const { rows } = await world.owner.query('select id, state from payments.disbursement where purpose_id = $1', [
    refundId,
  ])
  const heardOfNothing = async () => (await unheardOf(ctx())).filter(({ id }) => id === rows[0].id)
  await world.pass(hours(47))
  expect(await heardOfNothing()).toEqual([])
  await world.pass(hours(1))
  const [missing] = await heardOfNothing()
  expect(missing).toMatchObject({ kind: 'disbursement', amountCents: 50_000 })
  expect(await transact(ctx(), (tx) => settleAsAbsentFromStatement(tx, missing!))).toBe('settled')
  expect(await transact(ctx(), (tx) => settleAsAbsentFromStatement(tx, missing!))).toBe('known')
  await world.pass(hours(1))
  await world.sweep()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(before + 500)
})

test('refunds go to the paying number and never exceed the payment, whatever is written to the table', async () => {
  const { paymentId } = await pay(50_000)
  await refund(20_000)
  await expect(
    world.pool.query(
      `insert into payments.refund (id, payment_id, order_id, shop_id, amount_cents, origin, reason, state, tries, started_at)
       values (gen_random_uuid(), $1, $2, $3, 30001, 'escrow', 'x', 'sending', 1, now())`,
      [paymentId, orderId, shopId],
    ),
  ).rejects.toMatchObject({ code: 'AM102' })
  await expect(
    world.pool.query(
      `insert into payments.disbursement (id, purpose, purpose_id, shop_id, phone, amount_cents, remarks, state, prepared_at)
       select gen_random_uuid(), 'refund', r.id, r.shop_id, '+254700000009', r.amount_cents, 'xx', 'prepared', now()
       from payments.refund r where r.payment_id = $1`,
      [paymentId],
    ),
  ).rejects.toMatchObject({ code: expect.stringMatching(/AM102|23505/) })
  await refund(30_000)
  await expect(refund(100)).rejects.toThrow()
})
