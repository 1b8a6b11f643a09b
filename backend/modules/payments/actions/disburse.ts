// Pay a phone: the intent is written with its id before anything is asked of the provider, which is asked by a job.
import { mpesaTransactionCentsMax } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import { enqueue, enqueueMany } from '#platform/jobs'

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
  const [disbursementId] = await disburseAll(tx, [request])
  return { disbursementId: disbursementId! }
}

/** The same for many, all or none. Gives their ids in the order of the requests. */
export async function disburseAll(tx: TxCtx, requests: readonly DisbursementRequest[]): Promise<string[]> {
  for (const { amountCents } of requests)
    assert(
      amountCents >= 100 && amountCents % 100 === 0 && amountCents <= mpesaTransactionCentsMax,
      `M-Pesa pays whole shillings up to 250,000, not ${amountCents} cents`,
    )
  const ids = requests.map(() => newId(tx.now))
  const each = <K extends keyof DisbursementRequest>(key: K) => requests.map((request) => request[key])
  await sql`insert into payments.disbursement
      (id, purpose, purpose_id, shop_id, phone, amount_cents, remarks, state, prepared_at, next_send_at)
    select id, purpose, purpose_id, shop_id, phone, amount_cents, remarks, 'prepared', ${tx.now}, ${tx.now}
    from unnest(${ids}::uuid[], ${each('purpose')}::text[], ${each('purposeId')}::uuid[], ${each('shopId')}::uuid[],
      ${each('phone')}::text[], ${each('amountCents')}::bigint[], ${each('remarks')}::text[])
      as asked (id, purpose, purpose_id, shop_id, phone, amount_cents, remarks)`.execute(tx.db)
  await enqueueMany(
    tx,
    'send-disbursement',
    ids.map((disbursementId) => ({ payload: { disbursementId }, key: `send-disbursement:${disbursementId}` })),
  )
  return ids
}
