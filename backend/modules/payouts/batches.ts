// What the operator sees of payouts: the last batches, and what is stuck.
import { sql } from 'kysely'
import { type DisbursementState, readDisbursements } from '#payments'
import { after, hours } from '#platform/clock'
import type { Ctx } from '#platform/context'
import type { NumberProblem } from './payout-number.ts'
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

export interface NumberTrouble {
  shopId: string
  payoutId: string
  problem: NumberProblem
  since: Date
}

/** What M-Pesa has lately said against payout numbers, newest first; the seller is asked already. */
export async function listNumberProblems(ctx: Ctx, limit: number): Promise<NumberTrouble[]> {
  const { rows } = await sql<NumberTrouble>`select shop_id as "shopId", payout_id as "payoutId", problem, since
    from payouts.number_problem order by since desc limit ${limit}`.execute(ctx.db)
  return rows
}
