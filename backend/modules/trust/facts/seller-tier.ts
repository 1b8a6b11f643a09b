// The step the seller stands on, as last decided.
import type { Tier } from '@amana/contract'
import { signal } from './signal.ts'

export const sellerTier = signal(
  'the tier as last decided: new, established or trusted',
  ({ tier }: { tier: Tier }): Tier => tier,
)
