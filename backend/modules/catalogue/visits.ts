// How many looked at a shop and its products, by the day. A number goes up; who it was is not kept beyond the day, so that nobody
// counts twice in it: not whoever reloads, nor a seller who would like to be looked at more.
import { sql } from 'kysely'
import { deviceIsOf } from '#identity'
import { after, days, nairobiDay } from '#platform/clock'
import { accountIdOf, type Ctx, transactForShop } from '#platform/context'
import { bornAt } from '#platform/ids'
import { sign } from '#platform/sealed'
import { readShopsForSale } from '#shops'
import { productById } from './queries.ts'
import { isPublic } from './views.ts'

/** A year, and the month before it. */
const keptMs = days(400)

export interface Look {
  shopId: string
  productId?: string | undefined
}

/** The product, when it can be looked at and is the shop's: a made-up id counts for nothing. */
async function productLookedAt(ctx: Ctx, { shopId, productId }: Look): Promise<string[]> {
  const product = productId && (await productById(ctx, productId))
  return product && product.shopId === shopId && isPublic(product) ? [product.id] : []
}

/** Signed in or not: a browser in which the owner has been signed in is the owner's. */
const isOwners = async (ctx: Ctx, browser: string, owner: string): Promise<boolean> =>
  accountIdOf(ctx.actor) === owner || (await deviceIsOf(ctx, browser, owner))

/** One for the product and one for the shop, each once a day of this browser. Owners, and programs without a browser, do not count. */
export async function countVisit(ctx: Ctx, look: Look): Promise<void> {
  const browser = ctx.source?.deviceId
  const shop = (await readShopsForSale(ctx, [look.shopId])).get(look.shopId)
  if (!browser || !shop || (await isOwners(ctx, browser, shop.ownerAccountId))) return
  const day = nairobiDay(ctx.now)
  const hash = sign(ctx.config, 'seen-today', `${day} ${browser}`)
  const isReturning = nairobiDay(bornAt(browser)) < day
  const looked = [shop.id, ...(await productLookedAt(ctx, look))]
  await transactForShop(ctx, shop.id, (tx) =>
    sql`with fresh as (
        insert into catalogue.seen_today (shop_id, day, of_id, browser_hash)
        select ${shop.id}, ${day}::date, id, ${hash} from unnest(${looked}::uuid[]) as id
        on conflict do nothing returning of_id)
      insert into catalogue.visit_day (shop_id, day, of_id, visits, returning_visits)
      select ${shop.id}, ${day}::date, of_id, 1, ${isReturning ? 1 : 0} from fresh order by of_id
      on conflict (shop_id, day, of_id) do update set visits = visit_day.visits + 1,
        returning_visits = visit_day.returning_visits + excluded.returning_visits`.execute(tx.db),
  )
}

/** Of these products, how often browsers known from before have looked at each since that day. */
export async function returningLooksSince(
  ctx: Ctx,
  products: readonly { shopId: string; productId: string }[],
  since: Date,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; looks: number }>`
    select of_id as id, sum(returning_visits)::int as looks
    from unnest(${products.map(({ shopId }) => shopId)}::uuid[], ${products.map(({ productId }) => productId)}::uuid[]) as asked (shop_id, of_id)
    join catalogue.visit_day using (shop_id, of_id) where day >= ${nairobiDay(since)}::date group by of_id`.execute(
    ctx.db,
  )
  return new Map(rows.map(({ id, looks }) => [id, looks]))
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

/** Who was counted yesterday is nobody's business today. */
export const forgetWhoLooked = async (ctx: Ctx): Promise<void> =>
  void (await sql`delete from catalogue.seen_today where day < ${nairobiDay(ctx.now)}::date`.execute(ctx.db))
