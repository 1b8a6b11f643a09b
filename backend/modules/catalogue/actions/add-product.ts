// A seller adds a product, as a draft or on show. What trust quarantines is kept, with the reason, and not sold.
import { type Ctx, transactForShop } from '#platform/context'
import { readShopForSale, sells } from '#shops'
import { type AttributeValues, checkAttributes, needAttributes } from '../attributes/attributes-of.ts'
import { leafOf } from '../category-tree.ts'
import { publishInThePast, shopNotActive, unknownCategory } from '../errors.ts'
import { judgeProduct, notJudged, screenTexts } from '../judge-product.ts'
import { checkShape, lowestPriceCents, type NewVariant } from '../product-shape.ts'
import type { Condition, Option, ProductStatus } from '../queries.ts'
import { roomForProducts } from '../room-on-show.ts'
import type { StockSource } from '../stock-history.ts'
import { type ProductToWrite, writeNewProducts } from '../write-products.ts'

export type { NewVariant }

export interface NewProduct {
  title: string
  description: string
  categorySlug: string
  condition: Condition
  brand?: string | null
  options: Option[]
  variants: NewVariant[]
  priceWasCents?: number | null
  attributes?: AttributeValues
  tags?: string[]
  handle?: string
  status: ProductStatus
  /** When a draft goes on show by itself. */
  publishAt?: Date | string | null
}

export interface Preparing {
  /** See ProductToJudge. */
  goingOnShowToo?: number
  /** The texts were screened by the caller. */
  screened?: boolean
  /** Whether the shop may list, where the caller has asked already. */
  shopSells?: boolean
}

/** Throws the refusals of the contract's addProduct. */
export async function addProduct(
  ctx: Ctx,
  shopId: string,
  product: NewProduct,
  source: StockSource = 'edit',
): Promise<{ id: string }> {
  await roomForProducts(ctx, shopId, 1)
  const ready = await prepareProduct(ctx, shopId, product)
  return transactForShop(ctx, shopId, async (tx) => {
    const [id] = await writeNewProducts(tx, shopId, [ready], source)
    return { id: id! }
  })
}

/** Checks, screens and judges it; writes nothing of it yet. Throws the refusals of the contract's addProduct. */
export async function prepareProduct(
  ctx: Ctx,
  shopId: string,
  product: NewProduct,
  preparing: Preparing = {},
): Promise<ProductToWrite> {
  if (!(preparing.shopSells ?? (await mayList(ctx, shopId)))) throw shopNotActive()
  if (!leafOf(product.categorySlug)) throw unknownCategory(product.categorySlug)
  checkShape(product.options, product.variants)
  const attributes = checkAttributes(product.categorySlug, product.attributes ?? {})
  const publishAt = product.status === 'draft' ? laterThan(ctx.now, product.publishAt) : null
  const { goingOnShowToo = 0, screened = false } = preparing
  const texts = { ...product, shopId, brand: product.brand || null, attributes }
  if (!screened) await screenTexts(ctx, texts)
  const lowest = lowestPriceCents(product.variants)
  const judgement =
    product.status === 'active'
      ? await judgeProduct(ctx, { ...texts, lowestPriceCents: lowest, wasOnShow: false, goingOnShowToo })
      : notJudged
  if (product.status === 'active') needAttributes(product.categorySlug, attributes)
  const { brand } = texts
  const tags = [...new Set(product.tags ?? [])]
  const priceWasCents = product.priceWasCents ?? null
  return { ...product, brand, attributes, tags, priceWasCents, publishAt, publishNote: null, judgement }
}

async function mayList(ctx: Ctx, shopId: string): Promise<boolean> {
  const shop = await readShopForSale(ctx, shopId)
  return shop !== undefined && sells(shop.status)
}

/** Throws publish_in_the_past. */
export function laterThan(now: Date, at: Date | string | null | undefined): Date | null {
  if (at === null || at === undefined) return null
  const instant = new Date(at)
  if (instant <= now) throw publishInThePast()
  return instant
}
