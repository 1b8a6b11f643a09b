// How disputes write days, times and sums, and how a sentence of the table gets its own.
import type { InBoth } from '@amana/contract'
import { nairobiParts } from '#platform/clock'

type Language = keyof InBoth

const months: Record<Language, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  sw: 'Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba'.split(' '),
}
const weekdays: Record<Language, string[]> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  sw: 'Jumapili Jumatatu Jumanne Jumatano Alhamisi Ijumaa Jumamosi'.split(' '),
}

/** `KES 3,650` */
export const shillings = (cents: number): string =>
  `KES ${String(Math.round(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}`

/** `Friday 4 December` */
export function dayIn(instant: Date, language: Language): string {
  const { weekday, day, month } = nairobiParts(instant)
  return `${weekdays[language][weekday]} ${day} ${months[language][month - 1]}`
}

/** `Friday 4 December, 08:05`, the hours as every page writes them. */
export function dayAndTime(instant: Date, language: Language): string {
  const { hour, minute } = nairobiParts(instant)
  return `${dayIn(instant, language)}, ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export function fill(words: InBoth, { until, sumCents }: { until: Date | null; sumCents: number | null }): InBoth {
  const inOne = (language: Language) =>
    words[language]
      .replaceAll('{until}', until ? dayAndTime(until, language) : '')
      .replaceAll('{sum}', sumCents === null ? '' : shillings(sumCents))
  return { en: inOne('en'), sw: inOne('sw') }
}
