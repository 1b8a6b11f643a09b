// What an account asked us to fill into its next checkout: only when it said so, and gone when it says the opposite.
import { sql } from 'kysely'
import { accountIdOf, type Ctx, type TxCtx } from '#platform/context'

interface Row {
  name: string
  phone: string
  county: string | null
  town: string | null
  landmark: string
}

export async function rememberedOf(ctx: Ctx, accountId: string | undefined): Promise<Row | null> {
  if (!accountId) return null
  const { rows } = await sql<Row>`select contact_name as name, contact_phone as phone, county, town, landmark
    from orders.remembered_buyer where account_id = ${accountId}`.execute(ctx.db)
  return rows[0] ?? null
}

/** Where it was collected, the place that was remembered before stays. A guest is never remembered. */
export async function rememberBuyer(tx: TxCtx, given: Row): Promise<void> {
  const accountId = accountIdOf(tx.actor)
  if (!accountId) return
  await sql`insert into orders.remembered_buyer as known
      (account_id, contact_name, contact_phone, county, town, landmark, remembered_at)
    values (${accountId}, ${given.name}, ${given.phone}, ${given.county}, ${given.town}, ${given.landmark}, ${tx.now})
    on conflict (account_id) do update set contact_name = excluded.contact_name, contact_phone = excluded.contact_phone,
      county = coalesce(excluded.county, known.county), town = coalesce(excluded.town, known.town),
      landmark = case when excluded.county is null then known.landmark else excluded.landmark end,
      remembered_at = excluded.remembered_at`.execute(tx.db)
}

export async function forgetRemembered(tx: TxCtx, accountId: string | undefined): Promise<void> {
  if (accountId) await sql`delete from orders.remembered_buyer where account_id = ${accountId}`.execute(tx.db)
}
