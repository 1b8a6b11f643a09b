// Somebody says that money came to the paybill. It is written down by its receipt, once, and believed when M-Pesa has answered our own
// question: whoever knows the address of confirmations could invent one.

import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { readPaidByHand } from '../daraja/paybill.ts'
import {
  attemptOfReceipt,
  changeDeposit,
  type Deposit,
  type HeardBy,
  type HeardOf,
  insertDeposit,
  promptPaidBy,
} from '../deposits.ts'
import { judgeCallback, lockUnappliedCallback } from '../queries.ts'
import { confirmationWaitsForPromptMs } from '../rules.ts'

export const considerSoon = (ctx: Ctx, depositId: string): Promise<void> =>
  enqueue(ctx, 'consider-deposit', { depositId }, { key: `consider-deposit:${depositId}` })

export async function hearOfDeposit(tx: TxCtx, heard: HeardOf, by: HeardBy): Promise<Deposit> {
  const deposit = await insertDeposit(tx, heard, by, tx.now)
  if (deposit.state !== 'heard') return deposit
  // A prompt's own result mostly comes within moments and says everything; without it, the sweep goes on with this.
  const isSettled = (await attemptOfReceipt(tx, deposit.receipt)) !== undefined
  const prompt = isSettled || deposit.asks > 0 ? undefined : await promptPaidBy(tx, deposit)
  if (prompt && prompt.state !== 'failed')
    await changeDeposit(tx, deposit.id, { next_ask_at: after(deposit.heard_at, confirmationWaitsForPromptMs) })
  else await considerSoon(tx, deposit.id)
  return deposit
}

export const applyConfirmation = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  transact(ctx, async (tx) => {
    const callback = await lockUnappliedCallback(tx, callbackId)
    if (!callback) return
    const heard = readPaidByHand(callback.body)
    if (!heard) return judgeCallback(tx, callback.id, 'malformed')
    const deposit = await hearOfDeposit(tx, heard, 'confirmation')
    await judgeCallback(tx, callback.id, deposit.heard_at.getTime() === tx.now.getTime() ? 'applied' : 'duplicate')
  })
