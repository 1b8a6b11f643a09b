// The door of the ledger: one function for each named movement of money, and what can be asked of the books.
export { type AccountKind, type AccountRule, accountKinds, chartOfAccounts } from './chart-of-accounts.ts'
export {
  type BookCheck,
  checkBalances,
  checkBooks,
  checkCover,
  type ProviderBalances,
  proveBalances,
} from './check-books.ts'
export { checkOpenOwners, type ListOpenOwners, type OpenOwner } from './check-owners.ts'
export { type DescribedLeg, type DescribedMovement, type DescribedWay, describeMovements } from './describe.ts'
export { booksRefused } from './errors.ts'
export {
  type AccountMovement,
  type OpenAccount,
  readAccountMovements,
  readOpenAccounts,
  readShards,
} from './movements.ts'
export type { Posted } from './post.ts'
export { bookProviderFee } from './postings/book-provider-fee.ts'
export { clawBackRefund } from './postings/claw-back-refund.ts'
export { explainByHand } from './postings/explain-by-hand.ts'
export { explainOutflow, type Outflow } from './postings/explain-outflow.ts'
export { giveBackProviderFee } from './postings/give-back-provider-fee.ts'
export { holdInEscrow } from './postings/hold-in-escrow.ts'
export { recordLateDisbursement } from './postings/record-late-disbursement.ts'
export { recordOpeningFloat } from './postings/record-opening-float.ts'
export { recordStrayInflow } from './postings/record-stray-inflow.ts'
export { recordStrayOutflow } from './postings/record-stray-outflow.ts'
export { type Release, releaseEscrow } from './postings/release-escrow.ts'
export { releaseReserve } from './postings/release-reserve.ts'
export { type PaidTax, remitTax } from './postings/remit-tax.ts'
export { reverseJournal } from './postings/reverse-journal.ts'
export { settleDepositReturn } from './postings/settle-deposit-return.ts'
export { settleFloatTopUp } from './postings/settle-float-top-up.ts'
export { settlePayout } from './postings/settle-payout.ts'
export { settleRefund } from './postings/settle-refund.ts'
export { startDepositReturn } from './postings/start-deposit-return.ts'
export { startFloatTopUp } from './postings/start-float-top-up.ts'
export { type StartedPayout, startPayout, startPayouts } from './postings/start-payout.ts'
export { startRefundFromEscrow } from './postings/start-refund-from-escrow.ts'
export { startRefundFromSuspense } from './postings/start-refund-from-suspense.ts'
export { takeDepositIntoSuspense } from './postings/take-deposit-into-suspense.ts'
export { takeIntoSuspense } from './postings/take-into-suspense.ts'
export { takeOutflowBack } from './postings/take-outflow-back.ts'
export { takeParkedPart } from './postings/take-parked-part.ts'
export { type ProviderReversal, type TakenBack, takeProviderReversal } from './postings/take-provider-reversal.ts'
export { writeOffReceivable } from './postings/write-off-receivable.ts'
export {
  type KindBalance,
  type OrderProof,
  readBalance as balanceOf,
  readBalances as balancesOf,
  readBalancesByKind as balancesByKind,
  readIdleDebts,
  readOrderProofs as orderProofs,
  readShopBalances as shopBalances,
  readShopsWithMoney as shopsWithMoney,
  readTotal as totalOf,
  type ShopBalances,
  type ShopMoney,
} from './queries.ts'
export { readShopJournals as shopJournals, readShopOwnAt as shopOwnAt, type ShopJournal } from './shop-journals.ts'
export type { GivenBack, Taken } from './split.ts'
