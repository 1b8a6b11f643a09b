// The side that lost appeals, once, with something new. The buyer's appeal is judged like the dispute; the seller's is about the record,
// because money that went back to a buyer is never taken from her again.
import { disputeOrder, lockOrder, type OrderRow } from '#orders'
import { after } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import type { DisputeRow } from '../dispute-row.ts'
import { appealNotPossible } from '../errors.ts'
import { disputeFacts, judge } from '../judge.ts'
import { backstop, lasts, longestRound } from '../lifecycle.ts'
import { change, lockLatest } from '../queries.ts'
import { screenWords } from '../screen-words.ts'
import { inSide, type Side, writeDown } from './show-evidence.ts'

export const mayAppeal = (dispute: DisputeRow, by: Side['by'], now: Date): boolean =>
  dispute.round === 'first' && dispute.lost_by === by && dispute.appeal_until !== null && now < dispute.appeal_until

export async function appealDispute(ctx: Ctx, side: Side, text: string): Promise<DisputeRow> {
  await screenWords(ctx, text)
  return inSide(ctx, side, async (tx) => {
    const dispute = await lockLatest(tx, side.orderId, side.shopId)
    if (!mayAppeal(dispute, side.by, tx.now)) throw appealNotPossible()
    const order = await lockOrder(tx, side.orderId)
    const opened = side.by === 'buyer' ? await openForBuyer(tx, dispute, order) : await openForSeller(tx, dispute)
    await writeDown(tx, opened, side.by, text)
    await announce(tx, 'appeal_opened', { ...disputeFacts(opened, order), by: side.by })
    // What a buyer shows now is shown to the seller, as in the beginning.
    const buyer = side.by === 'buyer' && dispute.reason !== 'not_received' ? 'shows_photos' : 'not_asked'
    return judge(tx, opened, order, { by: side.by, buyer })
  })
}

/** Money that is still there stands still again; what was released before is asked back from the seller, should she win. */
async function openForBuyer(tx: TxCtx, dispute: DisputeRow, order: OrderRow): Promise<DisputeRow> {
  if (order.state === 'refunded') throw appealNotPossible()
  if (order.state === 'delivered')
    await disputeOrder(tx, order.id, { backstopAt: after(tx.now, longestRound + backstop) })
  return change(tx, dispute, {
    ...{ state: 'awaiting_seller', round: 'appeal_by_buyer', appealed_at: tx.now },
    ...{ due_at: after(tx.now, lasts.awaiting_seller), seller_answer: null, offer_cents: null, buyer_answer: null },
  })
}

const openForSeller = (tx: TxCtx, dispute: DisputeRow): Promise<DisputeRow> =>
  change(tx, dispute, {
    ...{ state: 'awaiting_buyer', round: 'appeal_by_seller', appealed_at: tx.now },
    ...{ due_at: after(tx.now, lasts.awaiting_buyer), buyer_answer: null },
  })
