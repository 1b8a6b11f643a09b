// Instants written the ways M-Pesa writes them, always in Nairobi (UTC+3, no summer time).
const AHEAD = 3 * 60 * 60 * 1000

export type NairobiParts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  ms: number
}

export function inNairobi(at: number): NairobiParts {
  const local = new Date(at + AHEAD)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    ms: local.getUTCMilliseconds(),
  }
}

export const two = (value: number) => String(value).padStart(2, '0')

/** 20261122121545 */
export function fourteenDigits(at: number): string {
  const t = inNairobi(at)
  return `${t.year}${two(t.month)}${two(t.day)}${two(t.hour)}${two(t.minute)}${two(t.second)}`
}

/** The instant behind fourteen digits of Nairobi's time; undefined when they are no date and time. */
export function fourteenDigitsAt(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)
  return parts ? instantOf(parts) : undefined
}

/** The instant behind "2026-11-22 12:15:30" in Nairobi. */
export function spacedDateTimeAt(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text)
  return parts ? instantOf(parts) : undefined
}

function instantOf([, year, month, day, hour, minute, second]: string[]): number | undefined {
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(day) ? undefined : at.getTime() - AHEAD
}

/** 2026-11-22 12:15:30, as statements have it. */
export function spacedDateTime(at: number): string {
  const t = inNairobi(at)
  return `${t.year}-${two(t.month)}-${two(t.day)} ${two(t.hour)}:${two(t.minute)}:${two(t.second)}`
}

/** 22.11.2026 22:48:52, as B2C results have it. */
export function dottedDateTime(at: number): string {
  const t = inNairobi(at)
  return `${two(t.day)}.${two(t.month)}.${t.year} ${two(t.hour)}:${two(t.minute)}:${two(t.second)}`
}

/** 22/11/26, as messages have it. */
export function shortDate(at: number): string {
  const t = inNairobi(at)
  return `${t.day}/${t.month}/${two(t.year % 100)}`
}

/** 10:14 AM */
export function shortTime(at: number): string {
  const t = inNairobi(at)
  return `${t.hour % 12 || 12}:${two(t.minute)} ${t.hour < 12 ? 'AM' : 'PM'}`
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 14:05, as a lock screen has it. */
export function clockTime(at: number): string {
  const t = inNairobi(at)
  return `${two(t.hour)}:${two(t.minute)}`
}

/** Sunday, 22 November */
export function longDay(at: number): string {
  const t = inNairobi(at)
  return `${DAYS[new Date(at + AHEAD).getUTCDay()]}, ${t.day} ${MONTHS[t.month - 1]}`
}

/** 22 Nov, 10:14 */
export function listTime(at: number): string {
  const t = inNairobi(at)
  return `${t.day} ${MONTHS[t.month - 1]!.slice(0, 3)}, ${clockTime(at)}`
}
