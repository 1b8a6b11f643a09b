// The buyer reports a problem: the order and its money stand still, and the first row of the table says what is asked of whom.
import type { DisputeReason } from '@amana/contract'
import { readHold } from '#escrow'
import { disputeOrder, lockOrder } from '#orders'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import type { DisputeRow } from '../dispute-row.ts'
import { disputeFacts, judge } from '../judge.ts'
import { backstop, lasts, longest } from '../lifecycle.ts'
import { insertDispute, insertEvidence, latestOf, lockLatest } from '../queries.ts'
import { screenWords } from '../screen-words.ts'
import { whyNotNow } from '../what-can-be-reported.ts'

export interface Report {
  reason: DisputeReason
  wish: 'refund' | 'part'
  text: string
}

export async function openDispute(ctx: Ctx, orderId: string, report: Report): Promise<DisputeRow> {
  await screenWords(ctx, report.text)
  return transact(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId)
    const notNow = whyNotNow(order, await latestOf(tx, orderId), report.reason, tx.now)
    if (notNow) throw notNow.refuse(notNow.says[order.language])
    const hold = await readHold(tx, orderId)
    assert(hold && hold.remainingCents > 0, 'an order on its way or delivered has money held')
    const disputed = await disputeOrder(tx, orderId, { backstopAt: after(tx.now, longest + backstop) })
    const { shop_id, buyer_key } = disputed
    await insertDispute(tx, reported({ shop_id, buyer_key, orderId }, report, hold.remainingCents, tx))
    const dispute = await lockLatest(tx, orderId)
    await insertEvidence(tx, dispute, { by: 'buyer', text: report.text })
    await announce(tx, 'dispute_opened', disputeFacts(dispute, disputed))
    return judge(tx, dispute, disputed, { by: 'buyer' })
  })
}

/** As it stands before the table has been asked: each kind of problem begins where it waits first. */
const reported = (
  of: { shop_id: string; buyer_key: string; orderId: string },
  { reason, wish }: Report,
  heldCents: number,
  tx: TxCtx,
) => {
  const nothingCame = reason === 'not_received'
  const state = nothingCame ? ('awaiting_seller' as const) : ('awaiting_photos' as const)
  return {
    ...{ shop_id: of.shop_id, id: newId(tx.now), order_id: of.orderId, buyer_key: of.buyer_key },
    ...{ state, round: 'first' as const, reason, wish, held_cents: heldCents, opened_at: tx.now },
    ...{ seller_answer: null, offer_cents: null, buyer_answer: null, return_code_sealed: null },
    ...{ decided_row: null, outcome: null, lost_by: null, refund_cents: null, agreed: null, decided_at: null },
    ...{ appeal_until: null, appealed_at: null },
    last_row: nothingCame ? ('nothing_came' as const) : ('problem_reported' as const),
    due_at: after(tx.now, lasts[state]),
  }
}
