// What the history of the two says, as plain facts. Three-valued: too little to tell is unknown, and unknown speaks against nobody.
import { countSellersOf } from '#orders'
import type { Ctx } from '#platform/context'
import { readPublicFacts } from '#trust'
import type { Case } from './decision-table.ts'
import type { DisputeRow } from './dispute-row.ts'
import { sellersClaimedAgainst } from './queries.ts'

export type History = 'good' | 'doubtful' | 'unknown'

/** Sellers, not orders, are counted: one seller's view alone never makes a buyer doubtful. */
export const buyerLimits = { sellersToTell: 4, claimedAgainstMin: 3, claimShareMin: 0.3 }
export const sellerLimits = { ordersToTell: 10, lostMin: 3, lostShareMin: 0.05 }

export function buyerHistory(facts: { sellers: number; claimedAgainst: number }): History {
  if (facts.sellers < buyerLimits.sellersToTell) return 'unknown'
  const many = facts.claimedAgainst >= buyerLimits.claimedAgainstMin
  return many && facts.claimedAgainst > buyerLimits.claimShareMin * facts.sellers ? 'doubtful' : 'good'
}

export function sellerHistory(facts: { ended: number; lost: number }): History {
  if (facts.ended < sellerLimits.ordersToTell) return 'unknown'
  const many = facts.lost >= sellerLimits.lostMin
  return many && facts.lost >= sellerLimits.lostShareMin * facts.ended ? 'doubtful' : 'good'
}

export function weigh(buyer: History, seller: History): Case['records'] {
  if (buyer === 'doubtful' && seller !== 'doubtful') return 'buyer_doubtful'
  return seller === 'doubtful' && buyer !== 'doubtful' ? 'seller_doubtful' : 'even'
}

/** Read by the application, not within one shop: a buyer's history is with all sellers. */
export async function weighRecords(
  ctx: Ctx,
  dispute: Pick<DisputeRow, 'buyer_key' | 'shop_id'>,
): Promise<Case['records']> {
  const { lostOrders } = await readPublicFacts(ctx, dispute.shop_id)
  const buyer = buyerHistory({
    sellers: await countSellersOf(ctx, dispute.buyer_key),
    claimedAgainst: await sellersClaimedAgainst(ctx, dispute.buyer_key),
  })
  return weigh(buyer, sellerHistory({ ended: lostOrders.denominator, lost: lostOrders.numerator }))
}
