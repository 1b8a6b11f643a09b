// What a payment may be for, and who decides what becomes of one that has arrived: whoever asked for it, because payments knows no
// orders and no payout numbers. What is not accepted is parked and goes back by itself.
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { register } from '#platform/registrations'

/** `activation`: proves that a payout number is the seller's; it always goes straight back. */
export type PaymentPurpose = 'order' | 'activation'

export interface ArrivedPayment {
  paymentId: string
  purposeId: string
  amountCents: number
  /** E.164; the number that was asked and has paid. */
  phone: string
  /** M-Pesa's receipt; null while only the provider's answer to a question proves the payment. */
  receipt: string | null
}

/** `accepted`: the money is held for the order. Otherwise why it is to go back. */
export type PaymentClaim = (tx: TxCtx, payment: ArrivedPayment) => Promise<'accepted' | { refused: string }>

export interface ReturnedPayment {
  purposeId: string
  paymentId: string
  phone: string
  receipt: string | null
  /** The name that M-Pesa has for the number it went back to. */
  recipientName: string | null
}
export type PaymentReturn = (tx: TxCtx, payment: ReturnedPayment) => Promise<void>

export interface ReversedPayment {
  paymentId: string
  purposeId: string
  shopId: string
  amountCents: number
  /** M-Pesa's receipt of the payment that was taken back. */
  receipt: string
}
export type PaymentReversal = (tx: TxCtx, payment: ReversedPayment) => Promise<void>

const reversals = register(new Map<PaymentPurpose, PaymentReversal>())
const claims = register(new Map<PaymentPurpose, PaymentClaim>())
const returns = register(new Map<PaymentPurpose, PaymentReturn>())

export function definePaymentClaim(purpose: PaymentPurpose, decide: PaymentClaim): void {
  assert(!claims.has(purpose), `the claim on payments for an ${purpose} is defined once`)
  claims.set(purpose, decide)
}

/** For a purpose that wants to know when its money is back with the payer; told in the transaction that settles it. */
export function definePaymentReturn(purpose: PaymentPurpose, told: PaymentReturn): void {
  assert(!returns.has(purpose), `who hears of returned payments for an ${purpose} is defined once`)
  returns.set(purpose, told)
}

/** For a purpose whose money is held: books what M-Pesa has taken back, in the transaction that learns of it. */
export function definePaymentReversal(purpose: PaymentPurpose, book: PaymentReversal): void {
  assert(!reversals.has(purpose), `who books reversed payments for an ${purpose} is defined once`)
  reversals.set(purpose, book)
}

export function bookReversal(tx: TxCtx, purpose: PaymentPurpose, payment: ReversedPayment): Promise<void> {
  const book = reversals.get(purpose)
  assert(book, `who books reversed payments for an ${purpose} is defined before one arrives`)
  return book(tx, payment)
}

export function claimPayment(tx: TxCtx, purpose: PaymentPurpose, payment: ArrivedPayment): ReturnType<PaymentClaim> {
  const claim = claims.get(purpose)
  assert(claim, `the claim on payments for an ${purpose} is defined before money arrives`)
  return claim(tx, payment)
}

export const tellOfReturn = async (tx: TxCtx, purpose: PaymentPurpose, payment: ReturnedPayment): Promise<void> =>
  returns.get(purpose)?.(tx, payment)
