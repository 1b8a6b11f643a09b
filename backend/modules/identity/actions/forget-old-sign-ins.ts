// Refresh tokens and tickets that have run out are no good to anybody; used tokens stay until then, to find out copies.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'

export async function forgetOldSignIns(ctx: Ctx): Promise<void> {
  await transact(ctx, async (tx) => {
    await sql`delete from identity.refresh_token where expires_at <= ${tx.now}`.execute(tx.db)
    await sql`delete from identity.sign_in_ticket where expires_at <= ${tx.now}`.execute(tx.db)
  })
}
