// Twelve weeks of the market; and what stopped itself and went on.
import { kes, type OperatorTrends, type TrendCode, trendCode } from '@amana/contract'
import { haltView, readHalts } from '#payouts'
import type { Ctx } from '#platform/context'
import { readExitsDue } from '#trust'
import { sumsOfWeeks, weeksAt } from './week-sums.ts'

const haltsShown = 12
const ofMoney: readonly TrendCode[] = ['orders', 'sent_back', 'payouts']

export async function readTrends(ctx: Ctx): Promise<OperatorTrends> {
  const sums = await sumsOfWeeks(ctx, trendCode.options)
  const { exits, count } = await readExitsDue(ctx, 1)
  return {
    weeks: weeksAt(ctx.now).map((week) => week.toISOString()),
    trends: [...sums].map(([code, weeks]) => ({
      code,
      counts: weeks.map(({ count }) => count),
      amounts: ofMoney.includes(code) ? weeks.map(({ cents }) => kes(cents)) : null,
    })),
    halts: (await readHalts(ctx, haltsShown)).map(haltView),
    ...{ inForce: count, firstEndsAt: exits[0]?.until?.toISOString() ?? null },
  }
}
