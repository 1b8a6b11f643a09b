// What one number has paid and received today, for the daily limit that holds in both directions.
import type { Ctx } from '../context.ts'
import { inNairobi } from '../nairobi-time.ts'
import { DAILY_MAX } from './limits.ts'

type Direction = 'paid' | 'received'
const dayOf = (at: number) => {
  const { year, month, day } = inNairobi(at)
  return year * 10_000 + month * 100 + day
}

export function exceedsDay(ctx: Ctx, msisdn: string, direction: Direction, amount: number): boolean {
  const row = ctx.db.one<Record<Direction, number>>(
    'select paid, received from day_total where msisdn = ? and day = ?',
    msisdn,
    dayOf(ctx.clock.now()),
  )
  return (row?.[direction] ?? 0) + amount > DAILY_MAX
}

export function countTowardsDay(ctx: Ctx, msisdn: string, direction: Direction, amount: number): void {
  ctx.db.run(
    `insert into day_total (msisdn, day, paid, received) values (?, ?, ?, ?)
     on conflict (msisdn, day) do update set paid = paid + excluded.paid, received = received + excluded.received`,
    msisdn,
    dayOf(ctx.clock.now()),
    direction === 'paid' ? amount : 0,
    direction === 'received' ? amount : 0,
  )
}
