// At night no telephone rings for what can wait until morning. Codes, security and what somebody is waiting for never wait.
import { after, hours, minutes, nairobiParts } from '#platform/clock'

/** Hours of the day in Africa/Nairobi. */
export const quietFrom = 21
export const quietUntil = 7

const asTime = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
export const quietHours = { from: asTime(quietFrom), until: asTime(quietUntil) }

/** When an SMS that can wait may go out: undefined for now, or the end of this night. */
export function waitsUntil(now: Date): Date | undefined {
  const { hour, minute, second } = nairobiParts(now)
  if (hour < quietFrom && hour >= quietUntil) return undefined
  const hoursLeft = (quietUntil - hour + 24) % 24
  return after(now, hours(hoursLeft) - minutes(minute) - second * 1000 - now.getUTCMilliseconds())
}
