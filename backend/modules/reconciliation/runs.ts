// The SQL of runs and of what they found.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { newId } from '#platform/ids'
import type { Class, OurAccount } from './rules/rule.ts'

export interface RunFigures {
  /** Lines read, and how many of them were new. */
  lines: number
  newLines: number
  classes: Partial<Record<Class, number>>
  repaired: number
  /** What halts payouts. */
  incidents: number
}

export interface Run {
  id: string
  askedBy: string | null
  startedAt: Date
  untilAt: Date
  finishedAt: Date | null
  state: 'running' | 'agrees' | 'differs' | 'unread'
  failure: string | null
  figures: Partial<RunFigures>
}

const columns = sql`id, asked_by as "askedBy", started_at as "startedAt", until_at as "untilAt", finished_at as "finishedAt",
  state, failure, figures`

/** The one that is running is taken up again: everything a run does may be done twice. */
export async function openRun(ctx: Ctx, askedBy: string | null): Promise<Run> {
  await sql`insert into reconciliation.run (id, asked_by, started_at, until_at, state)
    values (${newId(ctx.now)}, ${askedBy}, ${ctx.now}, ${ctx.now}, 'running') on conflict do nothing`.execute(ctx.db)
  return (await sql<Run>`select ${columns} from reconciliation.run where state = 'running'`.execute(ctx.db)).rows[0]!
}

export async function finishRun(
  ctx: Ctx,
  id: string,
  end: { state: 'agrees' | 'differs'; failure: null } | { state: 'unread'; failure: string },
  figures: Partial<RunFigures>,
): Promise<void> {
  await sql`update reconciliation.run set state = ${end.state}, failure = ${end.failure}, finished_at = ${ctx.now},
      figures = ${JSON.stringify(figures)}::jsonb
    where id = ${id} and state = 'running'`.execute(ctx.db)
}

/** Newest first. */
export async function readRuns(ctx: Ctx, limit: number): Promise<Run[]> {
  const { rows } = await sql<Run>`select ${columns} from reconciliation.run
    order by started_at desc, id desc limit ${limit}`.execute(ctx.db)
  return rows
}

export async function findRun(ctx: Ctx, id: string): Promise<Run | undefined> {
  return (await sql<Run>`select ${columns} from reconciliation.run where id = ${id}`.execute(ctx.db)).rows[0]
}

/** The last that could read the statement. */
export async function lastRead(ctx: Ctx): Promise<Run | undefined> {
  const { rows } = await sql<Run>`select ${columns} from reconciliation.run where state in ('agrees', 'differs')
    order by finished_at desc, id desc limit 1`.execute(ctx.db)
  return rows[0]
}

export interface Judgement {
  number: number
  class: Class
  rule: string
  account: OurAccount
  name: string
  at: Date
  theirCents: number | null
  ourCents: number | null
  sentence: string
  repaired: string | null
}

export async function readJudgements(
  ctx: Ctx,
  runId: string,
  page: { class?: string | undefined; after: number; limit: number },
): Promise<Judgement[]> {
  const { rows } = await sql<Judgement>`
    select number, class, rule, account, name, at, their_cents as "theirCents", our_cents as "ourCents", sentence, repaired
    from reconciliation.judgement
    where run_id = ${runId} and number > ${page.after} ${page.class ? sql`and class = ${page.class}` : sql``}
    order by number limit ${page.limit}`.execute(ctx.db)
  return rows
}
