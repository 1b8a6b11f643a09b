// M-Pesa has taken a payment back that it had reported as received: by the payer's wish or its own. Our own returns of deposits show
// up in the same way, and are told apart here.

import { sql } from 'kysely'
import { takeParkedPart, takeProviderReversal } from '#ledger'
import type { TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import { attemptOfReceipt, changeDeposit, type Deposit, type DepositReturn, lockDepositOfReceipt } from '../deposits.ts'
import { bookReversal } from '../payment-claim.ts'
import { type Attempt, changeAttempt, lockAttempt, type Refund } from '../queries.ts'
import { settleReturnAsPaid } from './return-deposit.ts'
import { endedByReversal } from './settle-refund.ts'

export interface Reversal {
  /** Of the payment that was taken back. */
  originalReceipt: string
  /** Of the taking back. */
  receipt: string
  amountCents: number
}

async function fromDeposit(tx: TxCtx, deposit: Deposit, reversal: Reversal): Promise<'settled' | 'known'> {
  if (deposit.state === 'returned' || deposit.state === 'reversed') return 'known'
  const { rows } = await sql<DepositReturn>`select * from payments.deposit_return
    where deposit_id = ${deposit.id} and settled_at is null for update`.execute(tx.db)
  const [ours] = rows
  if (ours) {
    await settleReturnAsPaid(tx, ours, { receipt: reversal.receipt, feeCents: 0 })
    return 'settled'
  }
  await changeDeposit(tx, deposit.id, { state: 'reversed', settled_at: tx.now, next_ask_at: null })
  // What was only heard of has not been booked, and now never will be.
  if (deposit.state === 'parked')
    await takeProviderReversal(tx, { ...booked(reversal), paymentId: deposit.id, account: deposit.account })
  return 'settled'
}

const booked = ({ originalReceipt: receipt, amountCents }: Reversal) => ({ receipt, amountCents })

/** Refunds that wait to be tried again: what they were to bring, the payer has by the reversal. */
async function endWaitingRefunds(tx: TxCtx, paymentId: string): Promise<void> {
  const { rows } = await sql<Refund>`select * from payments.refund
    where payment_id = ${paymentId} and state = 'failed' for update`.execute(tx.db)
  for (const refund of rows) await endedByReversal(tx, refund)
}

async function fromPayment(tx: TxCtx, payment: Attempt, reversal: Reversal): Promise<'settled' | 'known'> {
  if (payment.reversed_at) return 'known'
  await changeAttempt(tx, payment.id, { reversed_at: tx.now })
  const { id: paymentId, purpose, purpose_id: purposeId, shop_id: shopId } = payment
  if (payment.destiny === 'held') {
    await bookReversal(tx, purpose, { paymentId, purposeId, shopId, ...booked(reversal) })
    await takeParkedPart(tx, { receipt: reversal.originalReceipt, paymentId })
  } else await takeProviderReversal(tx, { ...booked(reversal), paymentId })
  await endWaitingRefunds(tx, paymentId)
  await announce(tx, 'payment_reversed', { paymentId, purpose, purposeId, amountCents: reversal.amountCents })
  return 'settled'
}

export async function takeReversal(tx: TxCtx, reversal: Reversal): Promise<'settled' | 'known' | 'unknown'> {
  const found = await attemptOfReceipt(tx, reversal.originalReceipt)
  const payment = found && (await lockAttempt(tx, found.id))
  const deposit = await lockDepositOfReceipt(tx, reversal.originalReceipt)
  if (deposit && deposit.state !== 'matched') return fromDeposit(tx, deposit, reversal)
  return payment?.state === 'succeeded' ? fromPayment(tx, payment, reversal) : 'unknown'
}
