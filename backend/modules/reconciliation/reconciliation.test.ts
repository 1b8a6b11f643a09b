// Our books against M-Pesa's own, with the real phone network: what was lost is found, what differs stops payouts, and they go on by
// themselves when the books agree again.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createOperator } from '#identity'
import {
  balanceOf,
  bookProviderFee,
  checkBooks,
  holdInEscrow,
  reverseJournal,
  startPayout,
  startRefundFromEscrow,
} from '#ledger'
import { disburse } from '#payments'
import * as payouts from '#payouts'
import { days, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import * as reconciliation from '#reconciliation'
import { openComparedWorld } from '../../test/compared-world.ts'
import { explainStray } from './actions/explain-stray.ts'
import { readClosedIncidents, readOpenIncidents } from './incidents.ts'
import { readJudgements, readRuns } from './runs.ts'

const world = await openComparedWorld()
const {
  buy,
  sell,
  script,
  report,
  friday,
  moveBehindOurBack,
  compare,
  openCodes,
  booksOfBothAgree,
  shopId,
  buyer,
  seller,
} = world
const ctx = () => world.ctx()
const { DARAJA_SHORTCODE: paybill } = world.config

const { id: operatorId } = await createOperator(ctx(), {
  ...{ name: 'Njeri Mutua', email: 'njeri@example.com', phone: '+254711100009', password: 'mangoes-and-lemons' },
})
const operator = () => world.ctx({ kind: 'account', accountId: operatorId, role: 'admin', sessionId: randomUUID() })
const found = async (of?: string) =>
  (await readJudgements(ctx(), (await readRuns(ctx(), 1))[0]!.id, { class: of, after: 0, limit: 100 })).map((each) => ({
    ...{ class: each.class, cents: each.theirCents ?? each.ourCents, repaired: each.repaired },
  }))
beforeEach(() => world.pass(days(4)))

test('what both have agrees, to the last shilling of the fee, and a second look finds nothing new', async () => {
  await sell(500)
  await friday()
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({
    state: 'agrees',
    figures: { repaired: 0, incidents: 0 },
  })
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { newLines: 0, classes: {}, incidents: 0 } })
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
  await booksOfBothAgree()
})

test('money that had gone back before we asked a second time is found in the statement by the payment it had come with', async () => {
  await world.network('PUT', `/phones/${buyer.slice(1)}`, { balance: 5_000 })
  const path = '/mpesa/reversal/v1/request'
  await world.network('POST', '/rules', { path, outcome: { callback: { drop: true } } })
  await world.payByHand(buyer, { account: 'SHOES', amount: 1_579 })
  for (let round = 0; round < 5; round++) {
    await world.pass(minutes(11))
    await world.sweep()
  }
  const { rows } = await world.owner.query('select state, receipt from payments.deposit_return')
  expect(rows).toEqual([{ state: 'paid', receipt: null }])
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { incidents: 0 } })
  await booksOfBothAgree()
})

test('a payout whose result was lost is found in the statement, and is the seller’s', async () => {
  await sell(700)
  await script(seller, 'b2c', { callback: { drop: true } })
  await friday()
  await world.pass(hours(3))
  const { inTransit } = await payouts.sellerMoney(ctx(), shopId)
  expect(inTransit.cents).toBe(70_000)
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 1 } })
  expect(await found('they_paid')).toEqual([{ class: 'they_paid', cents: -70_000, repaired: 'settled_by_statement' }])
  expect((await payouts.sellerMoney(ctx(), shopId)).inTransit.cents).toBe(0)
  await booksOfBothAgree()
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 0, newLines: 0 } })
})

test('a payout that was asked for again after it had been made is ours all the same', async () => {
  await sell(800)
  const lost = { acknowledgement: 'drop', callback: { drop: true } }
  await world.network('POST', '/rules', { path: '/mpesa/b2c/v3/paymentrequest', outcome: lost })
  await friday()
  await world.pass(minutes(5))
  await world.sweep()
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 1 } })
  expect(await found('they_paid')).toEqual([{ class: 'they_paid', cents: -80_000, repaired: 'settled_by_statement' }])
  await booksOfBothAgree()
})

test('a payout whose result came without a receipt gets it from the statement', async () => {
  await sell(740)
  await script(seller, 'b2c', { callback: { drop: true } })
  await friday()
  await world.drain()
  const { rows } = await world.owner.query(`select id, amount_cents from payments.disbursement where state = 'waiting'`)
  const amount = [{ Key: 'TransactionAmount', Value: rows[0].amount_cents / 100 }]
  await report(rows[0].id, { ResultCode: 0, ResultParameters: { ResultParameter: amount } })
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { incidents: 0 } })
  await booksOfBothAgree()
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 0, incidents: 0 } })
})

test('a payment whose callback was lost is found in the statement, and its order is paid', async () => {
  await script(buyer, 'stk', { callback: { drop: true }, confirmation: { drop: true }, query: { errorRate: 1 } })
  const orderId = await buy(900)
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(0)
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 1 } })
  expect(await found('they_received')).toEqual([
    { class: 'they_received', cents: 90_000, repaired: 'settled_by_statement' },
  ])
  await booksOfBothAgree()
})

test('a result that may still come is waited for, on either side', async () => {
  await script(seller, 'b2c', { callback: { drop: true } })
  await sell(300)
  await friday()
  await world.pass(minutes(5))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 0 } })
  expect(await found('in_transit')).toHaveLength(1)
  await world.pass(hours(2))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 1 } })
})

test('the books disagree, payouts stop, the statement is corrected, payouts go on', async () => {
  await sell(1_200)
  await moveBehindOurBack(-4_000)
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'differs', figures: { incidents: 1 } })
  expect(await readOpenIncidents(ctx())).toMatchObject([
    {
      code: 'unexplained_outflow',
      amountCents: 400_000,
      evidence: [{ sentence: expect.stringMatching(/Float withdrawn/) }],
    },
  ])
  expect(await payouts.payoutsAreHalted(ctx())).toBe(true)
  const before = await world.balance(seller)
  await friday()
  await world.pass(hours(1))
  expect(await world.balance(seller)).toBe(before)
  // Our books have followed M-Pesa's: what is missing is said, not hidden.
  await booksOfBothAgree()

  // The hourly look finds it still open, and tells nobody twice.
  await reconciliation.tryAgain(ctx())
  await world.drain()
  const { rows } = await world.owner.query(
    `select count(*)::int as letters from notifications.notice where template = 'incident_opened_operator'`,
  )
  expect(rows).toEqual([{ letters: 1 }])

  await moveBehindOurBack(4_000)
  await world.pass(hours(3))
  await reconciliation.tryAgain(ctx())
  await world.pass(minutes(1))
  expect((await readRuns(ctx(), 1))[0]).toMatchObject({ state: 'agrees', figures: { incidents: 0 } })
  expect(await openCodes()).toEqual([])
  expect((await readClosedIncidents(ctx(), 1))[0]).toMatchObject({
    code: 'unexplained_outflow',
    closedBecause: expect.any(String),
  })
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
  expect(await world.balance(seller)).toBe(before + 1_200)
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
})

test('money that left and came back between two readings is nothing, in whatever order its two lines are named', async () => {
  for (let shillings = 101; shillings <= 108; shillings++) {
    await moveBehindOurBack(-shillings)
    await moveBehindOurBack(shillings)
  }
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { incidents: 0 } })
  expect(await openCodes()).toEqual([])
  const { rows } = await world.owner.query(
    `select a.balance from ledger.account a join reconciliation.line l on l.id = a.owner::uuid
     where a.kind in ('suspense', 'unexplained_outflow') and abs(l.cents) between 10100 and 10800 and a.balance <> 0`,
  )
  expect(rows).toEqual([])
  await booksOfBothAgree()
})

test('a withdrawal that the operator explains as the owners’ ends the incident at once', async () => {
  await moveBehindOurBack(-2_500)
  await world.pass(hours(3))
  await compare()
  const [incident] = await readOpenIncidents(ctx())
  await explainStray(operator(), incident!.evidence[0]!.name, { as: 'owners', reason: 'Taken out for the rent.' })
  await world.drain()
  expect(await openCodes()).toEqual([])
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
  await expect(
    explainStray(operator(), incident!.evidence[0]!.name, { as: 'owners', reason: 'Once more.' }),
  ).rejects.toMatchObject({ code: 'not_a_stray' })
  await booksOfBothAgree()
})

test('money that the owners put in is parked until the operator says so, and stops nothing', async () => {
  await moveBehindOurBack(10_000)
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 1 } })
  const line = (await world.owner.query(`select id from reconciliation.line where cents = 1000000`)).rows[0].id
  expect(await balanceOf(ctx(), 'suspense', line)).toBe(1_000_000)
  await explainStray(operator(), line, { as: 'owners', reason: 'Float for December.' })
  expect(await balanceOf(ctx(), 'suspense', line)).toBe(0)
  await world.drain()
  await booksOfBothAgree()
})

test('what somebody sends to the shortcode that pays out is no owner’s money: it goes back to her by itself', async () => {
  const float = `/shortcodes/${world.config.DARAJA_B2C_SHORTCODE}`
  await world.network('PUT', `/phones/${buyer.slice(1)}`, { balance: 5_000 })
  // A shortcode that receives as well, for as long as it takes her to pay it.
  await world.network('PUT', float, { kind: 'paybill' })
  const pay = { shortcode: world.config.DARAJA_B2C_SHORTCODE, account: 'SHOES', amount: 1_300 }
  await world.network('POST', `/phones/${buyer.slice(1)}/pay`, pay)
  await world.network('PUT', float, { kind: 'b2c' })
  expect(await world.balance(buyer)).toBe(3_700)
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 1 } })
  await world.pass(minutes(1))
  expect(await world.balance(buyer)).toBe(5_000)
  const { rows } = await world.owner.query(`select account, state from payments.deposit where amount_cents = 130000`)
  expect(rows).toEqual([{ account: 'mpesa_b2c', state: 'returned' }])
  await booksOfBothAgree()
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 0 } })
})

test('what we have booked and M-Pesa does not have stops payouts, until it is reversed', async () => {
  const [paymentId, orderId] = [randomUUID(), randomUUID()]
  const { journalId } = await transact(ctx(), (tx) =>
    holdInEscrow(tx, { paymentId, orderId, shopId, amountCents: 77_700 }),
  )
  await world.pass(hours(1))
  expect(await compare()).toMatchObject({ state: 'agrees' })
  await world.pass(hours(2))
  expect(await compare()).toMatchObject({ state: 'differs' })
  expect(await openCodes()).toContain('we_have_it')
  await transact(ctx(), (tx) => reverseJournal(tx, { journalId, reason: 'booked by mistake' }))
  await compare()
  expect(await openCodes()).toEqual([])
})

test('a fee that we had booked wrongly is put right by the statement', async () => {
  await sell(600)
  await friday()
  await world.pass(minutes(5))
  const reference = 'wrongly'
  await transact(ctx(), (tx) =>
    bookProviderFee(tx, { feeId: randomUUID(), account: 'mpesa_b2c', amountCents: 900, reference }),
  )
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { repaired: 1 } })
  expect((await found('fee_differs'))[0]).toMatchObject({ repaired: 'fee_given_back' })
  await booksOfBothAgree()
})

test('a statement that cannot be had is an outcome of its own, is tried again, and stops payouts after two days', async () => {
  await compare()
  const address = world.config.statementUrl
  world.config.statementUrl = 'http://127.0.0.1:9/statement.csv'
  await world.pass(hours(25))
  expect(await compare()).toMatchObject({ state: 'unread', failure: expect.stringMatching(/could not be reached/) })
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
  await world.pass(hours(24))
  await reconciliation.tryAgain(ctx())
  await world.drain()
  expect(await payouts.payoutsAreHalted(ctx())).toBe(true)
  expect((await payouts.readHalts(ctx(), 1))[0]).toMatchObject({ code: 'statement_unread', placedBy: null })

  world.config.statementUrl = address
  await reconciliation.tryAgain(ctx())
  await world.drain()
  expect((await readRuns(ctx(), 1))[0]).toMatchObject({ state: 'agrees' })
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
})

test('a statement of another password is not an empty statement', async () => {
  world.config.MPESA_STATEMENT_PASSWORD = 'wrong'
  expect(await compare()).toMatchObject({ state: 'unread', failure: expect.stringMatching(/answered 401/) })
  delete world.config.MPESA_STATEMENT_PASSWORD
  expect(await compare()).toMatchObject({ state: 'agrees' })
})

/** What the portal exports of a shortcode, as text. */
async function exported(shortcode: string): Promise<string> {
  const { config, clock } = world
  const basic = Buffer.from(`${config.DARAJA_CONSUMER_KEY}:${config.DARAJA_CONSUMER_SECRET}`).toString('base64')
  const query = `shortcode=${shortcode}&from=2026-11-01T00:00:00Z&to=${clock.read().toISOString()}`
  const response = await fetch(`${config.statementUrl}?${query}`, { headers: { authorization: `Basic ${basic}` } })
  return response.text()
}
/** As where there is no address to fetch statements from. */
function onlyByHand() {
  const address = world.config.statementUrl
  world.config.statementUrl = undefined
  return () => {
    world.config.statementUrl = address
  }
}
async function* inPieces(text: string) {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += 1_000) yield bytes.subarray(from, from + 1_000)
}
const upload = async (shortcode: string, text: string) => {
  const kept = await reconciliation.uploadStatement(operator(), shortcode, inPieces(text))
  await world.drain()
  return kept
}

test('a statement that the operator brings is read once however often she brings it, whole or in part', async () => {
  await sell(350)
  await world.pass(hours(3))
  const text = await exported(paybill)
  const restore = onlyByHand()
  const lines = text.trim().split('\r\n')
  const half = lines.slice(0, Math.ceil(lines.length / 2)).join('\r\n')
  expect((await upload(paybill, half)).newLines).toBe(0)
  expect((await upload(paybill, text)).newLines).toBe(1)
  expect((await upload(paybill, text)).newLines).toBe(0)
  expect((await readRuns(ctx(), 1))[0]).toMatchObject({ state: 'agrees', askedBy: operatorId })
  restore()
})

test('a statement that breaks off is refused, says where, and does no harm', async () => {
  await sell(360)
  await world.pass(hours(3))
  const text = await exported(paybill)
  const broken = text.replace(/Completed,360\.00/, 'Completed,thirty')
  await expect(upload(paybill, broken)).rejects.toMatchObject({
    code: 'statement_unreadable',
    message: expect.stringMatching(/line \d+: an amount is no amount/),
  })
  await expect(upload('999999', text)).rejects.toMatchObject({ code: 'not_our_shortcode' })
  expect(await compare()).toMatchObject({ state: 'agrees', figures: { newLines: 1 } })
})

test('a line that says something else than when it was first read stops payouts, until it says the same again', async () => {
  const text = await exported(paybill)
  const amount = /Completed,360\.00/
  const restore = onlyByHand()
  await upload(paybill, text.replace(amount, 'Completed,361.00'))
  expect(await openCodes()).toEqual(['statement_does_not_follow', 'statement_changed'])
  expect(await payouts.payoutsAreHalted(ctx())).toBe(true)
  await upload(paybill, text)
  expect(await openCodes()).toEqual([])
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
  restore()
})

test('a payout that two look alike for is given to neither: it stops payouts instead of being guessed', async () => {
  await world.network('PUT', `/phones/${buyer.slice(1)}`, { balance: 0 })
  const refundTo = (amountCents: number) =>
    transact(ctx(), (tx) =>
      disburse(tx, { purpose: 'payout', purposeId: randomUUID(), shopId, phone: buyer, amountCents, remarks: 'Amana' }),
    )
  await refundTo(40_000)
  await refundTo(40_000)
  await script(buyer, 'b2c', { callback: { drop: true } })
  await script(buyer, 'b2c', { resultCode: 17, callback: { drop: true } })
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'differs' })
  expect(await openCodes()).toEqual(['they_paid'])
})

test('two comparisons at the same moment are one', async () => {
  const before = (await readRuns(ctx(), 100)).length
  await Promise.all([reconciliation.reconcile(ctx()), reconciliation.reconcile(ctx())])
  const runs = await readRuns(ctx(), 100)
  expect(runs.filter(({ state }) => state === 'running')).toEqual([])
  expect(runs.length - before).toBeLessThanOrEqual(2)
  const { rows } = await world.owner.query(
    `select account, receipt, what, count(*) from reconciliation.repair group by 1, 2, 3, step having count(*) > 1`,
  )
  expect(rows).toEqual([])
})

test('what was read and what was found cannot be changed afterwards', async () => {
  for (const [statement, code] of [
    [`update reconciliation.line set cents = cents + 1`, 'AM141'],
    [`update reconciliation.movement set cents = cents + 1`, 'AM141'],
    [`update reconciliation.incident set since = since + interval '1 day' where closed_at is not null`, 'AM141'],
    [`delete from reconciliation.line`, '42501'],
    [`delete from reconciliation.incident`, '42501'],
    [`update reconciliation.judgement set class = 'agrees'`, '42501'],
  ])
    await expect(world.pool.query(statement!), statement).rejects.toMatchObject({ code })
})

test('money on its way for nobody, or for somebody who has ended, is found in the night and stops payouts until it is put right (I8)', async () => {
  await sell(500)
  const orderId = await buy(300)
  const undo = (journalId: string) =>
    transact(ctx(), (tx) => reverseJournal(tx, { journalId, reason: 'belongs to no payout and no refund' }))
  const booked = [
    await transact(ctx(), (tx) => startPayout(tx, { payoutId: randomUUID(), shopId, amountCents: 100_00 })),
    await transact(ctx(), (tx) =>
      startRefundFromEscrow(tx, { refundId: randomUUID(), orderId, shopId, amountCents: 100_00 }),
    ),
  ]
  const ofOurBooks = async () => (await openCodes()).filter((code) => code.startsWith('books_')).sort()
  await world.pass(hours(3))
  expect(await compare()).toMatchObject({ state: 'differs' })
  const broken = ['books_orders_are_proven', 'books_payouts_are_in_the_books', 'books_refunds_are_in_the_books']
  expect(await ofOurBooks()).toEqual(broken)
  expect(await payouts.payoutsAreHalted(ctx())).toBe(true)
  for (const { journalId } of booked) await undo(journalId)
  await compare()
  expect(await ofOurBooks()).toEqual([])

  // A payout that is prepared, and whose money never left what is available. What an earlier test left open has stopped payouts.
  await world.owner.query(
    `update payouts.halt set lifted_at = $1, lifted_because = 'for this test' where lifted_at is null`,
    [world.clock.read()],
  )
  await friday()
  const { rows } = await world.owner.query(
    'select id from ledger.journal where kind = $1 order by at desc, id desc limit 1',
    ['start_payout'],
  )
  await undo(rows[0].id)
  await compare()
  expect(await ofOurBooks()).toEqual(['books_payouts_are_in_the_books'])
})
