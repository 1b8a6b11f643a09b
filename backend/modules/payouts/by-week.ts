// What sellers were paid, and how often something stopped money, in spans that follow each other.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { type Sum, sumsBetween } from '#platform/weeks'

export const payoutsPaidBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(ctx, bounds, sql`select settled_at as at, amount_cents as cents from payouts.payout where state = 'paid'`)

export const haltsPlacedBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(ctx, bounds, sql`select since as at, 0::bigint as cents from payouts.halt`)
