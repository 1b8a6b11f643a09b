// A seller adds a picture to a product: the file is decoded and stored first, and counted under a lock, so that there are never too many.

import type { Picture } from '@amana/contract'
import { sql } from 'kysely'
import { recordTrait } from '#identity'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { holdOf } from '#platform/held-pictures'
import { newId } from '#platform/ids'
import { asSigned } from '#platform/picture-hash'
import { storePicture } from '#platform/pictures'
import { lookForContacts, refuseContactDetails } from '#screening'
import { tooManyPictures } from '../errors.ts'
import { picturesBeingRead } from '../judge-product.ts'
import { lockPicturesOf, pictureOfRow } from '../picture-rows.ts'
import { productOfShop } from '../queries.ts'
import { newOnShowMs, picturesMax } from '../rules.ts'

export interface MorePictures {
  /** Where it is to stand, from 0, if nothing stands there yet; at the end otherwise. */
  place?: number
  /** Written in the same transaction. A picture that the product shows already is not added again. */
  andThen?: (tx: TxCtx, outcome: 'added' | 'there_already') => Promise<void>
}

/** Throws not_a_picture and its like, too_many_pictures, contact_details_in_text, not_found. */
export async function addPicture(
  ctx: Ctx,
  shopId: string,
  productId: string,
  bytes: Uint8Array,
  alt: string,
  { place, andThen }: MorePictures = {},
): Promise<Picture> {
  const product = await productOfShop(ctx, shopId, productId)
  if (!product) throw notFound('product')
  if (product.pictures.length >= picturesMax) throw tooManyPictures(picturesMax)
  const words = alt.trim() || product.title
  await refuseContactDetails(ctx, { alt: words }, { shopId })
  const { hash, ...stored } = await storePicture(ctx, bytes, lookForContacts({ shopId }))
  const dhash = hash === undefined ? null : asSigned(hash)
  const id = newId(ctx.now)
  await transactForShop(ctx, shopId, async (tx) => {
    const pictures = await lockPicturesOf(tx, shopId, productId)
    if (andThen && (await showsAlready(tx, shopId, productId, dhash))) return andThen(tx, 'there_already')
    if (pictures.length >= picturesMax) throw tooManyPictures(picturesMax)
    const { held, refusedFor } = await holdOf(tx, stored)
    await sql`insert into catalogue.picture
      (shop_id, id, product_id, key, width, height, widths, blur, dhash, held, refused_for, alt, position)
      values (${shopId}, ${id}, ${productId}, ${stored.key}, ${stored.width}, ${stored.height}, ${stored.widths},
        ${stored.blur}, ${dhash}, ${held}, ${refusedFor}, ${words}, ${positionAt(pictures, place)})`.execute(tx.db)
    if (held && !refusedFor) await waitForTheFirst(tx, shopId, productId)
    await announce(tx, 'product_changed', { shopId, productId })
    await announce(tx, 'picture_added', { shopId, productId })
    await andThen?.(tx, 'added')
  })
  if (hash !== undefined) {
    const trait = { kind: 'image_hash', value: hash.toString(16).padStart(16, '0') } as const
    await transact(ctx, (tx) => recordTrait(tx, { ...trait, subjectKind: 'shop', subjectId: shopId }))
  }
  return pictureOfRow({ ...stored, id, alt: words })
}

/** What has just gone on show, and whose only pictures are not looked into yet, is seen once they are. */
async function waitForTheFirst(tx: TxCtx, shopId: string, productId: string): Promise<void> {
  const { screening, code, reason, reasonSw } = picturesBeingRead
  await sql`update catalogue.product set screening = ${screening}, screening_code = ${code}, screening_reason = ${reason},
      screening_reason_sw = ${reasonSw}
    where shop_id = ${shopId} and id = ${productId} and status = 'active' and screening = 'passed'
      and shown_since > ${after(tx.now, -newOnShowMs)} and not exists (select from catalogue.picture c
        where c.shop_id = ${shopId} and c.product_id = ${productId} and not c.held)`.execute(tx.db)
}

function positionAt(pictures: readonly { position: number }[], place: number | undefined): number {
  if (place !== undefined && !pictures.some(({ position }) => position === place)) return place
  return pictures.length === 0 ? 0 : pictures.at(-1)!.position + 1
}

/** The same to the last bit of its hash; pictures of one colour have none and are never the same. */
async function showsAlready(tx: TxCtx, shopId: string, productId: string, dhash: string | null): Promise<boolean> {
  const { rows } = await sql`select from catalogue.picture
    where shop_id = ${shopId} and product_id = ${productId} and dhash = ${dhash}`.execute(tx.db)
  return rows.length > 0
}
