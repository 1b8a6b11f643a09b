// What was found a year ago says nothing about anybody any more.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { hitsKeptFor } from '../rules.ts'

export const forgetOldHits = (ctx: Ctx): Promise<void> =>
  transact(ctx, async (tx) => {
    const before = after(tx.now, -hitsKeptFor)
    await sql`delete from screening.shop_hit where found_at < ${before}`.execute(tx.db)
    await sql`delete from screening.account_hit where found_at < ${before}`.execute(tx.db)
  })
