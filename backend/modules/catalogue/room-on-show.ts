// Room for listings is asked for twice: when they are judged, and once more where they are written, since a shop may send many at the
// same instant, and each would have found the same room.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { Refusal } from '#platform/errors'
import { waitForTurn } from '#platform/wait-for-turn'
import { judgeListing, type Verdict } from '#trust'
import { tooManyProducts } from './errors.ts'
import { listingsHourMs, productsMax } from './rules.ts'

/** What the caps of trust are compared with. */
export interface OnShow {
  activeListings: number
  listingsLastHour: number
}

/** The shop's other listings; those that wait for a look at their pictures count too. */
export async function countOnShow(ctx: Ctx, shopId: string, except?: string): Promise<OnShow> {
  const { rows } = await sql<OnShow>`
    select count(*) filter (where status = 'active')::int as "activeListings",
      count(*) filter (where status <> 'draft'
        and (shown_since > ${since(ctx)} or (status = 'active' and shown_since is null and created_at > ${since(ctx)})))::int
        as "listingsLastHour"
    from catalogue.product where shop_id = ${shopId} and id is distinct from ${except ?? null}::uuid`.execute(ctx.db)
  return rows[0]!
}

const since = (ctx: Ctx) => after(ctx.now, -listingsHourMs)

/** Whoever writes products of this shop waits until the one before has ended. */
export const waitForTurnAtShelf = (tx: TxCtx, shopId: string) => waitForTurn(tx, `catalogue.shelf ${shopId}`)

/**
 * Asked in its turn, before the listings are written. Throws what trust refuses: too_many_listings, too_many_listings_this_hour, or that
 * the shop's door was closed meanwhile.
 *
 * @param more how many go on show in this transaction and are not written yet
 */
export async function roomOnShow(tx: TxCtx, shopId: string, more: number, productId?: string): Promise<void> {
  if (more === 0) return
  const { activeListings, listingsLastHour } = await countOnShow(tx, shopId, productId)
  // Everything else of them was judged; what is left out is unknown, and refuses nothing.
  const verdict = await judgeListing(tx, {
    shopId,
    ...(productId && { productId }),
    activeListings: activeListings + more - 1,
    listingsLastHour: listingsLastHour + more - 1,
  })
  if (verdict.action === 'refuse') throw refusalOf(verdict)
}

export const refusalOf = ({ code, sentence, sentences }: Verdict): Refusal =>
  new Refusal(code, 'conflict', sentence, { data: { sentences } })

/** Throws too_many_products. */
export async function roomForProducts(ctx: Ctx, shopId: string, wanted: number): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from catalogue.product
    where shop_id = ${shopId}`.execute(ctx.db)
  if (rows[0]!.count + wanted > productsMax) throw tooManyProducts(productsMax)
}
