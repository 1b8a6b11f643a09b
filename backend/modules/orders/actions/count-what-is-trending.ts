// What is trending: what different people have paid for in the last days, and looked at. A seller cannot push her own: what she buys
// of herself does not count, looks alone put nothing on the list, and beside sales they never weigh more than the sales do.
import { sql } from 'kysely'
import { returningLooksSince } from '#catalogue'
import { after, days } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { type Trend, trendingDays, writeTrending } from '#search'

const looksPerBuyer = 10
const comparedMax = 500

/** Each buyer is worth ten looks, and no more looks are counted than that. */
export const heatOf = ({ buyers, looks }: { buyers: number; looks: number }): number =>
  looksPerBuyer * buyers + Math.min(looks, looksPerBuyer * buyers)

type Bought = Pick<Trend, 'productId' | 'shopId' | 'buyers'>

/** By how many each product was bought, whoever bought twice counting once; what was sent back is not bought. */
async function boughtSince(ctx: Ctx, since: Date): Promise<Bought[]> {
  const { rows } = await sql<Bought>`
    select l.product_id as "productId", l.shop_id as "shopId", count(distinct o.buyer_key)::int as buyers
    from orders."order" o join orders.order_line l on l.shop_id = o.shop_id and l.order_id = o.id
    where o.paid_at > ${since} and not o.self_dealing and o.state not in ('cancelled', 'refunded')
    group by l.product_id, l.shop_id
    order by buyers desc, l.product_id desc limit ${comparedMax}`.execute(ctx.db)
  return rows
}

export async function countWhatIsTrending(ctx: Ctx): Promise<void> {
  const since = after(ctx.now, -days(trendingDays))
  const bought = await boughtSince(ctx, since)
  const looks = await returningLooksSince(ctx, bought, since)
  const trends = bought.map((each) => {
    const looked = looks.get(each.productId) ?? 0
    return { ...each, looks: looked, heat: heatOf({ buyers: each.buyers, looks: looked }) }
  })
  await transact(ctx, (tx) => writeTrending(tx, trends))
}
