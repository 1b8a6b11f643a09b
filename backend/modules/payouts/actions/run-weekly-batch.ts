// The weekly batch: every shop with available money is decided about once, and paid in the same transaction as that decision.
// It can be stopped anywhere and started again, by several at once: what was decided stays decided.
import type { Ctx } from '#platform/context'
import { newId } from '#platform/ids'
import { forgetOldDays } from '../daily-limit.ts'
import { batchNeedsCents, floatLeftCents } from '../float.ts'
import { isHalted } from '../halts.ts'
import { type Batch, finishBatch, openBatch, unfinishedBatches } from '../queries.ts'
import { listTurns, turnsLeft } from '../turns.ts'
import { type Pace, payNextTurns } from './pay-turns.ts'

/** Chunks that are decided about side by side, as many as a process keeps connections busy with. */
const lanes = 4

const paceOf = async (ctx: Ctx): Promise<Pace> => ({
  floatIsShort: (await floatLeftCents(ctx)) < (await batchNeedsCents(ctx)),
})

async function takeTurnsUntilDone(ctx: Ctx, batch: Batch, pace: Pace): Promise<number> {
  let paidCents = 0
  const lane = async () => {
    while (!(await isHalted(ctx, 'payouts'))) {
      const paid = await payNextTurns(ctx, batch, pace)
      if (paid === undefined) return
      paidCents += paid
    }
  }
  await Promise.all(Array.from({ length: pace.floatIsShort ? 1 : lanes }, lane))
  return paidCents
}

/** Takes what is left of an open batch. Throws after all others are paid when a shop could not be: it is to be run again. */
export async function goOnWith(ctx: Ctx, batch: Batch): Promise<{ batchId: string; paidCents: number }> {
  const paidCents = await takeTurnsUntilDone(ctx, batch, await paceOf(ctx))
  const { left, failed } = await turnsLeft(ctx, batch.id)
  if (failed > 0) throw new Error(`the batch could not pay ${failed} shops`)
  if (left === 0) await finishBatch(ctx, batch.id)
  await forgetOldDays(ctx)
  ctx.log.info({ batchId: batch.id, paidCents, left }, left === 0 ? 'a batch is done' : 'a batch waits')
  return { batchId: batch.id, paidCents }
}

/**
 * Idempotent for the same `dueAt`: a second run goes on where the first stopped, and after the end does nothing.
 * While payouts are halted the batch is only opened, or stops where it is; `catchUpPayouts` goes on with it.
 */
export async function runWeeklyBatch(ctx: Ctx, dueAt: Date): Promise<{ batchId: string; paidCents: number }> {
  const batch = await openBatch(ctx, newId(ctx.now), dueAt, 'weekly')
  if (batch.finished_at || (await isHalted(ctx, 'payouts'))) return { batchId: batch.id, paidCents: 0 }
  await listTurns(ctx, batch)
  return goOnWith(ctx, batch)
}

/** Goes on with every batch that was due while payouts were halted, or that a stop of the program has left unfinished. */
export async function catchUpPayouts(ctx: Ctx): Promise<void> {
  for (const batch of await unfinishedBatches(ctx))
    if (batch.kind === 'weekly') await runWeeklyBatch(ctx, batch.due_at)
    else if (!(await isHalted(ctx, 'payouts'))) await goOnWith(ctx, batch)
}
