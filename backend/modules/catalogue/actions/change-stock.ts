// Prices and stock of many variants at once: every row is compared with what the seller saw, and all of them are written or none.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { rowsChangedMeanwhile } from '../errors.ts'
import { type PlannedChange, planChange } from './change-product.ts'

export interface StockRowChange {
  variantId: string
  priceCents?: number
  stock?: number
  seen: { priceCents: number; stock: number }
}

interface Current {
  id: string
  productId: string
  title: string
  optionValues: string[]
  priceCents: number
  available: number
}

export interface BulkOutcome {
  changed: number
  heldBack: { productId: string; title: string; reason: string }[]
}

/**
 * Throws rows_changed_meanwhile with `data.rows` (which, and what they say now), not_found, and what trust refuses.
 * A row in which nothing is new is passed over.
 */
export async function changeStock(ctx: Ctx, shopId: string, rows: readonly StockRowChange[]): Promise<BulkOutcome> {
  const wanted = rows.filter(
    ({ priceCents, stock, seen }) =>
      (priceCents !== undefined && priceCents !== seen.priceCents) || (stock !== undefined && stock !== seen.stock),
  )
  const before = await transactForShop(ctx, shopId, (tx) => currentRows(tx, shopId, wanted, false))
  refuseStale(wanted, before)
  const planned = await planProducts(ctx, shopId, wanted, before)
  await transactForShop(ctx, shopId, async (tx) => {
    refuseStale(wanted, await currentRows(tx, shopId, wanted, true))
    for (const plan of planned) await plan.write(tx, 'bulk')
  })
  return {
    changed: wanted.length,
    heldBack: planned.flatMap(({ changed, judgement }) =>
      judgement?.screening === 'quarantined'
        ? [{ productId: toWireId('product', changed.id), title: changed.title, reason: judgement.reason ?? '' }]
        : [],
    ),
  }
}

async function currentRows(
  tx: TxCtx,
  shopId: string,
  wanted: readonly StockRowChange[],
  lock: boolean,
): Promise<Map<string, Current>> {
  const { rows } = await sql<Current>`
    select v.id, v.product_id as "productId", p.title, v.option_values as "optionValues", v.price_cents as "priceCents",
      v.stock_on_hand - v.stock_reserved as available
    from catalogue.variant v join catalogue.product p on p.shop_id = v.shop_id and p.id = v.product_id
    where v.shop_id = ${shopId} and v.id = any(${wanted.map(({ variantId }) => variantId)}::uuid[])
      and v.retired_at is null order by v.id ${lock ? sql`for update of v` : sql``}`.execute(tx.db)
  const found = new Map(rows.map((row) => [row.id, row]))
  if (wanted.some(({ variantId }) => !found.has(variantId))) throw notFound('variant')
  return found
}

/** Only what this seller wants to change must still be as it was seen: a price may change while pieces are sold. */
function refuseStale(wanted: readonly StockRowChange[], current: ReadonlyMap<string, Current>): void {
  const stale = wanted.flatMap(({ variantId, priceCents, stock, seen }) => {
    const now = current.get(variantId)!
    const priceMoved = priceCents !== undefined && priceCents !== seen.priceCents && now.priceCents !== seen.priceCents
    const stockMoved = stock !== undefined && stock !== seen.stock && now.available !== seen.stock
    return priceMoved || stockMoved ? [now] : []
  })
  if (stale.length === 0) return
  const rows = stale.map(({ id, title, optionValues, priceCents, available }) => ({
    ...{ variantId: toWireId('variant', id), title, name: optionValues.join(' · ') },
    ...{ priceCents, stock: available },
  }))
  throw rowsChangedMeanwhile.with({ data: { rows } }, rows.length)
}

async function planProducts(
  ctx: Ctx,
  shopId: string,
  wanted: readonly StockRowChange[],
  current: ReadonlyMap<string, Current>,
): Promise<PlannedChange[]> {
  const planned: PlannedChange[] = []
  // In one order always, so that two people's tables wait for each other instead of blocking.
  const byProduct = [...Map.groupBy(wanted, ({ variantId }) => current.get(variantId)!.productId)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  for (const [productId, changes] of byProduct) {
    const variants = changes.map(({ variantId, priceCents, stock, seen }) => ({
      id: variantId,
      ...(priceCents !== undefined && priceCents !== seen.priceCents && { priceCents }),
      ...(stock !== undefined && stock !== seen.stock && { stock }),
    }))
    planned.push(await planChange(ctx, shopId, productId, { variants }))
  }
  return planned
}
