// The door of payments: money in by a prompt on a phone, money out to a phone, and back to the number that paid.
import { defineJob } from '#platform/jobs'
import { applyAnswer, applyUnanswered } from './actions/apply-answer.ts'
import { applyDisbursementResult, applyDisbursementTimeout } from './actions/apply-disbursement-result.ts'
import { applyPaymentResult } from './actions/apply-payment-result.ts'
import { askProvider } from './actions/ask-provider.ts'
import { askWhatBecameOfPayment } from './actions/ask-what-became-of-payment.ts'
import { applyConfirmation } from './actions/hear-of-deposit.ts'
import { considerDeposit } from './actions/place-deposit.ts'
import { tellProviderWhereWeListen } from './actions/register-with-provider.ts'
import { applyReturnResult, applyReturnTimeout, sendDepositReturn } from './actions/return-deposit.ts'
import { sendDisbursement } from './actions/send-disbursement.ts'
import { sendPaymentPrompt } from './actions/send-payment-prompt.ts'
import { settleRefund } from './actions/settle-refund.ts'
import { applyTopUpResult, applyTopUpTimeout, sendTopUp } from './actions/top-up-float.ts'
import { defineDisbursementOutcome } from './disbursement-outcome.ts'

export { askForBalances } from './actions/ask-provider.ts'
export { checkReceipt } from './actions/check-receipt.ts'
export { type DisbursementRequest, disburse, disburseAll } from './actions/disburse.ts'
export { pullFromProvider } from './actions/pull-payments.ts'
export { recoverPayments } from './actions/recover-payments.ts'
export { type Registered, registerWithProvider } from './actions/register-with-provider.ts'
export { type PaymentRequest, requestPayment } from './actions/request-payment.ts'
export {
  receiptsOfOurs,
  settleAsAbsentFromStatement,
  type Unheard,
  unheardOf,
} from './actions/settle-as-absent.ts'
export { type StatementLine, type StatementVerdict, settleByStatement } from './actions/settle-by-statement.ts'
export { type RefundRequest, startRefund } from './actions/start-refund.ts'
export { topUpFloatIfLow } from './actions/top-up-float.ts'
export { disbursementFailureSentence } from './b2c-results.ts'
export { checkSuspense, checkTransits } from './check-transits.ts'
export { type DisbursementOutcome, defineDisbursementOutcome } from './disbursement-outcome.ts'
export { floatAvailableCents, type ProviderBalance, readProviderBalances } from './float.ts'
export type { DisbursementState } from './lifecycle.ts'
export { listNotSentBack, type NotSentBack } from './not-sent-back.ts'
export {
  type ArrivedPayment,
  definePaymentClaim,
  definePaymentReturn,
  definePaymentReversal,
  type PaymentClaim,
  type PaymentPurpose,
  type ReturnedPayment,
  type ReversedPayment,
} from './payment-claim.ts'
export { type PaymentPieces, readPaymentView } from './payment-view.ts'
export { type ProviderReference, providerReferences } from './provider-references.ts'
export { type Disbursement, readDisbursements, readPaymentMarks, sentBackCents } from './queries.ts'
export { bearRefundPaidTwice, type PaidTwice, refundsPaidTwice } from './refunds-paid-twice.ts'
export { routes } from './routes.ts'
export { defineSendingGate, type SendingGate } from './sending-gate.ts'
export { type StuckPayment, stuckPayments } from './stuck-payments.ts'
export { collectingFeeCents, disbursementFeeCents } from './tariff.ts'
export { unreportedDisbursement } from './unreported-disbursement.ts'

export function reactions(): void {
  defineDisbursementOutcome('refund', settleRefund)
  defineJob('send-payment-prompt', sendPaymentPrompt)
  defineJob('ask-what-became-of-payment', askWhatBecameOfPayment)
  defineJob('apply-payment-result', applyPaymentResult)
  defineJob('send-disbursement', sendDisbursement)
  defineJob('apply-disbursement-result', applyDisbursementResult)
  defineJob('apply-disbursement-timeout', applyDisbursementTimeout)
  defineJob('apply-confirmation', applyConfirmation)
  defineJob('consider-deposit', considerDeposit)
  defineJob('send-deposit-return', sendDepositReturn)
  defineJob('apply-return-result', applyReturnResult)
  defineJob('apply-return-timeout', applyReturnTimeout)
  defineJob('ask-provider', askProvider)
  defineJob('apply-answer', applyAnswer)
  defineJob('apply-unanswered', applyUnanswered)
  defineJob('send-top-up', sendTopUp)
  defineJob('register-with-provider', tellProviderWhereWeListen)
  defineJob('apply-top-up-result', applyTopUpResult)
  defineJob('apply-top-up-timeout', applyTopUpTimeout)
}
