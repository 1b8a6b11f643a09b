// What the operator sees of payouts: the last batches, and what is stuck.
import { type DisbursementState, readDisbursements } from '#payments'
import { after, hours } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { latestBatches, openPayouts } from './queries.ts'

export interface BatchSummary {
  id: string
  dueAt: Date
  finishedAt: Date | null
  payouts: number
  paid: number
  unknown: number
  failed: number
  amountCents: number
}

/** Newest first. */
export async function listBatches(ctx: Ctx, limit: number): Promise<BatchSummary[]> {
  const batches = await latestBatches(ctx, limit)
  const open = batches.flatMap((batch) => batch.openIds)
  const progress = await readDisbursements(ctx, 'payout', open)
  return batches.map(({ openIds, ...batch }) => ({
    ...batch,
    unknown: openIds.filter((id) => progress.get(id)?.state === 'unknown').length,
  }))
}

export interface StuckPayout {
  id: string
  state: DisbursementState
  since: Date
}

const patience = hours(1)

/** Payouts with an unknown result, and those that should long have ended. */
export async function stuckPayouts(ctx: Ctx): Promise<StuckPayout[]> {
  const open = await openPayouts(ctx, ctx.now)
  const progress = await readDisbursements(
    ctx,
    'payout',
    open.map(({ id }) => id),
  )
  return open
    .map((payout) => ({
      id: payout.id,
      state: progress.get(payout.id)?.state ?? 'prepared',
      since: payout.prepared_at,
    }))
    .filter((payout) => payout.state === 'unknown' || payout.since <= after(ctx.now, -patience))
}
