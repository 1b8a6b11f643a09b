// Where a payment stands, as whoever is to pay sees it: the pieces of the contract's paymentView that payments knows.
import { maskPhone, type PaymentView } from '@amana/contract'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { promptEnd } from './actions/request-payment.ts'
import type { AttemptState } from './lifecycle.ts'
import type { PaymentPurpose } from './payment-claim.ts'
import { type Attempt, latestAttempt } from './queries.ts'
import { coolDownMs } from './rules.ts'
import { failureSentence } from './stk-results.ts'

export type PaymentPieces = Pick<
  PaymentView,
  'state' | 'phoneMasked' | 'promptEndsAt' | 'canSendAgainAt' | 'failure' | 'failureSentence' | 'receipt'
>

const shownAs: Record<AttemptState, PaymentView['state']> = {
  prepared: 'sending',
  sending: 'sending',
  waiting: 'waiting_for_pin',
  unknown: 'unknown',
  succeeded: 'succeeded',
  failed: 'failed',
}

function parkedSentence(attempt: Attempt): string {
  const goesBack = `what was taken goes back to ${maskPhone(attempt.phone)} by itself.`
  return attempt.parked_reason === 'amount_differs'
    ? `M-Pesa named another amount than this order's, so it was not booked to the order; ${goesBack}`
    : `The payment came when the order did not wait for it any more; ${goesBack}`
}

function failureOf(attempt: Attempt): Pick<PaymentPieces, 'failure' | 'failureSentence'> {
  if (attempt.destiny === 'parked')
    return {
      failure: attempt.parked_reason === 'amount_differs' ? 'amount_differs' : 'paid_too_late',
      failureSentence: parkedSentence(attempt),
    }
  if (attempt.state !== 'failed' || !attempt.failure) return { failure: null, failureSentence: null }
  const failure = attempt.failure === 'never_heard' ? 'failed' : attempt.failure
  return { failure, failureSentence: failureSentence(failure) }
}

const nothingYet: PaymentPieces = {
  state: 'none',
  phoneMasked: null,
  promptEndsAt: null,
  canSendAgainAt: null,
  failure: null,
  failureSentence: null,
  receipt: null,
}

export async function readPaymentView(ctx: Ctx, purpose: PaymentPurpose, purposeId: string): Promise<PaymentPieces> {
  const attempt = await latestAttempt(ctx, purpose, purposeId)
  if (!attempt) return nothingYet
  const prompting = ['prepared', 'sending', 'waiting'].includes(attempt.state)
  const coolAt = after(attempt.requested_at, coolDownMs)
  const againAt = prompting && promptEnd(attempt) > coolAt ? promptEnd(attempt) : coolAt
  return {
    state: attempt.destiny === 'parked' ? 'failed' : shownAs[attempt.state],
    phoneMasked: maskPhone(attempt.phone),
    promptEndsAt: attempt.state === 'waiting' ? promptEnd(attempt).toISOString() : null,
    canSendAgainAt: attempt.destiny === 'held' ? null : againAt.toISOString(),
    ...failureOf(attempt),
    receipt: attempt.receipt,
  }
}
