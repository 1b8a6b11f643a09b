// A payment to a phone has ended for certain: whoever asked for it is told, in the same transaction.
import { recordLateDisbursement } from '#ledger'
import type { TxCtx } from '#platform/context'
import { settlePurpose } from '../disbursement-outcome.ts'
import { type Disbursement, moveDisbursement } from '../queries.ts'
import { disbursementFeeCents } from '../tariff.ts'
import { explainLateDisbursement } from './explain-late-disbursements.ts'

/** For a locked payment that M-Pesa reports as made. */
export async function settleDisbursementAsPaid(
  tx: TxCtx,
  payment: Disbursement,
  proof: { receipt: string | null; recipientName: string | null; feeCents?: number | undefined },
): Promise<string> {
  const late = payment.state === 'failed'
  const feeCents = proof.feeCents ?? disbursementFeeCents(payment.amount_cents, tx.config)
  const paid = await moveDisbursement(tx, payment.id, 'paid', {
    result_code: '0',
    receipt: proof.receipt,
    fee_cents: feeCents,
    failure: null,
    contradicted: late,
    settled_at: tx.now,
    next_send_at: null,
  })
  if (!paid) return 'duplicate'
  if (late) {
    // The money was booked back already and may be on its way again; the books say so until a rule can explain it.
    tx.log.error({ disbursementId: payment.id }, 'paid although it had been reported as failed')
    await recordLateDisbursement(tx, { disbursementId: payment.id, amountCents: payment.amount_cents, feeCents })
    await explainLateDisbursement(tx, paid, { receipt: proof.receipt, recipientName: proof.recipientName })
    return 'contradicts_failure'
  }
  await settlePurpose(tx, payment.purpose, {
    purposeId: payment.purpose_id,
    disbursementId: payment.id,
    outcome: 'paid',
    receipt: proof.receipt,
    code: null,
    recipientName: proof.recipientName,
    feeCents,
  })
  return 'applied'
}

/** For a locked payment that was certainly not made. */
export async function settleDisbursementAsFailed(
  tx: TxCtx,
  payment: Disbursement,
  failed: { resultCode: string; failure: string },
): Promise<string> {
  if (payment.state === 'paid') return 'contradicts_success'
  const moved = await moveDisbursement(tx, payment.id, 'failed', {
    result_code: failed.resultCode,
    failure: failed.failure,
    settled_at: tx.now,
    next_send_at: null,
  })
  if (!moved) return 'duplicate'
  await settlePurpose(tx, payment.purpose, {
    purposeId: payment.purpose_id,
    disbursementId: payment.id,
    outcome: 'failed',
    receipt: null,
    code: failed.failure,
    recipientName: null,
    feeCents: 0,
  })
  return 'applied'
}
