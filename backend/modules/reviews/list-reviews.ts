// A page of reviews of a product or a shop: by how many found them helpful, by age, or the lowest first.
import { type ReviewList, type ReviewSort, reviewSort } from '@amana/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#platform/context'
import { Refusal } from '#platform/errors'
import { readStars } from './ratings.ts'
import { type ReviewRow, reviewColumns } from './review-row.ts'
import { reviewViews } from './views.ts'

export interface ReviewPage {
  sort: ReviewSort
  stars?: number | undefined
  after?: string | undefined
  limit: number
  /** Only those that the shop has not answered. */
  unanswered?: boolean
}
type Subject = { shopId: string; productId?: undefined } | { productId: string; shopId?: undefined }

/** Largest first; among equals the newest. Ids are born in the order of time. */
const sortedBy: Record<ReviewSort, ReturnType<typeof sql<number>>> = {
  helpful: sql<number>`r.helpful`,
  newest: sql<number>`0`,
  lowest: sql<number>`-r.stars`,
}

const place = z.tuple([reviewSort, z.int(), z.uuid()])

function placeOf(sort: ReviewSort, cursor: string): { value: number; id: string } {
  let said: unknown
  try {
    said = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {}
  const parsed = place.safeParse(said)
  if (!parsed.success || parsed.data[0] !== sort)
    throw new Refusal('invalid_request', 'invalid', 'This page cannot be found again. Start from the first.', {
      fields: { after: 'must be what `next` gave for the same sort' },
    })
  return { value: parsed.data[1], id: parsed.data[2] }
}

async function readPage(ctx: Ctx, { shopId, productId }: Subject, page: ReviewPage) {
  const value = sortedBy[page.sort]
  const start = page.after === undefined ? undefined : placeOf(page.sort, page.after)
  const { rows } = await sql<ReviewRow & { value: number }>`
    select ${reviewColumns}, ${value} as value from reviews.review r
    where ${
      shopId
        ? sql`r.shop_id = ${shopId}`
        : sql`(r.shop_id, r.id) in (select shop_id, review_id from reviews.about where product_id = ${productId})`
    }
      ${page.stars ? sql`and r.stars = ${page.stars}` : sql``}
      ${page.unanswered ? sql`and not exists (select from reviews.reply a where a.shop_id = r.shop_id and a.review_id = r.id)` : sql``}
      ${start ? sql`and (${value}, r.id) < (${start.value}::int, ${start.id}::uuid)` : sql``}
    order by value desc, r.id desc limit ${page.limit + 1}`.execute(ctx.db)
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    shown,
    next: last ? Buffer.from(JSON.stringify([page.sort, last.value, last.id])).toString('base64url') : null,
  }
}

/** Throws invalid_request for a cursor that is not ours. */
export async function listReviews(ctx: Ctx, subject: Subject, page: ReviewPage): Promise<ReviewList> {
  const { shown, next } = await readPage(ctx, subject, page)
  const stars = await readStars(ctx, subject.shopId ?? subject.productId!)
  return { ...stars, reviews: await reviewViews(ctx, shown), next }
}

export async function countUnanswered(ctx: Ctx, shopId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from reviews.review r
    where r.shop_id = ${shopId}
      and not exists (select from reviews.reply a where a.shop_id = r.shop_id and a.review_id = r.id)`.execute(ctx.db)
  return rows[0]!.count
}
