// Send money back, to the number that paid and to no other: out of an order's escrow, or out of suspense where it was parked.
import { sql } from 'kysely'
import { startRefundFromEscrow, startRefundFromSuspense } from '#ledger'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import { type Attempt, findAttempt, heldAttempt } from '../queries.ts'
import { disburse } from './disburse.ts'

export type RefundRequest = {
  shopId: string
  /** Whole shillings. */
  amountCents: number
  /** A stable word: order_expired, not_shipped … */
  reason: string
} & (
  | { from: 'escrow'; orderId: string }
  /** Parked money is known by its payment. `again` names the refund that failed and is now tried again. */
  | { from: 'suspense'; paymentId: string; again?: { refundId: string; tries: number; origin: 'escrow' | 'parked' } }
)

const payingAttempt = (tx: TxCtx, request: RefundRequest): Promise<Attempt | undefined> =>
  request.from === 'escrow' ? heldAttempt(tx, request.orderId) : findAttempt(tx, request.paymentId)

export async function startRefund(tx: TxCtx, request: RefundRequest): Promise<{ refundId: string }> {
  const { shopId, amountCents, reason } = request
  const payment = await payingAttempt(tx, request)
  assert(payment?.state === 'succeeded', `only a payment that has come can go back (shop ${shopId})`)
  const refundId = newId(tx.now)
  const orderId = payment.purpose === 'order' ? payment.purpose_id : null
  if (request.from === 'escrow')
    await startRefundFromEscrow(tx, { refundId, orderId: request.orderId, shopId, amountCents })
  else await startRefundFromSuspense(tx, { refundId, paymentId: payment.id, amountCents })
  const again = request.from === 'suspense' ? request.again : undefined
  const origin = again?.origin ?? (request.from === 'escrow' ? 'escrow' : 'parked')
  await sql`insert into payments.refund
      (id, payment_id, order_id, shop_id, amount_cents, origin, reason, state, tries, retry_of, started_at)
    values (${refundId}, ${payment.id}, ${orderId}, ${shopId}, ${amountCents}, ${origin}, ${reason}, 'sending',
      ${(again?.tries ?? 0) + 1}, ${again?.refundId ?? null}, ${tx.now})`.execute(tx.db)
  await disburse(tx, {
    purpose: 'refund',
    purposeId: refundId,
    shopId,
    phone: payment.phone,
    amountCents,
    remarks: `Amana ${payment.purpose === 'order' ? 'refund' : 'return'} ${payment.account_reference}`,
  })
  return { refundId }
}
