// What this shop's dear orders come to.
import { ninetiethPercentile } from './conduct.ts'
import { signal } from './signal.ts'

export const ninetiethPercentileCents = signal(
  'the amount that nine in ten completed orders do not exceed, by bands a quarter apart; unknown with fewer than 10 completed orders',
  ninetiethPercentile,
)
