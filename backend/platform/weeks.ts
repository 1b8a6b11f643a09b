// Weeks as people count them here, from Monday 00:00 in Nairobi; and what happened in each.
import { type RawBuilder, sql } from 'kysely'
import { after, days, hours, minutes, nairobiParts } from './clock.ts'
import type { Ctx } from './context.ts'

/** The Mondays on which the last `count` weeks begin, the oldest first; the last is the week of `now`. */
export function weekStarts(now: Date, count: number): Date[] {
  const { weekday, hour, minute, second } = nairobiParts(now)
  const sinceMonday = days((weekday + 6) % 7) + hours(hour) + minutes(minute) + second * 1000 + now.getMilliseconds()
  const monday = after(now, -sinceMonday)
  return Array.from({ length: count }, (_, index) => after(monday, -days(7 * (count - 1 - index))))
}

export interface Sum {
  count: number
  cents: number
}

/**
 * What happened in each span between instants that follow each other: one sum fewer than there are bounds.
 * @param happened a query that gives `at` and `cents`, one row for each thing that happened
 */
export async function sumsBetween(ctx: Ctx, bounds: readonly Date[], happened: RawBuilder<unknown>): Promise<Sum[]> {
  const { rows } = await sql<Sum & { part: number }>`
    select width_bucket(at, ${bounds}::timestamptz[]) as part, count(*)::int as count, coalesce(sum(cents), 0)::bigint as cents
    from (${happened}) happened where at >= ${bounds[0]} and at < ${bounds.at(-1)} group by 1`.execute(ctx.db)
  const nothing = { count: 0, cents: 0 }
  return bounds.slice(1).map((_, index) => {
    const { count, cents } = rows.find(({ part }) => part === index + 1) ?? nothing
    return { count, cents }
  })
}
