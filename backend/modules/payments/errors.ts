// What may be refused about a payment, and what the person is told.
import { refusal } from '#platform/errors'

export const promptStillOpen = refusal(
  'prompt_still_open',
  'conflict',
  () => 'There is still an M-Pesa prompt on the phone. Enter your PIN there, or wait until it closes.',
)
export const receiptNotPlausible = refusal(
  'receipt_not_plausible',
  'unprocessable',
  () => 'An M-Pesa receipt code has ten letters and digits, such as UKM7RT61SV. It stands first in M-Pesa’s SMS.',
)
export const tooManyReceipts = refusal(
  'too_many_receipts',
  'too_many',
  () =>
    'That is as many codes as can be checked for now. A payment that has come is found by itself; please wait an hour.',
)
export const waitBeforeSendingAgain = refusal(
  'wait_before_sending_again',
  'too_many',
  (seconds: number) => `M-Pesa needs a minute between two prompts. Try again in ${seconds} seconds.`,
)
