// What the system does by itself. A tick every minute asks of each entry whether a due instant has passed since its last run:
// a missed run is caught up after a standstill, and a moved clock is obeyed.
import { CronExpressionParser } from 'cron-parser'
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from './context.ts'
import { defineJob, enqueue } from './jobs.ts'
import { register } from './registrations.ts'

export interface ScheduleEntry {
  name: string
  /** Five cron fields, in Africa/Nairobi. */
  cron: string
  /** The same in words, for the operator's page. */
  says: string
  /** Called in a job of its own; `dueAt` is the instant it was due. Must be idempotent for the same `dueAt`. */
  run(ctx: Ctx, dueAt: Date): Promise<unknown>
  /** After a standstill: run once for every missed instant; without it, once for the last of them. */
  missed?: 'each'
}

const timeZone = 'Africa/Nairobi'

export const nextDue = (cron: string, now: Date): Date =>
  CronExpressionParser.parse(cron, { currentDate: now, tz: timeZone }).next().toDate()

/** Of each cron line the stretch between two due instants that was asked about last: every tick asks, and most are due once a day. */
const stretches = register(new Map<string, { from: Date; until: Date }>())

/** The last due instant not after `now`. */
export function lastDue(cron: string, now: Date): Date {
  const known = stretches.get(cron)
  if (known && known.from <= now && now < known.until) return new Date(known.from)
  // The parser looks strictly before its start, so a tick exactly on time must look from a moment later.
  const justAfter = new Date(now.getTime() + 1)
  const from = CronExpressionParser.parse(cron, { currentDate: justAfter, tz: timeZone }).prev().toDate()
  stretches.set(cron, { from, until: nextDue(cron, from) })
  return new Date(from)
}

/** Due instants after `since` and not after `now`, oldest first, at most `most`. */
function dueBetween(cron: string, since: Date, now: Date, most: number): Date[] {
  const found: Date[] = []
  const dates = CronExpressionParser.parse(cron, { currentDate: since, tz: timeZone })
  while (found.length < most) {
    const next = dates.next().toDate()
    if (next > now) break
    found.push(next)
  }
  return found
}

/** Up to which instant each entry has been claimed; nothing of one that is new. */
async function lastClaimed(ctx: Ctx): Promise<Map<string, number>> {
  const { rows } = await sql<{ name: string; last_due_at: Date }>`
    select name, last_due_at from platform.schedule_run`.execute(ctx.db)
  return new Map(rows.map(({ name, last_due_at }) => [name, last_due_at.getTime()]))
}

/** Claims what is due and enqueues it; two ticks at once claim each instant once. */
async function claimDue(ctx: TxCtx, entry: ScheduleEntry): Promise<void> {
  const { rows } = await sql<{ last_due_at: Date }>`
    insert into platform.schedule_run (name, last_due_at) values (${entry.name}, ${lastDue(entry.cron, ctx.now)})
    on conflict (name) do update set name = excluded.name
    returning last_due_at`.execute(ctx.db)
  const since = rows[0]!.last_due_at
  const due =
    entry.missed === 'each'
      ? dueBetween(entry.cron, since, ctx.now, 60)
      : [lastDue(entry.cron, ctx.now)].filter((at) => at > since)
  if (due.length === 0) return
  await sql`update platform.schedule_run set last_due_at = ${due.at(-1)} where name = ${entry.name}`.execute(ctx.db)
  for (const dueAt of due)
    await enqueue(ctx, `scheduled:${entry.name}`, { dueAt: dueAt.toISOString() }, { queue: entry.name })
}

let declared: readonly ScheduleEntry[] = []

/** Each entry with when it was last due, last ran, and is next due: for the operator's page. */
export async function scheduleState(ctx: Ctx) {
  const { rows } = await sql<{ name: string; last_due_at: Date; last_ran_at: Date | null }>`
    select name, last_due_at, last_ran_at from platform.schedule_run`.execute(ctx.db)
  const runs = new Map(rows.map((row) => [row.name, row]))
  return declared.map((entry) => ({
    name: entry.name,
    says: entry.says,
    lastDueAt: runs.get(entry.name)?.last_due_at ?? null,
    lastRanAt: runs.get(entry.name)?.last_ran_at ?? null,
    nextDueAt: nextDue(entry.cron, ctx.now),
  }))
}

/** Declares the schedule: one job for the tick, one for each entry. Entries run in a queue of their own, in order. */
export function defineSchedule(entries: readonly ScheduleEntry[]): void {
  declared = entries
  for (const entry of entries)
    defineJob<{ dueAt: string }>(`scheduled:${entry.name}`, async (ctx, { dueAt }) => {
      await entry.run(ctx, new Date(dueAt))
      await sql`update platform.schedule_run set last_ran_at = ${ctx.now} where name = ${entry.name}`.execute(ctx.db)
    })
  defineJob('tick', async (ctx) => {
    const claimed = await lastClaimed(ctx)
    const isDue = ({ name, cron }: ScheduleEntry) => lastDue(cron, ctx.now).getTime() > (claimed.get(name) ?? 0)
    const due = entries.filter(isDue)
    if (due.length === 0) return
    await transact(ctx, async (tx) => {
      for (const entry of due) await claimDue(tx, entry)
    })
  })
}
