// A seller changes a product: texts, options, status, prices, stock. What a change could hide is judged again before it is on show.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { readShopForSale, sells } from '#shops'
import {
  type AttributeValues,
  checkAttributes,
  fittingAttributes,
  needAttributes,
} from '../attributes/attributes-of.ts'
import { leafOf } from '../category-tree.ts'
import { changedMeanwhile, shopNotActive, unknownCategory } from '../errors.ts'
import { type Judgement, judgeProduct, publicTexts, screenTexts } from '../judge-product.ts'
import { checkShape, lowestPriceCents } from '../product-shape.ts'
import { type Condition, type Option, type Product, type ProductStatus, productOfShop } from '../queries.ts'
import { rewriteVariants, type ShapedVariant, setAvailable } from '../rewrite-variants.ts'
import { roomOnShow, waitForTurnAtShelf } from '../room-on-show.ts'
import type { StockSource } from '../stock-history.ts'
import { laterThan, type Preparing } from './add-product.ts'

export interface VariantChange {
  id: string
  sku?: string
  priceCents?: number
  /** How many can be bought from now on; pieces that orders hold come on top. */
  stock?: number
  /** What the seller saw: where it is the same as `stock`, the stock is left alone. */
  stockSeen?: number
}

export interface ProductChange {
  /** What was looked at. */
  version?: number
  title?: string
  description?: string
  categorySlug?: string
  condition?: Condition
  brand?: string | null
  priceWasCents?: number | null
  attributes?: AttributeValues
  tags?: string[]
  status?: ProductStatus
  publishAt?: Date | string | null
  variants?: VariantChange[]
  /** All options and variants in their new order. */
  shape?: { options: Option[]; variants: ShapedVariant[] }
}

/** A change that was checked and judged, to be written in a transaction of the shop's. Throws changed_meanwhile, before it has written. */
export interface PlannedChange {
  /** The product as it will be. */
  changed: Product
  judgement: Judgement | undefined
  /** It takes up room on show that it did not before. */
  goesOnShow: boolean
  write(tx: TxCtx, source: StockSource): Promise<void>
}

/** Throws the refusals of the contract's changeProduct; not_found for a product or variant of another shop. */
export async function changeProduct(ctx: Ctx, shopId: string, productId: string, change: ProductChange): Promise<void> {
  const planned = await planChange(ctx, shopId, productId, change)
  await transactForShop(ctx, shopId, (tx) => planned.write(tx, 'edit'))
}

/** Throws the refusals of the contract's changeProduct. */
export async function planChange(
  ctx: Ctx,
  shopId: string,
  productId: string,
  change: ProductChange,
  { screened = false, goingOnShowToo = 0 }: Pick<Preparing, 'screened' | 'goingOnShowToo'> = {},
): Promise<PlannedChange> {
  const product = await productOfShop(ctx, shopId, productId)
  if (!product) throw notFound('product')
  if (change.version !== undefined && change.version !== product.version) throw changedMeanwhile()
  const changed = apply(ctx, product, change)
  if (!leafOf(changed.categorySlug)) throw unknownCategory(changed.categorySlug)
  if (change.shape) checkShape(change.shape.options, change.shape.variants)
  if (textsDiffer(product, changed) && !screened) await screenTexts(ctx, { ...changed, productId })
  const judgement = needsJudging(product, changed) ? await judge(ctx, product, changed, goingOnShowToo) : undefined
  if (changed.status === 'active') needAttributes(changed.categorySlug, changed.attributes)
  const goesOnShow = product.status !== 'active' && changed.status === 'active'
  return {
    changed,
    judgement,
    goesOnShow,
    async write(tx, source) {
      if (goesOnShow) {
        await waitForTurnAtShelf(tx, shopId)
        await roomOnShow(tx, shopId, 1, productId)
      }
      await writeProduct(tx, changed, judgement)
      if (change.shape) await rewriteVariants(tx, shopId, productId, change.shape.variants, source)
      for (const variant of change.variants ?? []) await writeVariant(tx, shopId, productId, variant, source)
      await announce(tx, 'product_changed', { shopId, productId })
    },
  }
}

function apply(ctx: Ctx, product: Product, change: ProductChange): Product {
  const { variants = [], shape, version: _, publishAt, tags, attributes, ...rest } = change
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  for (const id of byId.keys()) if (!product.variants.some((variant) => variant.id === id)) throw notFound('variant')
  const changed = {
    ...product,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  } as Product
  const waits = changed.status === 'draft' && publishAt === undefined ? product.publishAt : null
  return {
    ...changed,
    options: shape?.options ?? product.options,
    variants: shape
      ? shape.variants.map((variant) => ({
          ...{ id: variant.id ?? '', productId: product.id, sku: variant.sku ?? '' },
          ...{ optionValues: variant.optionValues, priceCents: variant.priceCents, available: variant.stock },
        }))
      : product.variants.map((variant) => ({
          ...variant,
          sku: byId.get(variant.id)?.sku ?? variant.sku,
          priceCents: byId.get(variant.id)?.priceCents ?? variant.priceCents,
        })),
    attributes: attributes
      ? checkAttributes(changed.categorySlug, attributes)
      : fittingAttributes(changed.categorySlug, product.attributes),
    tags: tags ? [...new Set(tags)] : product.tags,
    publishAt: changed.status === 'draft' && publishAt ? laterThan(ctx.now, publishAt) : waits,
    publishNote: change.status !== undefined || publishAt !== undefined ? null : product.publishNote,
  }
}

const onShow = (product: Product): boolean => product.status === 'active' && product.screening === 'passed'

const textsDiffer = (before: Product, after: Product): boolean =>
  JSON.stringify(publicTexts(before)) !== JSON.stringify(publicTexts(after))

/** Off the shelf nothing is judged; on the shelf, what is not stock alone. */
const needsJudging = (before: Product, after: Product): boolean =>
  after.status === 'active' &&
  (!onShow(before) ||
    textsDiffer(before, after) ||
    before.categorySlug !== after.categorySlug ||
    lowestPriceCents(before.variants) !== lowestPriceCents(after.variants))

async function judge(ctx: Ctx, before: Product, changed: Product, goingOnShowToo: number): Promise<Judgement> {
  const shop = await readShopForSale(ctx, changed.shopId)
  if (!shop || !sells(shop.status)) throw shopNotActive()
  return judgeProduct(ctx, {
    ...changed,
    productId: changed.id,
    lowestPriceCents: lowestPriceCents(changed.variants),
    wasOnShow: onShow(before),
    goingOnShowToo,
    ...(onShow(before) && { priceBeforeCents: lowestPriceCents(before.variants) }),
  })
}

/** Only onto the version that was read: of two people who change it at once, one is asked to look again. */
async function writeProduct(tx: TxCtx, changed: Product, judgement: Judgement | undefined): Promise<void> {
  const judged = judgement
    ? sql`, screening = ${judgement.screening}, screening_code = ${judgement.code}, screening_reason = ${judgement.reason}, screening_reason_sw = ${judgement.reasonSw}`
    : sql``
  const shown = onShow({ ...changed, ...(judgement && { screening: judgement.screening }) })
  const { rows } = await sql`
    update catalogue.product set title = ${changed.title}, description = ${changed.description},
      category_slug = ${changed.categorySlug}, condition = ${changed.condition}, brand = ${changed.brand || null},
      options = ${JSON.stringify(changed.options)}::jsonb, attributes = ${JSON.stringify(changed.attributes)}::jsonb,
      tags = ${changed.tags}::text[], price_was_cents = ${changed.priceWasCents}, status = ${changed.status},
      publish_at = ${changed.publishAt}, publish_note = ${changed.publishNote}, version = version + 1,
      changed_at = ${tx.now}, shown_since = ${shown ? sql`coalesce(shown_since, ${tx.now})` : sql`shown_since`} ${judged}
    where shop_id = ${changed.shopId} and id = ${changed.id} and version = ${changed.version} returning id`.execute(
    tx.db,
  )
  if (rows.length === 0) throw changedMeanwhile()
}

async function writeVariant(
  tx: TxCtx,
  shopId: string,
  productId: string,
  change: VariantChange,
  source: StockSource,
): Promise<void> {
  const { rows } = await sql<{ available: number }>`
    select stock_on_hand - stock_reserved as available from catalogue.variant
    where shop_id = ${shopId} and product_id = ${productId} and id = ${change.id} for update`.execute(tx.db)
  if (!rows[0]) throw notFound('variant')
  if (change.priceCents !== undefined || change.sku)
    await sql`update catalogue.variant set price_cents = coalesce(${change.priceCents ?? null}::bigint, price_cents),
      sku = coalesce(${change.sku ?? null}::text, sku) where shop_id = ${shopId} and id = ${change.id}`.execute(tx.db)
  if (change.stock !== undefined && change.stock !== change.stockSeen)
    await setAvailable(tx, shopId, change.id, change.stock, rows[0].available, source)
}
