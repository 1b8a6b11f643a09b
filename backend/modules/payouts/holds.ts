// Holds on payouts: after a change of number nothing is paid for a while, and changing back does not shorten it.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'

export type HoldReason = 'payout_phone_changed' | 'phone_changed'

export interface PayoutHold {
  reason: HoldReason
  /** When the number was changed, the last time. */
  since: Date
  until: Date
}

/** A second change of the same kind makes the hold longer, never shorter. Said twice of one change, nothing is changed. */
export async function placeHold(tx: TxCtx, shopId: string, { reason, since, until }: PayoutHold): Promise<void> {
  await sql`insert into payouts.hold (shop_id, reason, since, until)
    values (${shopId}, ${reason}, ${since}, ${until})
    on conflict (shop_id, reason) do update
      set since = greatest(payouts.hold.since, excluded.since), until = greatest(payouts.hold.until, excluded.until)`.execute(
    tx.db,
  )
}

/** Of those that have not ended at `at`, the one that ends last. */
export async function readPayoutHold(ctx: Ctx, shopId: string, at: Date): Promise<PayoutHold | undefined> {
  const { rows } = await sql<PayoutHold>`select reason, since, until from payouts.hold
    where shop_id = ${shopId} and until > ${at} order by until desc, reason limit 1`.execute(ctx.db)
  return rows[0]
}
