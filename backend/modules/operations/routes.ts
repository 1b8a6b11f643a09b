// The operator's page and the clock over HTTP.
import * as endpoint from '@amana/contract'
import { clockOffset } from '#platform/clock'
import type { Routes } from '#platform/http'
import { queueByTask } from '#platform/jobs'
import { moveClock } from './actions/move-clock.ts'
import { readMoney } from './money.ts'
import { readWatchedOrders } from './orders.ts'
import { readOverview } from './overview.ts'
import { personRoutes } from './person-routes.ts'
import { readTrends } from './trends.ts'

export function routes(to: Routes): void {
  const { handle } = to
  personRoutes(to)
  handle(endpoint.readOverview, (ctx) => readOverview(ctx))
  handle(endpoint.readTrends, (ctx) => readTrends(ctx))
  handle(endpoint.readOperatorMoney, (ctx) => readMoney(ctx))
  handle(endpoint.watchOrders, (ctx, { input: { query } }) => readWatchedOrders(ctx, query.show, query.after))
  handle(endpoint.readQueue, async (ctx) => ({ tasks: await queueByTask(ctx) }))
  handle(endpoint.moveClock, async (ctx, { input }) => {
    const { now, offsetMs } = await moveClock(ctx, input.body)
    return { now: now.toISOString(), offsetMs }
  })
  handle(endpoint.readTime, async (ctx) => ({
    now: ctx.now.toISOString(),
    moved: !ctx.config.production && (await clockOffset(ctx.db)) > 0,
  }))
}
