// The latest sign that somebody else may be at the account.
import { type ConductSource, latest } from './conduct.ts'
import { signal } from './signal.ts'

export const lastTakeoverSignAt = signal(
  'when a new device signed in, or the password, second factor, phone or payout number was changed, whichever was last',
  (source: ConductSource): string | undefined =>
    latest(
      source.marks.flatMap(({ kind, at }) =>
        kind === 'new_device' || kind === 'account_changed' || kind === 'payout_number_changed' ? [at] : [],
      ),
    ),
)
