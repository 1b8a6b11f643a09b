// Saved for later: a product somebody keeps in her list, with the price she saw. Nobody is told.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { waitForTurn } from '#platform/wait-for-turn'
import { readCardsOf } from '#search'
import { tooManySaved } from '../errors.ts'
import { productAnyhow } from '../product-anyhow.ts'
import { savedMax } from '../rules.ts'

export interface Saving {
  productId: string
  /** What a guest saw when she saved it on her phone, before she signed in; the price of now when absent. */
  priceCents?: number | undefined
}

export interface Saved {
  productId: string
  priceCents: number
  savedAt: Date
}

/** Idempotent: what is saved already keeps the price it was saved at. Throws too_many_saved. */
export async function saveProducts(ctx: Ctx, accountId: string, products: readonly Saving[]): Promise<void> {
  const cards = await readCardsOf(
    ctx,
    products.map(({ productId }) => productId),
  )
  await transact(ctx, async (tx) => {
    await waitForTurn(tx, `following.saved ${accountId}`)
    for (const { productId, priceCents } of products) {
      const card = cards.get(productId)
      if (!card) continue
      const { shopId } = await productAnyhow(tx, productId)
      await sql`insert into following.saved (account_id, product_id, shop_id, price_cents, saved_at)
        values (${accountId}, ${productId}, ${shopId}, ${priceCents ?? card.price.cents}, ${tx.now})
        on conflict (account_id, product_id) do nothing`.execute(tx.db)
    }
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from following.saved
      where account_id = ${accountId}`.execute(tx.db)
    if (rows[0]!.count > savedMax) throw tooManySaved(savedMax)
  })
}

/** Newest first. */
export async function savedBy(ctx: Ctx, accountId: string): Promise<Saved[]> {
  const { rows } = await sql<Saved>`select product_id as "productId", price_cents as "priceCents", saved_at as "savedAt"
    from following.saved where account_id = ${accountId} order by saved_at desc, product_id`.execute(ctx.db)
  return rows
}

/** Idempotent. */
export async function unsaveProducts(ctx: Ctx, accountId: string, productIds: readonly string[]): Promise<void> {
  await sql`delete from following.saved where account_id = ${accountId} and product_id = any(${productIds}::uuid[])`.execute(
    ctx.db,
  )
}
