// What follows an order of the demo market: its buyer reviews it, follows the shop if she liked it, and the seller answers.
import { followShop } from '#following'
import { after, hours } from '#platform/clock'
import { Refusal } from '#platform/errors'
import { replyToReview, writeReview } from '#reviews'
import { readShopForSale } from '#shops'
import type { SeedOrder } from './market/index.ts'
import { reviewOf } from './market/reviews.ts'
import type { Buyer } from './play-order.ts'
import type { PlayedShop } from './play-shop.ts'
import type { Stage } from './stage.ts'
import type { Timeline } from './timeline.ts'

const likedFrom = 4

/** @param idOf the order's id, once it is placed @param at when the buyer writes; the order is complete by then */
export function playReview(
  stage: Stage,
  timeline: Timeline,
  { order, shop, buyer, at }: { order: SeedOrder; shop: PlayedShop; buyer: Buyer; at: Date },
  idOf: () => string | undefined,
): void {
  const said = reviewOf(order, shop.seed.character)
  if (!said || buyer.actor.kind !== 'account') return
  const title = `${buyer.person.name} reviews ${shop.seed.name}`
  let reviewId: string | undefined
  timeline.add({
    at,
    title,
    act: async () => {
      const orderId = idOf()
      if (!orderId) return
      const ctx = stage.ctx(buyer.actor)
      reviewId = (await quietly(writeReview(ctx, orderId, said)))?.id
      const page = said.stars >= likedFrom ? await readShopForSale(ctx, shop.shopId) : undefined
      if (page) await quietly(followShop(ctx, page))
    },
  })
  const { reply } = said
  if (!reply) return
  timeline.add({
    at: after(at, hours(20)),
    title: `${shop.seed.name} answers`,
    act: async () => void (reviewId && (await replyToReview(stage.ctx(shop.owner), shop.shopId, reviewId, reply))),
  })
}

/** An order that has come to nothing is not reviewed: the story goes on without. */
async function quietly<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
