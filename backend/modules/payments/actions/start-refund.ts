// Send money back, to the number that paid and to no other: out of an order's escrow, or out of suspense where it was parked.
import { sql } from 'kysely'
import { clawBackRefund, type GivenBack, startRefundFromEscrow, startRefundFromSuspense, type Taken } from '#ledger'
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
  /** After the release: taken back from the seller, less what Amana and the revenue authority give back. */
  | { from: 'seller'; orderId: string; given: GivenBack }
  /** Parked money is known by its payment. `again` names the refund that failed and is now tried again. */
  | {
      from: 'suspense'
      paymentId: string
      again?: { refundId: string; tries: number; origin: 'escrow' | 'parked'; owedSince: Date }
    }
)

const payingAttempt = (tx: TxCtx, request: RefundRequest): Promise<Attempt | undefined> =>
  request.from === 'suspense' ? findAttempt(tx, request.paymentId) : heldAttempt(tx, request.orderId)

async function book(
  tx: TxCtx,
  refundId: string,
  paymentId: string,
  request: RefundRequest,
): Promise<Taken | undefined> {
  const { shopId, amountCents } = request
  if (request.from === 'escrow')
    await startRefundFromEscrow(tx, { refundId, orderId: request.orderId, shopId, amountCents })
  else if (request.from === 'suspense') await startRefundFromSuspense(tx, { refundId, paymentId, amountCents })
  else {
    const { orderId, given } = request
    return (await clawBackRefund(tx, { refundId, orderId, shopId, amountCents, ...given })).taken
  }
  return undefined
}

/** `taken`: where it was taken from, when it came from the seller. */
export async function startRefund(
  tx: TxCtx,
  request: RefundRequest,
): Promise<{ refundId: string; taken: Taken | undefined }> {
  const { shopId, amountCents, reason } = request
  const payment = await payingAttempt(tx, request)
  assert(payment?.state === 'succeeded', `only a payment that has come can go back (shop ${shopId})`)
  const refundId = newId(tx.now)
  const orderId = payment.purpose === 'order' ? payment.purpose_id : null
  const taken = await book(tx, refundId, payment.id, request)
  const again = request.from === 'suspense' ? request.again : undefined
  const origin = again?.origin ?? (request.from === 'suspense' ? 'parked' : 'escrow')
  await sql`insert into payments.refund
      (id, payment_id, order_id, shop_id, amount_cents, origin, reason, state, tries, retry_of, started_at,
        owed_since)
    values (${refundId}, ${payment.id}, ${orderId}, ${shopId}, ${amountCents}, ${origin}, ${reason}, 'sending',
      ${(again?.tries ?? 0) + 1}, ${again?.refundId ?? null}, ${tx.now}, ${again?.owedSince ?? tx.now})`.execute(tx.db)
  await disburse(tx, {
    purpose: 'refund',
    purposeId: refundId,
    shopId,
    phone: payment.phone,
    amountCents,
    remarks: `Amana ${payment.purpose === 'order' ? 'refund' : 'return'} ${payment.account_reference}`,
  })
  return { refundId, taken }
}
