// Whatever is posted, in whatever order, by however many at once: no shilling is lost or made.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TxCtx, transact } from '#platform/context'
import { openTestWorld } from '../../test/harness.ts'
import { makeAuditor, orders, type Prediction, type Step, sellerOf, sellers } from './auditor.ts'
import * as ledger from './index.ts'

const world = await openTestWorld()

/** A stable id for a thing of one run, so that runs do not meet. */
const idOf = (run: string, what: string, number: number): string => {
  const hex = createHash('sha256').update(`${run} ${what} ${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function perform(tx: TxCtx, run: string, step: Step) {
  const id = (what: string, number: number) => idOf(run, what, number)
  const shopOf = (order: number) => id('seller', sellerOf(order))
  const amountCents = 'cents' in step ? step.cents : 0
  switch (step.do) {
    case 'hold':
      return ledger.holdInEscrow(tx, {
        paymentId: id('payment', step.payment),
        orderId: id('order', step.order),
        shopId: shopOf(step.order),
        amountCents,
      })
    case 'park':
      return ledger.takeIntoSuspense(tx, { paymentId: id('payment', step.payment), amountCents, reason: 'late' })
    case 'refund':
      return ledger.startRefundFromEscrow(tx, {
        refundId: id('refund', step.refund),
        orderId: id('order', step.order),
        shopId: shopOf(step.order),
        amountCents,
      })
    case 'returnParked':
      return ledger.startRefundFromSuspense(tx, {
        refundId: id('refund', step.refund),
        paymentId: id('payment', step.payment),
        amountCents,
      })
    case 'settleRefund':
      return ledger.settleRefund(tx, {
        refundId: id('refund', step.refund),
        paymentId: id('payment', step.payment),
        disbursementId: id('refund', step.refund),
        amountCents,
        outcome: step.outcome,
        feeCents: step.outcome === 'paid' ? step.fee : 0,
      })
    case 'release':
      return ledger.releaseEscrow(tx, {
        orderId: id('order', step.order),
        shopId: shopOf(step.order),
        sellerCents: step.seller,
        reserveCents: step.reserve,
        commissionCents: step.commission,
      })
    case 'releaseReserve':
      return ledger.releaseReserve(tx, { orderId: id('order', step.order), shopId: shopOf(step.order), amountCents })
    case 'payout':
      return ledger.startPayout(tx, {
        payoutId: id('payout', step.payout),
        shopId: id('seller', step.seller),
        amountCents,
      })
    case 'settlePayout':
      return ledger.settlePayout(tx, {
        payoutId: id('payout', step.payout),
        shopId: id('seller', step.seller),
        disbursementId: id('payout', step.payout),
        amountCents,
        outcome: step.outcome,
        feeCents: step.outcome === 'paid' ? step.fee : 0,
      })
  }
}

async function attempt(run: string, step: Step): Promise<Prediction> {
  try {
    const posted = await transact(world.ctx(), (tx) => perform(tx, run, step))
    return posted === undefined ? 'refused' : posted.replayed ? 'replayed' : 'moved'
  } catch (error) {
    const expected = ledger.booksRefused(error) ?? /leaves nothing in the escrow/.test(String(error))
    if (!expected) throw error
    return 'refused'
  }
}

const small = fc.integer({ min: 0, max: 5 })
const order = fc.integer({ min: 0, max: orders - 1 })
const seller = fc.integer({ min: 0, max: sellers - 1 })
const cents = fc.constantFrom(100, 200, 300, 500)
const fee = fc.constantFrom(0, 5)
const outcome = fc.constantFrom('paid' as const, 'failed' as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hold' as const), payment: small, order, cents }) },
  fc.record({ do: fc.constant('park' as const), payment: small, cents }),
  fc.record({ do: fc.constant('refund' as const), refund: small, order, cents }),
  fc.record({ do: fc.constant('returnParked' as const), refund: small, payment: small, cents }),
  fc.record({ do: fc.constant('settleRefund' as const), refund: small, payment: small, outcome, cents, fee }),
  {
    weight: 2,
    arbitrary: fc
      .record({ order, cents, reserve: fc.constantFrom(0, 10), commission: fc.constantFrom(0, 5) })
      .map(({ order, cents, reserve, commission }) => ({
        do: 'release' as const,
        order,
        seller: cents - reserve - commission,
        reserve,
        commission,
      })),
  },
  fc.record({ do: fc.constant('releaseReserve' as const), order, cents: fc.constantFrom(10, 20) }),
  fc.record({ do: fc.constant('payout' as const), payout: small, seller, cents: fc.constantFrom(85, 95, 100, 200) }),
  fc.record({
    do: fc.constant('settlePayout' as const),
    payout: small,
    seller,
    outcome,
    cents: fc.constantFrom(85, 95, 100, 200),
    fee,
  }),
)

/** What must hold for every order: what came in is what went back, what was released, and what is left. */
async function unprovenOrders(run: string): Promise<unknown[]> {
  const ids = Array.from({ length: orders }, (_, number) => idOf(run, 'order', number))
  const { rows } = await world.owner.query(
    `select a.owner, -a.balance as remaining,
       coalesce(-sum(e.amount) filter (where j.kind = 'hold_in_escrow'), 0) as captured,
       coalesce(sum(e.amount) filter (where j.kind = 'start_refund_from_escrow'), 0) as refunded,
       coalesce(sum(e.amount) filter (where j.kind = 'release_escrow'), 0) as released
     from ledger.account a left join ledger.entry e on e.account_id = a.id left join ledger.journal j on j.id = e.journal_id
     where a.kind = 'escrow' and a.owner = any($1) group by a.id`,
    [ids],
  )
  return rows.filter((row) => Number(row.captured) !== Number(row.refunded) + Number(row.released) + row.remaining)
}

const brokenChecks = async () => {
  const checks = await ledger.checkBooks(world.ctx())
  // Random payouts are not covered by a float here, so the money in the bank is not what this is about.
  return checks.filter((check) => !check.holds && check.code !== 'assets_cover_what_is_owed')
}

const accountNames: [string, ledger.AccountKind, string, number][] = [
  ...Array.from({ length: orders }, (_, n): [string, ledger.AccountKind, string, number] => [
    'escrow',
    'escrow',
    'order',
    n,
  ]),
  ...Array.from({ length: 6 }, (_, n): [string, ledger.AccountKind, string, number] => [
    'suspense',
    'suspense',
    'payment',
    n,
  ]),
  ...Array.from({ length: 6 }, (_, n): [string, ledger.AccountKind, string, number] => [
    'refund',
    'refund_transit',
    'refund',
    n,
  ]),
  ...Array.from({ length: 6 }, (_, n): [string, ledger.AccountKind, string, number] => [
    'payout',
    'payout_transit',
    'payout',
    n,
  ]),
  ...Array.from({ length: sellers }, (_, n): [string, ledger.AccountKind, string, number] => [
    'payable',
    'seller_payable',
    'seller',
    n,
  ]),
  ...Array.from({ length: sellers }, (_, n): [string, ledger.AccountKind, string, number] => [
    'reserve',
    'seller_reserve',
    'seller',
    n,
  ]),
]

let runs = 0

test('one after the other, every movement does exactly what an independent auditor predicts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const run = `sequential ${runs++}`
      const auditor = makeAuditor()
      for (const one of steps) expect([one, await attempt(run, one)]).toEqual([one, auditor.predict(one)])
      for (const [name, kind, owner, number] of accountNames)
        expect([name, number, await ledger.balanceOf(world.ctx(), kind, idOf(run, owner, number))]).toEqual([
          name,
          number,
          0 - (auditor.balances.get(`${name} ${number}`) ?? 0),
        ])
      expect(await unprovenOrders(run)).toEqual([])
    }),
    { numRuns: 40 },
  )
  expect(await brokenChecks()).toEqual([])
}, 120_000)

test('eight at once, everything sent twice: the books balance, no floor is broken, nothing moves twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 100 }), async (steps) => {
      const run = `concurrent ${runs++}`
      const waiting = [...steps, ...steps]
      const moved = new Map<string, number>()
      const work = async () => {
        for (let one = waiting.pop(); one; one = waiting.pop()) {
          const key = JSON.stringify(one)
          if ((await attempt(run, one)) === 'moved') moved.set(key, (moved.get(key) ?? 0) + 1)
        }
      }
      await Promise.all(Array.from({ length: 8 }, work))
      expect([...moved.values()].filter((times) => times > 1)).toEqual([])
      expect(await unprovenOrders(run)).toEqual([])
    }),
    { numRuns: 25 },
  )
  expect(await brokenChecks()).toEqual([])
}, 120_000)
