// A picture that comes to a product on show is judged as the product was: one that another shop had first takes it off the show.
import { sql } from 'kysely'
import { transactForShop } from '#platform/context'
import { announce, when } from '#platform/facts'
import { judgeProduct } from '../judge-product.ts'
import { lowestPriceCents } from '../product-shape.ts'
import { productOfShop } from '../queries.ts'

export const judgeTheProductWhenAPictureIsAdded = (): void =>
  when('picture_added', 'judge-the-product-when-a-picture-is-added', async (ctx, fact) => {
    const { shopId, productId } = fact.data
    const product = await productOfShop(ctx, shopId, productId)
    if (product?.status !== 'active' || product.screening !== 'passed') return
    const judgement = await judgeProduct(ctx, {
      ...product,
      productId,
      lowestPriceCents: lowestPriceCents(product.variants),
      wasOnShow: true,
    })
    if (judgement.screening === 'passed') return
    await transactForShop(ctx, shopId, async (tx) => {
      await sql`update catalogue.product set screening = ${judgement.screening}, screening_code = ${judgement.code},
          screening_reason = ${judgement.reason}, screening_reason_sw = ${judgement.reasonSw}, version = version + 1, changed_at = ${tx.now}
        where shop_id = ${shopId} and id = ${productId} and version = ${product.version}`.execute(tx.db)
      await announce(tx, 'product_changed', { shopId, productId })
    })
  })
