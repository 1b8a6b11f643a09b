// The movements on one of the platform's own accounts in the order in which they were booked, a page at a time: for whoever compares
// the books with somebody else's.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { AccountKind } from './chart-of-accounts.ts'

export interface AccountMovement {
  /** Busy accounts are kept in shards, each with a numbering of its own, without gaps. */
  shard: number
  version: number
  journalId: string
  key: string
  kind: string
  /** Debit above zero. */
  cents: number
  at: Date
}

export async function readShards(ctx: Ctx, account: AccountKind): Promise<number[]> {
  const { rows } = await sql<{ shard: number }>`
    select shard from ledger.account where kind = ${account} and owner is null order by shard`.execute(ctx.db)
  return rows.map(({ shard }) => shard)
}

export async function readAccountMovements(
  ctx: Ctx,
  account: AccountKind,
  page: { shard: number; afterVersion: number; limit: number },
): Promise<AccountMovement[]> {
  const { rows } = await sql<AccountMovement>`
    select ${page.shard}::int as shard, e.account_version as version, j.id as "journalId", j.idempotency_key as key, j.kind,
      e.amount as cents, j.at
    from ledger.entry e join ledger.journal j on j.id = e.journal_id
    where e.account_id = (select id from ledger.account where kind = ${account} and owner is null and shard = ${page.shard})
      and e.account_version > ${page.afterVersion}
    order by e.account_version limit ${page.limit}`.execute(ctx.db)
  return rows
}

export interface OpenAccount {
  owner: string
  /** On its normal side. */
  balanceCents: number
  /** Its first movement. */
  since: Date
}

/** Accounts of a kind that are not at zero, oldest first. */
export async function readOpenAccounts(ctx: Ctx, kind: AccountKind, limit: number): Promise<OpenAccount[]> {
  const { rows } = await sql<OpenAccount>`
    select a.owner, a.balance * a.normal_sign as "balanceCents", j.at as since
    from ledger.account a
    join ledger.entry e on e.account_id = a.id and e.account_version = 1
    join ledger.journal j on j.id = e.journal_id
    where a.kind = ${kind} and a.is_open and a.owner is not null
    order by a.id limit ${limit}`.execute(ctx.db)
  return rows
}
