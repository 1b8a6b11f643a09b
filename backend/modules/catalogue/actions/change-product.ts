// A seller changes a product: texts, status, prices, stock. What a change could hide is judged again before it is on show.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { readShopForSale, sells } from '#shops'
import { leafOf } from '../category-tree.ts'
import { changedMeanwhile, shopNotActive, unknownCategory } from '../errors.ts'
import { type Judgement, judgeProduct, screenTexts } from '../judge-product.ts'
import { type Product, type ProductStatus, productOfShop } from '../queries.ts'
import { recordMovement } from '../stock-history.ts'
import { lowestPriceCents } from './add-product.ts'

export interface ProductChange {
  title?: string
  description?: string
  categorySlug?: string
  condition?: 'new' | 'used' | 'refurbished'
  brand?: string | null
  priceWasCents?: number | null
  status?: ProductStatus
  /** `stock` is how many can be bought from now on; pieces that orders hold come on top. */
  variants?: { id: string; priceCents?: number; stock?: number }[]
}

/** Throws the refusals of the contract's changeProduct; not_found for a product or variant of another shop. */
export async function changeProduct(ctx: Ctx, shopId: string, productId: string, change: ProductChange): Promise<void> {
  const product = await productOfShop(ctx, shopId, productId)
  if (!product) throw notFound('product')
  const changed = apply(product, change)
  if (!leafOf(changed.categorySlug)) throw unknownCategory(changed.categorySlug)
  if (textsDiffer(product, changed)) await screenTexts(ctx, { ...changed, productId })
  const judgement = needsJudging(product, changed) ? await judge(ctx, product, changed) : undefined
  await transactForShop(ctx, shopId, async (tx) => {
    await writeProduct(tx, changed, judgement)
    for (const variant of change.variants ?? []) await writeVariant(tx, shopId, productId, variant)
    await announce(tx, 'product_changed', { shopId, productId })
  })
}

function apply(product: Product, change: ProductChange): Product {
  const { variants = [], ...rest } = change
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  for (const id of byId.keys()) if (!product.variants.some((variant) => variant.id === id)) throw notFound('variant')
  return {
    ...product,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    variants: product.variants.map((variant) => ({
      ...variant,
      priceCents: byId.get(variant.id)?.priceCents ?? variant.priceCents,
    })),
  }
}

const onShow = (product: Product): boolean => product.status === 'active' && product.screening === 'passed'

const textsDiffer = (before: Product, after: Product): boolean =>
  before.title !== after.title || before.description !== after.description || before.brand !== after.brand

/** Off the shelf nothing is judged; on the shelf, what is not stock alone. */
const needsJudging = (before: Product, after: Product): boolean =>
  after.status === 'active' &&
  (!onShow(before) ||
    textsDiffer(before, after) ||
    before.categorySlug !== after.categorySlug ||
    lowestPriceCents(before.variants) !== lowestPriceCents(after.variants))

async function judge(ctx: Ctx, before: Product, changed: Product): Promise<Judgement> {
  const shop = await readShopForSale(ctx, changed.shopId)
  if (!shop || !sells(shop.status)) throw shopNotActive()
  return judgeProduct(ctx, {
    ...changed,
    productId: changed.id,
    lowestPriceCents: lowestPriceCents(changed.variants),
    wasOnShow: onShow(before),
  })
}

/** Only onto the version that was read: of two people who change it at once, one is asked to look again. */
async function writeProduct(tx: TxCtx, changed: Product, judgement: Judgement | undefined): Promise<void> {
  const judged = judgement
    ? sql`, screening = ${judgement.screening}, screening_code = ${judgement.code}, screening_reason = ${judgement.reason}`
    : sql``
  const shown = onShow({ ...changed, ...(judgement && { screening: judgement.screening }) })
  const { rows } = await sql`
    update catalogue.product set title = ${changed.title}, description = ${changed.description},
      category_slug = ${changed.categorySlug}, condition = ${changed.condition}, brand = ${changed.brand || null},
      price_was_cents = ${changed.priceWasCents}, status = ${changed.status}, version = version + 1,
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
  change: { id: string; priceCents?: number; stock?: number },
): Promise<void> {
  const { rows } = await sql<{ available: number }>`
    select stock_on_hand - stock_reserved as available from catalogue.variant
    where shop_id = ${shopId} and product_id = ${productId} and id = ${change.id} for update`.execute(tx.db)
  if (!rows[0]) throw notFound('variant')
  const difference = change.stock === undefined ? 0 : change.stock - rows[0].available
  await sql`update catalogue.variant set price_cents = coalesce(${change.priceCents ?? null}::bigint, price_cents),
    stock_on_hand = stock_on_hand + ${difference} where shop_id = ${shopId} and id = ${change.id}`.execute(tx.db)
  if (difference !== 0) await recordMovement(tx, shopId, change.id, 'corrected', difference)
}
