// Who is the same person as somebody banned.
import type { ConductSource } from './conduct.ts'
import { signal } from './signal.ts'

export const hardLinksToBanned = signal(
  'banned sellers who share the device, the payout number, or the M-Pesa name and number with the owner',
  (source: ConductSource): number | undefined => source.linksToBanned?.hard,
)
