// How often the whole shop was frozen.
import { after, days } from '#platform/clock'
import type { ConductSource } from './conduct.ts'
import { signal } from './signal.ts'

export const shopFreezes = signal(
  'freezes of the whole shop that began in the last 180 days',
  (source: ConductSource, now: Date): number =>
    source.shopFreezes.filter((since) => since > after(now, -days(180))).length,
)
