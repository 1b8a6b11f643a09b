// How many looked at a shop and its products, by the day. A number goes up; who it was is not known here, nor kept anywhere.
import { sql } from 'kysely'
import { after, days, nairobiDay } from '#platform/clock'
import { accountIdOf, type Ctx, transactForShop } from '#platform/context'
import { readShopsForSale } from '#shops'
import { productById } from './queries.ts'
import { isPublic } from './views.ts'

/** A year, and the month before it. */
const keptMs = days(400)

export interface Look {
  shopId: string
  productId?: string | undefined
  firstOfDay: boolean
}

/** The product, when it can be looked at and is the shop's: a made-up id counts for nothing. */
async function productLookedAt(ctx: Ctx, { shopId, productId }: Look): Promise<string[]> {
  const product = productId && (await productById(ctx, productId))
  return product && product.shopId === shopId && isPublic(product) ? [product.id] : []
}

/** Adds one for the product, and one for the shop when it is this browser's first look of the day. Owners do not count. */
export async function countVisit(ctx: Ctx, look: Look): Promise<void> {
  const shop = (await readShopsForSale(ctx, [look.shopId])).get(look.shopId)
  if (!shop || shop.ownerAccountId === accountIdOf(ctx.actor)) return
  const looked = [...(look.firstOfDay ? [shop.id] : []), ...(await productLookedAt(ctx, look))].sort()
  if (looked.length === 0) return
  await transactForShop(ctx, shop.id, (tx) =>
    sql`insert into catalogue.visit_day (shop_id, day, of_id, visits)
      select ${shop.id}, ${nairobiDay(ctx.now)}::date, id, 1 from unnest(${looked}::uuid[]) as id
      on conflict (shop_id, day, of_id) do update set visits = visit_day.visits + 1`.execute(tx.db),
  )
}

/** Of the shop as a whole, day by day since `since`, the oldest first; days without a visit are missing. */
export async function visitsOfShop(ctx: Ctx, shopId: string, since: Date): Promise<{ day: string; visits: number }[]> {
  const { rows } = await sql<{ day: string; visits: number }>`select day::text, visits from catalogue.visit_day
    where shop_id = ${shopId} and of_id = ${shopId} and day >= ${nairobiDay(since)}::date order by day`.execute(ctx.db)
  return rows
}

/** The first day of which the shop's visits are known. */
export async function visitsKnownSince(ctx: Ctx, shopId: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select min(day)::text as day from catalogue.visit_day where shop_id = ${shopId}`.execute(ctx.db)
  return rows[0]!.day
}

export const forgetOldVisits = async (ctx: Ctx): Promise<void> =>
  void (await sql`delete from catalogue.visit_day where day < ${nairobiDay(after(ctx.now, -keptMs))}::date`.execute(
    ctx.db,
  ))
