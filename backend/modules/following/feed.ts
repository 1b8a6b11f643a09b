// The feed: what is new in followed shops, with the card of each product as it is now.
import { kes, type ReplyOf, type readFeed, toWireId } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { readCardsOf } from '#search'
import { followedBy, newsFor } from './queries.ts'

const amount = (cents: number | null) => (cents === null ? null : kes(cents))

/** What is off show meanwhile is left out, so a page may be shorter than asked for with others to come. */
export async function feedOf(
  ctx: Ctx,
  accountId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ReplyOf<typeof readFeed>> {
  const news = await newsFor(ctx, accountId, { before: after, limit: limit + 1 })
  const shown = news.slice(0, limit)
  const last = news.length > limit ? shown.at(-1) : undefined
  const cards = await readCardsOf(
    ctx,
    shown.map(({ productId }) => productId),
  )
  return {
    items: shown.flatMap(({ id, kind, at, fromCents, toCents, productId }) => {
      const listing = cards.get(productId)
      if (!listing) return []
      return [
        {
          id: toWireId('event', id),
          kind,
          at: at.toISOString(),
          from: amount(fromCents),
          to: amount(toCents),
          listing,
        },
      ]
    }),
    next: last ? toWireId('event', last.id) : null,
    shopsFollowed: (await followedBy(ctx, accountId)).length,
  }
}
