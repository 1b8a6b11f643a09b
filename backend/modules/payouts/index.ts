// The door of payouts: the weekly batch, and where a seller's money is.
import { defineDisbursementOutcome } from '#payments'
import { settlePayout } from './actions/settle-payout.ts'
import { keepOwnerMoneyInOrder } from './owner-data.ts'
import { holdPayoutsWhenANumberChanges } from './when/hold-payouts-when-a-number-changes.ts'
import { tellTheSellerHowAPayoutEnded } from './when/tell-the-seller-how-a-payout-ended.ts'

export { runWeeklyBatch } from './actions/run-weekly-batch.ts'
export { type BatchSummary, listBatches, type StuckPayout, stuckPayouts } from './batches.ts'
export { routes } from './routes.ts'
export { payoutCron } from './rules.ts'
export { sellerMoney } from './seller-money.ts'

export function reactions(): void {
  defineDisbursementOutcome('payout', settlePayout)
  tellTheSellerHowAPayoutEnded()
  holdPayoutsWhenANumberChanges()
  keepOwnerMoneyInOrder()
}
