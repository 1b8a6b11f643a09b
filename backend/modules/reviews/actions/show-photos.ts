// A reviewer adds photos, up to four, while the review can be changed; one is taken down at any time.
import { reviewPhotosMax } from '@amana/contract'
import { sql } from 'kysely'
import { accountIdOf, type Ctx, transact } from '#platform/context'
import { notFound } from '#platform/errors'
import { holdOf } from '#platform/held-pictures'
import { newId } from '#platform/ids'
import { storePicture } from '#platform/pictures'
import { lookForContacts } from '#screening'
import { notYours, tooManyPhotos } from '../errors.ts'
import { lockReview, type ReviewRow, readReview } from '../review-row.ts'
import { lockOwnReview, mayChange } from './write-review.ts'

const positions = Array.from({ length: reviewPhotosMax }, (_, position) => position)

/** Throws not_a_picture and its like, review_not_yours, review_too_old_to_change, too_many_photos, not_found. */
export async function addPhoto(ctx: Ctx, reviewId: string, bytes: Uint8Array): Promise<ReviewRow> {
  const review = await readReview(ctx, reviewId)
  mayChange(ctx, review)
  if ((await freePositions(ctx, reviewId)).length === 0) throw tooManyPhotos(reviewPhotosMax)
  const stored = await storePicture(ctx, bytes, lookForContacts({ accountId: accountIdOf(ctx.actor) ?? null }))
  const { key, width, height, widths, blur } = stored
  await transact(ctx, async (tx) => {
    const { shopId } = await lockOwnReview(tx, reviewId)
    const [position] = await freePositions(tx, reviewId)
    if (position === undefined) throw tooManyPhotos(reviewPhotosMax)
    const { held, refusedFor } = await holdOf(tx, stored)
    await sql`insert into reviews.photo
      (shop_id, id, review_id, key, width, height, widths, blur, held, refused_for, position)
      values (${shopId}, ${newId(tx.now)}, ${reviewId}, ${key}, ${width}, ${height}, ${widths}, ${blur}, ${held},
        ${refusedFor}, ${position})`.execute(tx.db)
  })
  return readReview(ctx, reviewId)
}

async function freePositions(ctx: Ctx, reviewId: string): Promise<number[]> {
  const { rows } = await sql<{ position: number }>`select position from reviews.photo
    where review_id = ${reviewId}`.execute(ctx.db)
  const taken = rows.map(({ position }) => position)
  return positions.filter((position) => !taken.includes(position))
}

/** Its files go a day later. Throws not_found, review_not_yours. */
export async function removePhoto(ctx: Ctx, reviewId: string, photoId: string): Promise<ReviewRow> {
  await transact(ctx, async (tx) => {
    const review = await lockReview(tx, reviewId)
    if (review.accountId === null || review.accountId !== accountIdOf(ctx.actor)) throw notYours()
    const { rows } = await sql`delete from reviews.photo
      where shop_id = ${review.shopId} and review_id = ${reviewId} and id = ${photoId} returning id`.execute(tx.db)
    if (rows.length === 0) throw notFound('photo')
  })
  return readReview(ctx, reviewId)
}
