// What the field "show once more that it is you" and the action that reads it have in common.
import type { Problem } from '@amana/contract'

export type FreshBy = 'password' | 'code'

export interface FreshNeed {
  by: FreshBy
  /** What was wrong with the last answer; null when none was given yet. */
  problem: Problem | null
}

/** Names of the fields in the form. */
export const freshFields = { by: 'freshBy', secret: 'freshSecret' } as const
