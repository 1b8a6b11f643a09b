// When the last of them began.
import { after, days } from '#platform/clock'
import { type ConductSource, latest } from './conduct.ts'
import { signal } from './signal.ts'

export const lastShopFreezeAt = signal(
  'when the shop was last frozen within 180 days',
  (source: ConductSource, now: Date): string | undefined =>
    latest(source.shopFreezes.filter((since) => since > after(now, -days(180)))),
)
