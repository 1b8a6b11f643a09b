// How a shop is doing: what was sold in spans and week by week, how many came to look, and what will soon run out.
import { kes, type ShopFigures, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { readVariantsForSale, visitsKnownSince, visitsOfShop } from '#catalogue'
import { after, days, nairobiDay } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { type Sum, sumsBetween, weekStarts } from '#platform/weeks'

const spanDays = [7, 30] as const
const weeksShown = 12
/** What sells is told from so many days. */
const paceDays = 28
/** One sale is no pace. */
const soldMin = 2
const runningLowShown = 5

/** Paid, and not sent back since. */
const sold = sql`paid_at is not null and state not in ('cancelled', 'refunded')`

/** Between instants that follow each other. */
const salesBetween = (ctx: Ctx, shopId: string, bounds: readonly Date[]): Promise<Sum[]> =>
  sumsBetween(
    ctx,
    bounds,
    sql`select paid_at as at, total_cents as cents from orders."order" where shop_id = ${shopId} and ${sold}`,
  )

type Days = { day: string; visits: number }[]
const visitsIn = (known: Days, from: Date, to: Date) =>
  known.reduce((sum, { day, visits }) => (day > nairobiDay(from) && day <= nairobiDay(to) ? sum + visits : sum), 0)

async function span(ctx: Ctx, shopId: string, length: number, visits: { known: Days; since: string | null }) {
  const [start, middle, end] = [after(ctx.now, -days(2 * length)), after(ctx.now, -days(length)), after(ctx.now, 1)]
  const [before, now] = await salesBetween(ctx, shopId, [start, middle, end])
  const counted = (from: Date, to: Date) =>
    visits.since !== null && visits.since <= nairobiDay(to) ? visitsIn(visits.known, from, to) : null
  const view = (sales: Sum, seen: number | null) => ({ orders: sales.count, sales: kes(sales.cents), visits: seen })
  return {
    days: length,
    ...view(now!, counted(middle, ctx.now)),
    before: view(before!, counted(start, middle)),
  }
}

async function weeks(ctx: Ctx, shopId: string, known: Days): Promise<ShopFigures['weeks']> {
  const starts = weekStarts(ctx.now, weeksShown)
  const ends = [...starts.slice(1), after(ctx.now, 1)]
  const sums = await salesBetween(ctx, shopId, [starts[0]!, ...ends])
  return starts.map((from, index) => ({
    from: from.toISOString(),
    orders: sums[index]!.count,
    sales: kes(sums[index]!.cents),
    visits: visitsIn(known, after(from, -1), after(ends[index]!, -2)),
  }))
}

interface Pace {
  variantId: string
  pieces: number
  first: Date
}

async function runningLow(ctx: Ctx, shopId: string): Promise<ShopFigures['runningLow']> {
  const { rows } = await sql<Pace>`
    select l.variant_id as "variantId", sum(l.quantity)::int as pieces, min(o.paid_at) as first
    from orders."order" o join orders.order_line l on l.shop_id = o.shop_id and l.order_id = o.id
    where o.shop_id = ${shopId} and ${sold} and o.paid_at > ${after(ctx.now, -days(paceDays))}
    group by l.variant_id having sum(l.quantity) >= ${soldMin}`.execute(ctx.db)
  const variants = await readVariantsForSale(
    ctx,
    rows.map(({ variantId }) => variantId),
  )
  return rows
    .flatMap(({ variantId, pieces, first }) => {
      const variant = variants.get(variantId)
      const sellingDays = Math.min(paceDays, Math.max(7, (ctx.now.getTime() - first.getTime()) / days(1)))
      const soldPerWeek = Math.max(1, Math.round((pieces * 7) / sellingDays))
      if (!variant?.sellable || variant.available >= soldPerWeek) return []
      const { title, optionValues, available } = variant
      return [
        {
          variantId: toWireId('variant', variantId),
          productId: toWireId('product', variant.productId),
          ...{ title, name: optionValues.join(' · '), available, soldPerWeek },
        },
      ]
    })
    .sort((a, b) => a.available / a.soldPerWeek - b.available / b.soldPerWeek || b.soldPerWeek - a.soldPerWeek)
    .slice(0, runningLowShown)
}

export async function readShopFigures(ctx: Ctx, shopId: string): Promise<ShopFigures> {
  const known = await visitsOfShop(ctx, shopId, weekStarts(ctx.now, weeksShown)[0]!)
  const since = await visitsKnownSince(ctx, shopId)
  const spans: ShopFigures['spans'] = []
  for (const length of spanDays) spans.push(await span(ctx, shopId, length, { known, since }))
  return {
    spans,
    weeks: await weeks(ctx, shopId, known),
    visitsSince: since,
    runningLow: await runningLow(ctx, shopId),
  }
}
