// Pay a phone: the intent is written with its id before anything is asked of the provider, which is asked by a job.
import { mpesaTransactionCentsMax } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'

export interface DisbursementRequest {
  purpose: 'payout' | 'refund'
  purposeId: string
  shopId: string
  /** E.164. */
  phone: string
  /** Whole shillings, at most 250,000. */
  amountCents: number
  /** 2 to 100 characters, for the provider's statement. */
  remarks: string
}

export const sendSoon = (ctx: Ctx, disbursementId: string): Promise<void> =>
  enqueue(ctx, 'send-disbursement', { disbursementId }, { key: `send-disbursement:${disbursementId}` })

export async function disburse(tx: TxCtx, request: DisbursementRequest): Promise<{ disbursementId: string }> {
  const { purpose, purposeId, shopId, phone, amountCents, remarks } = request
  assert(
    amountCents >= 100 && amountCents % 100 === 0 && amountCents <= mpesaTransactionCentsMax,
    `M-Pesa pays whole shillings up to 250,000, not ${amountCents} cents`,
  )
  const id = newId(tx.now)
  await sql`insert into payments.disbursement
      (id, purpose, purpose_id, shop_id, phone, amount_cents, remarks, state, prepared_at, next_send_at)
    values (${id}, ${purpose}, ${purposeId}, ${shopId}, ${phone}, ${amountCents}, ${remarks}, 'prepared', ${tx.now},
      ${tx.now})`.execute(tx.db)
  await sendSoon(tx, id)
  return { disbursementId: id }
}
