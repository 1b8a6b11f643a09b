// What may be refused to the operator.
import { refusal } from '#platform/errors'

export const clockNotMovable = refusal(
  'clock_not_movable',
  'forbidden',
  () => 'In production the clock is the real one.',
)
