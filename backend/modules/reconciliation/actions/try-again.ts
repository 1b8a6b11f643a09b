// While the books differ, or the statement could not be read, nobody waits for the next night: it is tried again each hour.
import type { Ctx } from '#platform/context'
import { readOpenIncidents } from '../incidents.ts'
import { freshForMs } from '../numbers.ts'
import { lastRead, readRuns } from '../runs.ts'
import { reconcileSoon } from './reconcile-soon.ts'

export async function tryAgain(ctx: Ctx): Promise<void> {
  const [latest] = await readRuns(ctx, 1)
  if (!latest) return
  const read = await lastRead(ctx)
  const stale = !read?.finishedAt || ctx.now.getTime() - read.finishedAt.getTime() > freshForMs
  const open = (await readOpenIncidents(ctx)).length > 0
  if (latest.state === 'unread' || latest.state === 'running' || stale || open) await reconcileSoon(ctx, null)
}
