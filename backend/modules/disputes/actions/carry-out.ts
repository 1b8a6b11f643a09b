// What was decided is done with the money: once, however often it is asked for.
import { refundAfterRelease } from '#escrow'
import { endDisputedOrder, readOrderRow } from '#orders'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import type { DisputeRow } from '../dispute-row.ts'

/** A decision for the seller waits until nobody can appeal; a seller's appeal never stops the buyer's money. */
const isFinal = ({ state, round }: DisputeRow): boolean => state === 'closed' || round === 'appeal_by_seller'

export async function carryOut(tx: TxCtx, dispute: DisputeRow): Promise<void> {
  const { order_id: orderId, outcome, refund_cents: refundCents, agreed } = dispute
  if (!isFinal(dispute) || outcome === 'delivered') return
  assert(outcome && refundCents !== null && agreed !== null, 'a decided dispute says how')
  const order = await readOrderRow(tx, orderId)
  if (order.state === 'completed' && outcome === 'refund') {
    await refundAfterRelease(tx, orderId, { amountCents: refundCents, reason: 'dispute', key: dispute.id })
    return
  }
  if (outcome === 'refund') await endDisputedOrder(tx, orderId, { outcome })
  else if (outcome === 'part') await endDisputedOrder(tx, orderId, { outcome, refundCents, agreed })
  else await endDisputedOrder(tx, orderId, { outcome, agreed })
}
