// I8 for refunds, returns and top-ups: what the books have on its way is what has been started here and has not ended.
import { sql } from 'kysely'
import { type BookCheck, checkOpenOwners, type OpenOwner } from '#ledger'
import type { Ctx } from '#platform/context'

async function refundsOnTheirWay(ctx: Ctx, after: string | null, limit: number): Promise<OpenOwner[]> {
  const { rows } = await sql<OpenOwner>`select id, amount_cents as cents from (
      select id, amount_cents from payments.refund where state = 'sending'
      union all select id, amount_cents from payments.deposit_return where settled_at is null) as started
    where (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(ctx.db)
  return rows
}

async function topUpsOnTheirWay(ctx: Ctx, after: string | null, limit: number): Promise<OpenOwner[]> {
  const { rows } = await sql<OpenOwner>`select id, amount_cents as cents from payments.top_up
    where settled_at is null and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(
    ctx.db,
  )
  return rows
}

export const checkTransits = async (ctx: Ctx): Promise<BookCheck[]> => [
  await checkOpenOwners(ctx, {
    ...{ kind: 'refund_transit', code: 'refunds_are_in_the_books', list: refundsOnTheirWay },
    label: 'Refunds on their way are those in the books',
  }),
  await checkOpenOwners(ctx, {
    ...{ kind: 'float_transit', code: 'top_ups_are_in_the_books', list: topUpsOnTheirWay },
    label: 'Money between the paybill and the float is in the books',
  }),
]
