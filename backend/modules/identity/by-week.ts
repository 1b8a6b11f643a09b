// How many accounts were made in spans that follow each other, those that were erased since included.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { type Sum, sumsBetween } from '#platform/weeks'

export const signUpsBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(ctx, bounds, sql`select created_at as at, 0::bigint as cents from identity.account where role <> 'admin'`)
