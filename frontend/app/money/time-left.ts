// A deadline as the time that is left: 5 h, 2 days. Urgent within a day.
import type { Calendar } from '#app/messages/calendar.ts'
import type { Words } from '#app/messages/catalogue.ts'

const hotHours = 24

export function timeLeft(t: Words, calendar: Calendar, dueAt: string, now: string): { text: string; hot: boolean } {
  const hours = calendar.hours(dueAt, now)
  const text =
    hours < 1
      ? t('time.under_an_hour')
      : hours < 48
        ? t('time.hours_left', { count: Math.floor(hours) })
        : t('time.days_left', { count: Math.floor(hours / 24) })
  return { text, hot: hours <= hotHours }
}
