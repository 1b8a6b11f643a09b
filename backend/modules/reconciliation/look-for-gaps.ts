// What can be wrong beyond single transactions: a statement that does not follow from itself, our own books, and whether what M-Pesa
// holds covers what we owe.
import { sql } from 'kysely'
import { proveHolds } from '#escrow'
import { type BookCheck, balancesByKind, checkBooks, readOpenAccounts } from '#ledger'
import { checkSuspense, checkTransits } from '#payments'
import { checkPayoutTransits } from '#payouts'
import { type Ctx, transact } from '#platform/context'
import type { Found } from './incidents.ts'
import { shillings } from './rules/sides.ts'
import { parkedStrays } from './strays.ts'

const evidenceShown = 50

interface Ends {
  shortcode: string
  account: string
  closingCents: number
  breaks: number
  lastAt: Date
}

/** The end of each account of each shortcode, as last read. */
export async function latestEnds(ctx: Ctx): Promise<Ends[]> {
  const { rows } = await sql<Ends>`
    select distinct on (shortcode, account) shortcode, account, closing_cents as "closingCents", breaks, last_at as "lastAt"
    from reconciliation.statement order by shortcode, account, last_at desc, read_at desc, id desc`.execute(ctx.db)
  return rows
}

async function statementGaps(ctx: Ctx, ends: readonly Ends[]): Promise<Found[]> {
  const { rows } = await sql<{ shortcode: string; account: string; cents: number }>`
    select shortcode, account, sum(cents)::bigint as cents from reconciliation.line group by shortcode, account`.execute(
    ctx.db,
  )
  const found: Found[] = []
  for (const { shortcode, account, closingCents, breaks } of ends) {
    const subject = `${shortcode} ${account}`
    if (breaks > 0)
      found.push({
        ...{ code: 'statement_does_not_follow', subject, amountCents: null, evidence: [] },
        sentence: `In the statement of ${subject} ${breaks} ${breaks === 1 ? 'balance does' : 'balances do'} not follow from the line before.`,
        endsWhen: 'a statement whose balances follow from each other has been read',
      })
    const sum = rows.find((row) => row.shortcode === shortcode && row.account === account)?.cents ?? 0
    if (sum !== closingCents)
      found.push({
        ...{ code: 'closing_differs', subject, amountCents: Math.abs(sum - closingCents), evidence: [] },
        sentence: `The statement of ${subject} closes at ${shillings(closingCents)}, and its lines sum to ${shillings(sum)}.`,
        endsWhen: 'the missing lines have been read',
      })
  }
  return found
}

async function changedLines(ctx: Ctx): Promise<Found[]> {
  const { rows } = await sql<{ shortcode: string; receipt: string; cents: number }>`
    select shortcode, receipt, cents from reconciliation.line where contradicted order by id limit ${evidenceShown}`.execute(
    ctx.db,
  )
  return [...new Set(rows.map(({ shortcode }) => shortcode))].map((shortcode) => {
    const lines = rows.filter((row) => row.shortcode === shortcode)
    return {
      ...{ code: 'statement_changed', subject: shortcode, amountCents: null },
      sentence: `The statement of ${shortcode} now says something else of ${lines.length} ${lines.length === 1 ? 'line' : 'lines'} than when it was first read.`,
      endsWhen: 'the statement says again what it had said',
      evidence: lines.map(({ receipt, cents }) => ({
        ...{ name: receipt, cents },
        sentence: `It was first read as ${shillings(cents)}.`,
      })),
    }
  })
}

/** Of which the statement, as it was read, is not whole: nothing can be missing from it for certain. */
export async function shortcodesWithGaps(ctx: Ctx): Promise<Set<string>> {
  const gaps = [...(await statementGaps(ctx, await latestEnds(ctx))), ...(await changedLines(ctx))]
  return new Set(gaps.map(({ subject }) => subject.split(' ')[0]!))
}

/** I8, I9, I11: what must hold of our books alone, and of everything that has an account in them. In one snapshot, while all goes on. */
const allChecks = (ctx: Ctx): Promise<BookCheck[]> =>
  transact(ctx, async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx.db)
    return [
      ...(await checkBooks(tx)),
      await proveHolds(tx),
      ...(await checkTransits(tx)),
      await checkSuspense(tx, await parkedStrays(tx)),
      await checkPayoutTransits(tx),
    ]
  })

/** Outflows have an incident of their own. */
async function ownBooks(ctx: Ctx): Promise<Found[]> {
  const checks = (await allChecks(ctx)).filter((check) => !check.holds && check.code !== 'no_unexplained_outflow')
  return checks.map(({ code, label, detail }) => ({
    ...{ code: `books_${code}`, subject: 'ledger', amountCents: null, evidence: [] },
    sentence: `“${label}” does not hold: ${detail}.`,
    endsWhen: 'the books hold again',
  }))
}

async function outflows(ctx: Ctx, waiting: ReadonlyMap<string, string>): Promise<Found[]> {
  const open = await readOpenAccounts(ctx, 'unexplained_outflow', evidenceShown)
  if (open.length === 0) return []
  const { rows } = await sql<{ id: string; receipt: string; details: string }>`
    select id, receipt, details from reconciliation.line where id = any(${open.map(({ owner }) => owner)}::uuid[])`.execute(
    ctx.db,
  )
  const lines = new Map(rows.map((row) => [row.id, row]))
  const amountCents = open.reduce((sum, account) => sum + account.balanceCents, 0)
  return [
    {
      ...{ code: 'unexplained_outflow', subject: 'mpesa', amountCents },
      sentence: `${shillings(amountCents)} left our M-Pesa accounts, and nothing in our books says why.`,
      endsWhen: 'the money comes back, a rule can bear it, or an operator explains each withdrawal',
      evidence: open.map(({ owner, balanceCents }) => ({
        ...{ name: owner, cents: balanceCents },
        sentence: lines.has(owner)
          ? `${lines.get(owner)!.receipt}: ${lines.get(owner)!.details}`
          : (waiting.get(owner) ?? 'A payment that was paid after it had been reported as failed.'),
      })),
    },
  ]
}

/** I10, by the provider's own figures: what it holds, and what is still on its way to its statement, covers what we owe. */
async function cover(ctx: Ctx, ends: readonly Ends[]): Promise<Found[]> {
  if (ends.length === 0) return []
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(cents), 0)::bigint as cents from reconciliation.movement where settled_at is null`.execute(
    ctx.db,
  )
  const kinds = await balancesByKind(ctx)
  const sum = (names: readonly string[]) =>
    kinds.filter(({ kind }) => names.includes(kind)).reduce((total, { balanceCents }) => total + balanceCents, 0)
  const there =
    ends.reduce((total, { closingCents }) => total + closingCents, 0) +
    rows[0]!.cents +
    sum(['bank_trust', 'float_transit'])
  const owed = sum(liabilities)
  if (there >= owed) return []
  return [
    {
      ...{ code: 'provider_does_not_cover', subject: 'mpesa', amountCents: owed - there, evidence: [] },
      sentence: `By its own statement M-Pesa holds ${shillings(there)} for us, and ${shillings(owed)} is owed to buyers and sellers.`,
      endsWhen: 'the accounts at M-Pesa hold what is owed',
    },
  ]
}

const liabilities = [
  ...['escrow', 'suspense', 'refund_transit', 'payout_transit', 'seller_payable', 'seller_reserve'],
  ...['vat_payable', 'wht_payable'],
]

/** `waiting`: of payments that went too much, why no rule bears them yet. */
export async function lookForGaps(ctx: Ctx, waiting: ReadonlyMap<string, string>): Promise<Found[]> {
  const ends = await latestEnds(ctx)
  return [
    ...(await statementGaps(ctx, ends)),
    ...(await changedLines(ctx)),
    ...(await ownBooks(ctx)),
    ...(await outflows(ctx, waiting)),
    ...(await cover(ctx, ends)),
  ]
}
