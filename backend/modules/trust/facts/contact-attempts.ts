// How often contact details were tried to be slipped in.
import { type ConductSource, marksWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const contactAttempts = signal(
  'texts of the shop that were refused in the last 30 days because of a phone number, link, handle or till; one that was disguised counts twice',
  (source: ConductSource, now: Date): number => marksWithin(source, now, 'contact_attempt', 30),
)
