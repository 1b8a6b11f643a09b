// The stars counted, for each shop and each product: kept review by review, and counted anew to be compared.
import { type histogram, type Rating, ratingOf } from '@amana/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { waitForTurn } from '#platform/wait-for-turn'
import { rateListing } from '#search'

/** Ratings of one shop and its products change one after the other, so that each sees all before it. */
export const ratingsInTurn = (tx: TxCtx, shopId: string) => waitForTurn(tx, `reviews.rating ${shopId}`)

/** A review comes into the averages (1) or leaves them (-1). Call `ratingsInTurn` first. */
export async function changeRatings(
  tx: TxCtx,
  review: { shopId: string; id: string; stars: number },
  by: 1 | -1,
): Promise<void> {
  const { rows } = await sql<{ productId: string }>`select product_id as "productId" from reviews.about
    where shop_id = ${review.shopId} and review_id = ${review.id} order by 1`.execute(tx.db)
  const products = rows.map(({ productId }) => productId)
  for (const subjectId of [review.shopId, ...products])
    await sql`insert into reviews.rating as kept (shop_id, subject_id, stars, reviews)
      values (${review.shopId}, ${subjectId}, ${review.stars}, ${Math.max(by, 0)})
      on conflict (shop_id, subject_id, stars) do update set reviews = kept.reviews + ${by}`.execute(tx.db)
  for (const productId of products) await showRating(tx, productId)
}

async function showRating(tx: TxCtx, productId: string): Promise<void> {
  const { rows } = await sql<{ reviews: number; stars: number }>`
    select coalesce(sum(reviews), 0)::int as reviews, coalesce(sum(reviews * stars), 0)::int as stars
    from reviews.rating where subject_id = ${productId}`.execute(tx.db)
  await rateListing(tx, productId, rows[0]!.reviews, rows[0]!.stars)
}

export interface Stars {
  rating: Rating | null
  histogram: z.infer<typeof histogram>
}

/** @param subjectId of a shop or a product */
export async function readStars(ctx: Ctx, subjectId: string): Promise<Stars> {
  const { rows } = await sql<{ stars: number; reviews: number }>`select stars, reviews from reviews.rating
    where subject_id = ${subjectId}`.execute(ctx.db)
  const of = new Map(rows.map(({ stars, reviews }) => [stars, reviews]))
  const bars = [5, 4, 3, 2, 1].map((stars) => ({ stars, reviews: of.get(stars) ?? 0 }))
  const total = bars.reduce((sum, { reviews }) => sum + reviews, 0)
  return {
    rating: ratingOf(
      total,
      bars.reduce((sum, { stars, reviews }) => sum + stars * reviews, 0),
    ),
    histogram: bars,
  }
}

interface Difference {
  shopId: string
  subjectId: string
  stars: number
  counted: number
  kept: number
}

/** Where the kept figure is not what the reviews add up to. */
async function differences(ctx: Ctx, shopId?: string): Promise<Difference[]> {
  const ofShop = shopId ? sql`where shop_id = ${shopId}` : sql``
  const { rows } = await sql<Difference>`
    with each as (
      select shop_id, shop_id as subject_id, stars from reviews.review where not_counted_because is null
      union all
      select r.shop_id, a.product_id, r.stars from reviews.review r
      join reviews.about a on a.shop_id = r.shop_id and a.review_id = r.id where r.not_counted_because is null
    ), anew as (
      select shop_id, subject_id, stars, count(*)::int as reviews from each ${ofShop} group by 1, 2, 3
    )
    select shop_id as "shopId", subject_id as "subjectId", stars, coalesce(anew.reviews, 0) as counted,
      coalesce(kept.reviews, 0) as kept
    from anew full join (select * from reviews.rating ${ofShop}) kept using (shop_id, subject_id, stars)
    where coalesce(anew.reviews, 0) <> coalesce(kept.reviews, 0) order by 1, 2, 3`.execute(ctx.db)
  return rows
}

/** For the operator's page: do the stars shown agree with the reviews? */
export async function checkRatings(ctx: Ctx) {
  const { length } = await differences(ctx)
  return {
    code: 'ratings_agree',
    label: 'Stars agree with the reviews',
    holds: length === 0,
    detail: length === 0 ? 'counted anew, no difference' : `${length} figures differ`,
    figures: { count: length },
  }
}

/** Counts all anew and puts right what differs. Gives how many figures did. */
export async function recountRatings(ctx: Ctx): Promise<number> {
  const shops = new Set((await differences(ctx)).map(({ shopId }) => shopId))
  let putRight = 0
  for (const shopId of shops)
    await transact(ctx, async (tx) => {
      await ratingsInTurn(tx, shopId)
      const wrong = await differences(tx, shopId)
      for (const { subjectId, stars, counted } of wrong)
        await sql`insert into reviews.rating (shop_id, subject_id, stars, reviews)
          values (${shopId}, ${subjectId}, ${stars}, ${counted})
          on conflict (shop_id, subject_id, stars) do update set reviews = excluded.reviews`.execute(tx.db)
      for (const subjectId of new Set(wrong.map((each) => each.subjectId)))
        if (subjectId !== shopId) await showRating(tx, subjectId)
      putRight += wrong.length
    })
  if (putRight > 0) ctx.log.error({ figures: putRight }, 'ratings were not what the reviews add up to')
  return putRight
}
