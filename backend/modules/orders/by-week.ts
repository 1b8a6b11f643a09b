// How many orders were paid, and how many went back to their buyers, in spans that follow each other.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { type Sum, sumsBetween } from '#platform/weeks'

/** Whatever became of them. */
export const ordersPaidBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(
    ctx,
    bounds,
    sql`select paid_at as at, total_cents as cents from orders."order" where paid_at is not null`,
  )

export const ordersSentBackBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(
    ctx,
    bounds,
    sql`select returned_at as at, total_cents as cents from orders."order" where returned_at is not null`,
  )
