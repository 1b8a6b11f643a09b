// Who is told what became of a payment to a phone: whoever asked for it, in the transaction that settles it.
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { register } from '#platform/registrations'

export interface DisbursementOutcome {
  purposeId: string
  disbursementId: string
  outcome: 'paid' | 'failed'
  receipt: string | null
  /** Stable code of a failure (see b2c-results.ts); null when paid. */
  code: string | null
  recipientName: string | null
  /** What M-Pesa charged; 0 when it failed. */
  feeCents: number
}

type Settle = (tx: TxCtx, outcome: DisbursementOutcome) => Promise<void>
const settlers = register(new Map<string, Settle>())

export function defineDisbursementOutcome(purpose: 'payout' | 'refund', settle: Settle): void {
  assert(!settlers.has(purpose), `the outcome of a ${purpose} is defined once`)
  settlers.set(purpose, settle)
}

export function settlePurpose(tx: TxCtx, purpose: 'payout' | 'refund', outcome: DisbursementOutcome): Promise<void> {
  const settle = settlers.get(purpose)
  assert(settle, `the outcome of a ${purpose} is defined before one arrives`)
  return settle(tx, outcome)
}
