// A seller puts a product's pictures into another order, says what one shows, or takes one down.
import { type Picture, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { refuseContactDetails } from '#screening'
import { picturesChangedMeanwhile } from '../errors.ts'
import { lockPicturesOf, picturesOf } from '../picture-rows.ts'
import { productOfShop } from '../queries.ts'

/** Runs under the product's lock; gives all its pictures as they are afterwards. */
async function arrange(
  ctx: Ctx,
  shopId: string,
  productId: string,
  work: (tx: TxCtx, ids: string[]) => Promise<unknown>,
): Promise<Picture[]> {
  return transactForShop(ctx, shopId, async (tx) => {
    const pictures = await lockPicturesOf(tx, shopId, productId)
    await work(
      tx,
      pictures.map(({ id }) => id),
    )
    await announce(tx, 'product_changed', { shopId, productId })
    return (await picturesOf(tx, [productId], { all: true })).get(productId) ?? []
  })
}

const needs = (ids: string[], id: string) => {
  if (!ids.includes(id)) throw notFound('picture')
}

/** @param order every picture of the product, once. Throws pictures_changed_meanwhile. */
export const orderPictures = (ctx: Ctx, shopId: string, productId: string, order: readonly string[]) =>
  arrange(ctx, shopId, productId, async (tx, ids) => {
    if (order.length !== ids.length || ids.some((id) => !order.includes(id))) throw picturesChangedMeanwhile()
    await sql`update catalogue.picture set position = array_position(${order}::uuid[], id) - 1
      where shop_id = ${shopId} and product_id = ${productId}`.execute(tx.db)
  })

/** Throws contact_details_in_text. */
export async function describePicture(ctx: Ctx, shopId: string, productId: string, id: string, alt: string) {
  const product = await productOfShop(ctx, shopId, productId)
  const pictures = product && (await picturesOf(ctx, [product.id], { all: true })).get(product.id)
  if (!product || !pictures?.some((picture) => picture.id === toWireId('image', id))) throw notFound('picture')
  const words = alt.trim() || product.title
  await refuseContactDetails(ctx, { alt: words }, { shopId })
  return arrange(ctx, shopId, productId, async (tx, ids) => {
    needs(ids, id)
    await sql`update catalogue.picture set alt = ${words} where shop_id = ${shopId} and id = ${id}`.execute(tx.db)
  })
}

/** The files go a day later, by the schedule, unless something else shows them. */
export const removePicture = (ctx: Ctx, shopId: string, productId: string, id: string) =>
  arrange(ctx, shopId, productId, async (tx, ids) => {
    needs(ids, id)
    const { numAffectedRows } = await sql`delete from catalogue.picture
      where shop_id = ${shopId} and id = ${id}`.execute(tx.db)
    assert(numAffectedRows === 1n, 'a picture under the lock is there')
  })
