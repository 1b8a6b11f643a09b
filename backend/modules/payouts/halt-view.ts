// A halt as the operator reads it.
import { type HaltView, toWireId } from '@amana/contract'
import type { Halt } from './halts.ts'

export const haltView = (halt: Halt): HaltView => ({
  id: toWireId('halt', halt.id),
  what: halt.what,
  code: halt.code,
  sentence: halt.sentence,
  bySystem: halt.placedBy === null,
  since: halt.since.toISOString(),
  liftedAt: halt.liftedAt?.toISOString() ?? null,
  liftedBySystem: halt.liftedAt ? halt.liftedBy === null : null,
  liftedBecause: halt.liftedBecause,
})
