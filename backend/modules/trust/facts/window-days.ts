// How far back a seller's rates look.
import { type ConductSource, windowOf } from './conduct.ts'
import { signal } from './signal.ts'

export const windowDays = signal(
  'days that the rates look back, by the date of the order: 60, or 365 when those 60 hold fewer than 40 paid orders; orders younger than 14 days can still be disputed and are in no rate',
  (source: ConductSource, now: Date): number => windowOf(source, now).days,
)
