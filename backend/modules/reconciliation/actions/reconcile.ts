// One comparison of our books with the provider's statement: read, copy, judge, put right what can be proved, stop payouts for the rest.
// It may be broken off anywhere and begun again; nothing is done twice.
import { sql } from 'kysely'
import { haltPayouts, resumePayouts } from '#payouts'
import { after } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { ourAccounts, shortcodeOf } from '../accounts.ts'
import { copyMovements } from '../copy-movements.ts'
import { type Found, settleIncidents } from '../incidents.ts'
import { type Difference, type Findings, judgeAll } from '../judge-all.ts'
import { lookForGaps } from '../look-for-gaps.ts'
import { beforeFirstMovementMs, overlapMs, unreadHaltsAfterMs } from '../numbers.ts'
import type { OurAccount } from '../rules/rule.ts'
import { shillings } from '../rules/sides.ts'
import { finishRun, lastRead, openRun, type Run, type RunFigures } from '../runs.ts'
import { fetchStatement, statementIsFetched } from '../statement/fetch-statement.ts'
import { keepLines } from '../statement/keep-lines.ts'
import { StatementUnreadable } from '../statement/line.ts'
import { readLines } from '../statement/read-lines.ts'
import { bearRefundsPaidTwice } from './bear-refunds-paid-twice.ts'
import { settleAbsent } from './settle-absent.ts'

/** Repairs make movements, which are compared in turn; more often than this nothing new comes of it. */
const passesMax = 4

/** Up to when the statement of each account has been read. */
async function readUntilOf(ctx: Ctx, run: Run): Promise<Record<OurAccount, Date>> {
  const fetched = statementIsFetched(ctx.config)
  const { rows } = await sql<{ shortcode: string; at: Date }>`
    select shortcode, max(last_at) as at from reconciliation.statement group by shortcode`.execute(ctx.db)
  const until = (account: OurAccount) =>
    fetched
      ? run.untilAt
      : (rows.find(({ shortcode }) => shortcode === shortcodeOf(ctx.config, account))?.at ?? new Date(0))
  return { mpesa_paybill: until('mpesa_paybill'), mpesa_b2c: until('mpesa_b2c') }
}

async function windowStart(ctx: Ctx, run: Run): Promise<Date> {
  const last = await lastRead(ctx)
  if (last) return after(last.untilAt, -overlapMs)
  const { rows } = await sql<{ at: Date | null }>`select min(at) as at from reconciliation.movement`.execute(ctx.db)
  return after(rows[0]?.at ?? run.untilAt, -beforeFirstMovementMs)
}

/** Throws StatementUnreadable. */
async function readStatements(ctx: Ctx, run: Run): Promise<Pick<RunFigures, 'lines' | 'newLines'>> {
  const total = { lines: 0, newLines: 0 }
  if (!statementIsFetched(ctx.config)) return total
  const from = await windowStart(ctx, run)
  for (const account of ourAccounts) {
    const shortcode = shortcodeOf(ctx.config, account)
    const bytes = await fetchStatement(ctx, { shortcode, from, to: run.untilAt })
    const kept = await keepLines(
      ctx,
      { runId: run.id, shortcode, source: 'fetched', uploadedBy: null },
      readLines(bytes, shortcode),
    )
    total.lines += kept.lines
    total.newLines += kept.newLines
  }
  return total
}

const asFound = (difference: Difference): Found => ({
  code: difference.class,
  subject: difference.account,
  sentence:
    difference.count === 1
      ? difference.lines[0]!.sentence
      : `${difference.count} transactions of together ${shillings(difference.cents)}: ${difference.lines[0]!.sentence}`,
  endsWhen: difference.endsWhen,
  amountCents: difference.cents,
  evidence: difference.lines,
})

/** The last pass knows what is left; the first has seen everything. */
async function judgeUntilNothingIsNew(ctx: Ctx, run: Run): Promise<Findings> {
  const until = await readUntilOf(ctx, run)
  const first = await judgeAll(ctx, run.id, until, false)
  const repaired = first.repaired + (await settleAbsent(ctx, until))
  let last = first
  for (let pass = 1, more = repaired; more > 0 && pass < passesMax; pass++) {
    await copyMovements(ctx)
    last = await judgeAll(ctx, run.id, until, true)
    more = last.repaired
  }
  return { counts: first.counts, repaired, differences: last.differences }
}

/** Nobody has been able to compare for two days: what is not known stops payouts. */
async function stopIfUnreadTooLong(ctx: Ctx): Promise<void> {
  const last = await lastRead(ctx)
  const { rows } = await sql<{ at: Date | null }>`select min(at) as at from reconciliation.movement`.execute(ctx.db)
  const since = last?.finishedAt ?? rows[0]?.at
  if (!since || ctx.now.getTime() - since.getTime() < unreadHaltsAfterMs) return
  await transact(ctx, (tx) =>
    haltPayouts(tx, {
      code: 'statement_unread',
      sentence: 'M-Pesa’s statement could not be read for 48 hours, so nobody knows whether the books are right.',
    }),
  )
}

async function compare(ctx: Ctx, run: Run, read: Pick<RunFigures, 'lines' | 'newLines'>): Promise<void> {
  // Once more: what is in the statement may name what was nameless.
  await copyMovements(ctx)
  const findings = await judgeUntilNothingIsNew(ctx, run)
  const { borne, waiting } = await bearRefundsPaidTwice(ctx, run.id)
  const found = [...[...findings.differences.values()].map(asFound), ...(await lookForGaps(ctx, waiting))]
  const { open } = await settleIncidents(ctx, {
    found,
    because: 'A later comparison found that the books agree.',
  })
  await finishRun(
    ctx,
    run.id,
    { state: open === 0 ? 'agrees' : 'differs', failure: null },
    { ...read, classes: findings.counts, repaired: findings.repaired + borne, incidents: open },
  )
  await transact(ctx, (tx) => resumePayouts(tx, 'statement_unread', 'The statement has been read again.'))
}

/** Never throws for a statement that cannot be had: that is an outcome of its own, tried again each hour. */
export async function reconcile(ctx: Ctx, { askedBy = null }: { askedBy?: string | null } = {}): Promise<void> {
  const run = await openRun(ctx, askedBy)
  await copyMovements(ctx)
  try {
    await compare(ctx, run, await readStatements(ctx, run))
  } catch (error) {
    if (!(error instanceof StatementUnreadable)) throw error
    ctx.log.error({ runId: run.id, failure: error.message }, 'the statement could not be read')
    await finishRun(ctx, run.id, { state: 'unread', failure: error.message.slice(0, 500) }, {})
    await stopIfUnreadTooLong(ctx)
  }
}
