// What had become of it 14 days later, for every judgement that is that old: whether a rule that hit, or would have hit, was right.
import { sql } from 'kysely'
import { after, days } from '#platform/clock'
import type { Ctx } from '#platform/context'

export const outcomeDays = 14

/** Orders that can still come to an end within those days were placed in the time before. */
const ordersReachDays = 60

/**
 * Of an order: what became of itself; of conduct and listings: what became of the shop's orders in those days. The worst counts:
 * an order lost, then money given back, then a good end; `quiet` where nothing ended. Gives how many were filled in.
 */
export async function fillOutcomes(ctx: Ctx, limit = 5_000): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with due as (
      select shop_id, id, at, subject_kind, subject_id from trust.judgement
      where outcome is null and at <= ${after(ctx.now, -days(outcomeDays))} order by at limit ${limit}
    ), seen as (
      select due.shop_id, due.id,
        bool_or(o.lost_at > due.at and o.lost_at <= due.at + interval '14 days') as lost,
        bool_or(o.money_back_at > due.at and o.money_back_at <= due.at + interval '14 days') as money_back,
        bool_or(o.completed_at > due.at and o.completed_at <= due.at + interval '14 days') as completed
      from due left join trust.seller_order o on o.shop_id = due.shop_id and not o.self_dealing
        and o.placed_at > due.at - make_interval(days => ${ordersReachDays})
        and o.placed_at <= due.at + interval '14 days'
        and (due.subject_kind <> 'order' or o.order_id::text = due.subject_id)
      group by due.shop_id, due.id
    ), filled as (
      update trust.judgement j set outcome = case when seen.lost then 'lost' when seen.money_back then 'money_back'
        when seen.completed then 'clean' else 'quiet' end
      from seen where j.shop_id = seen.shop_id and j.id = seen.id returning 1
    )
    select count(*)::int as count from filled`.execute(ctx.db)
  return rows[0]!.count
}

/** Every night, until nothing is due. */
export async function fillAllOutcomes(ctx: Ctx): Promise<void> {
  const page = 5_000
  while ((await fillOutcomes(ctx, page)) === page);
}
