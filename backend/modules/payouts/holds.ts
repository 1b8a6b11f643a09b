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

/** For many shops at once: of those that have not ended at `at`, the one that ends last. */
export async function readPayoutHolds(
  ctx: Ctx,
  shopIds: readonly string[],
  at: Date,
): Promise<Map<string, PayoutHold>> {
  const { rows } = await sql<PayoutHold & { shop_id: string }>`
    select distinct on (shop_id) shop_id, reason, since, until from payouts.hold
    where shop_id = any(${[...shopIds]}::uuid[]) and until > ${at} order by shop_id, until desc, reason`.execute(ctx.db)
  return new Map(rows.map(({ shop_id, ...hold }) => [shop_id, hold]))
}

export const readPayoutHold = async (ctx: Ctx, shopId: string, at: Date): Promise<PayoutHold | undefined> =>
  (await readPayoutHolds(ctx, [shopId], at)).get(shopId)
