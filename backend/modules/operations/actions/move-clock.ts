// Moves the clock forward, never back, and lets everything that has become due happen.

import { payoutCron } from '#payouts'
import { advanceClock, after } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { nextDue } from '#platform/schedule'
import { clockNotMovable } from '../errors.ts'

export type ClockMove = { advanceMs: number } | { to: 'next_payout' }

export async function moveClock(ctx: Ctx, move: ClockMove): Promise<{ now: Date; offsetMs: number }> {
  if (ctx.config.production) throw clockNotMovable()
  // A minute past the hour, so that the batch is due and not just about to be.
  const ms = 'advanceMs' in move ? move.advanceMs : nextDue(payoutCron, ctx.now).getTime() - ctx.now.getTime() + 60_000
  await moveNetworksClock(ctx, ms)
  return transact(ctx, async (tx) => {
    const offsetMs = await advanceClock(tx.db, ms)
    await enqueue(tx, 'tick', {})
    return { now: after(ctx.now, ms), offsetMs }
  })
}

/** The simulated network lives in the same time: else its statement would date everything earlier than our books do. */
async function moveNetworksClock(ctx: Ctx, ms: number): Promise<void> {
  await fetch(`${ctx.config.DARAJA_URL}/__sim/clock/advance`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ms }),
    signal: AbortSignal.timeout(10_000),
  }).catch((error: unknown) => ctx.log.warn({ error: String(error) }, 'the network’s clock was not moved along'))
}
