// Under which receipt the provider knows what we have booked: for whoever compares our books with its statement.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export interface ProviderReference {
  /** Null while only an answer without one proves it. */
  receipt: string | null
  /** Of a payment that was given back: under which receipt it had come. A reversal without a receipt is known by it. */
  ofReceipt: string | null
  /** What was booked as the provider's fee with it. */
  feeCents: number
}

/** By the id of a payment that came or went; ids that are none of payments' are missing. */
export async function providerReferences(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ProviderReference>> {
  const { rows } = await sql<{ id: string } & ProviderReference>`
    select id, receipt, null as "ofReceipt", 0::bigint as "feeCents" from payments.attempt where id = any(${[...ids]}::uuid[])
    union all
    select id, receipt, null, coalesce(fee_cents, 0) from payments.disbursement where id = any(${[...ids]}::uuid[])
    union all
    select id, receipt, null, 0 from payments.deposit where id = any(${[...ids]}::uuid[])
    union all
    select r.id, r.receipt, d.receipt, coalesce(r.fee_cents, 0)
      from payments.deposit_return r join payments.deposit d on d.id = r.deposit_id where r.id = any(${[...ids]}::uuid[])
    union all
    select id, receipt, null, coalesce(fee_cents, 0) from payments.top_up where id = any(${[...ids]}::uuid[])`.execute(
    ctx.db,
  )
  return new Map(rows.map(({ id, ...reference }) => [id, reference]))
}
