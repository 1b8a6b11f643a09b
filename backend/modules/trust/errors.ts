// What may be refused by trust itself, and what the person is told.
import { refusal } from '#platform/errors'

export const restrictionNotInForce = refusal(
  'restriction_not_in_force',
  'conflict',
  () => 'This is not in force any more, so there is nothing to decide anew.',
)
export const alreadyReconsidered = refusal(
  'already_reconsidered',
  'conflict',
  () => 'This has been decided anew once, and that is as often as it is. What was said of it stays here.',
)
export const noLongerToBeOverruled = refusal(
  'no_longer_to_be_overruled',
  'conflict',
  () => 'The days in which a person may overrule the rule are over.',
)
