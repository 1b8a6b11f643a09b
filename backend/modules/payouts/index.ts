// The door of payouts: the weekly batch, and where a seller's money is.
import { defineDisbursementOutcome, definePaymentClaim, definePaymentReturn, defineSendingGate } from '#payments'
import type { Ctx } from '#platform/context'
import { defineJob } from '#platform/jobs'
import { finishActivation, takeActivationPayment } from './actions/prove-payout-number.ts'
import { catchUpPayouts } from './actions/run-weekly-batch.ts'
import { settlePayout } from './actions/settle-payout.ts'
import { isHalted } from './halts.ts'
import { keepOwnerMoneyInOrder } from './owner-data.ts'
import { forgetNamesWhenAnAccountIsErased } from './when/forget-names-when-an-account-is-erased.ts'
import { holdPayoutsWhenANumberChanges } from './when/hold-payouts-when-a-number-changes.ts'
import { tellTheSellerHowAPayoutEnded } from './when/tell-the-seller-how-a-payout-ended.ts'

export { haltPayouts, resumePayouts } from './actions/halt-payouts.ts'
export { provePayoutNumber } from './actions/prove-payout-number.ts'
export { runExtraBatch } from './actions/run-extra-batch.ts'
export { catchUpPayouts, runWeeklyBatch } from './actions/run-weekly-batch.ts'
export { writeOffOldDebts } from './actions/write-off-old-debts.ts'
export { type BatchSummary, listBatches, type StuckPayout, stuckPayouts } from './batches.ts'
export { haltsPlacedBetween, payoutsPaidBetween } from './by-week.ts'
export { checkPayoutTransits } from './check-transits.ts'
export { batchNeedsCents } from './float.ts'
export { haltView } from './halt-view.ts'
export { type Halt, type Haltable, readHalts } from './halts.ts'
export { listNumberProblems, type NumberTrouble } from './number-problems.ts'
export { routes } from './routes.ts'
export { payoutCron } from './rules.ts'
export { sellerMoney } from './seller-money.ts'

export const payoutsAreHalted = (ctx: Ctx): Promise<boolean> => isHalted(ctx, 'payouts')
export const checkoutsAreHalted = (ctx: Ctx): Promise<boolean> => isHalted(ctx, 'checkouts')

export function reactions(): void {
  defineDisbursementOutcome('payout', settlePayout)
  defineJob('catch-up-payouts', catchUpPayouts)
  defineSendingGate('payout', async (ctx) => ({ open: !(await isHalted(ctx, 'payouts')) }))
  // Buyers' money goes back whatever stops payouts: only the operator's own switch keeps it.
  defineSendingGate('refund', async (ctx) => ({ open: !(await isHalted(ctx, 'refunds')) }))
  definePaymentClaim('activation', takeActivationPayment)
  definePaymentReturn('activation', finishActivation)
  tellTheSellerHowAPayoutEnded()
  holdPayoutsWhenANumberChanges()
  keepOwnerMoneyInOrder()
  forgetNamesWhenAnAccountIsErased()
}
