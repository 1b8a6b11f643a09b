// How many shops were opened in spans that follow each other.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { type Sum, sumsBetween } from '#platform/weeks'

export const shopsOpenedBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(ctx, bounds, sql`select opened_at as at, 0::bigint as cents from shops.shop`)
