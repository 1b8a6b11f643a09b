// The photos of reviews: in order, and which files they hold.
import { type Picture, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { pictureView, type StoredPicture } from '#platform/picture-files'

/** By review, each described by what the review is about. */
export async function photosOf(
  ctx: Ctx,
  reviewIds: readonly string[],
  describe: (reviewId: string) => string,
): Promise<Map<string, Picture[]>> {
  const { rows } = await sql<StoredPicture & { id: string; reviewId: string }>`
    select id, review_id as "reviewId", key, width, height, widths, blur from reviews.photo
    where review_id = any(${reviewIds}::uuid[]) order by review_id, position`.execute(ctx.db)
  const byReview = Map.groupBy(rows, ({ reviewId }) => reviewId)
  return new Map(
    [...byReview].map(([reviewId, photos]) => [
      reviewId,
      photos.map(({ id, reviewId: _, ...stored }) => ({
        id: toWireId('image', id),
        ...pictureView(stored, describe(reviewId)),
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
