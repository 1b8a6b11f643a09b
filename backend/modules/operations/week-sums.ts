// How much happened in each of twelve weeks. Weeks that are over are counted by night and kept; the one that runs is counted when asked.
import { type TrendCode, trendCode } from '@amana/contract'
import { sql } from 'kysely'
import { disputesOpenedBetween } from '#disputes'
import { signUpsBetween } from '#identity'
import { ordersPaidBetween, ordersSentBackBetween } from '#orders'
import { haltsPlacedBetween, payoutsPaidBetween } from '#payouts'
import { after } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { type Sum, weekStarts } from '#platform/weeks'
import { shopsOpenedBetween } from '#shops'
import { restrictionsBegunBetween, restrictionsEndedBetween, stoppedBetween } from '#trust'

const weeksShown = 12

const counted: Record<TrendCode, (ctx: Ctx, bounds: readonly Date[]) => Promise<Sum[]>> = {
  orders: ordersPaidBetween,
  sent_back: ordersSentBackBetween,
  problems: disputesOpenedBetween,
  sign_ups: signUpsBetween,
  shops: shopsOpenedBetween,
  payouts: payoutsPaidBetween,
  stopped: stoppedBetween,
  restrictions: restrictionsBegunBetween,
  restrictions_ended: restrictionsEndedBetween,
  halts: haltsPlacedBetween,
}

/** The Mondays on which the weeks begin, the oldest first. */
export const weeksAt = (now: Date): Date[] => weekStarts(now, weeksShown)

/** Of each code the weeks of `weeksAt`; the last is not over. */
export async function sumsOfWeeks(ctx: Ctx, codes: readonly TrendCode[]): Promise<Map<TrendCode, Sum[]>> {
  const weeks = weeksAt(ctx.now)
  const kept = await readKept(ctx, codes, weeks)
  const sums = new Map<TrendCode, Sum[]>()
  for (const code of codes) {
    const known = weeks.map((week) => kept.get(`${code} ${week.getTime()}`))
    const from = known.slice(0, -1).indexOf(undefined)
    const firstToCount = from < 0 ? weeks.length - 1 : from
    const anew = await counted[code](ctx, [...weeks.slice(firstToCount), after(ctx.now, 1)])
    sums.set(
      code,
      weeks.map((_, week) => (week < firstToCount ? known[week]! : anew[week - firstToCount]!)),
    )
  }
  return sums
}

async function readKept(ctx: Ctx, codes: readonly TrendCode[], weeks: readonly Date[]): Promise<Map<string, Sum>> {
  const { rows } = await sql<
    Sum & { code: string; week: Date }
  >`select code, week, count, cents from operations.week_sum
    where code = any(${codes}::text[]) and week >= ${weeks[0]} and week < ${weeks.at(-1)}`.execute(ctx.db)
  return new Map(rows.map(({ code, week, count, cents }) => [`${code} ${week.getTime()}`, { count, cents }]))
}

/** Counts all weeks that are over anew, so that whatever was written late is in them by the next morning. */
export async function keepWeekSums(ctx: Ctx): Promise<void> {
  const weeks = weeksAt(ctx.now)
  for (const code of trendCode.options) {
    const sums = await counted[code](ctx, weeks)
    await transact(ctx, async (tx) => {
      await sql`delete from operations.week_sum where code = ${code}`.execute(tx.db)
      await sql`insert into operations.week_sum (code, week, count, cents, counted_at)
        select ${code}, week, count, cents, ${tx.now} from unnest(${weeks.slice(0, -1)}::timestamptz[],
          ${sums.map(({ count }) => count)}::int[], ${sums.map(({ cents }) => cents)}::bigint[]) as over (week, count, cents)`.execute(
        tx.db,
      )
    })
  }
}
