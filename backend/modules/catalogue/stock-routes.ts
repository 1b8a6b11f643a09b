// The seller's table of prices and stock, and the history of each variant, over HTTP.
import { changeStock, kes, listStock, readStockHistory, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { readAccount } from '#identity'
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { changeStock as change } from './actions/change-stock.ts'
import { placeIn } from './place-in-list.ts'
import { stockOfShop } from './product-lists.ts'
import { type StockLine, stockHistory } from './stock-history.ts'

const linesOfHistory = 50

export function stockRoutes({ handle }: Routes): void {
  handle(listStock, async (ctx, { input }) => {
    const { q, low, after, limit } = input.query
    const place = placeIn('variant', after)
    const rows = await stockOfShop(ctx, input.params.shopId, { q, low: low === 'yes', after: place, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    return {
      rows: shown.map(({ optionValues, priceCents, variantId, productId, ...row }) => ({
        ...row,
        variantId: toWireId('variant', variantId),
        productId: toWireId('product', productId),
        name: optionValues.join(' · '),
        price: kes(priceCents),
      })),
      next: rows.length > limit ? toWireId('variant', shown.at(-1)!.variantId) : null,
    }
  })

  handle(changeStock, (ctx, { input }) => change(ctx, input.params.shopId, input.body.rows))

  handle(readStockHistory, async (ctx, { input }) => {
    const { shopId, variantId } = input.params
    const variant = await variantOfShop(ctx, shopId, variantId)
    if (!variant) throw notFound('variant')
    const before = input.query.after
    const lines = await transactForShop(ctx, shopId, (tx) =>
      stockHistory(tx, shopId, variantId, before && movementId(before), linesOfHistory + 1),
    )
    const shown = lines.slice(0, linesOfHistory)
    return {
      variant,
      movements: await withNames(ctx, shown),
      next: lines.length > linesOfHistory ? shown.at(-1)!.id : null,
    }
  })
}

/** The place in a history is the movement's own id; anything else is the start. */
const movementId = (after: string): string | undefined =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(after) ? after : undefined

async function variantOfShop(ctx: Ctx, shopId: string, variantId: string) {
  const { rows } = await transactForShop(ctx, shopId, ({ db }) =>
    sql<{ title: string; productId: string; optionValues: string[]; sku: string }>`
      select p.title, p.id as "productId", v.option_values as "optionValues", v.sku
      from catalogue.variant v join catalogue.product p on p.shop_id = v.shop_id and p.id = v.product_id
      where v.shop_id = ${shopId} and v.id = ${variantId}`.execute(db),
  )
  const row = rows[0]
  return (
    row && {
      title: row.title,
      productId: toWireId('product', row.productId),
      name: row.optionValues.join(' · '),
      sku: row.sku,
    }
  )
}

async function withNames(ctx: Ctx, lines: readonly StockLine[]) {
  const names = new Map<string, string | null>()
  for (const { accountId } of lines)
    if (accountId && !names.has(accountId)) names.set(accountId, (await readAccount(ctx, accountId))?.name ?? null)
  return lines.map(({ id, at, kind, quantity, available, accountId, source, orderId }) => ({
    id,
    at: at.toISOString(),
    ...{ kind, quantity, available, source },
    by: accountId ? (names.get(accountId) ?? null) : null,
    orderId: orderId ? toWireId('order', orderId) : null,
  }))
}
