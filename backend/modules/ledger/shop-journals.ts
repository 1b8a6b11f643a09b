// What has moved a shop's money: its journals with all their legs, and what the shop was owed at an instant. For statements.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { AccountKind } from './chart-of-accounts.ts'

/** What a shop is owed, or owes, once an order is released. Money on its way to its phone has left these. */
const shopsOwn = ['seller_payable', 'seller_reserve', 'seller_receivable'] as const

export interface ShopJournal {
  id: string
  /** `release_escrow`, `start_payout` … */
  kind: string
  at: Date
  /** Credits above zero: what the account got. */
  legs: { kind: AccountKind; owner: string | null; cents: number }[]
}

/** After `after` and up to `until`, oldest first. */
export async function readShopJournals(
  ctx: Ctx,
  shopId: string,
  { after, until }: { after: Date; until: Date },
): Promise<ShopJournal[]> {
  const { rows } = await sql<ShopJournal>`
    with concerned as (
      select distinct j.id, j.kind, j.at from ledger.account a
      join ledger.entry e on e.account_id = a.id join ledger.journal j on j.id = e.journal_id
      where a.shop_id = ${shopId} and a.kind = any(${[...shopsOwn]}::text[]) and j.at > ${after} and j.at <= ${until}
    )
    select concerned.id, concerned.kind, concerned.at, (
        select jsonb_agg(jsonb_build_object('kind', a.kind, 'owner', a.owner, 'cents', -e.amount) order by a.kind)
        from ledger.entry e join ledger.account a on a.id = e.account_id where e.journal_id = concerned.id) as legs
    from concerned order by concerned.at, concerned.id`.execute(ctx.db)
  return rows
}

/** Available and in reserve, less what the shop owes, as it was at that instant. */
export async function readShopOwnAt(ctx: Ctx, shopId: string, at: Date): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(-e.amount), 0)::bigint as cents from ledger.account a
    join ledger.entry e on e.account_id = a.id join ledger.journal j on j.id = e.journal_id
    where a.shop_id = ${shopId} and a.kind = any(${[...shopsOwn]}::text[]) and j.at <= ${at}`.execute(ctx.db)
  return rows[0]!.cents
}
