// A seller adds a picture to a product: the file is decoded and stored first, and counted under a lock, so that there are never too many.

import type { Picture } from '@amana/contract'
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { pictureView, storePicture } from '#platform/pictures'
import { refuseContactDetails } from '#screening'
import { tooManyPictures } from '../errors.ts'
import { productOfShop } from '../queries.ts'
import { picturesMax } from '../rules.ts'

/** Throws not_a_picture, picture_too_large, too_many_pictures, contact_details_in_text, not_found. */
export async function addPicture(
  ctx: Ctx,
  shopId: string,
  productId: string,
  bytes: Uint8Array,
  alt: string,
): Promise<Picture> {
  const product = await productOfShop(ctx, shopId, productId)
  if (!product) throw notFound('product')
  if (product.pictures.length >= picturesMax) throw tooManyPictures(picturesMax)
  const words = alt.trim() || product.title
  await refuseContactDetails(ctx, { alt: words }, { shopId })
  const stored = await storePicture(ctx.config, bytes)
  await transactForShop(ctx, shopId, async (tx) => {
    await sql`select id from catalogue.product where shop_id = ${shopId} and id = ${productId} for update`.execute(
      tx.db,
    )
    const { rows } = await sql<{ count: number; next: number }>`
      select count(*) as count, coalesce(max(position) + 1, 0) as next
      from catalogue.picture where shop_id = ${shopId} and product_id = ${productId}`.execute(tx.db)
    if (rows[0]!.count >= picturesMax) throw tooManyPictures(picturesMax)
    await sql`insert into catalogue.picture (shop_id, id, product_id, key, width, height, alt, position)
      values (${shopId}, ${newId(tx.now)}, ${productId}, ${stored.key}, ${stored.width}, ${stored.height}, ${words},
        ${rows[0]!.next})`.execute(tx.db)
    await announce(tx, 'product_changed', { shopId, productId })
  })
  return pictureView(stored, words)
}
