// Allowances that are whole again and proofs that have expired need not be remembered.
import { sql } from 'kysely'
import { after, days, hours } from '#platform/clock'
import type { Ctx } from '#platform/context'

export async function forgetExpired(ctx: Ctx): Promise<void> {
  // Beyond two days lies only what was written before the clock was set back. Rows in use are left for the next time.
  await sql`delete from abuse.allowance where key in (
    select key from abuse.allowance
    where full_again_at < ${after(ctx.now, -hours(1))} or full_again_at > ${after(ctx.now, days(2))}
    for update skip locked)`.execute(ctx.db)
  await sql`delete from abuse.spent_proof where expires_at < ${after(ctx.now, -days(1))}`.execute(ctx.db)
}
