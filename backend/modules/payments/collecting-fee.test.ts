// A paybill whose tariff puts M-Pesa's fees on Amana: each payment is booked with its fee, buyers and sellers bear none of it, and our
// books stay those of the network, to the shilling.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { balanceOf, checkBooks, totalOf } from '#ledger'
import { collectingFeeCents, definePaymentClaim, requestPayment, startRefund } from '#payments'
import { after, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openPayingWorld } from '../../test/paying-world.ts'

/** What a business pays that bears the whole tariff, as the simulated network has it. */
const tariff = '100:0,500:5,1000:10,1500:15,2500:20,3500:25,5000:34,7500:42,10000:48,15000:57,250000:105'
const world = await openPayingWorld(undefined, { DARAJA_PAYBILL_TARIFF: tariff })
await world.network('PUT', '/behaviour', { paybillTariff: 'business' })
const ctx = () => world.ctx()

let refuses = false
const held = new Set<string>()
definePaymentClaim('order', async (_tx, { purposeId }) => {
  if (refuses || held.has(purposeId)) return { refused: 'order_expired' }
  held.add(purposeId)
  return 'accepted'
})

const shopId = randomUUID()
let people = 0
let orderId: string
let phone: string
let reference: string
beforeEach(() => {
  refuses = false
  orderId = randomUUID()
  phone = `+254711500${String(++people).padStart(3, '0')}`
  reference = `AMFEE${String(people).padStart(3, '0')}QX`
})

async function ask(shillings: number) {
  const request = {
    ...{ purpose: 'order' as const, purposeId: orderId, shopId, amountCents: shillings * 100, phone },
    ...{ accountReference: reference, payBy: after(world.clock.read(), minutes(15)) },
  }
  await transact(ctx(), (tx) => requestPayment(tx, request))
  await world.drain()
}
async function pay(shillings: number) {
  await ask(shillings)
  await world.answer(phone, { pin: '1234' })
}
async function minutesPass(count: number) {
  for (let minute = 0; minute < count; minute++) {
    await world.pass(minutes(1))
    await world.sweep()
  }
  await world.pass(2_000)
}

/** Fees booked by what was done, in shillings; and both sides agree. */
async function feesOf(work: () => Promise<unknown>): Promise<number> {
  const before = await totalOf(ctx(), 'mpesa_fee')
  await work()
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
  const books = await world.booksOfBoth()
  expect(books.ours).toEqual(books.theirs)
  return ((await totalOf(ctx(), 'mpesa_fee')) - before) / 100
}

test.each([
  [1, 0],
  [100, 0],
  [101, 5],
  [500, 5],
  [2_500, 20],
  [3_400, 25],
  [15_001, 105],
  [250_000, 105],
])('a payment of KES %i costs Amana KES %i, and the whole of it is held for the order', async (shillings, fee) => {
  expect(collectingFeeCents(world.config, shillings * 100)).toBe(fee * 100)
  await world.network('PUT', `/phones/${phone.slice(1)}`, { balance: shillings })
  expect(await feesOf(() => pay(shillings))).toBe(fee)
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(shillings * 100)
  expect(await world.balance(phone)).toBe(0)
})

test('a result that is told three times, and a status query after it, cost one fee', async () => {
  await world.network('POST', '/scripts', {
    ...{ msisdn: phone.slice(1), payment: 'stk', next: [{ callback: { copies: 3 } }] },
  })
  const fees = await feesOf(async () => {
    await pay(3_400)
    await minutesPass(3)
  })
  expect(fees).toBe(25)
})

test('a payment whose result is lost and that M-Pesa is asked about costs its fee all the same', async () => {
  await world.network('POST', '/scripts', {
    ...{ msisdn: phone.slice(1), payment: 'stk', next: [{ callback: { drop: true } }] },
  })
  const fees = await feesOf(async () => {
    await pay(3_400)
    await minutesPass(5)
  })
  expect(fees).toBe(25)
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(340_000)
})

test('she pays by hand what the prompt asked for: the order has it, and the fee is booked once', async () => {
  const fees = await feesOf(async () => {
    await ask(3_400)
    await world.pass(61_000)
    await world.payByHand(phone, { account: reference, amount: 3_400 })
    await minutesPass(3)
  })
  expect(fees).toBe(25)
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(340_000)
})

test('what is paid too late goes back whole: Amana bears both fees', async () => {
  const before = await world.balance(phone)
  refuses = true
  const fees = await feesOf(async () => {
    await pay(3_400)
    await minutesPass(2)
  })
  // 25 for taking it, 9 for sending it back.
  expect(fees).toBe(34)
  expect(await world.balance(phone)).toBe(before)
})

test('money that belongs to no order goes back whole by M-Pesa’s reversal', async () => {
  const before = await world.balance(phone)
  const fees = await feesOf(async () => {
    await world.payByHand(phone, { account: 'RENT', amount: 700 })
    await minutesPass(5)
  })
  expect(fees).toBe(10)
  expect(await world.balance(phone)).toBe(before)
})

test('a refund gives the buyer all that she paid; no fee is taken back from her', async () => {
  const before = await world.balance(phone)
  const fees = await feesOf(async () => {
    await pay(3_400)
    await transact(ctx(), (tx) =>
      startRefund(tx, { from: 'escrow', shopId, orderId, amountCents: 340_000, reason: 'cancelled' }),
    )
    await minutesPass(2)
  })
  expect(fees).toBe(34)
  expect(await world.balance(phone)).toBe(before)
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(0)
})
