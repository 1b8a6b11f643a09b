// How notices write amounts, days and times, and how a text is made fit for SMS.
import { nairobiParts } from '#platform/clock'

export type Language = 'en' | 'sw'

const months: Record<Language, string[]> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  sw: 'Jan Feb Mac Apr Mei Jun Jul Ago Sep Okt Nov Des'.split(' '),
}
const weekdays: Record<Language, string[]> = {
  en: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
  sw: 'Jumapili Jumatatu Jumanne Jumatano Alhamisi Ijumaa Jumamosi'.split(' '),
}

/** `KES 3,650` */
export const shillings = (cents: number): string =>
  `KES ${String(Math.round(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}`

/** The day in Nairobi: `Tue 1 Dec`. */
export const dayText = (iso: string, language: Language): string => {
  const { weekday, day, month } = nairobiParts(new Date(iso))
  return `${weekdays[language][weekday]} ${day} ${months[language][month - 1]}`
}

/** The time in Nairobi: `14:05`. */
export const timeText = (iso: string): string => {
  const { hour, minute } = nairobiParts(new Date(iso))
  return `${hour}:${String(minute).padStart(2, '0')}`
}

/** `481902` → `481 902`, as it is said. */
export const codeText = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** Cuts a name that is too long, with dots that every phone can show. */
export const clip = (text: string, unitsMax: number): string =>
  text.length <= unitsMax ? text : `${text.slice(0, unitsMax - 2).trimEnd()}..`
