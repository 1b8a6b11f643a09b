// What is trending, as the front page asks for it: counted beforehand (#orders counts it), read from a short index.
import type { ListingCard } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { waitForTurn } from '#platform/wait-for-turn'
import { type CardRow, cardColumns, cardOf } from './queries.ts'

export const trendingDays = 7
const shown = 12
/** Of one shop, so that nobody fills the row. */
const shownOfOneShop = 2
/** So many are read for it, the hottest first; beyond are only more of the same shops. */
const readMax = 100

export interface Trend {
  productId: string
  shopId: string
  buyers: number
  looks: number
  heat: number
}

/** In place of those of the last count. */
export async function writeTrending(tx: TxCtx, trends: readonly Trend[]): Promise<void> {
  await waitForTurn(tx, 'search.trending')
  await sql`delete from search.trending`.execute(tx.db)
  await sql`insert into search.trending (product_id, shop_id, buyers, looks, heat)
    select "productId", "shopId", buyers, looks, heat from jsonb_to_recordset(${JSON.stringify(trends)}::jsonb)
      as counted ("productId" uuid, "shopId" uuid, buyers int, looks int, heat int)`.execute(tx.db)
}

/** The query, apart so that a test can ask PostgreSQL how it would run it. */
export const trendingQuery = sql<Omit<CardRow, 'value'>>`
  select ${cardColumns} from (
    select product_id, shop_id, heat, row_number() over (partition by shop_id order by heat desc, product_id desc) as place
    from (select * from search.trending order by heat desc, product_id desc limit ${sql.lit(readMax)}) as hottest) as hot
  join search.listing using (product_id, shop_id)
  where place <= ${sql.lit(shownOfOneShop)} and available > 0 and picture is not null
  order by heat desc, product_id desc limit ${sql.lit(shown)}`

export async function readTrending(ctx: Ctx): Promise<ListingCard[]> {
  const { rows } = await trendingQuery.execute(ctx.db)
  return rows.map(cardOf)
}
