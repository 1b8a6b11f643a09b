// What became of a refund: back with the buyer, or parked again until it is tried anew; it goes on being tried until it arrives.
import { settleRefund as bookRefund } from '#ledger'
import { after } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import type { DisbursementOutcome } from '../disbursement-outcome.ts'
import { tellOfReturn } from '../payment-claim.ts'
import { changeRefund, findAttempt, lockRefund } from '../queries.ts'
import { refundPauseMs, refundTriesBeforeWeekly } from '../rules.ts'

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
  // Parked money never was the order's: its return is no news about the order.
  const orderId = refund.origin === 'escrow' ? refund.order_id : null
  if (outcome.outcome === 'paid') {
    await changeRefund(tx, refund.id, { state: 'sent', settled_at: tx.now })
    const payment = await findAttempt(tx, refund.payment_id)
    assert(payment, 'a refund is of a payment')
    await tellOfReturn(tx, payment.purpose, {
      purposeId: payment.purpose_id,
      paymentId: payment.id,
      phone: payment.phone,
      receipt: outcome.receipt,
      recipientName: outcome.recipientName,
    })
    await announce(tx, 'refund_sent', { refundId: refund.id, orderId, amountCents: refund.amount_cents })
    return
  }
  const { tries, amount_cents: amountCents } = refund
  const nextTryAt = after(tx.now, refundPauseMs(tries))
  await changeRefund(tx, refund.id, { state: 'failed', settled_at: tx.now, next_try_at: nextTryAt })
  // From here on it is tried every week: that it failed once more is no news.
  if (tries > refundTriesBeforeWeekly) return
  const final = tries === refundTriesBeforeWeekly
  const code = outcome.code ?? 'failed'
  await announce(tx, 'refund_failed', { refundId: refund.id, orderId, amountCents, code, final })
}
