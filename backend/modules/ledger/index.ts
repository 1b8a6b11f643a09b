// The door of the ledger: one function for each named movement of money, and what can be asked of the books.
export { type AccountKind, type AccountRule, accountKinds, chartOfAccounts } from './chart-of-accounts.ts'
export { type BookCheck, checkBooks } from './check-books.ts'
export { type DescribedLeg, type DescribedMovement, type DescribedWay, describeMovements } from './describe.ts'
export { booksRefused } from './errors.ts'
export type { Posted } from './post.ts'
export { holdInEscrow } from './postings/hold-in-escrow.ts'
export { recordLateDisbursement } from './postings/record-late-disbursement.ts'
export { recordOpeningFloat } from './postings/record-opening-float.ts'
export { releaseEscrow } from './postings/release-escrow.ts'
export { releaseReserve } from './postings/release-reserve.ts'
export { reverseJournal } from './postings/reverse-journal.ts'
export { settlePayout } from './postings/settle-payout.ts'
export { settleRefund } from './postings/settle-refund.ts'
export { startPayout } from './postings/start-payout.ts'
export { startRefundFromEscrow } from './postings/start-refund-from-escrow.ts'
export { startRefundFromSuspense } from './postings/start-refund-from-suspense.ts'
export { takeIntoSuspense } from './postings/take-into-suspense.ts'
export { topUpFloat } from './postings/top-up-float.ts'
export {
  type KindBalance,
  readBalance as balanceOf,
  readBalances as balancesOf,
  readBalancesByKind as balancesByKind,
  readShopBalances as shopBalances,
  readShopsWithMoney as shopsWithMoney,
  type ShopBalances,
  type ShopMoney,
} from './queries.ts'
