// Was the password, or the second factor, given again in this session a moment ago?
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export async function isFresh(ctx: Ctx): Promise<boolean> {
  if (ctx.actor.kind !== 'account') return false
  const { rows } = await sql`select 1 from identity.session
    where id = ${ctx.actor.sessionId} and fresh_until > ${ctx.now}`.execute(ctx.db)
  return rows.length > 0
}
