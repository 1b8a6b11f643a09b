// Since when somebody banned is near.
import type { ConductSource } from './conduct.ts'
import { signal } from './signal.ts'

export const lastLinkAt = signal(
  'when the latest of the links to banned sellers was first seen',
  (source: ConductSource): string | undefined => source.linksToBanned?.lastAt?.toISOString(),
)
