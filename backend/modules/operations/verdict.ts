// Is it safe to leave it alone for a week? Rules over what is known, each with its ground. Pure.
// `no` needs somebody; `look` goes on by itself, but differs from what is usual so much that one looks before one leaves.
import { kes, type OperatorOverview, type VerdictReason } from '@amana/contract'
import type { Halt } from '#payouts'
import { hours, minutes } from '#platform/clock'

export interface KnownForVerdict {
  now: Date
  checks: OperatorOverview['checks']
  incidents: { since: Date; amountCents: number | null }[]
  halts: Pick<Halt, 'what' | 'since' | 'liftedAt'>[]
  comparedAt: Date | null
  /** Whether there is anything to compare. */
  moneyMoved: boolean
  stuck: { since: Date }[]
  queue: OperatorOverview['queue']
  /** Tasks of the schedule with the instant they should have run at, when that is over. */
  late: { name: string; dueAt: Date }[]
  float: { haveCents: number; needCents: number; nextBatchAt: Date }
  lastBatch: { payouts: number; failed: number } | undefined
  /** Week by week, the oldest first; the last is not over. */
  weeks: { orders: number[]; problems: number[]; sentBack: number[]; stopped: number[] }
}

/** The statement is read each night. */
export const comparedWithinMs = hours(26)
const queueStandsAfterSeconds = 300
/** This much of a batch failing is more than wrong numbers. */
const failedShareMax = 0.1
const floatFilledBeforeMs = hours(12)
/** Many, and so many times what is usual. */
const rising = { problems: { least: 5, times: 2 }, sentBack: { least: 5, times: 2 }, stopped: { least: 20, times: 3 } }
const weeksOfUsual = 4
/** A market with so many orders a week does not fall silent by chance. */
const ordersUsualMin = 5

type Ground = Partial<Omit<VerdictReason, 'code' | 'weight' | 'since'>> & { since?: Date | null }
const reason = (code: VerdictReason['code'], weight: VerdictReason['weight'], ground: Ground = {}): VerdictReason => ({
  ...{ code, weight, of: ground.of ?? null, count: ground.count ?? null, usual: ground.usual ?? null },
  ...{ amount: ground.amount ?? null, since: ground.since?.toISOString() ?? null },
})

const oldest = (all: readonly { since: Date }[]): Date => new Date(Math.min(...all.map(({ since }) => since.getTime())))

/** What rules of their own speak for: each thing is said once. */
const saidElsewhere = ['reconciled_lately', 'no_incident', 'payouts_not_halted', 'nothing_stuck', 'queue_moves']

function needsSomebody(known: KnownForVerdict): VerdictReason[] {
  const { now, checks, incidents, halts, comparedAt, moneyMoved, stuck, queue, late } = known
  const open = halts.filter(({ liftedAt }) => liftedAt === null)
  const stale = !comparedAt || now.getTime() - comparedAt.getTime() > comparedWithinMs
  return [
    ...checks
      .filter(({ holds, code }) => !holds && !saidElsewhere.includes(code))
      .map(({ code }) => reason('check_fails', 'no', { of: code })),
    ...(incidents.length > 0
      ? [
          reason('incident_open', 'no', {
            count: incidents.length,
            amount: kes(incidents.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0)),
            since: oldest(incidents),
          }),
        ]
      : []),
    ...open.map(({ what, since }) => reason('money_stopped', 'no', { of: what, since })),
    ...(moneyMoved && stale ? [reason('not_compared', 'no', { since: comparedAt })] : []),
    ...(stuck.length > 0 ? [reason('stuck', 'no', { count: stuck.length, since: oldest(stuck) })] : []),
    ...(queue.failed > 0 ? [reason('jobs_given_up', 'no', { count: queue.failed })] : []),
    ...(queue.oldestWaitSeconds >= queueStandsAfterSeconds
      ? [reason('queue_stands', 'no', { count: Math.floor(queue.oldestWaitSeconds / 60) })]
      : []),
    ...late.map(({ name, dueAt }) => reason('task_late', 'no', { of: name, since: dueAt })),
  ]
}

/** The last whole week and what has begun of this one, against the four weeks before. */
function risen(weeks: readonly number[], { least, times }: { least: number; times: number }) {
  const before = weeks.slice(-2 - weeksOfUsual, -2)
  const usual = before.reduce((sum, count) => sum + count, 0) / Math.max(1, before.length)
  const latest = Math.max(weeks.at(-1) ?? 0, weeks.at(-2) ?? 0)
  return latest >= least && latest > times * usual ? { count: latest, usual: Math.round(usual) } : undefined
}

function worthALook({ now, float, lastBatch, weeks }: KnownForVerdict): VerdictReason[] {
  const soon = float.nextBatchAt.getTime() - now.getTime() <= floatFilledBeforeMs
  const [problems, sentBack, stopped] = [
    risen(weeks.problems, rising.problems),
    risen(weeks.sentBack, rising.sentBack),
    risen(weeks.stopped, rising.stopped),
  ]
  return [
    ...(soon && float.haveCents < float.needCents
      ? [reason('float_short', 'look', { amount: kes(float.needCents - float.haveCents), since: float.nextBatchAt })]
      : []),
    ...(lastBatch && lastBatch.failed > failedShareMax * lastBatch.payouts
      ? [reason('payouts_failed', 'look', { count: lastBatch.failed, usual: lastBatch.payouts })]
      : []),
    ...(problems ? [reason('problems_rise', 'look', problems)] : []),
    ...(sentBack ? [reason('refunds_rise', 'look', sentBack)] : []),
    ...(stopped ? [reason('attempts_rise', 'look', stopped)] : []),
  ]
}

/** Nobody has bought for the last whole week, where people used to. */
function silence({ weeks: { orders } }: KnownForVerdict): VerdictReason[] {
  const before = orders.slice(-2 - weeksOfUsual, -2)
  const usual = Math.round(before.reduce((sum, count) => sum + count, 0) / Math.max(1, before.length))
  const silent = (orders.at(-1) ?? 0) + (orders.at(-2) ?? 0) === 0
  return silent && usual >= ordersUsualMin ? [reason('no_orders', 'look', { count: 0, usual })] : []
}

export function judgeSafety(known: KnownForVerdict): OperatorOverview['verdict'] {
  const reasons = [...needsSomebody(known), ...worthALook(known), ...silence(known)]
  const answer = reasons.some(({ weight }) => weight === 'no') ? 'no' : reasons.length > 0 ? 'look' : 'yes'
  return { answer, reasons }
}

/** A late minute is nothing: so long after its time a task counts as not having run. */
export const lateAfterMs = minutes(30)
