// What became of a refund: back with the buyer, or parked again until it is tried anew; it goes on being tried until it arrives.
import { settleRefund as bookRefund, takeParkedPart } from '#ledger'
import { after } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import type { DisbursementOutcome } from '../disbursement-outcome.ts'
import { tellOfReturn } from '../payment-claim.ts'
import { changeRefund, findAttempt, lockRefund, type Refund } from '../queries.ts'
import { refundPauseMs, refundTriesBeforeWeekly } from '../rules.ts'

/** What a payment to the payer's phone has told, as far as it is known. */
export type Arrival = Pick<DisbursementOutcome, 'receipt' | 'recipientName'>

/** It is with the payer, by whichever try: whoever waits for it hears of it. */
export async function refundHasArrived(tx: TxCtx, refund: Refund, arrival: Arrival): Promise<void> {
  await changeRefund(tx, refund.id, { state: 'sent', next_try_at: null, settled_at: tx.now })
  const payment = await findAttempt(tx, refund.payment_id)
  assert(payment, 'a refund is of a payment')
  await tellOfReturn(tx, payment.purpose, {
    ...{ purposeId: payment.purpose_id, paymentId: payment.id, phone: payment.phone },
    ...arrival,
  })
  const { id: refundId, amount_cents: amountCents } = refund
  await announce(tx, 'refund_sent', { refundId, orderId: orderOf(refund), amountCents })
}

/** Parked money never was the order's: its return is no news about the order. */
const orderOf = ({ origin, order_id: orderId }: Refund): string | null => (origin === 'escrow' ? orderId : null)

/** M-Pesa took the whole payment back while this was on its way and came to nothing: the payer has it already. */
async function cameByReversal(tx: TxCtx, refund: Refund): Promise<boolean> {
  const payment = await findAttempt(tx, refund.payment_id)
  if (!payment?.reversed_at || !payment.receipt) return false
  await takeParkedPart(tx, { receipt: payment.receipt, paymentId: payment.id })
  await endedByReversal(tx, refund)
  return true
}

/** What it was to bring, the payer has because M-Pesa took the whole payment back. */
export async function endedByReversal(tx: TxCtx, refund: Refund): Promise<void> {
  await changeRefund(tx, refund.id, { state: 'sent', next_try_at: null, settled_at: tx.now })
  const { id: refundId, amount_cents: amountCents } = refund
  await announce(tx, 'refund_sent', { refundId, orderId: orderOf(refund), amountCents })
}

export async function settleRefund(tx: TxCtx, outcome: DisbursementOutcome): Promise<void> {
  const refund = await lockRefund(tx, outcome.purposeId)
  await bookRefund(tx, {
    refundId: refund.id,
    paymentId: refund.payment_id,
    disbursementId: outcome.disbursementId,
    amountCents: refund.amount_cents,
    outcome: outcome.outcome,
    feeCents: outcome.feeCents,
  })
  if (outcome.outcome === 'paid') {
    const { receipt, recipientName } = outcome
    return refundHasArrived(tx, refund, { receipt, recipientName })
  }
  if (await cameByReversal(tx, refund)) return
  const { tries, amount_cents: amountCents } = refund
  const nextTryAt = after(tx.now, refundPauseMs(tries))
  await changeRefund(tx, refund.id, { state: 'failed', settled_at: tx.now, next_try_at: nextTryAt })
  // From here on it is tried every week: that it failed once more is no news.
  if (tries > refundTriesBeforeWeekly) return
  const final = tries === refundTriesBeforeWeekly
  const code = outcome.code ?? 'failed'
  await announce(tx, 'refund_failed', { refundId: refund.id, orderId: orderOf(refund), amountCents, code, final })
}
