// What needs a look: money that waits for an answer nobody can get by asking. What could not be sent back yet is in not-sent-back.ts.
import { sql } from 'kysely'
import { after, hours, minutes } from '#platform/clock'
import type { Ctx } from '#platform/context'

export interface StuckPayment {
  what: 'payment_unknown' | 'disbursement_unknown' | 'paid_after_failure' | 'provider_unreachable' | 'top_up_unknown'
  id: string
  since: Date
}

/** An unknown prompt is normal for a while; after an hour it is worth a look. */
export async function stuckPayments(ctx: Ctx): Promise<StuckPayment[]> {
  const { rows } = await sql<StuckPayment>`
    select 'payment_unknown' as what, id, requested_at as since from payments.attempt
      where settled_at is null and requested_at < ${after(ctx.now, -hours(1))}
    union all
    select 'disbursement_unknown', id, prepared_at from payments.disbursement
      where settled_at is null and state = 'unknown'
    union all
    select 'paid_after_failure', id, settled_at from payments.disbursement
      where contradicted and explained_at is null
    union all
    select 'provider_unreachable', process, since from payments.provider_contact
      where circuit <> 'closed' and seen_at > ${after(ctx.now, -minutes(5))} and since < ${after(ctx.now, -minutes(2))}
    union all
    select 'top_up_unknown', id, prepared_at from payments.top_up
      where settled_at is null and prepared_at < ${after(ctx.now, -hours(1))}
    order by since limit 100`.execute(ctx.db)
  return rows
}
