// Is it safe to leave it alone for a week? One question to each module that would know.
import { kes, toWireId } from '@amana/contract'
import { checkHolds } from '#escrow'
import { balancesByKind, checkBooks } from '#ledger'
import { countByState, listOverdue } from '#orders'
import { listNotSentBack, stuckPayments } from '#payments'
import { listBatches, payoutsAreHalted, stuckPayouts } from '#payouts'
import { after, clockOffset, hours, minutes } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { picturesHeldSince } from '#platform/held-pictures'
import { queueState } from '#platform/jobs'
import { scheduleState } from '#platform/schedule'
import { freshForMs, lastRead, readOpenIncidents } from '#reconciliation'
import { checkRatings } from '#reviews'
import { countListings } from '#search'
import { countActiveShops } from '#shops'
import { listDecisions } from '#trust'

/** A due order is ended at the next tick; after this long something is wrong. */
const tolerated = minutes(10)

interface Stuck {
  what: string
  id: string
  since: Date
}

async function listStuck(ctx: Ctx): Promise<Stuck[]> {
  const orders = await listOverdue(ctx, after(ctx.now, -tolerated))
  const payments = await stuckPayments(ctx)
  const payouts = await stuckPayouts(ctx)
  // Tried again every week by itself; only what nobody has wanted back for two months is worth a look.
  const unclaimed = (await listNotSentBack(ctx, 100)).filter((waiting) => waiting.unclaimed)
  const unread = await picturesHeldSince(ctx, after(ctx.now, -tolerated))
  return [
    ...unread.map(({ key, since }) => ({ what: 'picture not looked into', id: key, since })),
    ...orders.map((order) => ({ what: `order ${order.state}`, id: toWireId('order', order.id), since: order.due_at })),
    ...payments.map((payment) => ({ what: payment.what.replaceAll('_', ' '), id: payment.id, since: payment.since })),
    ...unclaimed.map((waiting) => ({ what: `${waiting.what} unclaimed`, id: waiting.id, since: waiting.since })),
    ...payouts.map((payout) => ({
      what: `payout ${payout.state}`,
      id: toWireId('payout', payout.id),
      since: payout.since,
    })),
  ]
}

const check = (code: string, label: string, holds: boolean, detail: string) => ({ code, label, holds, detail })

/** Compared lately, nothing open, nothing stopped. A market without a movement yet has nothing to compare. */
async function reconciliationChecks(ctx: Ctx, moneyMoved: boolean) {
  const [read, incidents, halted] = await Promise.all([lastRead(ctx), readOpenIncidents(ctx), payoutsAreHalted(ctx)])
  const age = read?.finishedAt ? ctx.now.getTime() - read.finishedAt.getTime() : Number.POSITIVE_INFINITY
  return [
    check(
      'reconciled_lately',
      'The books were compared with M-Pesa’s statement',
      !moneyMoved || age <= freshForMs,
      read?.finishedAt ? `${Math.floor(age / hours(1))} hours ago` : 'not yet',
    ),
    check('no_incident', 'No incident is open', incidents.length === 0, `${incidents.length} open`),
    check('payouts_not_halted', 'Payouts are not halted', !halted, halted ? 'stopped' : 'they run'),
  ]
}

export async function readOverview(ctx: Ctx) {
  const [
    books,
    holds,
    ratings,
    accounts,
    orders,
    queue,
    stuck,
    schedule,
    batches,
    decisions,
    shops,
    listings,
    offsetMs,
  ] = await Promise.all([
    checkBooks(ctx),
    checkHolds(ctx),
    checkRatings(ctx),
    balancesByKind(ctx),
    countByState(ctx),
    queueState(ctx),
    listStuck(ctx),
    scheduleState(ctx),
    listBatches(ctx, 6),
    listDecisions(ctx, 12),
    countActiveShops(ctx),
    countListings(ctx),
    clockOffset(ctx.db),
  ])
  const checks = [
    ...books,
    ...(await reconciliationChecks(
      ctx,
      accounts.some((account) => account.accounts > 0),
    )),
    holds,
    ratings,
    check('nothing_stuck', 'Nothing is stuck', stuck.length === 0, `${stuck.length} past their time`),
    check(
      'queue_moves',
      'The queue moves',
      queue.failed === 0 && queue.oldestWaitSeconds < 300,
      `${queue.waiting} waiting, ${queue.failed} given up`,
    ),
  ]
  return {
    now: ctx.now.toISOString(),
    safe: checks.every((each) => each.holds),
    checks,
    accounts: accounts.map((account) => ({
      kind: account.kind,
      label: account.label,
      balance: kes(account.balanceCents),
      accounts: account.accounts,
    })),
    orders,
    queue,
    stuck: stuck.map((each) => ({ ...each, since: each.since.toISOString() })),
    schedule: schedule.map((entry) => ({
      ...entry,
      lastDueAt: entry.lastDueAt?.toISOString() ?? null,
      lastRanAt: entry.lastRanAt?.toISOString() ?? null,
      nextDueAt: entry.nextDueAt.toISOString(),
    })),
    batches: batches.map((batch) => ({
      id: toWireId('payoutBatch', batch.id),
      dueAt: batch.dueAt.toISOString(),
      payouts: batch.payouts,
      paid: batch.paid,
      unknown: batch.unknown,
      failed: batch.failed,
      amount: kes(batch.amountCents),
    })),
    decisions: decisions.map((decision) => ({
      at: decision.at.toISOString(),
      rule: decision.rule,
      subject: decision.subject,
      sentence: decision.sentence,
    })),
    shops,
    listings,
    clock: { movable: !ctx.config.production, offsetMs },
  }
}
