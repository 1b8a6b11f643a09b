// Money that is parked belongs to somebody who waits for it: every night it is compared with its owners, and nobody is paid it twice.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHold, refundPart, takeBackHold } from '#escrow'
import { balanceOf, checkBooks, reverseJournal, takeIntoSuspense } from '#ledger'
import {
  checkSuspense,
  definePaymentClaim,
  definePaymentReversal,
  listNotSentBack,
  requestPayment,
  settleByStatement,
} from '#payments'
import { after, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openPayingWorld } from '../../test/paying-world.ts'

const world = await openPayingWorld()
const ctx = () => world.ctx()
let refuses = true
definePaymentClaim('order', async (tx, { purposeId: orderId, amountCents, receipt }) => {
  if (refuses) return { refused: 'order_expired' }
  const free = { commissionableCents: 0, commissionBasisPoints: 500, reserveBasisPoints: 0 }
  await openHold(tx, { orderId, shopId, orderNumber: `AM-${people}`, amountCents, receipt, ...free })
  return 'accepted'
})
definePaymentReversal('order', (tx, { purposeId: orderId, receipt, amountCents }) =>
  takeBackHold(tx, { orderId, receipt, amountCents }),
)

const shopId = randomUUID()
let people = 0
let orderId: string
let phone: string
beforeEach(() => {
  refuses = true
  orderId = randomUUID()
  phone = `+254711600${String(++people).padStart(3, '0')}`
})

async function pay(amountCents = 340_000) {
  const request = {
    ...{ purpose: 'order' as const, purposeId: orderId, shopId, amountCents, phone },
    ...{ accountReference: 'AMPARKEDQX', payBy: after(world.clock.read(), minutes(15)) },
  }
  const { paymentId } = await transact(ctx(), (tx) => requestPayment(tx, request))
  await world.drain()
  await world.answer(phone, { pin: '1234' })
  return paymentId
}
const numberTakesNothing = (times: number) =>
  world.network('POST', '/scripts', {
    ...{ msisdn: phone.slice(1), payment: 'b2c', next: Array.from({ length: times }, () => ({ resultCode: 8 })) },
  })
const later = async (ms: number) => {
  await world.pass(ms)
  await world.sweep()
  await world.pass(2_000)
}
const receiptOf = async (paymentId: string) =>
  (await world.owner.query('select receipt from payments.attempt where id = $1', [paymentId])).rows[0].receipt as string
const parked = () => checkSuspense(ctx(), [])

afterEach(async () => {
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
})

test('a refund that failed and a deposit that could not go back are what is parked; and it stays so until both are home (I8)', async () => {
  const before = await world.balance(phone)
  await numberTakesNothing(1)
  const paymentId = await pay()
  await world.pass(2_000)
  const { utility } = (await world.network('GET', '/books?limit=0')).shortcodes[world.config.DARAJA_SHORTCODE]
  await world.network('PUT', `/shortcodes/${world.config.DARAJA_SHORTCODE}`, { utility: 0 })
  await world.payByHand(phone, { account: 'RENT', amount: 700 })
  await world.network('PUT', `/shortcodes/${world.config.DARAJA_SHORTCODE}`, { utility: 0 })
  for (let minute = 0; minute < 3; minute++) await later(minutes(1))
  expect((await listNotSentBack(ctx(), 5)).map(({ what }) => what)).toEqual(['refund', 'deposit'])
  expect(await balanceOf(ctx(), 'suspense', paymentId)).toBe(340_000)
  expect(await parked()).toMatchObject({ holds: true, detail: expect.stringMatching(/^2 of them open with KES 4100,/) })
  await world.network('PUT', `/shortcodes/${world.config.DARAJA_SHORTCODE}`, { utility: utility + 700 })
  for (let hour = 0; hour < 3; hour++) await later(hours(1))
  expect(await world.balance(phone)).toBe(before)
  expect(await parked()).toMatchObject({ holds: true, detail: expect.stringMatching(/^0 of them open with KES 0,/) })
})

test('parked money of nobody, more than its owner waits for, and an owner whose money is gone are found out, each by name or by the sum (I8)', async () => {
  await numberTakesNothing(1)
  const paymentId = await pay()
  await world.pass(2_000)
  expect(await parked()).toMatchObject({ holds: true })
  const park = (id: string) =>
    transact(ctx(), (tx) => takeIntoSuspense(tx, { paymentId: id, amountCents: 100, reason: 'made up by a test' }))
  const undo = (journalId: string) =>
    transact(ctx(), (tx) => reverseJournal(tx, { journalId, reason: 'made up by a test' }))
  const [stranger, lineId] = [randomUUID(), randomUUID()]
  const { journalId } = await park(stranger)
  expect(await parked()).toMatchObject({ holds: false })
  await undo(journalId)
  // Under a line of the statement it has an owner; of another amount than the line says it has not.
  const stray = await park(lineId)
  expect(await checkSuspense(ctx(), [{ id: lineId, cents: 100 }])).toMatchObject({ holds: true })
  expect(await checkSuspense(ctx(), [{ id: lineId, cents: 101 }])).toMatchObject({
    ...{ holds: false, detail: expect.stringContaining(lineId) },
  })
  await undo(stray.journalId)
  await world.owner.query(`update payments.refund set state = 'tried_again' where payment_id = $1`, [paymentId])
  expect(await parked()).toMatchObject({ holds: false })
  await world.owner.query(`update payments.refund set state = 'failed' where payment_id = $1`, [paymentId])
  expect(await parked()).toMatchObject({ holds: true })
  await later(hours(1) + minutes(1))
  expect(await parked()).toMatchObject({ holds: true, detail: expect.stringMatching(/^0 of them open/) })
})

test('M-Pesa takes parked money back while its refund waits to be tried again: the payer has it, nothing is sent a second time, and the sweep goes on', async () => {
  const before = await world.balance(phone)
  await numberTakesNothing(1)
  const paymentId = await pay()
  await world.pass(2_000)
  const receipt = await receiptOf(paymentId)
  const line = { receipt: 'UKRV00TAKN', kind: 'taken_back' as const, amountCents: 340_000, linkedReceipt: receipt }
  expect(await transact(ctx(), (tx) => settleByStatement(tx, line))).toBe('settled')
  expect(await balanceOf(ctx(), 'suspense', paymentId)).toBe(0)
  expect(await parked()).toMatchObject({ holds: true })
  await later(hours(1) + minutes(1))
  await later(hours(6))
  // The network itself took nothing back in this test, so her phone has what she paid less.
  expect(await world.balance(phone)).toBe(before - 3_400)
  expect(await listNotSentBack(ctx(), 5)).toEqual([])
  expect(await parked()).toMatchObject({ holds: true })
})

test('M-Pesa takes the payment of an order back while a part refund of it waits to be tried again: the part is not sent a second time', async () => {
  refuses = false
  await numberTakesNothing(1)
  const paymentId = await pay()
  await transact(ctx(), (tx) => refundPart(tx, orderId, { amountCents: 100_000, reason: 'item_missing' }))
  await world.drain()
  await world.pass(2_000)
  expect(await balanceOf(ctx(), 'suspense', paymentId)).toBe(100_000)
  expect(await parked()).toMatchObject({ holds: true })
  const [onPhone, lostBefore] = [await world.balance(phone), await balanceOf(ctx(), 'loss')]
  const receipt = await receiptOf(paymentId)
  const line = { receipt: 'UKRV00PART', kind: 'taken_back' as const, amountCents: 340_000, linkedReceipt: receipt }
  expect(await transact(ctx(), (tx) => settleByStatement(tx, line))).toBe('settled')
  expect(await balanceOf(ctx(), 'suspense', paymentId)).toBe(0)
  expect(await balanceOf(ctx(), 'loss')).toBe(lostBefore)
  await later(hours(1) + minutes(1))
  expect(await world.balance(phone)).toBe(onPhone)
  expect(await listNotSentBack(ctx(), 5)).toEqual([])
  expect(await parked()).toMatchObject({ holds: true })
})

test('M-Pesa takes the payment back while its refund is still on its way, and that comes to nothing: it is not tried again', async () => {
  const lostBefore = await balanceOf(ctx(), 'loss')
  await world.network('POST', '/scripts', {
    ...{ msisdn: phone.slice(1), payment: 'b2c', next: [{ resultCode: 8, callback: { delayMs: minutes(2) } }] },
  })
  const paymentId = await pay()
  const onPhone = await world.balance(phone)
  const receipt = await receiptOf(paymentId)
  const line = { receipt: 'UKRV0ONWAY', kind: 'taken_back' as const, amountCents: 340_000, linkedReceipt: receipt }
  expect(await transact(ctx(), (tx) => settleByStatement(tx, line))).toBe('settled')
  expect(await balanceOf(ctx(), 'loss')).toBe(lostBefore + 340_000)
  await later(minutes(3))
  await later(hours(2))
  expect(await world.balance(phone)).toBe(onPhone)
  expect(await balanceOf(ctx(), 'loss')).toBe(lostBefore)
  expect(await listNotSentBack(ctx(), 5)).toEqual([])
  expect(await parked()).toMatchObject({ holds: true, detail: expect.stringMatching(/^0 of them open/) })
})
