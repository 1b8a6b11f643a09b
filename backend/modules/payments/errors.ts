// What may be refused about a payment, and what the person is told.
import { refusal } from '#platform/errors'

export const promptStillOpen = refusal(
  'prompt_still_open',
  'conflict',
  () => 'There is still an M-Pesa prompt on the phone. Enter your PIN there, or wait until it closes.',
)
export const waitBeforeSendingAgain = refusal(
  'wait_before_sending_again',
  'too_many',
  (seconds: number) => `M-Pesa needs a minute between two prompts. Try again in ${seconds} seconds.`,
)
