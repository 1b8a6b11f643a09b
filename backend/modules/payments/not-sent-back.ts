// Money that M-Pesa would not take back to its payer yet: parked, owed, and tried again by itself, for as long as it takes.
import { kes, type NotSentBackView } from '@amana/contract'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { unclaimedAfterMs } from './rules.ts'

export interface NotSentBack {
  what: 'refund' | 'deposit'
  id: string
  amountCents: number
  /** The first try. */
  since: Date
  tries: number
  failure: string
  nextTryAt: Date
  /** For so long that nobody seems to miss it; owed all the same. */
  unclaimed: boolean
}

/** The oldest first. */
export async function listNotSentBack(ctx: Ctx, limit: number): Promise<NotSentBack[]> {
  const { rows } = await sql<NotSentBack>`
    select *, since <= ${after(ctx.now, -unclaimedAfterMs)} as unclaimed from (
      select 'refund' as what, r.id, r.amount_cents as "amountCents", coalesce(r.owed_since, r.started_at) as since, r.tries,
          coalesce(d.failure, 'declined') as failure, r.next_try_at as "nextTryAt"
        from payments.refund r left join payments.disbursement d on d.purpose = 'refund' and d.purpose_id = r.id
        where r.state = 'failed'
      union all
      select 'deposit', p.id, p.amount_cents, p.heard_at, r.tries, r.failure, r.next_try_at
        from payments.deposit_return r join payments.deposit p on p.id = r.deposit_id
        where r.state = 'failed' and r.next_try_at is not null and p.state = 'parked'
    ) as waiting order by since limit ${limit}`.execute(ctx.db)
  return rows
}

export const notSentBackView = ({ amountCents, since, nextTryAt, ...waiting }: NotSentBack): NotSentBackView => ({
  ...waiting,
  amount: kes(amountCents),
  since: since.toISOString(),
  nextTryAt: nextTryAt.toISOString(),
})
