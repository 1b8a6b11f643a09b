import { beforeEach, expect, test } from 'vitest'
import { refundHold } from '#escrow'
import { balanceOf, explainOutflow } from '#ledger'
import * as payouts from '#payouts'
import { days, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openComparedWorld } from '../../test/compared-world.ts'
import { readClosedIncidents, readOpenIncidents } from './incidents.ts'
import { paidTwiceCentsPerDay } from './numbers.ts'

const world = await openComparedWorld()
const { buy, script, report, compare, booksOfBothAgree, buyer } = world
const ctx = () => world.ctx()

/** M-Pesa makes a refund, calls it a failure and answers no question; makes it again when it is asked again; and then takes the failure back. */
async function refundPaidTwice(shillings: number) {
  const orderId = await buy(shillings)
  const path = '/mpesa/transactionstatus/v1/query'
  await world.network('POST', '/rules', { path, times: 100, refuse: { html: 503 } })
  await script(buyer, 'b2c', { callback: { delayMs: hours(2) } })
  await transact(ctx(), (tx) => refundHold(tx, orderId, { reason: 'not_shipped' }))
  await world.drain()
  const { rows } = await world.owner.query<{ id: string }>(
    `select d.id from payments.disbursement d join payments.refund r on r.id = d.purpose_id where r.order_id = $1`,
    [orderId],
  )
  const { id } = rows[0]!
  await report(id, { ResultCode: 2001 })
  await world.pass(hours(1) + minutes(1))
  await world.sweep()
  await world.pass(hours(3))
  await world.network('DELETE', '/rules')
  return id
}
const lost = () => balanceOf(ctx(), 'loss')
beforeEach(() => world.pass(days(4)))

test('a refund that M-Pesa called a failure and made all the same, and made again: Amana bears the second by rule, and it is on record', async () => {
  const before = await lost()
  await refundPaidTwice(900)
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { incidents: 0, repaired: 1 } })
  expect(await lost()).toBe(before + 90_000)
  expect(await readOpenIncidents(ctx())).toEqual([])
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
  expect((await readClosedIncidents(ctx(), 1))[0]).toMatchObject({
    ...{ code: 'refund_paid_twice', amountCents: 90_000 },
    sentence: expect.stringMatching(/^M-Pesa paid a refund of KES 900 twice, as \w+ and \w+: /),
    closedBecause: expect.stringMatching(/bears the second/),
  })
  await booksOfBothAgree()
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 0 } })
  expect(await lost()).toBe(before + 90_000)
})

test('more than a day’s worth of it stops payouts, and is borne by itself only when the days it has waited allow for it', async () => {
  const before = await lost()
  const shillings = paidTwiceCentsPerDay / 100 + 1
  await refundPaidTwice(shillings)
  expect(await compare()).toMatchObject({ state: 'differs' })
  expect(await readOpenIncidents(ctx())).toMatchObject([
    { code: 'unexplained_outflow', evidence: [{ sentence: expect.stringMatching(/sent twice.*KES 50,000 a day/) }] },
  ])
  expect(await payouts.payoutsAreHalted(ctx())).toBe(true)
  expect(await lost()).toBe(before)
  await world.pass(hours(24))
  expect(await compare()).toMatchObject({ state: 'agrees' })
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
  expect(await lost()).toBe(before + shillings * 100)
  await booksOfBothAgree()
})

test('several on one day share the day’s worth: the second waits for the next', async () => {
  const before = await lost()
  const shillings = 0.6 * (paidTwiceCentsPerDay / 100)
  await refundPaidTwice(shillings)
  await refundPaidTwice(shillings)
  expect(await compare()).toMatchObject({ state: 'differs' })
  expect(await lost()).toBe(before + shillings * 100)
  await world.pass(hours(24))
  expect(await compare()).toMatchObject({ state: 'agrees' })
  expect(await lost()).toBe(before + 2 * shillings * 100)
  await booksOfBothAgree()
})

test('what went twice by our own record alone, and is not in a statement that we have read, is nobody’s loss yet: payouts stop', async () => {
  const before = await lost()
  const address = world.config.statementUrl
  world.config.statementUrl = undefined
  await refundPaidTwice(700)
  await compare()
  expect(await readOpenIncidents(ctx())).toMatchObject([{ code: 'unexplained_outflow' }])
  expect(await lost()).toBe(before)
  world.config.statementUrl = address
  await compare()
  expect(await readOpenIncidents(ctx())).toEqual([])
  expect(await lost()).toBe(before + 70_000)
  await booksOfBothAgree()
})

test('what the operator has explained before is not borne a second time', async () => {
  const before = await lost()
  const outflowId = await refundPaidTwice(800)
  await transact(ctx(), (tx) => explainOutflow(tx, { outflowId, amountCents: 80_000, as: { kind: 'loss' } }))
  expect(await compare()).toMatchObject({ state: 'agrees' })
  await world.sweep()
  expect(await compare()).toMatchObject({ state: 'agrees' })
  expect(await lost()).toBe(before + 80_000)
  await booksOfBothAgree()
})
