// For whoever looks into a case: which accounts are meant by what was typed, and what an account has in common with others.
import { fromWireId, toE164 } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { softLinkSharersMax } from './rules.ts'
import { hardKinds, type TraitKind } from './traits.ts'

const foundMax = 20

/** Of living accounts: by phone in any Kenyan form, e-mail, wire id of account or shop, address or beginning of a shop's name. */
export async function findAccountIds(ctx: Ctx, typed: string): Promise<string[]> {
  if (typed.length < 2) return []
  const account = fromWireId('account', typed) ?? null
  const shop = fromWireId('shop', typed) ?? null
  const phone = toE164(typed) ?? null
  const starts = `${typed.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ id: string }>`
    select a.id from identity.account a where a.erased_at is null and (
      a.id = ${account}::uuid or a.phone = ${phone} or lower(a.email) = lower(${typed})
      or a.id in (select account_id from identity.membership
        where shop_id = ${shop}::uuid or slug = lower(${typed}) or name ilike ${starts}))
    order by a.created_at, a.id limit ${foundMax}`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/** Who signed up last, those who have left since not among them. */
export async function newestAccountIds(ctx: Ctx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from identity.account where erased_at is null and role <> 'admin'
    order by created_at desc, id desc limit ${limit}`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

export interface Shared {
  kind: TraitKind
  /** The same for the same value; nothing can be read out of it. */
  mark: string
  hard: boolean
  accountId: string
}

/** What the account or its shops have in common with other accounts or their shops, one row per value and account. */
export async function sharedBy(ctx: Ctx, accountId: string, limit = 60): Promise<Shared[]> {
  const { rows } = await sql<{ kind: TraitKind; value_hash: string; account_id: string }>`
    with mine as (
      select kind, value_hash from identity.trait where subject_kind = 'account' and subject_id = ${accountId}
      union select t.kind, t.value_hash from identity.membership m
        join identity.trait t on t.subject_kind = 'shop' and t.subject_id = m.shop_id where m.account_id = ${accountId}
    ), theirs as (
      select distinct t.kind, t.value_hash, coalesce(m.account_id, t.subject_id) as account_id
      from mine join identity.trait t using (kind, value_hash)
      left join identity.membership m on t.subject_kind = 'shop' and m.shop_id = t.subject_id
      where t.subject_kind in ('account', 'shop') and (t.subject_kind = 'account' or m.account_id is not null)
    ), counted as (select *, count(*) over (partition by kind, value_hash) as sharers from theirs)
    select kind, value_hash, account_id from counted where account_id <> ${accountId}
      and (kind = any(${[...hardKinds]}::text[]) or sharers <= ${softLinkSharersMax})
    order by kind = any(${[...hardKinds]}::text[]) desc, kind, value_hash, account_id limit ${limit}`.execute(ctx.db)
  return rows.map(({ kind, value_hash, account_id }) => ({
    kind,
    mark: value_hash.slice(0, 10),
    hard: hardKinds.includes(kind),
    accountId: account_id,
  }))
}

/** In how many browsers the account was used. */
export async function countDevices(ctx: Ctx, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from identity.trait
    where kind = 'device_key' and subject_kind = 'account' and subject_id = ${accountId}`.execute(ctx.db)
  return rows[0]!.count
}
