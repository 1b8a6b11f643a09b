// A seller adds a product, as a draft or on show. What trust quarantines is kept, with the reason, and not sold.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { newId, newSpokenCode } from '#platform/ids'
import { readShopForSale, sells } from '#shops'
import { leafOf } from '../category-tree.ts'
import { shopNotActive, unknownCategory, variantsDoNotMatchOptions } from '../errors.ts'
import { type Judgement, judgeProduct, screenTexts } from '../judge-product.ts'
import type { Option } from '../queries.ts'
import { recordMovement } from '../stock-history.ts'

export interface NewVariant {
  sku?: string
  optionValues: string[]
  priceCents: number
  stock: number
}

export interface NewProduct {
  title: string
  description: string
  categorySlug: string
  condition: 'new' | 'used' | 'refurbished'
  brand?: string | null
  options: Option[]
  variants: NewVariant[]
  priceWasCents?: number | null
  status: 'draft' | 'active'
}

/** Throws the refusals of the contract's addProduct. */
export async function addProduct(ctx: Ctx, shopId: string, product: NewProduct): Promise<{ id: string }> {
  const shop = await readShopForSale(ctx, shopId)
  if (!shop || !sells(shop.status)) throw shopNotActive()
  if (!leafOf(product.categorySlug)) throw unknownCategory(product.categorySlug)
  checkVariants(product)
  const texts = { ...product, shopId, brand: product.brand || null }
  await screenTexts(ctx, texts)
  const judgement: Judgement =
    product.status === 'draft'
      ? { screening: 'pending', code: null, reason: null }
      : await judgeProduct(ctx, { ...texts, lowestPriceCents: lowestPriceCents(product.variants), wasOnShow: false })
  return transactForShop(ctx, shopId, (tx) => write(tx, shopId, product, judgement))
}

export const lowestPriceCents = (variants: readonly { priceCents: number }[]): number =>
  Math.min(...variants.map(({ priceCents }) => priceCents))

function checkVariants({ options, variants }: NewProduct): void {
  const seen = new Set<string>()
  for (const { optionValues } of variants) {
    if (optionValues.length !== options.length)
      throw variantsDoNotMatchOptions(`each needs ${options.length} values, one of them has ${optionValues.length}`)
    const odd = optionValues.find((value, index) => !options[index]!.values.includes(value))
    if (odd !== undefined) throw variantsDoNotMatchOptions(`“${odd}” is not one of the values`)
    const combination = JSON.stringify(optionValues)
    if (seen.has(combination))
      throw variantsDoNotMatchOptions(`${optionValues.join(' / ') || 'the only one'} is there twice`)
    seen.add(combination)
  }
}

async function write(tx: TxCtx, shopId: string, product: NewProduct, judgement: Judgement): Promise<{ id: string }> {
  const id = newId(tx.now)
  const onShow = product.status === 'active' && judgement.screening === 'passed'
  await sql`insert into catalogue.product (shop_id, id, title, description, category_slug, condition, brand, options,
      price_was_cents, status, screening, screening_code, screening_reason, created_at, changed_at, shown_since)
    values (${shopId}, ${id}, ${product.title}, ${product.description}, ${product.categorySlug}, ${product.condition},
      ${product.brand || null}, ${JSON.stringify(product.options)}::jsonb, ${product.priceWasCents ?? null}, ${product.status},
      ${judgement.screening}, ${judgement.code}, ${judgement.reason}, ${tx.now}, ${tx.now}, ${onShow ? tx.now : null})`.execute(
    tx.db,
  )
  for (const [position, variant] of product.variants.entries()) await writeVariant(tx, shopId, id, variant, position)
  await announce(tx, 'product_changed', { shopId, productId: id })
  return { id }
}

async function writeVariant(tx: TxCtx, shopId: string, productId: string, variant: NewVariant, position: number) {
  const id = newId(tx.now)
  await sql`insert into catalogue.variant (shop_id, id, product_id, sku, option_values, price_cents, stock_on_hand, position)
    values (${shopId}, ${id}, ${productId}, ${variant.sku || newSpokenCode(8)}, ${variant.optionValues}::text[],
      ${variant.priceCents}, ${variant.stock}, ${position})`.execute(tx.db)
  if (variant.stock > 0) await recordMovement(tx, shopId, id, 'received', variant.stock)
}
