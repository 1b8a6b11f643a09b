// Which accounts belong together, by the traits that they and their shops share. What follows from it, others decide.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { softLinkSharersMax } from './rules.ts'
import { hardKinds, type TraitKind, traitHash } from './traits.ts'

export interface Link {
  accountId: string
  kind: TraitKind
  /** Hard: the same device, payout number, or M-Pesa name and number. Soft: a hint, worth something only beside others. */
  hard: boolean
  /** When the two first had it in common. */
  since: Date
}

/** Of the account and of its shops. Its orders' traits are its own: they were recorded for both. */
const traitsOf = (accountId: string) => sql`
  select kind, value_hash, first_seen_at from identity.trait
  where subject_kind = 'account' and subject_id = ${accountId}
  union all
  select t.kind, t.value_hash, t.first_seen_at from identity.membership m
  join identity.trait t on t.subject_kind = 'shop' and t.subject_id = m.shop_id where m.account_id = ${accountId}`

interface LinkRow {
  account_id: string
  kind: TraitKind
  since: Date
}

export const linksQuery = (accountId: string) => sql<LinkRow>`
    with mine as (${traitsOf(accountId)}), shared as (
      select mine.kind, other.subject_kind, other.subject_id,
        greatest(mine.first_seen_at, other.first_seen_at) as since,
        count(*) over (partition by mine.kind, mine.value_hash) as sharers
      from (select kind, value_hash, min(first_seen_at) as first_seen_at from mine group by kind, value_hash) mine
      cross join lateral (
        select subject_kind, subject_id, first_seen_at from identity.trait t
        where t.kind = mine.kind and t.value_hash = mine.value_hash and t.subject_kind in ('account', 'shop')
        limit ${20 * softLinkSharersMax}) other
    ), linked as (
      select coalesce(m.account_id, shared.subject_id) as account_id, shared.kind, shared.since
      from shared left join identity.membership m on shared.subject_kind = 'shop' and m.shop_id = shared.subject_id
      where (shared.kind = any(${[...hardKinds]}::text[]) or shared.sharers <= ${softLinkSharersMax})
        and (shared.subject_kind = 'account' or m.account_id is not null)
    )
    select account_id, kind, min(since) as since from linked where account_id <> ${accountId}
    group by account_id, kind order by min(since), account_id`

/** One row per other account and kind, hard ones first, oldest first. */
export async function linksOf(ctx: Ctx, accountId: string): Promise<Link[]> {
  const { rows } = await linksQuery(accountId).execute(ctx.db)
  const links = rows.map(({ account_id, kind, since }) => ({
    accountId: account_id,
    kind,
    hard: hardKinds.includes(kind),
    since,
  }))
  return links.sort((a, b) => Number(b.hard) - Number(a.hard))
}

/** Are the two accounts one and the same person, as far as rules are concerned? */
export async function shareHardLink(ctx: Ctx, a: string, b: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from (${traitsOf(a)}) of_a join (${traitsOf(b)}) of_b using (kind, value_hash)
    where kind = any(${[...hardKinds]}::text[]) limit 1`.execute(ctx.db)
  return rows.length > 0
}

/** Has this account been used in this browser? */
export async function deviceIsOf(ctx: Ctx, deviceId: string, accountId: string): Promise<boolean> {
  const hash = traitHash(ctx, { kind: 'device_key', value: deviceId })
  const { rows } = await sql`select 1 from identity.trait where kind = 'device_key' and value_hash = ${hash}
    and subject_kind = 'account' and subject_id = ${accountId}`.execute(ctx.db)
  return rows.length > 0
}

/** Has the account been used before, and never in this browser? */
export async function isNewDeviceOf(ctx: Ctx, deviceId: string, accountId: string): Promise<boolean> {
  const hash = traitHash(ctx, { kind: 'device_key', value: deviceId })
  const { rows } = await sql<{ known: boolean }>`select bool_or(value_hash = ${hash}) as known from identity.trait
    where kind = 'device_key' and subject_kind = 'account' and subject_id = ${accountId}`.execute(ctx.db)
  return rows[0]?.known === false
}
