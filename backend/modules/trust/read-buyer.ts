// Reads what a buyer is judged by: her paid orders of a year with everybody, by the numbers she pays from.
import { sql } from 'kysely'
import { after, days } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { type BuyerSource, type BuyersOrder, buyerWindowDays } from './facts/buyer.ts'

export interface Buyer {
  /** Of each number she pays from; never the number itself. */
  keys: readonly string[]
  /** Null for a guest. */
  accountId: string | null
}

/**
 * Read by the application, not within one shop: a buyer's history is with all sellers. A problem with a shop that rules have
 * frozen or banned, and not by mistake, is no complaint against an honest seller: whom it was taken from it does not speak against.
 */
export async function readBuyer(ctx: Ctx, { keys }: Buyer): Promise<BuyerSource> {
  const { rows } = await sql<BuyersOrder>`
    select o.shop_id as "shopId", o.placed_at as "placedAt", o.claim_refused as refused,
      ((o.disputed_at is not null and not o.claim_taken_back) or exists (
        select 1 from trust.mark m where m.shop_id = o.shop_id and m.kind = 'delivery_denied' and m.about = o.buyer_key))
      and not exists (
        select 1 from trust.restriction r where r.shop_id = o.shop_id and r.action in ('freeze_shop', 'ban')
          and r.ended_why is distinct from 'reconsidered') as claimed
    from trust.seller_order o
    where o.buyer_key = any(${[...keys]}::text[]) and o.paid_at is not null and not o.self_dealing
      and o.placed_at > ${after(ctx.now, -days(buyerWindowDays))}
    order by o.placed_at, o.order_id`.execute(ctx.db)
  return { orders: rows }
}
