// The operator's one page, and the clock that can be moved outside production.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { haltView } from './halts.ts'
import { wireId } from './ids.ts'
import { money } from './money.ts'

/** Why it is not safe to leave it alone, or what is worth a look first. Said by the page in its language. */
export const verdictCode = z.enum([
  'check_fails',
  'incident_open',
  'money_stopped',
  'not_compared',
  'stuck',
  'jobs_given_up',
  'queue_stands',
  'task_late',
  'float_short',
  'payouts_failed',
  'problems_rise',
  'refunds_rise',
  'attempts_rise',
  'no_orders',
])
export type VerdictCode = z.infer<typeof verdictCode>

const reason = z.object({
  code: verdictCode,
  /** `no`: it needs somebody · `look`: it goes on by itself, and a look is worth it. */
  weight: z.enum(['no', 'look']),
  /** What it is about: a check, what is stopped, a task. */
  of: z.string().nullable(),
  count: z.int().nullable(),
  /** What is usual, where the count is compared with it. */
  usual: z.int().nullable(),
  amount: money.nullable(),
  since: z.iso.datetime().nullable(),
})
export type VerdictReason = z.infer<typeof reason>

export const operatorOverview = z
  .object({
    now: z.iso.datetime(),
    /** True unless a reason says no. */
    safe: z.boolean(),
    verdict: z.object({ answer: z.enum(['yes', 'look', 'no']), reasons: z.array(reason) }),
    checks: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        holds: z.boolean(),
        detail: z.string(),
        /** The figures of `detail`, for other languages; names that end in `Cents` are amounts. */
        figures: z.record(z.string(), z.int()),
        /** When it was proved by reading everything, by night; null when it was asked just now. */
        provedAt: z.iso.datetime().nullable(),
      }),
    ),
    assetsTotal: money,
    liabilitiesTotal: money,
    /** When the books were last compared with M-Pesa's statement. */
    comparedAt: z.iso.datetime().nullable(),
    accounts: z.array(z.object({ kind: z.string(), label: z.string(), balance: money, accounts: z.int() })),
    /** Those that have not ended, by their state. */
    orders: z.record(z.string(), z.int()),
    /** Jobs waiting, failing for good, and the oldest waiting in seconds. */
    queue: z.object({ waiting: z.int(), failed: z.int(), oldestWaitSeconds: z.int() }),
    stuck: z.array(
      z.object({
        what: z.string(),
        /** Of an order or a payout. */
        state: z.string().nullable(),
        id: z.string(),
        since: z.iso.datetime(),
      }),
    ),
    schedule: z.array(
      z.object({
        name: z.string(),
        says: z.string(),
        lastDueAt: z.iso.datetime().nullable(),
        lastRanAt: z.iso.datetime().nullable(),
        nextDueAt: z.iso.datetime(),
        /** Its time is over by half an hour, and it has not run. */
        late: z.boolean(),
      }),
    ),
    batches: z.array(
      z.object({
        id: wireId('payoutBatch'),
        dueAt: z.iso.datetime(),
        payouts: z.int(),
        paid: z.int(),
        unknown: z.int(),
        failed: z.int(),
        amount: money,
      }),
    ),
    shops: z.int(),
    listings: z.int(),
    clock: z.object({ movable: z.boolean(), offsetMs: z.int() }),
  })
  .meta({ id: 'OperatorOverview' })
export type OperatorOverview = z.infer<typeof operatorOverview>

export const readOverview = defineEndpoint({
  name: 'readOverview',
  method: 'GET',
  path: '/api/operator/overview',
  access: 'operator',
  summary: 'Is it safe to leave it alone for a week?',
  reply: operatorOverview,
})

export const trendCode = z.enum([
  'orders',
  'sent_back',
  'problems',
  'sign_ups',
  'shops',
  'payouts',
  'stopped',
  'restrictions',
  'restrictions_ended',
  'halts',
])
export type TrendCode = z.infer<typeof trendCode>

export const operatorTrends = z
  .object({
    /** The Mondays on which the weeks begin, the oldest first; the last is not over. */
    weeks: z.array(z.iso.datetime()),
    trends: z.array(z.object({ code: trendCode, counts: z.array(z.int()), amounts: z.array(money).nullable() })),
    /** What stopped money, and how it went on: open ones first, then the latest. */
    halts: z.array(haltView),
    /** Restrictions of shops in force now, and when the first of them ends by itself. */
    inForce: z.int(),
    firstEndsAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'OperatorTrends' })
export type OperatorTrends = z.infer<typeof operatorTrends>

export const readTrends = defineEndpoint({
  name: 'readTrends',
  method: 'GET',
  path: '/api/operator/trends',
  access: 'operator',
  summary:
    'Twelve weeks of orders, money back, problems, sign-ups, payouts and attempts; what stopped itself and went on',
  reply: operatorTrends,
})

export const moveClock = defineEndpoint({
  name: 'moveClock',
  method: 'POST',
  path: '/api/operator/clock',
  access: 'operator',
  summary: 'Move the clock forward (never in production): by an amount, or to the next Friday 06:00 in Nairobi',
  body: z.union([
    z.object({
      advanceMs: z
        .int()
        .min(1)
        .max(366 * 86_400_000),
    }),
    z.object({ to: z.literal('next_payout') }),
  ]),
  reply: z.object({ now: z.iso.datetime(), offsetMs: z.int() }),
  refusals: ['clock_not_movable'],
})

/** Clock and name of the deployment, for every visitor: the pages show the moved clock. */
export const readTime = defineEndpoint({
  name: 'readTime',
  method: 'GET',
  path: '/api/time',
  access: 'public',
  summary: 'What time it is for Amana, and whether the clock was moved',
  reply: z.object({ now: z.iso.datetime(), moved: z.boolean() }),
})
