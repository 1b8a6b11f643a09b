// Whether the category is one that scammers like most; the category tree says so.
import { type ListingToJudge, signal } from './signal.ts'

export const categoryRisk = signal(
  'the risk that the category tree gives: normal or high',
  ({ categoryRisk }: ListingToJudge) => categoryRisk,
)
