// What M-Pesa's result codes of a payment to a phone mean. A code that is not here leaves the payment unknown.
export type DisbursementFailure =
  | 'float_too_low'
  | 'amount_not_allowed'
  | 'receiver_daily_limit'
  | 'receiver_account_full'
  | 'not_on_mpesa'
  | 'our_setup'
  | 'declined'

const byResultCode: Record<string, DisbursementFailure> = {
  '1': 'float_too_low',
  '2': 'amount_not_allowed',
  '3': 'amount_not_allowed',
  '4': 'receiver_daily_limit',
  '8': 'receiver_account_full',
  '10': 'not_on_mpesa',
  '2040': 'not_on_mpesa',
  SFC_IC0003: 'not_on_mpesa',
  '11': 'our_setup',
  '21': 'our_setup',
  '2001': 'our_setup',
  '2006': 'our_setup',
  '2028': 'our_setup',
  '8006': 'our_setup',
}

export const disbursementFailureOf = (resultCode: string): DisbursementFailure | undefined => byResultCode[resultCode]

const sentences: Record<DisbursementFailure, string> = {
  float_too_low: 'Amana’s M-Pesa account was too low at that moment. It is tried again by itself.',
  amount_not_allowed: 'M-Pesa does not move this amount at once.',
  receiver_daily_limit: 'The receiving number has reached M-Pesa’s limit for the day. It is tried again by itself.',
  receiver_account_full: 'The receiving M-Pesa account is full. Make room in it; it is tried again by itself.',
  not_on_mpesa: 'The receiving number is not registered with M-Pesa. Please give another number.',
  declined: 'M-Pesa declined the payment. It is tried again by itself.',
  our_setup: 'Amana’s own M-Pesa access was refused. It is tried again by itself.',
}

export const disbursementFailureSentence = (failure: string): string =>
  sentences[failure as DisbursementFailure] ?? 'M-Pesa did not pay it out.'
