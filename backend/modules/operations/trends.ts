// Twelve weeks of the market, one question to each module that has counted; and what stopped itself and went on.
import { kes, type OperatorTrends, type TrendCode } from '@amana/contract'
import { disputesOpenedBetween } from '#disputes'
import { signUpsBetween } from '#identity'
import { ordersPaidBetween, ordersSentBackBetween } from '#orders'
import { haltsPlacedBetween, haltView, payoutsPaidBetween, readHalts } from '#payouts'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { type Sum, weekStarts } from '#platform/weeks'
import { shopsOpenedBetween } from '#shops'
import { readExitsDue, restrictionsBegunBetween, restrictionsEndedBetween, stoppedBetween } from '#trust'

const weeksShown = 12
const haltsShown = 12

type Count = (ctx: Ctx, bounds: readonly Date[]) => Promise<Sum[]>
const counted: Record<TrendCode, { count: Count; money?: true }> = {
  orders: { count: ordersPaidBetween, money: true },
  sent_back: { count: ordersSentBackBetween, money: true },
  problems: { count: disputesOpenedBetween },
  sign_ups: { count: signUpsBetween },
  shops: { count: shopsOpenedBetween },
  payouts: { count: payoutsPaidBetween, money: true },
  stopped: { count: stoppedBetween },
  restrictions: { count: restrictionsBegunBetween },
  restrictions_ended: { count: restrictionsEndedBetween },
  halts: { count: haltsPlacedBetween },
}

export const boundsOfWeeks = (now: Date): Date[] => [...weekStarts(now, weeksShown), after(now, 1)]

export async function readTrends(ctx: Ctx): Promise<OperatorTrends> {
  const bounds = boundsOfWeeks(ctx.now)
  const trends: OperatorTrends['trends'] = []
  for (const [code, { count, money }] of Object.entries(counted) as [TrendCode, (typeof counted)[TrendCode]][]) {
    const sums = await count(ctx, bounds)
    trends.push({
      code,
      counts: sums.map((sum) => sum.count),
      amounts: money ? sums.map(({ cents }) => kes(cents)) : null,
    })
  }
  const { exits, count } = await readExitsDue(ctx, 1)
  return {
    weeks: bounds.slice(0, -1).map((week) => week.toISOString()),
    trends,
    halts: (await readHalts(ctx, haltsShown)).map(haltView),
    ...{ inForce: count, firstEndsAt: exits[0]?.until?.toISOString() ?? null },
  }
}
