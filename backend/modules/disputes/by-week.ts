// How many problems were reported in spans that follow each other.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { type Sum, sumsBetween } from '#platform/weeks'

export const disputesOpenedBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(ctx, bounds, sql`select opened_at as at, held_cents as cents from disputes.dispute`)
