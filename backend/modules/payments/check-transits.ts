// I8 for refunds, returns, top-ups and parked money: what the books have on its way, or parked, is what has been started here and has not
// ended.
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

/** Waiting to go back to whoever paid it: refunds that failed, under their payment, and deposits. */
async function parkedHere(ctx: Ctx, after: string | null, limit: number): Promise<OpenOwner[]> {
  const { rows } = await sql<OpenOwner>`select id, cents from (
      select payment_id as id, sum(amount_cents)::bigint as cents from payments.refund where state = 'failed' group by payment_id
      union all select id, amount_cents from payments.deposit where state = 'parked') as parked
    where (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(ctx.db)
  return rows
}

/** `strays`: money parked under lines of the statement, which are nobody's here. */
export const checkSuspense = (ctx: Ctx, strays: readonly OpenOwner[]): Promise<BookCheck> =>
  checkOpenOwners(ctx, {
    ...{ kind: 'suspense', code: 'parked_money_is_in_the_books' },
    label: 'Money that belongs to no order is that of a payer who waits for it, or of a line of the statement',
    list: async (of, after, limit) =>
      [...(await parkedHere(of, after, limit)), ...strays.filter(({ id }) => after === null || id > after)]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
  })
