// Reviews on the wire, with what they are about, their photos, and the shop's answer.
import { type OwnReview, type Review, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { accountIdOf, type Ctx } from '#platform/context'
import { readShopsForSale } from '#shops'
import { photosOf } from './photos.ts'
import type { Purchase } from './purchases.ts'
import { type ReviewRow, reviewsWhere } from './review-row.ts'
import { changeWithin } from './rules.ts'

interface Reply {
  text: string
  writtenAt: Date
}

async function productsOf(ctx: Ctx, reviewIds: readonly string[]): Promise<Map<string, Review['products']>> {
  const { rows } = await sql<{ reviewId: string; productId: string; title: string }>`
    select review_id as "reviewId", product_id as "productId", title from reviews.about
    where review_id = any(${reviewIds}::uuid[]) order by review_id, title`.execute(ctx.db)
  const byReview = Map.groupBy(rows, ({ reviewId }) => reviewId)
  const product = ({ productId, title }: (typeof rows)[number]) => ({ id: toWireId('product', productId), title })
  return new Map([...byReview].map(([id, products]) => [id, products.map(product)]))
}

async function repliesTo(ctx: Ctx, reviewIds: readonly string[]): Promise<Map<string, Reply>> {
  const { rows } = await sql<Reply & { reviewId: string }>`
    select review_id as "reviewId", text, written_at as "writtenAt" from reviews.reply
    where review_id = any(${reviewIds}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.reviewId, row]))
}

async function votesOf(ctx: Ctx, accountId: string, reviewIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ reviewId: string }>`select review_id as "reviewId" from reviews.helpful_vote
    where account_id = ${accountId} and review_id = any(${reviewIds}::uuid[])`.execute(ctx.db)
  return new Set(rows.map(({ reviewId }) => reviewId))
}

/**
 * In the order given, as the caller sees them. Work that is bound to a shop is the seller's, who has no votes.
 * @param own to the reviewer herself, on her own page: with photos that nobody else is shown
 */
export async function reviewViews(ctx: Ctx, rows: readonly ReviewRow[], own = false): Promise<Review[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const viewer = ctx.shopId ? undefined : accountIdOf(ctx.actor)
  const products = await productsOf(ctx, ids)
  const about = (id: string) => (products.get(id) ?? []).map(({ title }) => title).join(', ')
  const photos = await photosOf(ctx, ids, about, own ? ids : [])
  const replies = await repliesTo(ctx, ids)
  const votes = viewer ? await votesOf(ctx, viewer, ids) : new Set<string>()
  return rows.map((row) => {
    const reply = replies.get(row.id)
    return {
      id: toWireId('review', row.id),
      stars: row.stars,
      text: row.text,
      author: row.authorName,
      writtenAt: row.writtenAt.toISOString(),
      changedAt: row.changedAt?.toISOString() ?? null,
      products: products.get(row.id) ?? [],
      photos: photos.get(row.id) ?? [],
      helpful: row.helpful,
      notCountedBecause: row.notCountedBecause,
      reply: reply ? { text: reply.text, writtenAt: reply.writtenAt.toISOString() } : null,
      mine: viewer !== undefined && row.accountId === viewer,
      votedHelpful: votes.has(row.id),
    }
  })
}

export const reviewView = async (ctx: Ctx, row: ReviewRow): Promise<Review> => (await reviewViews(ctx, [row]))[0]!
/** To the reviewer herself. */
export const ownReviewView = async (ctx: Ctx, row: ReviewRow): Promise<Review> =>
  (await reviewViews(ctx, [row], true))[0]!

/** Purchases with the review that each got, if it has. */
export async function ownReviews(ctx: Ctx, purchases: readonly Purchase[]): Promise<OwnReview[]> {
  const shops = await readShopsForSale(
    ctx,
    purchases.map(({ shopId }) => shopId),
  )
  const orderIds = purchases.map(({ orderId }) => orderId)
  const rows = await reviewsWhere(
    ctx,
    sql`r.shop_id = any(${purchases.map(({ shopId }) => shopId)}::uuid[]) and r.order_id = any(${orderIds}::uuid[])`,
  )
  const views = await reviewViews(ctx, rows, true)
  const byOrder = new Map(rows.map((row, index) => [row.orderId, { row, view: views[index]! }]))
  return purchases.map(({ orderId, orderNumber, shopId, products, completedAt }) => {
    const found = byOrder.get(orderId)
    const until = found && after(found.row.writtenAt, changeWithin)
    return {
      orderId: toWireId('order', orderId),
      orderNumber,
      shop: { slug: shops.get(shopId)?.slug ?? '', name: shops.get(shopId)?.name ?? '' },
      products: products.map(({ productId, title, picture }) => ({
        id: toWireId('product', productId),
        title,
        picture,
      })),
      completedAt: completedAt.toISOString(),
      review: found?.view ?? null,
      editableUntil: until && until > ctx.now ? until.toISOString() : null,
    }
  })
}
