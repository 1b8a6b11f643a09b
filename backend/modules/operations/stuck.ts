// What is past its time: one question to each module that has something with a time. It must be nothing.
import { type OperatorOverview, toWireId } from '@amana/contract'
import { listOverdue } from '#orders'
import { listNotSentBack, stuckPayments } from '#payments'
import { stuckPayouts } from '#payouts'
import { after, minutes } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { picturesHeldSince } from '#platform/held-pictures'

/** A due order is ended at the next tick; after this long something is wrong. */
const tolerated = minutes(10)

export interface Stuck extends Omit<OperatorOverview['stuck'][number], 'since'> {
  since: Date
}

export async function listStuck(ctx: Ctx): Promise<Stuck[]> {
  const orders = await listOverdue(ctx, after(ctx.now, -tolerated))
  const payments = await stuckPayments(ctx)
  const payouts = await stuckPayouts(ctx)
  // Tried again every week by itself; only what nobody has wanted back for two months is worth a look.
  const unclaimed = (await listNotSentBack(ctx, 100)).filter((waiting) => waiting.unclaimed)
  const unread = await picturesHeldSince(ctx, after(ctx.now, -tolerated))
  return [
    ...unread.map(({ key, since }) => ({ what: 'picture', state: null, id: key, since })),
    ...orders.map(({ state, id, due_at }) => ({ what: 'order', state, id: toWireId('order', id), since: due_at })),
    ...payments.map(({ what, id, since }) => ({ what, state: null, id, since })),
    ...unclaimed.map(({ what, id, since }) => ({ what: `${what}_unclaimed`, state: null, id, since })),
    ...payouts.map(({ state, id, since }) => ({ what: 'payout', state, id: toWireId('payout', id), since })),
  ]
}
