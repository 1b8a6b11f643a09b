// A page of orders as a list shows them.
import { kes, toWireId } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { readShopsForSale } from '#shops'
import type { OrderListRow } from './queries.ts'

export async function toSummaries(ctx: Ctx, rows: OrderListRow[], limit: number) {
  const shops = await readShopsForSale(ctx, [...new Set(rows.map((row) => row.shop_id))])
  const orders = rows.map((row) => ({
    id: toWireId('order', row.id),
    number: row.number,
    state: row.state,
    shop: { slug: shops.get(row.shop_id)?.slug ?? '', name: shops.get(row.shop_id)?.name ?? '' },
    buyerName: row.contact_name,
    title: row.first_title,
    items: row.items,
    total: kes(row.total_cents),
    picture: row.first_picture,
    placedAt: row.placed_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
  }))
  return { orders, next: rows.length === limit ? (orders.at(-1)?.id ?? null) : null }
}
