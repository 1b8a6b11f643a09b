// The variants of a product made anew from a list: what has an id stays itself, what is new is added (or comes back, if it was
// there before), what is left out ends. Orders and the stock history go on naming all of them.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { notFound } from '#platform/errors'
import { newId, newSpokenCode } from '#platform/ids'
import { recordMovement, type StockSource } from './stock-history.ts'

export interface ShapedVariant {
  id?: string
  sku?: string
  optionValues: string[]
  priceCents: number
  /** How many can be bought from now on; pieces that orders hold come on top. */
  stock: number
  /** What the seller saw: where it is the same as `stock`, the stock is left alone. */
  stockSeen?: number
}

interface Existing {
  id: string
  sku: string
  optionValues: string[]
  available: number
  retired: boolean
}

export async function rewriteVariants(
  tx: TxCtx,
  shopId: string,
  productId: string,
  wanted: readonly ShapedVariant[],
  source: StockSource,
): Promise<void> {
  const existing = await lockVariants(tx, shopId, productId)
  const byId = new Map(existing.map((variant) => [variant.id, variant]))
  for (const { id } of wanted) if (id && (!byId.has(id) || byId.get(id)!.retired)) throw notFound('variant')
  const named = new Set(wanted.flatMap(({ id }) => id ?? []))
  const free = new Map(
    existing.filter(({ id }) => !named.has(id)).map((variant) => [JSON.stringify(variant.optionValues), variant]),
  )
  const rows = wanted.map((variant, position) => {
    const before = variant.id ? byId.get(variant.id)! : free.get(JSON.stringify(variant.optionValues))
    return { ...variant, id: before?.id ?? newId(tx.now), position, before }
  })
  const kept = new Set(rows.map(({ id }) => id))
  const ended = existing.filter(({ id, retired }) => !retired && !kept.has(id))
  await endVariants(tx, shopId, ended)
  await placeVariants(tx, shopId, productId, rows)
  for (const { id, stock, stockSeen, before } of rows) {
    // A variant that comes back has none left from before: it was emptied when it ended.
    const untouched = before && !before.retired && stockSeen === stock
    await setAvailable(tx, shopId, id, untouched ? before.available : stock, before?.available ?? 0, source)
  }
}

async function lockVariants(tx: TxCtx, shopId: string, productId: string): Promise<Existing[]> {
  const { rows } = await sql<Existing>`
    select id, sku, option_values as "optionValues", stock_on_hand - stock_reserved as available,
      retired_at is not null as retired
    from catalogue.variant where shop_id = ${shopId} and product_id = ${productId}
    order by id for update`.execute(tx.db)
  return rows
}

/** What nobody can buy any more is not in stock any more; what orders hold stays theirs. */
async function endVariants(tx: TxCtx, shopId: string, ended: readonly Existing[]): Promise<void> {
  for (const { id, available } of ended) await setAvailable(tx, shopId, id, 0, available, 'removed')
  await sql`update catalogue.variant set retired_at = ${tx.now}
    where shop_id = ${shopId} and id = any(${ended.map(({ id }) => id)}::uuid[])`.execute(tx.db)
}

type Placed = ShapedVariant & { id: string; position: number; before: Existing | undefined }

/** Values change in two steps, so that two variants can swap theirs. */
async function placeVariants(tx: TxCtx, shopId: string, productId: string, rows: readonly Placed[]): Promise<void> {
  const moved = rows.filter(
    ({ before, optionValues }) => before && JSON.stringify(before.optionValues) !== JSON.stringify(optionValues),
  )
  await sql`update catalogue.variant set option_values = array[id::text]
    where shop_id = ${shopId} and id = any(${moved.map(({ id }) => id)}::uuid[])`.execute(tx.db)
  const values = rows.map(({ id, sku, optionValues, priceCents, position, before }) => ({
    id,
    sku: sku || before?.sku || newSpokenCode(8),
    option_values: optionValues,
    price_cents: priceCents,
    position,
  }))
  await sql`
    insert into catalogue.variant (shop_id, id, product_id, sku, option_values, price_cents, position)
    select ${shopId}, id, ${productId}, sku, option_values, price_cents, position
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r (id uuid, sku text, option_values text[],
      price_cents bigint, position int)
    on conflict (shop_id, id) do update set sku = excluded.sku, option_values = excluded.option_values,
      price_cents = excluded.price_cents, position = excluded.position, retired_at = null`.execute(tx.db)
}

/** Counts the shelf: `stock` can be bought from now on, where `available` could before. The row is locked by the caller. */
export async function setAvailable(
  tx: TxCtx,
  shopId: string,
  variantId: string,
  stock: number,
  available: number,
  source: StockSource,
): Promise<void> {
  const difference = stock - available
  if (difference === 0) return
  await sql`update catalogue.variant set stock_on_hand = stock_on_hand + ${difference}
    where shop_id = ${shopId} and id = ${variantId}`.execute(tx.db)
  await recordMovement(tx, shopId, variantId, 'corrected', difference, { source })
}
