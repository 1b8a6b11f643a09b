// Days and hours as people in Nairobi say them, by Intl, in one place: "Tue 1 Dec", "Tue 1 Dec, 10:14", "March 2025". A deadline is not
// torn in two by the end of a line: a day keeps its month.
import type { Language } from './languages.ts'

export interface Calendar {
  day: (iso: string) => string
  /** Without the day of the week, where all are of one: "7 Sep". */
  date: (iso: string) => string
  dayAndTime: (iso: string) => string
  time: (iso: string) => string
  month: (iso: string) => string
  /** A span of two days: "Thu 26 – Fri 27 Nov". */
  span: (fromIso: string, toIso: string) => string
  hours: (iso: string, now: string) => number
}

const timeZone = 'Africa/Nairobi'
const made = new Map<Language, Calendar>()

export function calendarIn(language: Language): Calendar {
  const ready = made.get(language)
  if (ready) return ready
  const day = new Intl.DateTimeFormat(language, { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
  const clock = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const month = new Intl.DateTimeFormat(language, { timeZone, month: 'long', year: 'numeric' })

  // Put together by hand, so that server and browser never differ by a comma.
  const parts = (iso: string) => {
    const found = Object.fromEntries(day.formatToParts(new Date(iso)).map((part) => [part.type, part.value]))
    return { weekday: found.weekday ?? '', date: found.day ?? '', month: found.month ?? '' }
  }
  const sayDay = (iso: string) => {
    const { weekday, date, month } = parts(iso)
    return `${weekday} ${date}\u00a0${month}`
  }
  const sayTime = (iso: string) => {
    const found = Object.fromEntries(clock.formatToParts(new Date(iso)).map((part) => [part.type, part.value]))
    return `${found.hour}:${found.minute}`
  }
  const calendar: Calendar = {
    day: sayDay,
    date(iso) {
      const { date, month } = parts(iso)
      return `${date}\u00a0${month}`
    },
    time: sayTime,
    dayAndTime: (iso) => `${sayDay(iso)}, ${sayTime(iso)}`,
    month: (iso) => month.format(new Date(iso)),
    span(fromIso, toIso) {
      const from = parts(fromIso)
      const to = parts(toIso)
      if (sayDay(fromIso) === sayDay(toIso)) return sayDay(toIso)
      return from.month === to.month
        ? `${from.weekday} ${from.date} – ${sayDay(toIso)}`
        : `${sayDay(fromIso)} – ${sayDay(toIso)}`
    },
    hours: (iso, now) => (new Date(iso).getTime() - new Date(now).getTime()) / 3_600_000,
  }
  made.set(language, calendar)
  return calendar
}

export const addDays = (iso: string, days: number): string =>
  new Date(new Date(iso).getTime() + days * 86_400_000).toISOString()

/** The day in Nairobi, which keeps UTC+3 all year, as a date field has it: `2027-01-04`. */
export const dayInNairobi = (iso: string): string => addDays(iso, 3 / 24).slice(0, 10)
