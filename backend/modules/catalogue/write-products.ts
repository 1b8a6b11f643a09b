// New products with their variants, their first stock and its history, however many there are, in four statements.
import { sql } from 'kysely'
import { accountIdOf, type TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import { newId, newSpokenCode } from '#platform/ids'
import type { AttributeValues } from './attributes/attributes-of.ts'
import { newHandle } from './handles.ts'
import type { Judgement } from './judge-product.ts'
import type { NewVariant } from './product-shape.ts'
import type { Condition, Option, ProductStatus } from './queries.ts'
import { roomOnShow, waitForTurnAtShelf } from './room-on-show.ts'
import type { StockSource } from './stock-history.ts'

export interface ProductToWrite {
  title: string
  description: string
  categorySlug: string
  condition: Condition
  brand: string | null
  options: Option[]
  variants: NewVariant[]
  priceWasCents: number | null
  attributes: AttributeValues
  tags: string[]
  status: ProductStatus
  publishAt: Date | null
  publishNote: string | null
  handle?: string
  judgement: Judgement
}

/** Gives the ids in the order of `products`. Throws what roomOnShow refuses, when others came first. */
export async function writeNewProducts(
  tx: TxCtx,
  shopId: string,
  products: readonly ProductToWrite[],
  source: StockSource | null = null,
): Promise<string[]> {
  await waitForTurnAtShelf(tx, shopId)
  await roomOnShow(tx, shopId, products.filter(({ status }) => status === 'active').length)
  const rows = products.map((product) => rowOf(tx, product))
  const variants = products.flatMap((product, index) => variantRowsOf(tx, rows[index]!.id, product))
  const received = variants.filter(({ stock }) => stock > 0)
  await sql`
    insert into catalogue.product (shop_id, id, handle, title, description, category_slug, condition, brand, options,
      price_was_cents, attributes, tags, status, publish_at, publish_note, screening, screening_code, screening_reason, screening_reason_sw,
      created_at, changed_at, shown_since)
    select ${shopId}, id, handle, title, description, category_slug, condition, brand, options, price_was_cents,
      attributes, tags, status, publish_at, publish_note, screening, screening_code, screening_reason, screening_reason_sw, ${tx.now},
      ${tx.now}, case when status = 'active' and screening = 'passed' then ${tx.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, handle text, title text, description text,
      category_slug text, condition text, brand text, options jsonb, price_was_cents bigint, attributes jsonb,
      tags text[], status text, publish_at timestamptz, publish_note text, screening text, screening_code text,
      screening_reason text, screening_reason_sw text)`.execute(tx.db)
  await sql`
    insert into catalogue.variant (shop_id, id, product_id, sku, option_values, price_cents, stock_on_hand, position)
    select ${shopId}, id, product_id, sku, option_values, price_cents, stock, position
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as r (id uuid, product_id uuid, sku text,
      option_values text[], price_cents bigint, stock int, position int)`.execute(tx.db)
  await sql`
    insert into catalogue.stock_movement (shop_id, id, variant_id, kind, quantity, account_id, source, at)
    select ${shopId}, id, variant_id, 'received', quantity, ${accountIdOf(tx.actor) ?? null}, ${source}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(
      received.map(({ id, stock }) => ({ id: newId(tx.now), variant_id: id, quantity: stock })),
    )}::jsonb) as r (id uuid, variant_id uuid, quantity int)`.execute(tx.db)
  // A draft is nobody's business yet: it is announced when it goes on show.
  for (const { id, status } of rows)
    if (status === 'active') await announce(tx, 'product_changed', { shopId, productId: id })
  return rows.map(({ id }) => id)
}

const rowOf = (tx: TxCtx, product: ProductToWrite) => ({
  id: newId(tx.now),
  handle: product.handle ?? newHandle(product.title),
  title: product.title,
  description: product.description,
  category_slug: product.categorySlug,
  condition: product.condition,
  brand: product.brand,
  options: product.options,
  price_was_cents: product.priceWasCents,
  attributes: product.attributes,
  tags: product.tags,
  status: product.status,
  publish_at: product.publishAt,
  publish_note: product.publishNote,
  screening: product.judgement.screening,
  screening_code: product.judgement.code,
  screening_reason: product.judgement.reason,
  screening_reason_sw: product.judgement.reasonSw,
})

const variantRowsOf = (tx: TxCtx, productId: string, { variants }: ProductToWrite) =>
  variants.map(({ sku, optionValues, priceCents, stock }, position) => ({
    id: newId(tx.now),
    product_id: productId,
    sku: sku || newSpokenCode(8),
    option_values: optionValues,
    price_cents: priceCents,
    stock,
    position,
  }))
