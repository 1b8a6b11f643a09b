// The operator's one page, and the clock that can be moved outside production.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { wireId } from './ids.ts'
import { money } from './money.ts'

export const operatorOverview = z
  .object({
    now: z.iso.datetime(),
    /** True when every check below holds. */
    safe: z.boolean(),
    checks: z.array(z.object({ code: z.string(), label: z.string(), holds: z.boolean(), detail: z.string() })),
    accounts: z.array(z.object({ kind: z.string(), label: z.string(), balance: money, accounts: z.int() })),
    orders: z.record(z.string(), z.int()),
    /** Jobs waiting, failing for good, and the oldest waiting in seconds. */
    queue: z.object({ waiting: z.int(), failed: z.int(), oldestWaitSeconds: z.int() }),
    stuck: z.array(z.object({ what: z.string(), id: z.string(), since: z.iso.datetime() })),
    schedule: z.array(
      z.object({
        name: z.string(),
        says: z.string(),
        lastDueAt: z.iso.datetime().nullable(),
        lastRanAt: z.iso.datetime().nullable(),
        nextDueAt: z.iso.datetime(),
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
    /** What the rules stopped lately. */
    decisions: z.array(z.object({ at: z.iso.datetime(), rule: z.string(), subject: z.string(), sentence: z.string() })),
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
