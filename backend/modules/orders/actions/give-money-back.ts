// The seller gives a part back, for goodwill: out of what is held, or, once it is hers, out of what she has. The rest of the order goes
// on as it was.
import { kes } from '@amana/contract'
import { type Hold, readHold, refundAfterRelease, refundPart } from '#escrow'
import type { TxCtx } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { partRefundNotPossible, partRefundTooMuch, partRefundTooSmall } from '../errors.ts'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder } from '../queries.ts'

/** M-Pesa sends nothing smaller to a phone (Daraja, B2C), so no less is given back, and no less stays held. */
export const refundCentsMin = 10_00

const whyNot: Partial<Record<OrderRow['state'], string>> = {
  awaiting_payment: 'This one is not paid yet.',
  disputed: 'A problem was reported: offer the money there, so that it ends with it.',
}

/** How much the seller can give back now; 0 when nothing. All of it before it is shipped is a cancellation, and not this. */
export function mostRefundable(order: Pick<OrderRow, 'state'>, hold: Hold | undefined): number {
  if (!hold || hold.takenBackAt) return 0
  const held = ['paid', 'shipped', 'delivered'].includes(order.state)
  const most =
    order.state === 'completed'
      ? hold.releasedCents - hold.clawedBackCents
      : held
        ? hold.remainingCents - refundCentsMin
        : 0
  return most < refundCentsMin ? 0 : most
}

const shillings = (cents: number): string => `KES ${(kes(cents).cents / 100).toLocaleString('en-KE')}`

/**
 * In the transaction of the caller's Idempotency-Key: asked again it is the same refund. It is not bound to the shop, because it moves
 * money that is Amana's to move; that the order is the shop's is checked here.
 * @throws part_refund_not_possible, part_refund_too_much, part_refund_too_small
 */
export async function giveMoneyBack(
  tx: TxCtx,
  shopId: string,
  orderId: string,
  { amountCents, key }: { amountCents: number; key: string },
): Promise<OrderRow> {
  const order = await lockOrder(tx, orderId)
  if (order.shop_id !== shopId) throw notFound('order')
  const most = mostRefundable(order, await readHold(tx, orderId))
  if (most === 0) throw partRefundNotPossible(whyNot[order.state] ?? 'Nothing is left to give back here.')
  if (amountCents > most) throw partRefundTooMuch.with({ data: { most: kes(most) } }, shillings(most))
  if (amountCents < refundCentsMin) throw partRefundTooSmall(shillings(refundCentsMin))
  const afterRelease = order.state === 'completed'
  const request = { amountCents, reason: 'goodwill', key: `goodwill:${key}` }
  const { refundId } = await (afterRelease ? refundAfterRelease : refundPart)(tx, orderId, request)
  await announce(tx, 'order_part_refunded', { ...factsOf(order), refundId, amountCents, afterRelease, by: 'seller' })
  return order
}
