// Ask a phone to pay: the intent is written with what it is for, the prompt is sent by a job when that has been committed.
import { mpesaTransactionCentsMax } from '@amana/contract'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { duplicateOf } from '#platform/database'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { promptStillOpen, waitBeforeSendingAgain } from '../errors.ts'
import type { PaymentPurpose } from '../payment-claim.ts'
import { type Attempt, latestAttempt, moveAttempt } from '../queries.ts'
import { coolDownMs, promptLifeMs } from '../rules.ts'

export interface PaymentRequest {
  purpose: PaymentPurpose
  /** The order, or the proof of a payout number, that the money is for. */
  purposeId: string
  shopId: string
  /** Whole shillings. */
  amountCents: number
  /** E.164. */
  phone: string
  /** What the payer reads as account number: up to 12 letters and digits, no secret. */
  accountReference: string
  /** No prompt is sent after this. */
  payBy: Date
}

export const promptEnd = (attempt: Attempt): Date => attempt.prompt_ends_at ?? after(attempt.requested_at, promptLifeMs)

const stillOpen = ['prepared', 'sending', 'waiting']

/** Refuses while the last prompt is open or just gone; a prompt that was never answered for becomes unknown, never failed. */
async function makeRoom(tx: TxCtx, last: Attempt): Promise<void> {
  const open = stillOpen.includes(last.state)
  if (open && tx.now < promptEnd(last)) throw promptStillOpen()
  const ready = after(last.requested_at, coolDownMs)
  if (tx.now < ready) throw waitBeforeSendingAgain(Math.ceil((ready.getTime() - tx.now.getTime()) / 1000))
  if (!open) return
  if (last.state === 'prepared') {
    // Never sent, and after this compare-and-swap it never will be.
    const change = { failure: 'provider_unavailable', settled_at: tx.now, next_query_at: null }
    await moveAttempt(tx, last.id, 'failed', change, ['prepared'])
  } else await moveAttempt(tx, last.id, 'unknown')
}

/** @throws prompt_still_open, wait_before_sending_again */
export async function requestPayment(tx: TxCtx, request: PaymentRequest): Promise<{ paymentId: string }> {
  const { purpose, purposeId, shopId, amountCents, phone, accountReference, payBy } = request
  assert(
    amountCents >= 100 && amountCents % 100 === 0 && amountCents <= mpesaTransactionCentsMax,
    `M-Pesa takes whole shillings up to 250,000, not ${amountCents} cents`,
  )
  const last = await latestAttempt(tx, purpose, purposeId)
  assert(last?.destiny !== 'held', 'what is paid asks for no further payment')
  if (last) await makeRoom(tx, last)
  const id = newId(tx.now)
  try {
    await sql`insert into payments.attempt
        (id, purpose, purpose_id, shop_id, amount_cents, phone, account_reference, state, requested_at, pay_by)
      values (${id}, ${purpose}, ${purposeId}, ${shopId}, ${amountCents}, ${phone}, ${accountReference}, 'prepared', ${tx.now}, ${payBy})`.execute(
      tx.db,
    )
  } catch (error) {
    if (duplicateOf(error) === 'attempt_open') throw promptStillOpen()
    throw error
  }
  await enqueue(tx, 'send-payment-prompt', { attemptId: id }, { key: `send-payment-prompt:${id}` })
  return { paymentId: id }
}
