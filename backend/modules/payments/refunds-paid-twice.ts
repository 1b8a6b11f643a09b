// One refund, several payments: M-Pesa called the first a failure, so it was sent again, and then both had been made. One of them is what
// was owed; each other is known here by its own receipt, until it is explained.
import { sql } from 'kysely'
import { balanceOf, explainOutflow, type Posted } from '#ledger'
import type { Ctx, TxCtx } from '#platform/context'
import { changeDisbursement, lockDisbursement } from './queries.ts'

export interface PaidTwice {
  /** The payment that went too much; its outflow stands under this id. */
  id: string
  phone: string
  amountCents: number
  receipt: string
  /** Receipts of the other payments of the same refund. */
  otherReceipts: string[]
  /** When it turned out to have been made. */
  since: Date
}

/** Unexplained ones whose refund has arrived by another payment, the oldest first. A try that is under way still may decide it otherwise. */
export async function refundsPaidTwice(ctx: Ctx): Promise<PaidTwice[]> {
  const { rows } = await sql<PaidTwice>`
    with recursive late as (
      select id, purpose_id, phone, amount_cents, receipt, settled_at from payments.disbursement
      where contradicted and explained_at is null and purpose = 'refund' and receipt is not null),
    up as (
      select late.id as late_id, r.id, r.retry_of from late join payments.refund r on r.id = late.purpose_id
      union all select up.late_id, r.id, r.retry_of from up join payments.refund r on r.id = up.retry_of),
    tries as (
      select late_id, id from up where retry_of is null
      union all select tries.late_id, r.id from tries join payments.refund r on r.retry_of = tries.id)
    select late.id, late.phone, late.amount_cents as "amountCents", late.receipt, late.settled_at as since,
      array_agg(d.receipt order by d.settled_at) as "otherReceipts"
    from late
    join tries on tries.late_id = late.id
    join payments.disbursement d on d.purpose = 'refund' and d.purpose_id = tries.id and d.id <> late.id
    where d.state = 'paid' and d.receipt is not null and d.receipt <> late.receipt
      and exists (select from tries t join payments.refund r on r.id = t.id where t.late_id = late.id and r.state = 'sent')
    group by late.id, late.phone, late.amount_cents, late.receipt, late.settled_at
    order by late.settled_at, late.id limit 100`.execute(ctx.db)
  return rows
}

/** Whoever calls this has M-Pesa's statement in hand, with both payments in it. Undefined when somebody has explained it meanwhile. */
export async function bearRefundPaidTwice(tx: TxCtx, { id, amountCents }: PaidTwice): Promise<Posted | undefined> {
  const payment = await lockDisbursement(tx, id)
  if (!payment?.contradicted || payment.explained_at) return undefined
  if ((await balanceOf(tx, 'unexplained_outflow', id)) === 0) return undefined
  const posted = await explainOutflow(tx, { outflowId: id, amountCents, as: { kind: 'loss' } })
  await changeDisbursement(tx, id, { explained_at: tx.now })
  return posted
}
