// Each movement does what its header says: docs/money.md is made from the headers, so they must be true.
import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { type TxCtx, transact } from '#platform/context'
import { openTestWorld } from '../../test/harness.ts'
import * as ledger from './index.ts'
import type { Posted } from './post.ts'
import { readLegs } from './queries.ts'

const world = await openTestWorld()
const described = await ledger.describeMovements()
const seen = new Set<string>()

/** Runs a movement and compares the sides and accounts it has really moved with those its header names. */
async function moves(name: string, when: string | null, movement: (tx: TxCtx) => Promise<Posted>): Promise<void> {
  const { journalId } = await transact(world.ctx(), movement)
  const legs = await readLegs(world.ctx(), journalId)
  const moved = legs.map((leg) => `${leg.cents > 0 ? 'debit' : 'credit'} ${leg.account.kind}`)
  const way = described.find((one) => one.name === name)?.ways.find((one) => one.when === when)
  expect(new Set(moved), name).toEqual(new Set(way?.legs.map((leg) => `${leg.side} ${leg.account}`)))
  seen.add(`${name} ${when ?? ''}`)
}

const [shopId, orderId, paymentId] = [randomUUID(), randomUUID(), randomUUID()]
const cents = { amountCents: 1_000_00 }

test('a buyer pays, one refund goes, one comes back, the rest is released and paid out: all as the headers say', async () => {
  await moves('record-opening-float', null, (tx) => ledger.recordOpeningFloat(tx, { amountCents: 500_000_000 }))
  await moves('hold-in-escrow', null, (tx) => ledger.holdInEscrow(tx, { paymentId, orderId, shopId, ...cents }))
  const [sent, returned] = [randomUUID(), randomUUID()]
  for (const refundId of [sent, returned])
    await moves('start-refund-from-escrow', null, (tx) =>
      ledger.startRefundFromEscrow(tx, { refundId, orderId, shopId, amountCents: 100_00 }),
    )
  for (const [refundId, outcome] of [[sent, 'paid'] as const, [returned, 'failed'] as const])
    await moves('settle-refund', outcome, (tx) =>
      ledger.settleRefund(tx, {
        refundId,
        paymentId,
        disbursementId: refundId,
        amountCents: 100_00,
        outcome,
        feeCents: outcome === 'paid' ? 5_00 : 0,
      }),
    )
  await moves('start-refund-from-suspense', null, (tx) =>
    ledger.startRefundFromSuspense(tx, { refundId: randomUUID(), paymentId, amountCents: 100_00 }),
  )
  await moves('release-escrow', null, (tx) =>
    ledger.releaseEscrow(tx, { orderId, shopId, sellerCents: 684_00, reserveCents: 76_00, commissionCents: 40_00 }),
  )
  await moves('release-reserve', null, (tx) => ledger.releaseReserve(tx, { orderId, shopId, amountCents: 76_00 }))
  const [paid, failed] = [randomUUID(), randomUUID()]
  for (const payoutId of [paid, failed])
    await moves('start-payout', null, (tx) => ledger.startPayout(tx, { payoutId, shopId, amountCents: 300_00 }))
  for (const [payoutId, outcome] of [[paid, 'paid'] as const, [failed, 'failed'] as const])
    await moves('settle-payout', outcome, (tx) =>
      ledger.settlePayout(tx, {
        payoutId,
        shopId,
        disbursementId: payoutId,
        amountCents: 300_00,
        outcome,
        feeCents: outcome === 'paid' ? 5_00 : 0,
      }),
    )
  expect(await ledger.shopBalances(world.ctx(), shopId)).toEqual({
    heldCents: 0,
    reserveCents: 0,
    availableCents: 460_00,
    inTransitCents: 0,
    owedCents: 0,
  })
})

test('money that belongs to no order, a top-up, a late result and a correction: as the headers say', async () => {
  const payment = { paymentId: randomUUID(), ...cents, reason: 'the order had expired' }
  await moves('take-into-suspense', null, (tx) => ledger.takeIntoSuspense(tx, payment))
  await moves('top-up-float', null, (tx) => ledger.topUpFloat(tx, { id: randomUUID(), amountCents: 500_00 }))
  await moves('record-late-disbursement', null, (tx) =>
    ledger.recordLateDisbursement(tx, { disbursementId: randomUUID(), amountCents: 300_00, feeCents: 5_00 }),
  )
  const checks = await ledger.checkBooks(world.ctx())
  expect(checks.filter((check) => !check.holds).map((check) => check.code)).toEqual(['no_unexplained_outflow'])

  const { journalId } = await transact(world.ctx(), (tx) => ledger.topUpFloat(tx, { id: 'wrong', ...cents }))
  const reversal = await transact(world.ctx(), (tx) => ledger.reverseJournal(tx, { journalId, reason: 'a slip' }))
  const [there, back] = [await readLegs(world.ctx(), journalId), await readLegs(world.ctx(), reversal.journalId)]
  expect(back.map((leg) => leg.cents)).toEqual(there.map((leg) => -leg.cents))
  seen.add('reverse-journal ')
})

test('a release asked again answers as the first time, even if money has come into the escrow since', async () => {
  const [shopId, orderId] = [randomUUID(), randomUUID()]
  const pay = () =>
    transact(world.ctx(), (tx) => ledger.holdInEscrow(tx, { paymentId: randomUUID(), orderId, shopId, ...cents }))
  const release = () =>
    transact(world.ctx(), (tx) =>
      ledger.releaseEscrow(tx, { orderId, shopId, sellerCents: 1_000_00, reserveCents: 0, commissionCents: 0 }),
    )
  await pay()
  const first = await release()
  await pay()
  expect(await release()).toEqual({ journalId: first.journalId, replayed: true })
})

test('a release that would leave something in the escrow is refused whole', async () => {
  const order = { paymentId: randomUUID(), orderId: randomUUID(), shopId, ...cents }
  await transact(world.ctx(), (tx) => ledger.holdInEscrow(tx, order))
  const short = { ...order, sellerCents: 900_00, reserveCents: 0, commissionCents: 50_00 }
  await expect(transact(world.ctx(), (tx) => ledger.releaseEscrow(tx, short))).rejects.toThrow(/leaves nothing/)
  expect(await ledger.balanceOf(world.ctx(), 'escrow', order.orderId)).toBe(1_000_00)
})

afterAll(() => {
  const all = described.flatMap((one) => one.ways.map((way) => `${one.name} ${way.when ?? ''}`))
  expect(all.filter((way) => !seen.has(way))).toEqual([])
})
