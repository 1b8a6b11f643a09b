// I8 for payouts: what the books have on its way to sellers is what has been prepared and has not ended.
import { sql } from 'kysely'
import { type BookCheck, checkOpenOwners, type OpenOwner } from '#ledger'
import type { Ctx } from '#platform/context'

async function payoutsOnTheirWay(ctx: Ctx, after: string | null, limit: number): Promise<OpenOwner[]> {
  const { rows } = await sql<OpenOwner>`select id, amount_cents as cents from payouts.payout
    where settled_at is null and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(
    ctx.db,
  )
  return rows
}

export const checkPayoutTransits = (ctx: Ctx): Promise<BookCheck> =>
  checkOpenOwners(ctx, {
    ...{ kind: 'payout_transit', code: 'payouts_are_in_the_books', list: payoutsOnTheirWay },
    label: 'Payouts on their way are those in the books',
  })
