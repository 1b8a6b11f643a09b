// How often the whole shop was frozen.
import { type ConductSource, freezesOf } from './conduct.ts'
import { signal } from './signal.ts'

export const shopFreezes = signal(
  'how often in the last 180 days the shop went from free to frozen; what several rules freeze at once is one freeze, and one that was lifted as wrong is none',
  (source: ConductSource, now: Date): number => freezesOf(source, now).length,
)
