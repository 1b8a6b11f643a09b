// Sign-ups whose code never came back, and codes that are of no use any more, are forgotten: they name people.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { codeDayMs } from '../rules.ts'

/** A code is kept for a day, so that those who ask for many are counted. */
export async function forgetOldCodes(ctx: Ctx): Promise<void> {
  await sql`delete from identity.sign_up where expires_at <= ${ctx.now}`.execute(ctx.db)
  await sql`delete from identity.one_time_code
    where expires_at <= ${ctx.now} and counted_since <= ${after(ctx.now, -codeDayMs)}`.execute(ctx.db)
}
