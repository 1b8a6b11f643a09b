// What the history of the two says, as plain facts. Three-valued: too little to tell is unknown, and unknown speaks against nobody.
import { buyerOf, readOrderRow } from '#orders'
import type { Ctx } from '#platform/context'
import { judgeBuyer, readPublicFacts } from '#trust'
import type { Case } from './decision-table.ts'
import type { DisputeRow } from './dispute-row.ts'
import { evidenceOf } from './queries.ts'

export type History = 'good' | 'doubtful' | 'unknown'

export const sellerLimits = { ordersToTell: 10, lostMin: 3, lostShareMin: 0.05 }

export function sellerHistory(facts: { ended: number; lost: number }): History {
  if (facts.ended < sellerLimits.ordersToTell) return 'unknown'
  const many = facts.lost >= sellerLimits.lostMin
  return many && facts.lost >= sellerLimits.lostShareMin * facts.ended ? 'doubtful' : 'good'
}

export function weigh(buyer: History, seller: History): Case['records'] {
  if (buyer === 'doubtful' && seller !== 'doubtful') return 'buyer_doubtful'
  return seller === 'doubtful' && buyer !== 'doubtful' ? 'seller_doubtful' : 'even'
}

/**
 * A photo that was shown in somebody else's problem before speaks against its buyer as a history of claims does.
 * Read by the application, not within one shop: a buyer's history is with all sellers.
 */
export async function weighRecords(
  ctx: Ctx,
  dispute: Pick<DisputeRow, 'order_id' | 'shop_id' | 'id'>,
): Promise<Case['records']> {
  const { lostOrders } = await readPublicFacts(ctx, dispute.shop_id)
  const { buyer_key: buyerKey, account_id: accountId } = await readOrderRow(ctx, dispute.order_id)
  const showsAgain = (await evidenceOf(ctx, dispute)).some((each) => each.shown_before)
  const buyer = showsAgain ? 'doubtful' : await judgeBuyer(ctx, await buyerOf(ctx, { buyerKey, accountId }))
  return weigh(buyer, sellerHistory({ ended: lostOrders.denominator, lost: lostOrders.numerator }))
}
