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

const account = 'mpesa_b2c' as const
const reference = 'a line of the statement'

function perform(tx: TxCtx, run: string, step: Step) {
  const id = (what: string, number: number) => idOf(run, what, number)
  const shopOf = (order: number) => id('shop', sellerOf(order))
  const ofOrder = (order: number) => ({ orderId: id('order', order), shopId: shopOf(order) })
  const amountCents = 'cents' in step ? step.cents : 0
  const feeCents = 'fee' in step && (step.do === 'latePayout' || step.outcome !== 'failed') ? step.fee : 0
  const refundId = 'refund' in step ? id('refund', step.refund) : ''
  const returnId = refundId
  const lineId = 'line' in step ? id('line', step.line) : ''
  const payoutId = 'payout' in step ? id('payout', step.payout) : ''
  const topUpId = 'topUp' in step ? id('topUp', step.topUp) : ''
  const paymentId = 'payment' in step ? id('payment', step.payment) : ''
  const depositId = 'deposit' in step ? id('deposit', step.deposit) : ''
  const receipt = `${run} ${'receipt' in step ? step.receipt : depositId}`
  const given =
    step.do === 'release' || step.do === 'clawBack'
      ? { commissionCents: step.commission, vatCents: step.vat, withholdingCents: step.withheld }
      : { commissionCents: 0 }
  switch (step.do) {
    case 'hold':
      return ledger.holdInEscrow(tx, { paymentId, ...ofOrder(step.order), amountCents })
    case 'park':
      return ledger.takeIntoSuspense(tx, { paymentId, amountCents, reason: 'late' })
    case 'deposit':
      return ledger.takeDepositIntoSuspense(tx, { depositId, account: 'mpesa_paybill', receipt, amountCents })
    case 'refund':
      return ledger.startRefundFromEscrow(tx, { refundId, ...ofOrder(step.order), amountCents })
    case 'returnParked':
      return ledger.startRefundFromSuspense(tx, { refundId, paymentId, amountCents })
    case 'returnDeposit':
      return ledger.startDepositReturn(tx, { returnId, depositId, amountCents })
    case 'settleRefund': {
      const { outcome } = step
      return ledger.settleRefund(tx, { refundId, paymentId, disbursementId: refundId, amountCents, outcome, feeCents })
    }
    case 'settleDepositReturn':
      return ledger.settleDepositReturn(tx, {
        ...{ returnId, depositId, account: 'mpesa_paybill', amountCents, outcome: step.outcome, feeCents },
      })
    case 'release':
      return ledger.releaseEscrow(tx, {
        ...{ ...ofOrder(step.order), sellerCents: step.seller, reserveCents: step.reserve },
        ...given,
      })
    case 'releaseReserve':
      return ledger.releaseReserve(tx, { ...ofOrder(step.order), amountCents })
    case 'clawBack':
      return ledger.clawBackRefund(tx, { refundId, ...ofOrder(step.order), amountCents, ...given })
    case 'payout':
      return ledger.startPayout(tx, { payoutId, shopId: id('shop', step.seller), amountCents })
    case 'settlePayout': {
      const [shopId, outcome] = [id('shop', step.seller), step.outcome]
      return ledger.settlePayout(tx, { payoutId, shopId, disbursementId: payoutId, amountCents, outcome, feeCents })
    }
    case 'latePayout':
      return ledger.recordLateDisbursement(tx, { disbursementId: payoutId, amountCents, feeCents })
    case 'explainPayout':
      return ledger.explainOutflow(tx, {
        ...{ outflowId: payoutId, amountCents, as: { kind: 'payout', shopId: id('shop', step.seller) } },
      })
    case 'explainRefund':
      return ledger.explainOutflow(tx, { outflowId: payoutId, amountCents, as: { kind: 'refund', paymentId } })
    case 'reverseOrder': {
      const reversed = { releasedCents: step.released, commissionCents: step.commission }
      return ledger.takeProviderReversal(tx, { receipt, ...ofOrder(step.order), amountCents, ...reversed })
    }
    case 'reverseParked':
      return ledger.takeProviderReversal(tx, { receipt, paymentId, amountCents })
    case 'topUp':
      return ledger.startFloatTopUp(tx, { topUpId, amountCents })
    case 'settleTopUp':
      return ledger.settleFloatTopUp(tx, { topUpId, amountCents, outcome: step.outcome, feeCents })
    case 'fee':
      return ledger.bookProviderFee(tx, { feeId: lineId, account, amountCents, reference })
    case 'strayOut':
      return ledger.recordStrayOutflow(tx, { lineId, account, amountCents, reference })
    case 'strayIn':
      return ledger.recordStrayInflow(tx, { lineId, account: 'mpesa_paybill', amountCents, reference })
    case 'writeOff':
      return ledger.writeOffReceivable(tx, { writeOffId: lineId, shopId: id('shop', step.seller), amountCents })
  }
}

async function attempt(run: string, step: Step): Promise<Prediction> {
  try {
    const posted = await transact(world.ctx(), (tx) => perform(tx, run, step))
    if (posted === undefined) return 'refused'
    return posted.replayed ? 'replayed' : 'moved'
  } catch (error) {
    const expected = ledger.booksRefused(error) ?? /leaves nothing in the escrow/.test(String(error))
    if (!expected) throw error
    return 'refused'
  }
}

const small = fc.integer({ min: 0, max: 5 })
const few = fc.integer({ min: 0, max: 2 })
const order = fc.integer({ min: 0, max: orders - 1 })
const seller = fc.integer({ min: 0, max: sellers - 1 })
const cents = fc.constantFrom(100, 200)
const paidOut = fc.constantFrom(10, 50)
const fee = fc.constantFrom(0, 5)
const outcome = fc.constantFrom('paid' as const, 'failed' as const)
const taxes = { vat: fc.constantFrom(0, 1), withheld: fc.constantFrom(0, 6) }
const does = <Name extends string, Fields>(
  name: Name,
  fields: { [Field in keyof Fields]: fc.Arbitrary<Fields[Field]> },
) => fc.record({ do: fc.constant(name), ...fields }) as fc.Arbitrary<{ do: Name } & Fields>
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })
const step: fc.Arbitrary<Step> = fc.oneof(
  often(12, does('hold', { payment: fc.integer({ min: 0, max: 11 }), order, cents })),
  often(3, does('park', { payment: small, cents })),
  does('deposit', { deposit: few, cents }),
  often(4, does('refund', { refund: small, order, cents })),
  often(3, does('returnParked', { refund: small, payment: small, cents })),
  often(2, does('returnDeposit', { refund: small, deposit: few, cents })),
  often(4, does('settleRefund', { refund: small, payment: small, outcome, cents, fee })),
  often(2, does('settleDepositReturn', { refund: small, deposit: few, outcome, cents, fee })),
  often(
    16,
    fc
      .record({ order, cents, reserve: fc.constantFrom(0, 10), commission: fc.constant(5), ...taxes })
      .map(({ order, cents, reserve, commission, vat, withheld }) => ({
        do: 'release' as const,
        ...{ order, seller: cents - reserve - commission - withheld, reserve, commission, vat, withheld },
      })),
  ),
  often(8, does('releaseReserve', { order, cents: fc.constantFrom(10, 20) })),
  often(2, does('clawBack', { refund: small, order, cents, commission: fc.constantFrom(1, 5), ...taxes })),
  often(12, does('payout', { payout: few, seller, cents: paidOut })),
  often(12, does('settlePayout', { payout: few, seller, outcome, cents: paidOut, fee })),
  often(3, does('latePayout', { payout: few, cents: paidOut, fee })),
  often(2, does('explainPayout', { payout: few, seller, cents: paidOut })),
  often(2, does('explainRefund', { payout: few, payment: small, cents: paidOut })),
  does('reverseOrder', { receipt: few, order, cents, released: cents, commission: fc.constantFrom(0, 5) }),
  does('reverseParked', { receipt: few, payment: small, cents }),
  often(2, does('topUp', { topUp: few, cents })),
  often(
    4,
    does('settleTopUp', { topUp: few, outcome: fc.constantFrom('moved' as const, 'failed' as const), cents, fee }),
  ),
  does('fee', { line: few, cents: fee }),
  does('strayOut', { line: few, cents }),
  does('strayIn', { line: few, cents }),
  often(2, does('writeOff', { line: few, seller, cents: paidOut })),
)

/** What must hold for every order: what came in is what went back, what was released, and what is left. */
async function unprovenOrders(run: string): Promise<unknown[]> {
  const ids = Array.from({ length: orders }, (_, number) => idOf(run, 'order', number))
  const { rows } = await world.owner.query(
    `select a.owner, -a.balance as remaining,
       coalesce(-sum(e.amount) filter (where j.kind = 'hold_in_escrow'), 0) as captured,
       coalesce(sum(e.amount) filter (where j.kind = 'start_refund_from_escrow'), 0) as refunded,
       coalesce(sum(e.amount) filter (where j.kind in ('release_escrow', 'take_provider_reversal')), 0) as released
     from ledger.account a left join ledger.entry e on e.account_id = a.id left join ledger.journal j on j.id = e.journal_id
     where a.kind = 'escrow' and a.owner = any($1) group by a.id`,
    [ids],
  )
  return rows.filter((row) => Number(row.captured) !== Number(row.refunded) + Number(row.released) + row.remaining)
}

const brokenChecks = async () => {
  const checks = await ledger.checkBooks(world.ctx())
  // Random payouts are not covered by a float here, and outflows stay unexplained: neither is what this is about.
  const aside = ['assets_cover_what_is_owed', 'no_unexplained_outflow']
  return checks.filter((check) => !check.holds && !aside.includes(check.code))
}

const ofPlatform = ['mpesa_paybill', 'mpesa_b2c', 'commission', 'mpesa_fee', 'loss']

/** Debit above zero, as the auditor counts; the platform's accounts go on from run to run, so what they gained counts. */
async function balancesOf(run: string, names: Iterable<string>): Promise<[string, number][]> {
  const balances: [string, number][] = []
  for (const name of names) {
    const [kind, what, number] = name.split(' ')
    const owner = what ? idOf(run, what, Number(number)) : null
    const { rows } = await world.owner.query<{ sum: number }>(
      'select coalesce(sum(balance), 0)::bigint as sum from ledger.account where kind = $1 and owner is not distinct from $2',
      [kind, owner],
    )
    balances.push([name, rows[0]!.sum])
  }
  return balances
}

let runs = 0

test('one after the other, every movement does exactly what an independent auditor predicts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 140 }), async (steps) => {
      const run = `sequential ${runs++}`
      const before = new Map(await balancesOf(run, ofPlatform))
      const auditor = makeAuditor()
      for (const one of steps) {
        const done = await attempt(run, one)
        expect([one, done]).toEqual([one, auditor.predict(one)])
      }
      const names = new Set([...ofPlatform, ...auditor.balances.keys()])
      const gained = (await balancesOf(run, names)).map(([name, cents]) => [name, cents - (before.get(name) ?? 0)])
      expect(gained).toEqual([...names].map((name) => [name, auditor.balances.get(name) ?? 0]))
      expect(await unprovenOrders(run)).toEqual([])
    }),
    { numRuns: 40 },
  )
  expect(await brokenChecks()).toEqual([])
}, 180_000)

test('eight at once, everything sent twice: the books balance, no floor is broken, nothing moves twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 140 }), async (steps) => {
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
    { numRuns: 12 },
  )
  expect(await brokenChecks()).toEqual([])
  // All lock in one order: nobody has had to be thrown out so that another could go on.
  const { rows } = await world.owner.query('select deadlocks from pg_stat_database where datname = current_database()')
  expect(rows).toEqual([{ deadlocks: 0 }])
}, 120_000)
