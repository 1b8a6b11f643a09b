// When the last of them began.
import { type ConductSource, freezesOf, latest } from './conduct.ts'
import { signal } from './signal.ts'

export const lastShopFreezeAt = signal(
  'when the shop last went from free to frozen within 180 days',
  (source: ConductSource, now: Date): string | undefined => latest(freezesOf(source, now)),
)
