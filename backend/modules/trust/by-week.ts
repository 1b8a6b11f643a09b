// What rules stopped, and on how many shops they put something, in spans that follow each other.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { type Sum, sumsBetween } from '#platform/weeks'

/** Texts, listings and orders that were refused or held back. */
export const stoppedBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(
    ctx,
    bounds,
    sql`select at, 0::bigint as cents from trust.decision
      where mode = 'enforce' and subject_kind in ('attempt', 'listing', 'order')`,
  )

export const restrictionsBegunBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(ctx, bounds, sql`select since as at, 0::bigint as cents from trust.restriction`)

export const restrictionsEndedBetween = (ctx: Ctx, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(
    ctx,
    bounds,
    sql`select ended_at as at, 0::bigint as cents from trust.restriction where ended_at is not null`,
  )
