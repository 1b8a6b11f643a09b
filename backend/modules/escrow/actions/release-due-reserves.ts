// The time of a new seller's reserve is over: it becomes available, and is in the next payout.
import { sql } from 'kysely'
import { releaseReserve } from '#ledger'
import { type Ctx, transact } from '#platform/context'

/** Safe to run at any time, and by several at once. Returns how many were released. */
export async function releaseDueReserves(ctx: Ctx): Promise<number> {
  for (let released = 0; ; released++) {
    const more = await transact(ctx, async (tx) => {
      const { rows } = await sql<{ order_id: string; shop_id: string; reserve_cents: number }>`
        select order_id, shop_id, reserve_cents - reserve_taken_cents as reserve_cents from escrow.hold
        where reserve_release_at <= ${ctx.now} and reserve_released_at is null
        order by reserve_release_at, order_id limit 1 for update skip locked`.execute(tx.db)
      const due = rows[0]
      if (!due) return false
      await releaseReserve(tx, { orderId: due.order_id, shopId: due.shop_id, amountCents: due.reserve_cents })
      await sql`update escrow.hold set reserve_released_at = ${ctx.now} where order_id = ${due.order_id}`.execute(tx.db)
      return true
    })
    if (!more) return released
  }
}
