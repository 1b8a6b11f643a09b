// When contact details were last tried.
import { type ConductSource, lastMark } from './conduct.ts'
import { signal } from './signal.ts'

export const lastContactAttemptAt = signal(
  'when a text of the shop was last refused for contact details, within 30 days',
  (source: ConductSource): string | undefined => lastMark(source, 'contact_attempt')?.toISOString(),
)
