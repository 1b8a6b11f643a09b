// A seller is to be paid: the shillings leave what is available and are on their way.
//
//   debit   seller_payable     the payout        less is available
//   credit  payout_transit     the payout        owed until M-Pesa has delivered it
//   once per payout:{payout}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Movement, ofShop, type Posted, payoutTransit, post, postMany } from '../post.ts'

export interface StartedPayout {
  payoutId: string
  shopId: string
  amountCents: number
}

const movementOf = ({ payoutId, shopId, amountCents }: StartedPayout): Movement => ({
  key: `payout:${payoutId}`,
  kind: 'start_payout',
  description: `payout ${payoutId} to shop ${shopId}`,
  legs: [debit(ofShop('seller_payable', shopId), amountCents), credit(payoutTransit(payoutId, shopId), amountCents)],
})

export const startPayout = (tx: TxCtx, payout: StartedPayout): Promise<Posted> => post(tx, movementOf(payout))

/** The same for many, all or none. */
export const startPayouts = (tx: TxCtx, payouts: readonly StartedPayout[]): Promise<void> =>
  postMany(tx, payouts.map(movementOf))
