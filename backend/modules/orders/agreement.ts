// The buyer's copy of what was agreed: written once, with the order, and never changed.
import { type ReplyOf, type readAgreement, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { notFound } from '#platform/errors'
import type { OrderRow } from './order-row.ts'
import { type AgreedSale, termsOfSale, termsVersion } from './terms-of-sale.ts'

type Agreement = ReplyOf<typeof readAgreement>

export async function writeAgreement(tx: TxCtx, sale: AgreedSale): Promise<void> {
  const { order } = sale
  await sql`insert into orders.agreement (shop_id, order_id, agreed_at, version, terms)
    values (${order.shop_id}, ${order.id}, ${order.placed_at}, ${termsVersion}, ${JSON.stringify(termsOfSale(sale))}::jsonb)`.execute(
    tx.db,
  )
}

/** Orders from before agreements were kept have none. */
export async function agreementOf(ctx: Ctx, order: OrderRow): Promise<Agreement> {
  const { rows } = await sql<{ agreed_at: Date; version: number; terms: Agreement['terms'] }>`
    select agreed_at, version, terms from orders.agreement
    where shop_id = ${order.shop_id} and order_id = ${order.id}`.execute(ctx.db)
  const [row] = rows
  if (!row) throw notFound('agreement')
  return {
    orderId: toWireId('order', order.id),
    number: order.number,
    agreedAt: row.agreed_at.toISOString(),
    version: row.version,
    terms: row.terms,
  }
}
