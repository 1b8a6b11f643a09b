// A review as its table holds it, and the SQL that finds it.
import { type RawBuilder, sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { notFound } from '#platform/errors'
import type { NotCounted } from './rules.ts'

export interface ReviewRow {
  shopId: string
  id: string
  orderId: string
  /** Null once the account was erased, as is the name. */
  accountId: string | null
  authorName: string | null
  stars: number
  text: string
  notCountedBecause: NotCounted | null
  helpful: number
  writtenAt: Date
  changedAt: Date | null
}

export const reviewColumns = sql`r.shop_id as "shopId", r.id, r.order_id as "orderId", r.account_id as "accountId",
  r.author_name as "authorName", r.stars, r.text, r.not_counted_because as "notCountedBecause", r.helpful,
  r.written_at as "writtenAt", r.changed_at as "changedAt"`

export const reviewsWhere = async (ctx: Ctx, where: RawBuilder<unknown>): Promise<ReviewRow[]> =>
  (await sql<ReviewRow>`select ${reviewColumns} from reviews.review r where ${where}`.execute(ctx.db)).rows

/** Throws not_found. */
export async function readReview(ctx: Ctx, reviewId: string): Promise<ReviewRow> {
  const [row] = await reviewsWhere(ctx, sql`r.id = ${reviewId}`)
  if (!row) throw notFound('review')
  return row
}

/** The same, locked until the transaction ends. */
export async function lockReview(tx: TxCtx, reviewId: string): Promise<ReviewRow> {
  const [row] = await reviewsWhere(tx, sql`r.id = ${reviewId} for update`)
  if (!row) throw notFound('review')
  return row
}
