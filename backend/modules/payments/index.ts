// The door of payments: money in by a prompt on a phone, money out to a phone, and back to the number that paid.
import { defineJob } from '#platform/jobs'
import { applyDisbursementResult, applyDisbursementTimeout } from './actions/apply-disbursement-result.ts'
import { applyPaymentResult } from './actions/apply-payment-result.ts'
import { askWhatBecameOfPayment } from './actions/ask-what-became-of-payment.ts'
import { sendDisbursement } from './actions/send-disbursement.ts'
import { sendPaymentPrompt } from './actions/send-payment-prompt.ts'
import { settleRefund } from './actions/settle-refund.ts'
import { defineDisbursementOutcome } from './disbursement-outcome.ts'

export { type DisbursementRequest, disburse, disburseAll } from './actions/disburse.ts'
export { recoverPayments } from './actions/recover-payments.ts'
export { type PaymentRequest, requestPayment } from './actions/request-payment.ts'
export { type RefundRequest, startRefund } from './actions/start-refund.ts'
export { disbursementFailureSentence } from './b2c-results.ts'
export { type DisbursementOutcome, defineDisbursementOutcome } from './disbursement-outcome.ts'
export type { DisbursementState } from './lifecycle.ts'
export {
  type ArrivedPayment,
  definePaymentClaim,
  definePaymentReturn,
  type PaymentClaim,
  type PaymentPurpose,
  type ReturnedPayment,
} from './payment-claim.ts'
export { type PaymentPieces, readPaymentView } from './payment-view.ts'
export { type Disbursement, readDisbursements } from './queries.ts'
export { routes } from './routes.ts'
export { defineSendingGate, type SendingGate } from './sending-gate.ts'
export { type StuckPayment, stuckPayments } from './stuck-payments.ts'
export { disbursementFeeCents } from './tariff.ts'

export function reactions(): void {
  defineDisbursementOutcome('refund', settleRefund)
  defineJob('send-payment-prompt', sendPaymentPrompt)
  defineJob('ask-what-became-of-payment', askWhatBecameOfPayment)
  defineJob('apply-payment-result', applyPaymentResult)
  defineJob('send-disbursement', sendDisbursement)
  defineJob('apply-disbursement-result', applyDisbursementResult)
  defineJob('apply-disbursement-timeout', applyDisbursementTimeout)
}
