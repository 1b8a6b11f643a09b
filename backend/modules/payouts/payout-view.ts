// A payout as its seller sees it.
import { kes, maskPhone, type SellerMoney, toWireId } from '@amana/contract'
import { type DisbursementState, disbursementFailureSentence } from '#payments'
import type { Payout } from './queries.ts'

type View = SellerMoney['payouts'][number]

const shownAs: Record<DisbursementState, View['state']> = {
  prepared: 'prepared',
  sending: 'sending',
  waiting: 'sending',
  unknown: 'unknown',
  paid: 'paid',
  failed: 'failed',
}

/** @param progress how far payments is with it */
export const payoutView = (payout: Payout, progress: DisbursementState | undefined): View => ({
  id: toWireId('payout', payout.id),
  amount: kes(payout.amount_cents),
  state: payout.state === 'prepared' ? shownAs[progress ?? 'prepared'] : payout.state,
  phoneMasked: maskPhone(payout.phone),
  receipt: payout.receipt,
  preparedAt: payout.prepared_at.toISOString(),
  settledAt: payout.settled_at?.toISOString() ?? null,
  failureCode: payout.failure,
  failure: payout.failure && `${disbursementFailureSentence(payout.failure)} The money is available again.`,
})
