// What may be refused about being paid and about halts, and what the person is told.
import { refusal } from '#platform/errors'

export const alreadyHalted = refusal('already_halted', 'conflict', () => 'This is stopped by an operator already.')
export const notHalted = refusal('not_halted', 'conflict', () => 'This halt has been lifted already.')
export const haltEndsByItself = refusal(
  'halt_ends_by_itself',
  'conflict',
  () => 'A rule of the system has stopped this. It goes on by itself when the cause is gone: see the open incidents.',
)
export const numberProvedAlready = refusal(
  'payout_number_proved',
  'conflict',
  (phone: string) => `${phone} is proved already: payouts go there.`,
)
export const noPayoutNumber = refusal(
  'no_payout_number',
  'conflict',
  () => 'There is no payout number: the account of the owner was erased.',
)
