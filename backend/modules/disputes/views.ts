// A dispute as each side sees it: the same timeline and evidence, and what is asked of whom until when.
import { type DisputeSummary, type DisputeView, kes, type Party, toWireId } from '@amana/contract'
import { buyerView, type OrderRow, readFirstTitles, readOrderRow, readOrderRows, sellerView } from '#orders'
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { unseal } from '#platform/sealed'
import { mayAppeal } from './actions/appeal-dispute.ts'
import { returnTriesLeft, waitsForReturnCode } from './actions/bring-goods-back.ts'
import { roomForPhotos, takesEvidence } from './actions/show-evidence.ts'
import { decisionWords } from './decision-words.ts'
import type { DisputeRow, EvidenceRow, StepRow } from './dispute-row.ts'
import { turnIn } from './lifecycle.ts'
import { evidenceOf, stepsOf } from './queries.ts'
import { ifNobody } from './what-happens-next.ts'
import { buyerMay, sellerMay } from './who-may-answer.ts'
import { fill } from './wording.ts'

const iso = (instant: Date | null) => instant?.toISOString() ?? null

const says = (step: StepRow, side: Party) =>
  fill(decisionWords[step.row_id][side], { until: step.until, sumCents: step.sum_cents })

const shown = (row: EvidenceRow): DisputeView['evidence'][number] => ({
  id: toWireId('evidence', row.id),
  by: row.by,
  kind: row.picture_key ? 'photo' : 'text',
  text: row.text,
  width: row.width,
  height: row.height,
  shownBefore: row.shown_before,
  at: row.at.toISOString(),
})

const ofOrder = (order: OrderRow): DisputeView['order'] => ({
  shippedAt: iso(order.shipped_at),
  carrier: order.carrier,
  trackingNumber: order.tracking_number,
  promisedBy: iso(order.deliver_by),
  deliveredAt: iso(order.delivered_at),
  deliveredBy: order.evidence,
})

const summaryOf = (dispute: DisputeRow, order: OrderRow, title: string): DisputeSummary => ({
  id: toWireId('dispute', dispute.id),
  orderId: toWireId('order', dispute.order_id),
  orderNumber: order.number,
  state: dispute.state,
  reason: dispute.reason,
  title,
  total: kes(order.total_cents),
  turn: turnIn[dispute.state],
  dueAt: iso(dispute.due_at),
  openedAt: dispute.opened_at.toISOString(),
})

const decisionOf = (dispute: DisputeRow): DisputeView['decision'] =>
  (dispute.state === 'decided' || dispute.state === 'closed' || dispute.round === 'appeal_by_seller') &&
  dispute.outcome &&
  dispute.decided_row &&
  dispute.lost_by
    ? {
        row: dispute.decided_row,
        outcome: dispute.outcome,
        lostBy: dispute.lost_by,
        refund: kes(dispute.refund_cents ?? 0),
        at: dispute.decided_at!.toISOString(),
      }
    : null

/** Read as `side`: a seller's in the transaction that is bound to the shop. */
export async function disputeView(ctx: Ctx, dispute: DisputeRow, side: Party): Promise<DisputeView> {
  const order = await readOrderRow(ctx, dispute.order_id, dispute.shop_id)
  const { lines, money, shop, contact } = side === 'buyer' ? await buyerView(ctx, order) : await sellerView(ctx, order)
  const steps = await stepsOf(ctx, dispute)
  const waitsForCode = waitsForReturnCode(dispute)
  const last = steps.findLast(({ row_id }) => row_id === dispute.last_row)
  return {
    ...summaryOf(dispute, order, lines[0]?.title ?? order.number),
    ...{ shop: { slug: shop.slug, name: shop.name }, buyerName: contact.name, lines, money },
    held: kes(dispute.held_cents),
    wish: dispute.wish,
    now: last ? says(last, side) : decisionWords[dispute.last_row][side],
    ifNobody: ifNobody(dispute, order, side),
    timeline: steps.map((step) => ({ at: step.at.toISOString(), by: step.by, says: says(step, side) })),
    evidence: (await evidenceOf(ctx, dispute)).map(shown),
    photosLeft: takesEvidence(dispute) ? await roomForPhotos(ctx, dispute, side) : 0,
    order: ofOrder(order),
    offer: dispute.seller_answer === 'offers_part' ? kes(dispute.offer_cents!) : null,
    returnCode:
      side === 'buyer' && waitsForCode ? unseal(ctx.config, 'return-code', dispute.return_code_sealed!) : null,
    returnTriesLeft: side === 'seller' && waitsForCode ? await returnTriesLeft(ctx, dispute) : null,
    answers: side === 'buyer' ? buyerMay(dispute) : sellerMay(dispute),
    canAddEvidence: takesEvidence(dispute),
    canClaimReturn: side === 'buyer' && dispute.state === 'awaiting_return',
    canEnterReturnCode: side === 'seller' && waitsForCode,
    appealUntil: mayAppeal(dispute, side, ctx.now) ? iso(dispute.appeal_until) : null,
    decision: decisionOf(dispute),
  }
}

export async function disputeSummaries(ctx: Ctx, disputes: readonly DisputeRow[]): Promise<DisputeSummary[]> {
  const orders = await readOrderRows(
    ctx,
    disputes.map((dispute) => dispute.order_id),
  )
  const titles = await readFirstTitles(ctx, [...orders.values()])
  return disputes.map((dispute) => {
    const order = orders.get(dispute.order_id)
    assert(order, 'a dispute is about an order that is there')
    return summaryOf(dispute, order, titles.get(order.id) ?? order.number)
  })
}
