// What was sent and of which nothing has been heard for two days, by no result, answer or list: where M-Pesa's statement is complete and does
// not show it, it was never made. Success outranks that all the same, should it be reported one day.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { lockDisbursement } from '../queries.ts'
import { absentAfterMs } from '../rules.ts'
import { type StatementVerdict, verdictOf } from './settle-by-statement.ts'
import { settleDisbursementAsFailed } from './settle-disbursement.ts'
import { settleTopUpByStatement } from './top-up-float.ts'

export interface Unheard {
  kind: 'disbursement' | 'top_up'
  id: string
  amountCents: number
  /** From here on, until then, a statement has to be complete for anything to be absent from it. */
  since: Date
  until: Date
}

/** Payments to phones that are not asked for again by themselves, and moves of float; the oldest first. */
export async function unheardOf(ctx: Ctx): Promise<Unheard[]> {
  const { rows } = await sql<Omit<Unheard, 'until'> & { sentAt: Date }>`
    select * from (
      select 'disbursement' as kind, id, amount_cents as "amountCents", prepared_at as since, sent_at as "sentAt"
        from payments.disbursement where settled_at is null and state = 'unknown' and next_send_at is null
      union all
      select 'top_up', id, amount_cents, prepared_at, sent_at from payments.top_up where settled_at is null and state = 'unknown'
    ) as unheard where "sentAt" <= ${after(ctx.now, -absentAfterMs)} order by "sentAt" limit 500`.execute(ctx.db)
  return rows.map(({ sentAt, ...row }) => ({ ...row, until: after(sentAt, absentAfterMs) }))
}

/** Of these receipts, those under which we know a payment to a phone or a move of float. */
export async function receiptsOfOurs(ctx: Ctx, receipts: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ receipt: string }>`
    select receipt from payments.disbursement where receipt = any(${[...receipts]}::text[])
    union all select receipt from payments.top_up where receipt = any(${[...receipts]}::text[])`.execute(ctx.db)
  return new Set(rows.map(({ receipt }) => receipt))
}

/** The money is free again: of a payment for its next try, under another id; of a move of float in the paybill. */
export async function settleAsAbsentFromStatement(tx: TxCtx, missing: Unheard): Promise<StatementVerdict> {
  if (missing.kind === 'top_up') return verdictOf(await settleTopUpByStatement(tx, missing.id, { moved: false }))
  const payment = await lockDisbursement(tx, missing.id)
  // Heard of, or asked for again, since the statement was looked at.
  const isStill = payment?.state === 'unknown' && payment.next_send_at === null
  if (!payment?.sent_at || !isStill || payment.sent_at > after(missing.until, -absentAfterMs)) return 'known'
  return verdictOf(await settleDisbursementAsFailed(tx, payment, { resultCode: 'statement', failure: 'declined' }))
}
