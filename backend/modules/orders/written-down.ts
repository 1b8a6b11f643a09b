// A time of day written down at the door, as the instant it was: the last time the clock in Nairobi showed it.
import { after, days, minutes, nairobiParts } from '#platform/clock'

/** @param clock `14:05`. Just after midnight `23:50` is that of the evening before. */
export function instantOnTheClock(now: Date, clock: string): Date {
  const [hour, minute] = clock.split(':').map(Number) as [number, number]
  const shown = nairobiParts(now)
  const sinceMinutes = shown.hour * 60 + shown.minute - (hour * 60 + minute)
  const thisMinute = after(now, -(now.getTime() % minutes(1)))
  const today = after(thisMinute, -minutes(sinceMinutes))
  return sinceMinutes < 0 ? after(today, -days(1)) : today
}
