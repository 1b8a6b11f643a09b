// A product once more, as a draft with nothing in stock: for the next of its kind.
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { readShopForSale, sells } from '#shops'
import { fittingAttributes } from '../attributes/attributes-of.ts'
import { shopNotActive } from '../errors.ts'
import { notJudged } from '../judge-product.ts'
import { copyPictures } from '../picture-rows.ts'
import { productOfShop } from '../queries.ts'
import { roomForProducts } from '../room-on-show.ts'
import { writeNewProducts } from '../write-products.ts'

const titleMax = 120

/** It shows the same pictures. Throws not_found, shop_not_active, too_many_products. */
export async function duplicateProduct(ctx: Ctx, shopId: string, productId: string): Promise<{ id: string }> {
  const shop = await readShopForSale(ctx, shopId)
  if (!shop || !sells(shop.status)) throw shopNotActive()
  const product = await productOfShop(ctx, shopId, productId)
  if (!product) throw notFound('product')
  await roomForProducts(ctx, shopId, 1)
  const { title, handle: _, variants, attributes, categorySlug, ...rest } = product
  const copy = {
    ...rest,
    categorySlug,
    title: `${title.slice(0, titleMax - 4)} (2)`,
    attributes: fittingAttributes(categorySlug, attributes),
    variants: variants.map(({ optionValues, priceCents }) => ({ optionValues, priceCents, stock: 0 })),
    ...{ status: 'draft' as const, publishAt: null, publishNote: null, judgement: notJudged },
  }
  return transactForShop(ctx, shopId, async (tx) => {
    const [id] = await writeNewProducts(tx, shopId, [copy], 'duplicate')
    await copyPictures(tx, shopId, productId, id!)
    return { id: id! }
  })
}
