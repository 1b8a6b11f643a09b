// When the money was last sent somewhere else.
import { after, days } from '#platform/clock'
import { type ConductSource, latest } from './conduct.ts'
import { signal } from './signal.ts'

export const payoutChangedAt = signal(
  'when the payout number, or the phone of the account, was last changed within 14 days; the number a shop opens with is no change',
  (source: ConductSource, now: Date): string | undefined =>
    latest(
      source.marks.flatMap(({ kind, at }) =>
        kind === 'payout_number_changed' && at > after(now, -days(14)) ? [at] : [],
      ),
    ),
)
