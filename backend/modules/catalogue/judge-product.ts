// Before a product goes on show: its texts are screened, and trust says whether it may.
import type { Ctx } from '#platform/context'
import { refuseContactDetails } from '#screening'
import { readShopForSale } from '#shops'
import { judgeListing } from '#trust'
import { type AttributeValues, attributesOf } from './attributes/attributes-of.ts'
import { leafOf } from './category-tree.ts'
import { unknownCategory } from './errors.ts'
import { waitsForPictures } from './picture-rows.ts'
import { comparablesOf, type Option, type ScreeningState } from './queries.ts'
import { countOnShow, refusalOf } from './room-on-show.ts'
import { comparablesMax } from './rules.ts'
import { shopsWithThePicture } from './shops-with-the-picture.ts'

export interface ProductToJudge {
  shopId: string
  /** When it is there already. */
  productId?: string
  title: string
  description: string
  categorySlug: string
  brand: string | null
  options: readonly Option[]
  attributes: AttributeValues
  tags?: readonly string[] | undefined
  variants?: readonly { sku?: string | undefined }[]
  lowestPriceCents: number
  /** A product that is on show already counts neither as another listing nor as a new one. */
  wasOnShow: boolean
  /** What it was on show for until now. */
  priceBeforeCents?: number
  /** How many others go on show in the same transaction: they count, though nobody sees them yet. */
  goingOnShowToo?: number
}

export interface Judgement {
  screening: ScreeningState
  code: string | null
  /** What the seller is told when it is not on show. */
  reason: string | null
  /** The same in Swahili. */
  reasonSw: string | null
}

/** Everything of a product that the public reads, by field. */
export function publicTexts(
  product: Pick<
    ProductToJudge,
    'title' | 'description' | 'categorySlug' | 'brand' | 'options' | 'attributes' | 'tags' | 'variants'
  >,
): Record<string, string | null> {
  const written = attributesOf(product.categorySlug).filter(({ kind }) => kind === 'text')
  return {
    title: product.title,
    description: product.description,
    brand: product.brand,
    ...Object.fromEntries(
      product.options.map((option, index) => [`options.${index}`, [option.name, ...option.values].join(', ')]),
    ),
    tags: (product.tags ?? []).join(', '),
    sku: (product.variants ?? []).flatMap(({ sku }) => sku || []).join(', '),
    ...Object.fromEntries(written.map(({ key }) => [`attributes.${key}`, String(product.attributes[key] ?? '')])),
  }
}

/**
 * Throws contact_details_in_text; asked for drafts too, so that nobody finds out at the end. The shop's name stands over every product:
 * a number may begin in it and go on in the title.
 */
export async function screenTexts(
  ctx: Ctx,
  product: Omit<ProductToJudge, 'lowestPriceCents' | 'wasOnShow'>,
): Promise<void> {
  const shop = await readShopForSale(ctx, product.shopId)
  const before = shop ? [shop.name] : []
  await refuseContactDetails(ctx, publicTexts(product), { shopId: product.shopId, before })
}

/** Not judged: what is not on show. */
export const notJudged: Judgement = { screening: 'pending', code: null, reason: null, reasonSw: null }

/** The first pictures of a product are looked into before it is seen; that takes seconds, and it goes on show by itself. */
export const picturesBeingRead: Judgement & { code: string } = {
  screening: 'pending',
  code: 'pictures_being_read',
  reason: 'Its pictures are being checked. That takes a minute at most; then it goes on sale by itself.',
  reasonSw: 'Picha zake zinakaguliwa. Huchukua dakika moja tu; kisha itaanza kuuzwa yenyewe.',
}

/** Throws what trust refuses (category_not_open_to_new_sellers, too_many_listings …); a quarantine is an answer. */
export async function judgeProduct(ctx: Ctx, product: ProductToJudge): Promise<Judgement> {
  const category = leafOf(product.categorySlug)
  if (!category) throw unknownCategory(product.categorySlug)
  const comparables = await comparablesOf(ctx, {
    ...(product.productId && { productId: product.productId }),
    categorySlug: category.slug,
    comparablesMax,
  })
  const onShow = await countOnShow(ctx, product.shopId, product.productId)
  const verdict = await judgeListing(ctx, {
    shopId: product.shopId,
    ...(product.productId && { productId: product.productId }),
    title: product.title,
    description: product.description,
    brand: product.brand,
    categorySlug: category.slug,
    categoryRisk: category.risk,
    priceCents: product.lowestPriceCents,
    ...(product.productId && {
      shopsWithThePicture: await shopsWithThePicture(ctx, product.shopId, product.productId),
    }),
    ...(product.priceBeforeCents !== undefined && { priceBeforeCents: product.priceBeforeCents }),
    comparables,
    // What is unknown refuses nothing: the caps are for what is new on show, not for a changed text.
    ...(!product.wasOnShow && {
      activeListings: onShow.activeListings + (product.goingOnShowToo ?? 0),
      listingsLastHour: onShow.listingsLastHour + (product.goingOnShowToo ?? 0),
    }),
  })
  if (verdict.action === 'refuse') throw refusalOf(verdict)
  return verdict.action === 'quarantine'
    ? { screening: 'quarantined', code: verdict.code, reason: verdict.sentence, reasonSw: verdict.sentences.sw }
    : product.productId && (await waitsForPictures(ctx, product.shopId, product.productId))
      ? picturesBeingRead
      : { screening: 'passed', code: null, reason: null, reasonSw: null }
}
