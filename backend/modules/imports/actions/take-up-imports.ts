// No import stands still for ever: one whose worker was lost is taken up again, one that cannot go on ends, old ones are forgotten.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { abandonedAfterMs, keptMs, stalledAfterMs } from '../rules.ts'
import { say } from '../wording.ts'

interface Stalled {
  shopId: string
  id: string
  state: 'reading' | 'running'
}

/** Safe at any time: two workers at one import exclude each other. */
export async function takeUpStalledImports(ctx: Ctx): Promise<void> {
  await endAbandoned(ctx)
  const { rows } = await sql<Stalled>`
    select shop_id as "shopId", id, state from imports.import
    where state in ('reading', 'running') and worked_at < ${after(ctx.now, -stalledAfterMs)}
    order by worked_at limit 100`.execute(ctx.db)
  for (const { shopId, id, state } of rows)
    await enqueue(
      ctx,
      state === 'reading' ? 'read-import' : 'run-import',
      { shopId, importId: id },
      { key: `import ${id}` },
    )
}

const endAbandoned = (ctx: Ctx) =>
  sql`update imports.import set ended_at = ${ctx.now}, file = null,
      state = case state when 'reading' then 'unreadable' else 'cancelled' end,
      problem = case state when 'reading' then ${JSON.stringify(say('not_a_table', { value: '…' }))}::jsonb end
    where state in ('reading', 'running') and worked_at < ${after(ctx.now, -abandonedAfterMs)}`.execute(ctx.db)

export const forgetOldImports = (ctx: Ctx): Promise<void> =>
  sql`delete from imports.import where created_at < ${after(ctx.now, -keptMs)} and state not in ('reading', 'running')`
    .execute(ctx.db)
    .then(() => undefined)
