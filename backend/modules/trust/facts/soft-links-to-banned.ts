// Who looks like somebody banned.
import type { ConductSource } from './conduct.ts'
import { signal } from './signal.ts'

export const softLinksToBanned = signal(
  'kinds of softer likeness to banned sellers: browser fingerprint, address text, pictures, wording; an IP address is never one',
  (source: ConductSource): number | undefined => source.linksToBanned?.soft,
)
