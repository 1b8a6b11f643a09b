// Under which receipt the provider knows what we have booked: for whoever compares our books with its statement.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export interface ProviderReference {
  /** Null while only an answer without one proves it. */
  receipt: string | null
  /** What was booked as the provider's fee with it. */
  feeCents: number
}

/** By the id of a payment that came or went; ids that are none of payments' are missing. */
export async function providerReferences(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ProviderReference>> {
  const { rows } = await sql<{ id: string } & ProviderReference>`
    select id, receipt, 0::bigint as "feeCents" from payments.attempt where id = any(${[...ids]}::uuid[])
    union all
    select id, receipt, coalesce(fee_cents, 0) from payments.disbursement where id = any(${[...ids]}::uuid[])
    union all
    select id, receipt, 0 from payments.deposit where id = any(${[...ids]}::uuid[])
    union all
    select id, receipt, coalesce(fee_cents, 0) from payments.deposit_return where id = any(${[...ids]}::uuid[])
    union all
    select id, receipt, coalesce(fee_cents, 0) from payments.top_up where id = any(${[...ids]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ id, ...reference }) => [id, reference]))
}
