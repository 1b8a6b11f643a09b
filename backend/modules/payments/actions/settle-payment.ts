// The two ways a payment ends, each done once: the money came (and is held for its order, or parked and sent back), or it did not.
import { holdInEscrow, takeIntoSuspense } from '#ledger'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { changeDeposit, type Deposit, type DepositProof, lockDepositOfReceipt } from '../deposits.ts'
import { claimPayment } from '../payment-claim.ts'
import { type Attempt, changeAttempt, moveAttempt } from '../queries.ts'
import { bookCollectingFee } from './book-collecting-fee.ts'
import { startRefund } from './start-refund.ts'

export type Settling = 'applied' | 'duplicate' | 'contradicts_success'

/** Undefined when it is held for its order. */
async function whyItGoesBack(tx: TxCtx, attempt: Attempt, receipt: string | null): Promise<string | undefined> {
  // Two amounts were named for one payment: it is not booked to the order whatever the order says.
  if (attempt.amount_disputed) return 'amount_differs'
  const claim = await claimPayment(tx, attempt.purpose, {
    paymentId: attempt.id,
    purposeId: attempt.purpose_id,
    amountCents: attempt.amount_cents,
    phone: attempt.phone,
    receipt,
  })
  if (claim !== 'accepted') return claim.refused
  assert(attempt.purpose === 'order', 'only an order has an escrow to hold money in')
  return undefined
}

export type PaymentProof = 'callback' | 'query' | DepositProof

const wentItsOwnWay = ({ state }: Deposit): boolean => ['parked', 'returning', 'returned', 'reversed'].includes(state)

const matchedTo = (tx: TxCtx, paymentId: string) => ({
  state: 'matched',
  payment_id: paymentId,
  next_ask_at: null,
  settled_at: tx.now,
})

/** The money was heard of under its receipt first, fitted nothing, and is on its way back: it is booked already. */
async function noteGoneBack(
  tx: TxCtx,
  attempt: Attempt,
  deposit: Deposit,
  proof: { by: PaymentProof; receipt: string | null },
): Promise<Settling> {
  if (attempt.state === 'succeeded') return 'duplicate'
  await moveAttempt(tx, attempt.id, 'succeeded', {
    proof: proof.by,
    receipt: proof.receipt,
    result_code: '0',
    failure: null,
    destiny: 'parked',
    parked_reason: deposit.parked_reason ?? 'reversed',
    settled_at: tx.now,
    next_query_at: null,
  })
  await changeDeposit(tx, deposit.id, { payment_id: attempt.id })
  return 'applied'
}

/** For a locked attempt whose money has come for certain. Success outranks an earlier failure. */
export async function settleAsPaid(
  tx: TxCtx,
  attempt: Attempt,
  proof: { by: PaymentProof; receipt: string | null },
): Promise<Settling> {
  const deposit = proof.receipt === null ? undefined : await lockDepositOfReceipt(tx, proof.receipt)
  if (deposit && wentItsOwnWay(deposit)) return noteGoneBack(tx, attempt, deposit, proof)
  if (deposit) await changeDeposit(tx, deposit.id, matchedTo(tx, attempt.id))
  if (attempt.state === 'succeeded') {
    if (!attempt.receipt && proof.receipt) await changeAttempt(tx, attempt.id, { receipt: proof.receipt })
    return 'duplicate'
  }
  const refused = await whyItGoesBack(tx, attempt, proof.receipt)
  const settled = await moveAttempt(tx, attempt.id, 'succeeded', {
    proof: proof.by,
    receipt: proof.receipt,
    result_code: '0',
    failure: null,
    destiny: refused === undefined ? 'held' : 'parked',
    parked_reason: refused ?? null,
    settled_at: tx.now,
    next_query_at: null,
  })
  assert(settled, 'a locked attempt that has not succeeded can succeed')
  const { id: paymentId, purpose_id: orderId, shop_id: shopId, amount_cents: amountCents } = attempt
  await bookCollectingFee(tx, { paymentId, amountCents, reference: proof.receipt ?? attempt.account_reference })
  if (refused === undefined) await holdInEscrow(tx, { paymentId, orderId, shopId, amountCents })
  else {
    await takeIntoSuspense(tx, { paymentId, amountCents, reason: refused })
    await startRefund(tx, { shopId, amountCents, from: 'suspense', paymentId, reason: refused })
  }
  return 'applied'
}

/** For a locked attempt that has certainly failed. */
export async function settleAsFailed(
  tx: TxCtx,
  attempt: Attempt,
  failed: { resultCode: string; failure: string },
): Promise<Settling> {
  if (attempt.state === 'succeeded') return 'contradicts_success'
  const moved = await moveAttempt(tx, attempt.id, 'failed', {
    result_code: failed.resultCode,
    failure: failed.failure,
    settled_at: tx.now,
    next_query_at: null,
  })
  if (!moved) return 'duplicate'
  await announce(tx, 'payment_failed', {
    purpose: attempt.purpose,
    purposeId: attempt.purpose_id,
    code: failed.failure,
  })
  return 'applied'
}
