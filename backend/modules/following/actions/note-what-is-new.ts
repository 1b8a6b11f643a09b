// Compares a product with how it was last seen, and writes down what is news: once per shop, however many follow it.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { waitForTurn } from '#platform/wait-for-turn'
import { type ProductAnyhow, productAnyhow } from '../product-anyhow.ts'
import type { NewsRow } from '../queries.ts'
import { type News, newsOf, type Shelf, shelfAfter } from '../shelf.ts'

/** Idempotent: a product that has not changed since is no news. */
export async function noteWhatIsNew(ctx: Ctx, productId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    // One after the other for the same product, each reading it after the one before has written.
    await waitForTurn(tx, `following.shelf ${productId}`)
    const product = await productAnyhow(tx, productId)
    const before = await readShelf(tx, product.shopId, productId)
    await writeShelf(tx, product.shopId, productId, shelfAfter(before, tx.now, product))
    await tell(tx, productId, product, newsOf(before, tx.now, product))
  })
}

async function readShelf(tx: TxCtx, shopId: string, productId: string): Promise<Shelf | undefined> {
  const { rows } =
    await sql<Shelf>`select on_show as "onShow", price_cents as "priceCents", price_since as "priceSince",
      reference_cents as "referenceCents", available, sold_out_since as "soldOutSince"
    from following.shelf where shop_id = ${shopId} and product_id = ${productId}`.execute(tx.db)
  return rows[0]
}

async function writeShelf(tx: TxCtx, shopId: string, productId: string, shelf: Shelf): Promise<void> {
  await sql`insert into following.shelf (shop_id, product_id, on_show, price_cents, price_since, reference_cents, available,
      sold_out_since)
    values (${shopId}, ${productId}, ${shelf.onShow}, ${shelf.priceCents}, ${shelf.priceSince}, ${shelf.referenceCents},
      ${shelf.available}, ${shelf.soldOutSince})
    on conflict (shop_id, product_id) do update set on_show = excluded.on_show, price_cents = excluded.price_cents,
      price_since = excluded.price_since, reference_cents = excluded.reference_cents, available = excluded.available,
      sold_out_since = excluded.sold_out_since`.execute(tx.db)
}

async function tell(tx: TxCtx, productId: string, { shopId }: ProductAnyhow, news: News): Promise<void> {
  if (news.isNew) await writeEvent(tx, shopId, productId, 'new_product')
  if (news.drop) {
    await writeEvent(tx, shopId, productId, 'price_drop', news.drop)
    await announce(tx, 'price_dropped', { shopId, productId, ...news.drop })
  }
  if (news.restocked) await writeEvent(tx, shopId, productId, 'restock')
  if (news.back) await announce(tx, 'back_in_stock', { shopId, productId })
}

async function writeEvent(
  tx: TxCtx,
  shopId: string,
  productId: string,
  kind: NewsRow['kind'],
  drop?: News['drop'],
): Promise<void> {
  await sql`insert into following.event (shop_id, id, kind, product_id, at, from_cents, to_cents)
    values (${shopId}, ${newId(tx.now)}, ${kind}, ${productId}, ${tx.now}, ${drop?.fromCents ?? null}, ${drop?.toCents ?? null})`.execute(
    tx.db,
  )
}
