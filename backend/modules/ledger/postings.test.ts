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

/** Done twice, moved once; and the sides and accounts really moved are those that the header names. */
async function moves<Answer extends Posted>(
  name: string,
  when: string | null,
  movement: (tx: TxCtx) => Promise<Answer | undefined>,
): Promise<Answer> {
  const posted = (await transact(world.ctx(), movement))!
  expect(await transact(world.ctx(), movement), `${name} again`).toEqual({ ...posted, replayed: true })
  const legs = await readLegs(world.ctx(), posted.journalId)
  const moved = legs.map((leg) => `${leg.cents > 0 ? 'debit' : 'credit'} ${leg.account.kind}`)
  const way = described.find((one) => one.name === name)?.ways.find((one) => one.when === when)
  expect(new Set(moved), name).toEqual(new Set(way?.legs.map((leg) => `${leg.side} ${leg.account}`)))
  seen.add(`${name} ${when ?? ''}`)
  return posted
}

const act = <T>(work: (tx: TxCtx) => Promise<T>): Promise<T> => transact(world.ctx(), work)
const balance = (kind: ledger.AccountKind, owner?: string) => ledger.balanceOf(world.ctx(), kind, owner)
const cents = { amountCents: 1_000_00 }

/** A shop comes to owe: an order of another time is refunded, and there is nothing to take it from. */
const comesToOwe = (shopId: string, amountCents: number) =>
  act((tx) =>
    ledger.clawBackRefund(tx, {
      refundId: randomUUID(),
      orderId: randomUUID(),
      shopId,
      amountCents,
      commissionCents: 0,
    }),
  )

async function paidOrder(shopId: string, amountCents = cents.amountCents) {
  const [orderId, paymentId] = [randomUUID(), randomUUID()]
  await act((tx) => ledger.holdInEscrow(tx, { paymentId, orderId, shopId, amountCents }))
  return { orderId, paymentId, shopId }
}

test('a buyer pays, one refund goes, one comes back, and parked money starts anew: all as the headers say', async () => {
  const [shopId, orderId, paymentId] = [randomUUID(), randomUUID(), randomUUID()]
  await moves('record-opening-float', null, (tx) => ledger.recordOpeningFloat(tx, { amountCents: 500_000_000 }))
  await moves('hold-in-escrow', null, (tx) => ledger.holdInEscrow(tx, { paymentId, orderId, shopId, ...cents }))
  const [sent, returned, again] = [randomUUID(), randomUUID(), randomUUID()]
  for (const refundId of [sent, returned])
    await moves('start-refund-from-escrow', null, (tx) =>
      ledger.startRefundFromEscrow(tx, { refundId, orderId, shopId, amountCents: 100_00 }),
    )
  for (const [refundId, outcome] of [[sent, 'paid'] as const, [returned, 'failed'] as const]) {
    const settled = { refundId, paymentId, disbursementId: refundId, amountCents: 100_00, outcome }
    await moves('settle-refund', outcome, (tx) =>
      ledger.settleRefund(tx, { ...settled, feeCents: outcome === 'paid' ? 5_00 : 0 }),
    )
  }
  await moves('start-refund-from-suspense', null, (tx) =>
    ledger.startRefundFromSuspense(tx, { refundId: again, paymentId, amountCents: 100_00 }),
  )
  expect(await balance('escrow', orderId)).toBe(800_00)
})

test('an order is released: taxes are set aside, what the shop owes is repaid, the rest is available and is paid out', async () => {
  const shopId = randomUUID()
  await comesToOwe(shopId, 100_00)
  const { orderId } = await paidOrder(shopId)
  const shares = { sellerCents: 805_00, reserveCents: 95_00, commissionCents: 50_00, vatCents: 6_90 }
  await moves('release-escrow', null, (tx) =>
    ledger.releaseEscrow(tx, { orderId, shopId, ...shares, withholdingCents: 50_00 }),
  )
  expect(await ledger.shopBalances(world.ctx(), shopId)).toMatchObject({
    availableCents: 705_00,
    reserveCents: 95_00,
    owedCents: 0,
  })
  expect(await balance('vat_payable', shopId)).toBe(6_90)
  expect(await balance('wht_payable', shopId)).toBe(50_00)

  const [paid, failed] = [randomUUID(), randomUUID()]
  for (const [payoutId, amountCents] of [[paid, 300_00] as const, [failed, 405_00] as const])
    await moves('start-payout', null, (tx) => ledger.startPayout(tx, { payoutId, shopId, amountCents }))
  // While both are on their way, an order of before is refunded: 95 are in reserve, the rest is owed.
  await comesToOwe(shopId, 200_00)
  const settle = (payoutId: string, amountCents: number, outcome: 'paid' | 'failed', feeCents: number) =>
    moves('settle-payout', outcome, (tx) =>
      ledger.settlePayout(tx, { payoutId, shopId, disbursementId: payoutId, amountCents, outcome, feeCents }),
    )
  await settle(paid, 300_00, 'paid', 5_00)
  await settle(failed, 405_00, 'failed', 0)
  expect(await ledger.shopBalances(world.ctx(), shopId)).toEqual({
    heldCents: 0,
    reserveCents: 0,
    availableCents: 300_00,
    inTransitCents: 0,
    owedCents: 0,
  })
})

test('a reserve is released as far as a claw-back has left it', async () => {
  const shopId = randomUUID()
  const [first, second] = [await paidOrder(shopId, 500_00), await paidOrder(shopId, 500_00)]
  for (const { orderId } of [first, second])
    await act((tx) =>
      ledger.releaseEscrow(tx, { orderId, shopId, sellerCents: 0, reserveCents: 500_00, commissionCents: 0 }),
    )
  const reserve = (orderId: string) => (tx: TxCtx) =>
    ledger.releaseReserve(tx, { orderId, shopId, amountCents: 500_00 })
  const { taken } = await comesToOwe(shopId, 300_00)
  expect(taken).toEqual({ reserveCents: 300_00, payableCents: 0, owedCents: 0 })
  await moves('release-reserve', null, reserve(first.orderId))
  expect(await balance('seller_payable', shopId)).toBe(500_00)
  await act(reserve(second.orderId))
  expect(await balance('seller_reserve', shopId)).toBe(0)
  expect(await balance('seller_payable', shopId)).toBe(700_00)
  expect(await act(reserve(second.orderId))).toMatchObject({ replayed: true })
  expect(await act(reserve(randomUUID()))).toBeUndefined()
})

test('a released order is refunded: commission and taxes come back, the seller gives the rest, and owes what is not there', async () => {
  const shopId = randomUUID()
  const { orderId } = await paidOrder(shopId)
  const taxes = { vatCents: 6_90, withholdingCents: 50_00 }
  await act((tx) =>
    ledger.releaseEscrow(tx, {
      ...{ orderId, shopId, sellerCents: 805_00, reserveCents: 95_00, commissionCents: 50_00 },
      ...taxes,
    }),
  )
  await act((tx) => ledger.startPayout(tx, { payoutId: randomUUID(), shopId, amountCents: 700_00 }))
  const [refundId, writeOffId] = [randomUUID(), randomUUID()]
  const { taken } = await moves('claw-back-refund', null, (tx) =>
    ledger.clawBackRefund(tx, { refundId, orderId, shopId, ...cents, commissionCents: 50_00, ...taxes }),
  )
  expect(taken).toEqual({ reserveCents: 95_00, payableCents: 105_00, owedCents: 700_00 })
  expect(await balance('refund_transit', refundId)).toBe(1_000_00)
  expect(await balance('vat_payable', shopId)).toBe(0)
  await moves('write-off-receivable', null, (tx) =>
    ledger.writeOffReceivable(tx, { writeOffId, shopId, amountCents: 700_00 }),
  )
  expect((await ledger.shopBalances(world.ctx(), shopId)).owedCents).toBe(0)
})

test('tax that was handed on already is given back by Amana or by the seller, not by an account that has it no more', async () => {
  const shopId = randomUUID()
  const given = { commissionCents: 50_00, vatCents: 6_90, withholdingCents: 50_00 }
  const undo = { refundId: randomUUID(), orderId: randomUUID(), shopId, ...cents, ...given }
  const { taken } = await act((tx) => ledger.clawBackRefund(tx, undo))
  expect(taken).toEqual({ reserveCents: 0, payableCents: 0, owedCents: 950_00 })
})

test('tax set aside is paid to the authority: a shop after the other, never more than is owed, once for each receipt', async () => {
  const shops = [randomUUID(), randomUUID(), randomUUID()].sort()
  for (const shopId of shops) {
    const { orderId } = await paidOrder(shopId)
    const shares = {
      sellerCents: 900_00,
      reserveCents: 0,
      commissionCents: 50_00,
      vatCents: 6_90,
      withholdingCents: 50_00,
    }
    await act((tx) => ledger.releaseEscrow(tx, { orderId, shopId, ...shares }))
  }
  for (const [tax, called] of [['vat', 'VAT'] as const, ['wht', 'withheld tax'] as const]) {
    const kind = `${tax}_payable` as const
    const owed = await ledger.totalOf(world.ctx(), kind)
    // Another test's shops owe too, and come wherever their ids put them: all but one cent is paid in two payments.
    const half = Math.floor(owed / 2)
    const [bank, owners] = [await balance('bank_trust'), await balance('equity')]
    await moves('remit-tax', `${called} from our bank`, (tx) =>
      ledger.remitTax(tx, { tax, from: 'bank', amountCents: half, receipt: 'KRA1' }),
    )
    expect(await ledger.totalOf(world.ctx(), kind)).toBe(owed - half)
    await moves('remit-tax', `${called} from the owners`, (tx) =>
      ledger.remitTax(tx, { tax, from: 'owners', amountCents: owed - half - 1, receipt: 'KRA2' }),
    )
    expect(await ledger.totalOf(world.ctx(), kind)).toBe(1)
    expect([await balance('bank_trust'), await balance('equity')]).toEqual([bank - half, owners + owed - half - 1])
    const more = { tax, from: 'owners', amountCents: 2, receipt: 'KRA3' } as const
    await expect(act((tx) => ledger.remitTax(tx, more))).rejects.toMatchObject({ code: 'LE002' })
    const other = { tax, from: 'bank', amountCents: half + 1, receipt: 'KRA1' } as const
    await expect(act((tx) => ledger.remitTax(tx, other))).rejects.toMatchObject({ code: 'LE005' })
    await act((tx) => ledger.remitTax(tx, { ...more, amountCents: 1 }))
    const nothing = { ...more, amountCents: 1, receipt: 'KRA4' }
    await expect(act((tx) => ledger.remitTax(tx, nothing))).rejects.toMatchObject({ code: 'LE003' })
  }
})

test.each([
  ['mpesa_paybill', 'the paybill', 'TKS1AB2C3D'],
  ['mpesa_b2c', 'the float', 'TKS1AB2C3E'],
] as const)(
  'a deposit in %s is parked and goes back from there by reversal, at the second try',
  async (account, where, receipt) => {
    const depositId = randomUUID()
    const deposit = { depositId, account, ...cents }
    const before = await balance(account)
    await moves('take-deposit-into-suspense', `to ${where}`, (tx) =>
      ledger.takeDepositIntoSuspense(tx, { ...deposit, receipt }),
    )
    for (const [returnId, outcome] of [[depositId, 'failed'] as const, [randomUUID(), 'paid'] as const]) {
      await moves('start-deposit-return', null, (tx) => ledger.startDepositReturn(tx, { returnId, ...deposit }))
      expect(await balance('suspense', depositId)).toBe(0)
      const feeCents = outcome === 'paid' ? 5_00 : 0
      await moves('settle-deposit-return', outcome === 'paid' ? `paid from ${where}` : outcome, (tx) =>
        ledger.settleDepositReturn(tx, { returnId, ...deposit, outcome, feeCents }),
      )
    }
    expect(await balance('suspense', depositId)).toBe(0)
    expect(await balance(account)).toBe(before - 5_00)
  },
)

test('the float is topped up, or is not; either way nothing stays between the two', async () => {
  for (const outcome of ['moved', 'failed'] as const) {
    const topUpId = randomUUID()
    const [paybill, float] = [await balance('mpesa_paybill'), await balance('mpesa_b2c')]
    await moves('start-float-top-up', null, (tx) => ledger.startFloatTopUp(tx, { topUpId, amountCents: 500_00 }))
    expect(await balance('float_transit', topUpId)).toBe(500_00)
    const feeCents = outcome === 'moved' ? 7_00 : 0
    await moves('settle-float-top-up', outcome, (tx) =>
      ledger.settleFloatTopUp(tx, { topUpId, amountCents: 500_00, outcome, feeCents }),
    )
    expect(await balance('float_transit', topUpId)).toBe(0)
    const moved = outcome === 'moved' ? 500_00 : 0
    expect([await balance('mpesa_paybill'), await balance('mpesa_b2c')]).toEqual([
      paybill - moved - feeCents,
      float + moved,
    ])
  }
})

test('what only the statement knows is booked: fees, and money that came or went without a reason', async () => {
  for (const [where, account] of [['the paybill', 'mpesa_paybill'] as const, ['the float', 'mpesa_b2c'] as const]) {
    const line = { account, amountCents: 30_00, reference: 'TKS9ZZ8Y7X' }
    await moves('book-provider-fee', `from ${where}`, (tx) =>
      ledger.bookProviderFee(tx, { feeId: `line of ${account}`, ...line }),
    )
    const [out, back] = [randomUUID(), randomUUID()]
    await moves('record-stray-outflow', `from ${where}`, (tx) =>
      ledger.recordStrayOutflow(tx, { lineId: out, ...line }),
    )
    await moves('record-stray-inflow', `to ${where}`, (tx) => ledger.recordStrayInflow(tx, { lineId: back, ...line }))
    expect(await balance('suspense', back)).toBe(30_00)
    const explained = await act((tx) =>
      ledger.explainOutflow(tx, { outflowId: out, amountCents: 30_00, as: { kind: 'loss' } }),
    )
    expect(explained.lostCents).toBe(30_00)
  }
})

test('what a statement corrects is followed: a fee that was too high, an outflow that came back, money the operator explains', async () => {
  for (const [account, where] of [['mpesa_paybill', 'the paybill'] as const, ['mpesa_b2c', 'the float'] as const]) {
    const line = { account, amountCents: 30_00, reference: 'UKM632NMUA' }
    const [feeId, out] = [randomUUID(), randomUUID()]
    await moves('give-back-provider-fee', `to ${where}`, (tx) => ledger.giveBackProviderFee(tx, { feeId, ...line }))
    await act((tx) => ledger.recordStrayOutflow(tx, { lineId: out, ...line }))
    const lineId = randomUUID()
    await moves('take-outflow-back', `to ${where}`, (tx) =>
      ledger.takeOutflowBack(tx, { lineId, outflowId: out, account, amountCents: 30_00 }),
    )
    expect(await balance('unexplained_outflow', out)).toBe(0)
  }
  const ways = [
    ['in', 'owners', 'put in by the owners'],
    ['in', 'bank', 'come from our bank'],
    ['out', 'owners', 'taken out by the owners'],
    ['out', 'bank', 'gone to our bank'],
  ] as const
  for (const [direction, other, when] of ways) {
    const lineId = randomUUID()
    const line = { lineId, account: 'mpesa_b2c' as const, amountCents: 40_00, reference: 'UKM632NMUA' }
    await act((tx) => (direction === 'in' ? ledger.recordStrayInflow(tx, line) : ledger.recordStrayOutflow(tx, line)))
    await moves('explain-by-hand', when, (tx) =>
      ledger.explainByHand(tx, { lineId, direction, with: other, amountCents: 40_00, reason: 'as agreed' }),
    )
    expect(await balance(direction === 'in' ? 'suspense' : 'unexplained_outflow', lineId)).toBe(0)
  }
})

test('M-Pesa takes a payment back: out of what is held, then the sale is undone, and what went back already is lost', async () => {
  const shopId = randomUUID()
  const { orderId } = await paidOrder(shopId)
  const taxes = { vatCents: 3_45, withholdingCents: 25_00 }
  const released = { sellerCents: 377_00, reserveCents: 73_00, commissionCents: 25_00, ...taxes }
  await act((tx) => ledger.startRefundFromEscrow(tx, { refundId: randomUUID(), orderId, shopId, amountCents: 500_00 }))
  await act((tx) => ledger.releaseEscrow(tx, { orderId, shopId, ...released }))
  await act((tx) => ledger.startPayout(tx, { payoutId: randomUUID(), shopId, amountCents: 300_00 }))
  // And a second payment has come for it since, of KES 50.
  await act((tx) => ledger.holdInEscrow(tx, { paymentId: randomUUID(), orderId, shopId, amountCents: 50_00 }))
  const reversal = { receipt: 'TKS4RV5S6A', ...cents, orderId, shopId, releasedCents: 500_00, commissionCents: 25_00 }
  const done = await moves('take-provider-reversal', 'of an order', (tx) =>
    ledger.takeProviderReversal(tx, { ...reversal, ...taxes }),
  )
  expect(done).toMatchObject({
    heldCents: 50_00,
    taken: { reserveCents: 73_00, payableCents: 77_00, owedCents: 300_00 },
  })
  expect(await balance('escrow', orderId)).toBe(0)
})

test('a part refund that was parked when M-Pesa took the payment back is not lost, and is not sent any more', async () => {
  const { orderId, shopId, paymentId } = await paidOrder(randomUUID())
  const refundId = randomUUID()
  await act((tx) => ledger.startRefundFromEscrow(tx, { refundId, orderId, shopId, amountCents: 300_00 }))
  const failed = {
    refundId,
    paymentId,
    disbursementId: refundId,
    amountCents: 300_00,
    outcome: 'failed',
    feeCents: 0,
  } as const
  await act((tx) => ledger.settleRefund(tx, failed))
  const lost = await balance('loss')
  const reversal = { receipt: 'TKS5PP5Q5R', ...cents, orderId, shopId, releasedCents: 0, commissionCents: 0 }
  expect(await act((tx) => ledger.takeParkedPart(tx, { receipt: reversal.receipt, paymentId }))).toBeUndefined()
  await act((tx) => ledger.takeProviderReversal(tx, reversal))
  expect(await balance('loss')).toBe(lost + 300_00)
  await moves('take-parked-part', null, (tx) => ledger.takeParkedPart(tx, { receipt: reversal.receipt, paymentId }))
  expect([await balance('loss'), await balance('suspense', paymentId)]).toEqual([lost, 0])
})

test('M-Pesa takes parked money back, part of which had been sent back already', async () => {
  const paymentId = randomUUID()
  await moves('take-into-suspense', null, (tx) =>
    ledger.takeIntoSuspense(tx, { paymentId, ...cents, reason: 'the order had expired' }),
  )
  await act((tx) => ledger.startRefundFromSuspense(tx, { refundId: randomUUID(), paymentId, amountCents: 400_00 }))
  const done = await moves('take-provider-reversal', 'of parked money', (tx) =>
    ledger.takeProviderReversal(tx, { receipt: 'TKS7PM8N9B', paymentId, ...cents }),
  )
  expect(done.heldCents).toBe(600_00)

  const depositId = randomUUID()
  const deposit = { depositId, account: 'mpesa_b2c' as const, receipt: 'TKS7PM8N9C', ...cents }
  await act((tx) => ledger.takeDepositIntoSuspense(tx, deposit))
  await act((tx) => ledger.startDepositReturn(tx, { returnId: randomUUID(), depositId, amountCents: 400_00 }))
  const { account, receipt } = deposit
  await moves('take-provider-reversal', 'of money parked in the float', (tx) =>
    ledger.takeProviderReversal(tx, { receipt, paymentId: depositId, account, ...cents }),
  )
  expect(await balance('suspense', depositId)).toBe(0)
})

test('a result that comes too late is explained: by the seller, by what is still parked, or by a loss', async () => {
  const late = () => {
    const outflowId = randomUUID()
    return moves('record-late-disbursement', null, (tx) =>
      ledger.recordLateDisbursement(tx, { disbursementId: outflowId, amountCents: 300_00, feeCents: 5_00 }),
    ).then(() => outflowId)
  }
  const explain = (kind: string, outflowId: string, as: ledger.Outflow['as']) =>
    moves('explain-outflow', `as ${kind}`, (tx) => ledger.explainOutflow(tx, { outflowId, amountCents: 300_00, as }))

  const shopId = randomUUID()
  const { orderId } = await paidOrder(shopId, 200_00)
  await act((tx) =>
    ledger.releaseEscrow(tx, { orderId, shopId, sellerCents: 150_00, reserveCents: 50_00, commissionCents: 0 }),
  )
  const payout = await explain('a payout', await late(), { kind: 'payout', shopId })
  expect(payout).toMatchObject({
    taken: { payableCents: 150_00, reserveCents: 50_00, owedCents: 100_00 },
    lostCents: 0,
  })

  const paymentId = randomUUID()
  await act((tx) => ledger.takeIntoSuspense(tx, { paymentId, amountCents: 100_00, reason: 'the order had expired' }))
  const refund = await explain('a refund', await late(), { kind: 'refund', paymentId })
  expect(refund.lostCents).toBe(200_00)

  const lineId = randomUUID()
  const parked = { lineId, account: 'mpesa_b2c' as const, amountCents: 300_00, reference: 'UKM632NMUA' }
  await act((tx) => ledger.recordStrayInflow(tx, parked))
  await explain('come back', await late(), { kind: 'come_back', lineId })
  expect(await balance('suspense', lineId)).toBe(0)

  const unexplained = await late()
  const broken = async () =>
    (await ledger.checkBooks(world.ctx())).filter((check) => !check.holds).map((check) => check.code)
  expect(await broken()).toEqual(['no_unexplained_outflow'])
  await explain('a loss', unexplained, { kind: 'loss' })
  expect(await broken()).toEqual([])
})

test('a mistake is undone by its exact opposite', async () => {
  const { journalId } = await act((tx) => ledger.startFloatTopUp(tx, { topUpId: randomUUID(), ...cents }))
  const reversal = await act((tx) => ledger.reverseJournal(tx, { journalId, reason: 'a slip' }))
  const [there, back] = [await readLegs(world.ctx(), journalId), await readLegs(world.ctx(), reversal.journalId)]
  expect(back.map((leg) => leg.cents)).toEqual(there.map((leg) => -leg.cents))
  seen.add('reverse-journal ')
})

test('a release asked again answers as the first time, even if money has come into the escrow or a debt to the shop since', async () => {
  const [shopId, orderId] = [randomUUID(), randomUUID()]
  const pay = () => act((tx) => ledger.holdInEscrow(tx, { paymentId: randomUUID(), orderId, shopId, ...cents }))
  const release = () =>
    act((tx) =>
      ledger.releaseEscrow(tx, { orderId, shopId, sellerCents: 1_000_00, reserveCents: 0, commissionCents: 0 }),
    )
  await pay()
  const first = await release()
  await pay()
  await comesToOwe(shopId, 2_000_00)
  expect(await release()).toEqual({ journalId: first.journalId, replayed: true })
})

test('a release that would leave something in the escrow is refused whole', async () => {
  const { orderId, shopId } = await paidOrder(randomUUID())
  const short = { orderId, shopId, sellerCents: 900_00, reserveCents: 0, commissionCents: 50_00 }
  await expect(act((tx) => ledger.releaseEscrow(tx, short))).rejects.toThrow(/leaves nothing/)
  expect(await balance('escrow', orderId)).toBe(1_000_00)
})

afterAll(() => {
  const all = described.flatMap((one) => one.ways.map((way) => `${one.name} ${way.when ?? ''}`))
  expect(all.filter((way) => !seen.has(way))).toEqual([])
})
