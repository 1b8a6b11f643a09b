// What M-Pesa's result codes of a prompt mean: our stable code and what the buyer is told. Mapped by code, never by M-Pesa's words.
// A code that is not here is no result: the payment stays unknown and goes on being asked about.
export interface PaymentFailure {
  failure: string
  sentence: string
}

const failures = {
  insufficient_funds: 'There is not enough money in this M-Pesa account. Top it up, or pay from another number.',
  cancelled_on_phone: 'The prompt was cancelled on the phone. Nothing was taken.',
  no_answer: 'Nobody answered the prompt, or the phone was off. Nothing was taken.',
  wrong_pin: 'The M-Pesa PIN was wrong. Nothing was taken; you can try again.',
  pin_locked: 'M-Pesa has locked this PIN. Nothing was taken; dial *334# to unlock it, or pay from another number.',
  phone_busy: 'This phone is busy with another M-Pesa request. Nothing was taken; try again in a minute.',
  over_limit: "This payment is over one of M-Pesa's limits for this number. Nothing was taken.",
  provider_unavailable: 'M-Pesa cannot be reached at the moment. Nothing was taken; please try again in a minute.',
  failed: 'M-Pesa did not take the payment. Nothing was taken; please try again.',
} as const
export type FailureCode = keyof typeof failures

const byResultCode: Record<string, FailureCode> = {
  '1': 'insufficient_funds',
  '2': 'over_limit',
  '3': 'over_limit',
  '4': 'over_limit',
  '8': 'over_limit',
  '17': 'over_limit',
  '26': 'provider_unavailable',
  '1001': 'phone_busy',
  '1019': 'no_answer',
  '1025': 'provider_unavailable',
  '9999': 'provider_unavailable',
  '1032': 'cancelled_on_phone',
  '1037': 'no_answer',
  '2001': 'wrong_pin',
  '2028': 'failed',
  '8006': 'pin_locked',
  SFC_IC0003: 'failed',
}

export const isPaid = (resultCode: string): boolean => resultCode === '0'

/** The failure behind a result code; undefined when the code is none that we know for certain. */
export const failureOf = (resultCode: string): FailureCode | undefined => byResultCode[resultCode]

export const failureSentence = (failure: string): string => failures[failure as FailureCode] ?? failures.failed
