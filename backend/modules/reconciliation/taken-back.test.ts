// M-Pesa takes a payment back that it had reported as received, and tells nobody: its statement does, whatever has become of the money since.
import { beforeEach, expect, test } from 'vitest'
import { readHold, refundHold, releaseHold } from '#escrow'
import { balanceOf, checkBooks } from '#ledger'
import * as payouts from '#payouts'
import { days, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openComparedWorld } from '../../test/compared-world.ts'
import { readJudgements, readRuns } from './runs.ts'

const world = await openComparedWorld()
const { buy, sell, friday, script, compare, openCodes, booksOfBothAgree, shopId, buyer, seller } = world
const ctx = () => world.ctx()
const available = () => balanceOf(ctx(), 'seller_payable', shopId)
const owed = () => balanceOf(ctx(), 'seller_receivable', shopId)
const lost = () => balanceOf(ctx(), 'loss')

const receiptOf = async (orderId: string): Promise<string> =>
  (await world.owner.query(`select receipt from payments.attempt where purpose_id = $1`, [orderId])).rows[0].receipt
/** The payer has called M-Pesa, and M-Pesa has given her money back. */
async function takeBack(receipt: string) {
  const { resultCode } = await world.network('POST', `/phones/${buyer.slice(1)}/reversal`, { receipt })
  expect(Number(resultCode)).toBe(0)
  await world.pass(hours(3))
}
async function everythingAgrees(repaired: number) {
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired, incidents: 0 } })
  expect(await openCodes()).toEqual([])
  await booksOfBothAgree()
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 0, incidents: 0 } })
}

beforeEach(() => world.pass(days(4)))

test('before the release: nothing is held any more, and a release moves nothing', async () => {
  const orderId = await buy(500)
  await takeBack(await receiptOf(orderId))
  await everythingAgrees(1)
  const run = (await readRuns(ctx(), 2)).at(-1)!
  expect(await readJudgements(ctx(), run.id, { class: 'reversed_by_provider', after: 0, limit: 9 })).toMatchObject([
    { theirCents: -50_000, repaired: 'settled_by_statement' },
  ])
  expect(await readHold(ctx(), orderId)).toMatchObject({ remainingCents: 0, releasedCents: 0 })
  const before = await available()
  await transact(ctx(), (tx) => releaseHold(tx, orderId))
  expect(await available()).toBe(before)
})

test('after the release: the sale is undone out of what is available to the seller', async () => {
  const before = await available()
  const orderId = await sell(800)
  expect(await available()).toBe(before + 80_000)
  await takeBack(await receiptOf(orderId))
  await everythingAgrees(1)
  expect([await available(), await owed(), await lost()]).toEqual([before, 0, 0])
})

test('after the seller was paid: she owes it, and her next sale repays it first', async () => {
  const orderId = await sell(900)
  await friday()
  await world.pass(minutes(1))
  expect(await available()).toBe(0)
  await takeBack(await receiptOf(orderId))
  await everythingAgrees(1)
  expect(await owed()).toBe(90_000)
  const before = await world.balance(seller)
  await sell(1_400)
  expect([await owed(), await available()]).toEqual([0, 50_000])
  await world.pass(days(7))
  await friday()
  await world.pass(minutes(1))
  expect(await world.balance(seller)).toBe(before + 500)
  await world.pass(hours(3))
  await everythingAgrees(0)
})

test('after it had gone back to the buyer: she has it twice, and Amana has lost it', async () => {
  const [before, balance] = [await lost(), await balanceOf(ctx(), 'mpesa_paybill')]
  const orderId = await buy(600)
  await transact(ctx(), (tx) => refundHold(tx, orderId, { reason: 'not_shipped' }))
  await world.pass(minutes(1))
  await takeBack(await receiptOf(orderId))
  await everythingAgrees(1)
  expect(await lost()).toBe(before + 60_000)
  expect(await balanceOf(ctx(), 'mpesa_paybill')).toBe(balance)
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
})

test('before we had heard of it: both lines are nothing, and the order is not paid', async () => {
  await script(buyer, 'stk', { callback: { drop: true }, confirmation: { drop: true }, query: { errorRate: 1 } })
  const orderId = await buy(700)
  const lines: { receipt: string }[] = (await world.network('GET', '/books?limit=1000')).entries
  await takeBack(lines.findLast(({ receipt }) => receipt)!.receipt)
  await everythingAgrees(0)
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(0)
})
