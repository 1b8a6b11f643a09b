// The photos of reviews: in order, and which files they hold.
import { type Picture, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { pictureView, type StoredPicture, whyNotShown } from '#platform/picture-files'

interface Photo extends StoredPicture {
  id: string
  reviewId: string
  held: boolean
  refusedFor: string[] | null
}

/** By review, each described by what the review is about. @param own reviews whose reader also sees that a photo is not shown */
export async function photosOf(
  ctx: Ctx,
  reviewIds: readonly string[],
  describe: (reviewId: string) => string,
  own: readonly string[],
): Promise<Map<string, Picture[]>> {
  const { rows } = await sql<Photo>`
    select id, review_id as "reviewId", key, width, height, widths, blur, held, refused_for as "refusedFor" from reviews.photo
    where review_id = any(${reviewIds}::uuid[]) and (not held or review_id = any(${own}::uuid[]))
    order by review_id, position`.execute(ctx.db)
  const byReview = Map.groupBy(rows, ({ reviewId }) => reviewId)
  return new Map(
    [...byReview].map(([reviewId, photos]) => [
      reviewId,
      photos.map(({ id, reviewId: _, held, refusedFor, ...stored }) => ({
        id: toWireId('image', id),
        ...pictureView(stored, describe(reviewId)),
        ...whyNotShown(held, refusedFor),
      })),
    ]),
  )
}

/** Which of these pictures a review still shows. */
export async function keysShown(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select distinct key from reviews.photo
    where key = any(${keys}::text[])`.execute(ctx.db)
  return rows.map(({ key }) => key)
}
