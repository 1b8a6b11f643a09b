// Who decides whether arrived money is an order's: orders does, and says so here once, because payments knows no orders.
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'

export interface ArrivedPayment {
  paymentId: string
  orderId: string
  amountCents: number
  /** E.164; the number that was asked and has paid. */
  phone: string
  /** M-Pesa's receipt; null while only the provider's answer to a question proves the payment. */
  receipt: string | null
}

/** `accepted`: the money is held for the order. Otherwise why it is not the order's; then it goes back by itself. */
export type PaymentClaim = (tx: TxCtx, payment: ArrivedPayment) => Promise<'accepted' | { refused: string }>

let claim: PaymentClaim | undefined

export function definePaymentClaim(decide: PaymentClaim): void {
  assert(!claim, 'the payment claim is defined once')
  claim = decide
}

export function claimPayment(tx: TxCtx, payment: ArrivedPayment): ReturnType<PaymentClaim> {
  assert(claim, 'the payment claim is defined before money arrives')
  return claim(tx, payment)
}
