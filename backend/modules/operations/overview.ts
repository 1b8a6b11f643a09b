// Is it safe to leave it alone for a week? One question to each module that would know; verdict.ts answers.
import { kes, type OperatorOverview, type TrendCode, toWireId } from '@amana/contract'
import { type BookCheck, balanceOf, balancesByKind, checkBalances, type KindBalance } from '#ledger'
import { countOpenByState } from '#orders'
import { batchNeedsCents, type Halt, listBatches, payoutCron, readHalts } from '#payouts'
import { clockOffset, hours } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { queueState } from '#platform/jobs'
import { nextDue, scheduleState } from '#platform/schedule'
import { lastRead, readOpenIncidents } from '#reconciliation'
import { countListings } from '#search'
import { countActiveShops } from '#shops'
import { assetKinds, liabilityKinds } from './money.ts'
import { readProofs } from './proofs.ts'
import { listStuck, type Stuck } from './stuck.ts'
import { comparedWithinMs, judgeSafety, lateAfterMs } from './verdict.ts'
import { sumsOfWeeks } from './week-sums.ts'

const batchesShown = 6
const haltsLookedAt = 20

const check = (
  code: string,
  label: string,
  holds: boolean,
  told: { detail: string; figures?: BookCheck['figures'] },
): BookCheck => ({ code, label, holds, detail: told.detail, figures: told.figures ?? {} })

interface Known {
  comparedAt: Date | null
  moneyMoved: boolean
  incidents: number
  halts: Halt[]
  stuck: Stuck[]
  queue: OperatorOverview['queue']
}

/** What must hold beside the books. A market without a movement yet has nothing to compare. */
function checksBeside(ctx: Ctx, { comparedAt, moneyMoved, incidents, halts, stuck, queue }: Known): BookCheck[] {
  const age = comparedAt ? ctx.now.getTime() - comparedAt.getTime() : Number.POSITIVE_INFINITY
  const ageHours = comparedAt ? Math.floor(age / hours(1)) : -1
  const stopped = halts.some(({ what, liftedAt }) => what === 'payouts' && liftedAt === null)
  return [
    check(
      'reconciled_lately',
      'The books were compared with M-Pesa’s statement',
      !moneyMoved || age <= comparedWithinMs,
      { detail: comparedAt ? `${ageHours} hours ago` : 'not yet', figures: { hours: ageHours } },
    ),
    check('no_incident', 'No incident is open', incidents === 0, {
      detail: `${incidents} open`,
      figures: { count: incidents },
    }),
    check('payouts_not_halted', 'Payouts are not halted', !stopped, { detail: stopped ? 'stopped' : 'they run' }),
    check('nothing_stuck', 'Nothing is stuck', stuck.length === 0, {
      detail: `${stuck.length} past their time`,
      figures: { count: stuck.length },
    }),
    check('queue_moves', 'The queue moves', queue.failed === 0 && queue.oldestWaitSeconds < 300, {
      detail: `${queue.waiting} waiting, ${queue.failed} given up`,
      figures: { waiting: queue.waiting, failed: queue.failed },
    }),
  ]
}

type Task = Awaited<ReturnType<typeof scheduleState>>[number]

/** Claimed, and not done long after; a task that was never claimed is not due yet. */
const isLate = (now: Date, { lastDueAt, lastRanAt }: Task): boolean =>
  lastDueAt !== null &&
  now.getTime() - lastDueAt.getTime() > lateAfterMs &&
  lastRanAt !== null &&
  lastRanAt.getTime() < lastDueAt.getTime()

const total = (kinds: readonly KindBalance[], names: readonly string[]) =>
  kes(kinds.reduce((sum, { kind, balanceCents }) => (names.includes(kind) ? sum + balanceCents : sum), 0))

async function weeksOf(ctx: Ctx) {
  const sums = await sumsOfWeeks(ctx, ['orders', 'problems', 'sent_back', 'stopped'])
  const counts = (code: TrendCode) => sums.get(code)!.map(({ count }) => count)
  return {
    orders: counts('orders'),
    problems: counts('problems'),
    sentBack: counts('sent_back'),
    stopped: counts('stopped'),
  }
}

async function float(ctx: Ctx) {
  return {
    haveCents: await balanceOf(ctx, 'mpesa_b2c'),
    needCents: await batchNeedsCents(ctx),
    nextBatchAt: nextDue(payoutCron, ctx.now),
  }
}

export async function readOverview(ctx: Ctx): Promise<OperatorOverview> {
  const [books, proofs, kinds, queue, stuck, schedule, batches, read, incidents, halts] = await Promise.all([
    ...([checkBalances(ctx), readProofs(ctx), balancesByKind(ctx), queueState(ctx)] as const),
    ...([listStuck(ctx), scheduleState(ctx), listBatches(ctx, batchesShown)] as const),
    ...([lastRead(ctx), readOpenIncidents(ctx), readHalts(ctx, haltsLookedAt)] as const),
  ])
  const comparedAt = read?.finishedAt ?? null
  const moneyMoved = kinds.some(({ accounts }) => accounts > 0)
  const known = { comparedAt, moneyMoved, incidents: incidents.length, halts, stuck, queue }
  const checks = [
    ...[...books, ...checksBeside(ctx, known)].map((each) => ({ ...each, provedAt: null })),
    ...proofs.map((proof) => ({ ...proof, provedAt: proof.provedAt.toISOString() })),
  ]
  const verdict = judgeSafety({
    ...{ now: ctx.now, checks, incidents, halts, comparedAt, moneyMoved, stuck, queue },
    late: schedule.flatMap((task) => (isLate(ctx.now, task) ? [{ name: task.name, dueAt: task.lastDueAt! }] : [])),
    float: await float(ctx),
    lastBatch: batches[0],
    weeks: await weeksOf(ctx),
  })
  return {
    now: ctx.now.toISOString(),
    ...{ safe: verdict.answer !== 'no', verdict, checks },
    ...{ assetsTotal: total(kinds, assetKinds), liabilitiesTotal: total(kinds, liabilityKinds) },
    comparedAt: comparedAt?.toISOString() ?? null,
    accounts: kinds.map(({ kind, label, balanceCents, accounts }) => ({
      ...{ kind, label, balance: kes(balanceCents), accounts },
    })),
    orders: await countOpenByState(ctx),
    queue,
    stuck: stuck.map((each) => ({ ...each, since: each.since.toISOString() })),
    schedule: schedule.map((entry) => ({
      ...entry,
      lastDueAt: entry.lastDueAt?.toISOString() ?? null,
      lastRanAt: entry.lastRanAt?.toISOString() ?? null,
      nextDueAt: entry.nextDueAt.toISOString(),
      late: isLate(ctx.now, entry),
    })),
    batches: batches.map(({ id, dueAt, payouts, paid, unknown, failed, amountCents }) => ({
      ...{ id: toWireId('payoutBatch', id), dueAt: dueAt.toISOString() },
      ...{ payouts, paid, unknown, failed, amount: kes(amountCents) },
    })),
    ...{ shops: await countActiveShops(ctx), listings: await countListings(ctx) },
    clock: { movable: !ctx.config.production, offsetMs: await clockOffset(ctx.db) },
  }
}
