// Weeks as people count them here: from Monday 00:00 in Nairobi.
import { after, days, hours, minutes, nairobiParts } from './clock.ts'

/** The Mondays on which the last `count` weeks begin, the oldest first; the last is the week of `now`. */
export function weekStarts(now: Date, count: number): Date[] {
  const { weekday, hour, minute, second } = nairobiParts(now)
  const sinceMonday = days((weekday + 6) % 7) + hours(hour) + minutes(minute) + second * 1000 + now.getMilliseconds()
  const monday = after(now, -sinceMonday)
  return Array.from({ length: count }, (_, index) => after(monday, -days(7 * (count - 1 - index))))
}

/** `2026-11-28`, the day in Nairobi. */
export function dayOf(instant: Date): string {
  const { year, month, day } = nairobiParts(instant)
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}
