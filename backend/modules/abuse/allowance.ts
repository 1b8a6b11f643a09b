// The allowances in PostgreSQL, shared by all processes: one row says when a source's allowance will be whole again (GCRA).
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { clockSlackMs, type Figure } from './rules.ts'

export interface Draw {
  key: string
  figure: Figure
  /** How many to take if there are as many; one is enough. */
  atMost: number
}

export interface Drawn {
  /** Calls taken; 0 when there was none, or when another of the keys had none. */
  granted: number
  remaining: number
  wholeAt: number
  /** Milliseconds until there is one again; 0 when it is not this key that had none. */
  waitMs: number
}

export const stepOf = ({ burst, windowMs }: Figure): number => Math.floor(windowMs / burst)

const ms = (count: RawBuilder<unknown>) => sql`(${count}) * interval '1 millisecond'`
const sinceEpoch = (instant: RawBuilder<unknown>) => sql<number>`(extract(epoch from ${instant}) * 1000)::bigint`

/** When the allowance was going to be whole, not before `now`. What a clock wrote that has been set back since is void. */
const wholeFrom = (now: Date, written: RawBuilder<unknown>) => sql`case
  when ${written} <= ${now}::timestamptz + ${ms(sql`w.step * w.burst + ${clockSlackMs}::int`)}
  then greatest(${written}, ${now}::timestamptz) else ${now}::timestamptz end`

/**
 * Takes from all keys or from none, in one statement. A call that is refused writes nothing, so a flood costs reads.
 * Two calls that meet over the last one are told apart by the row itself; only then may a call that is refused for one
 * key have been counted for another.
 */
export async function draw(ctx: Ctx, draws: Draw[]): Promise<Drawn[]> {
  const { now } = ctx
  const room = (whole: RawBuilder<unknown>) =>
    sql`floor(extract(epoch from ${now}::timestamptz + ${ms(sql`w.step * w.burst`)} - ${whole}) * 1000 / w.step)`
  const after = (whole: RawBuilder<unknown>) => sql`${whole} + ${ms(sql`w.step * least(w.many, ${room(whole)})`)}`
  const kept = wholeFrom(now, sql`a.full_again_at`)
  const { rows } = await sql<{ key: string; seen: number; was: number | null; whole: number | null }>`
    with w as (
      select * from unnest(${draws.map(({ key }) => key)}::text[], ${draws.map(({ figure }) => stepOf(figure))}::int[],
        ${draws.map(({ figure }) => figure.burst)}::int[], ${draws.map(({ atMost }) => atMost)}::int[])
        as w (key, step, burst, many)
    ), seen as (
      select w.*, ${kept} as whole from w left join abuse.allowance a on a.key = w.key
    ), taken as (
      insert into abuse.allowance as a (key, full_again_at)
      select w.key, ${after(sql`w.whole`)} from seen w
      where (select bool_and(${room(sql`w.whole`)} >= 1) from seen w)
      order by w.key
      on conflict (key) do update set full_again_at = (select ${after(kept)} from w where w.key = a.key)
      where (select ${room(kept)} >= 1 from w where w.key = a.key)
      returning a.key, old.full_again_at as was, a.full_again_at as whole
    )
    select w.key, ${sinceEpoch(sql`w.whole`)} as seen, ${sinceEpoch(sql`taken.was`)} as was,
      ${sinceEpoch(sql`taken.whole`)} as whole
    from seen w left join taken on taken.key = w.key`.execute(ctx.db)
  const found = new Map(rows.map((row) => [row.key, row]))
  return draws.map(({ key, figure }) => read(now.getTime(), figure, found.get(key)!))
}

function read(now: number, figure: Figure, row: { seen: number; was: number | null; whole: number | null }): Drawn {
  const step = stepOf(figure)
  const end = now + step * figure.burst
  if (row.whole === null) {
    const remaining = Math.max(0, Math.floor((end - row.seen) / step))
    const waitMs = remaining > 0 ? 0 : row.seen + step - end
    return { granted: 0, remaining, wholeAt: row.seen, waitMs }
  }
  const was = row.was !== null && row.was <= end + clockSlackMs ? Math.max(row.was, now) : now
  const remaining = Math.max(0, Math.floor((end - row.whole) / step))
  return { granted: Math.round((row.whole - was) / step), remaining, wholeAt: row.whole, waitMs: 0 }
}

/** Remembers one more of something about each key; never more than the figure's burst. */
export async function remember(ctx: Ctx, about: { key: string; figure: Figure }[]): Promise<void> {
  const { now } = ctx
  await sql`
    with w as (
      select * from unnest(${about.map(({ key }) => key)}::text[], ${about.map(({ figure }) => stepOf(figure))}::int[],
        ${about.map(({ figure }) => figure.burst)}::int[]) as w (key, step, burst)
    )
    insert into abuse.allowance as a (key, full_again_at)
    select w.key, ${now}::timestamptz + ${ms(sql`w.step`)} from w order by w.key
    on conflict (key) do update set full_again_at = (
      select least(${wholeFrom(now, sql`a.full_again_at`)} + ${ms(sql`w.step`)}, ${now}::timestamptz + ${ms(sql`w.step * w.burst`)})
      from w where w.key = a.key)`.execute(ctx.db)
}

/** How many are remembered, by key. */
export async function remembered(ctx: Ctx, about: { key: string; figure: Figure }[]): Promise<number[]> {
  const { rows } = await sql<{ key: string; whole: number }>`
    select key, ${sinceEpoch(sql`full_again_at`)} as whole from abuse.allowance
    where key = any(${about.map(({ key }) => key)}::text[])`.execute(ctx.db)
  const found = new Map(rows.map(({ key, whole }) => [key, whole - ctx.now.getTime()]))
  return about.map(({ key, figure }) => {
    const stepMs = stepOf(figure)
    const count = Math.max(0, Math.ceil((found.get(key) ?? 0) / stepMs))
    return count > figure.burst + clockSlackMs / stepMs ? 0 : count
  })
}
