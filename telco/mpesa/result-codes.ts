// How a payment can end. Codes are text because some are (SFC_IC0003); on the wire most of them become numbers.
export const STK_RESULTS: Record<string, string> = {
  '0': 'The service request is processed successfully.',
  '1': 'The balance is insufficient for the transaction.',
  '2': 'Declined due to limit rule: less than the minimum transaction amount.',
  '3': 'Declined due to limit rule: greater than the maximum transaction amount.',
  '4': 'Declined due to limit rule: would exceed daily transfer limit.',
  '8': 'Declined due to limit rule: would exceed the maximum balance.',
  '17': 'Rule limited.',
  '26': 'System busy. The service request is rejected.',
  '1001': 'Unable to lock subscriber, a transaction is already in process for the current subscriber',
  '1019': 'Transaction has expired',
  '1025': 'An error occurred while sending a push request',
  '1032': 'Request cancelled by user',
  '1037': 'No response from user.',
  '2001': 'The initiator information is invalid.',
  '2028': 'The request is not permitted according to product assignment',
  '4999': 'The transaction is still under processing',
  '8006': 'The security credential is locked',
  '9999': 'An error occurred while sending a push request',
  SFC_IC0003: 'The operator does not exist.',
}

/** The query words some outcomes differently from the callback of the same payment. */
const IN_QUERY: Record<string, string> = {
  '1032': 'Request Cancelled by user.',
  '1037': 'DS timeout user cannot be reached.',
}

/** B2C's, and every other command's. */
export const COMMAND_RESULTS: Record<string, string> = {
  '0': 'The service request is processed successfully.',
  '1': 'The balance is insufficient for the transaction.',
  '2': 'Declined due to limit rule: less than the minimum transaction amount.',
  '3': 'Declined due to limit rule: greater than the maximum transaction amount.',
  '4': 'Declined due to limit rule: would exceed daily transfer limit.',
  '8': 'Declined due to limit rule: would exceed the maximum balance.',
  '11': 'The DebitParty is in an invalid state.',
  '15': 'Duplicate Detected.',
  '17': 'Internal Failure.',
  '21': 'The initiator is not allowed to initiate this request.',
  '25': 'Invalid parameters.',
  '26': 'Traffic blocking condition in place.',
  '2001': 'The initiator information is invalid.',
  '2006': 'Declined due to account rule: the account status does not allow this transaction.',
  '2028': 'The request is not permitted according to product assignment.',
  '2040': 'Credit Party customer type (Unregistered or Registered Customer) can not be supported by the service.',
  '8006': 'The security credential is locked.',
  R000001: 'The transaction has already been reversed.',
  R000002: 'The OriginalTransactionID is invalid.',
  SFC_IC0003: 'The operator does not exist.',
}

/** A business that has been asked about a payment made by hand may turn it down with one of these. */
export const C2B_REJECTIONS: Record<string, string> = {
  C2B00011: 'Invalid MSISDN',
  C2B00012: 'Invalid Account Number',
  C2B00013: 'Invalid Amount',
  C2B00014: 'Invalid KYC Details',
  C2B00015: 'Invalid Shortcode',
  C2B00016: 'Other Error',
}

const unnamed = 'The service request was not processed.'

export const stkResult = (code: string) => STK_RESULTS[code] ?? unnamed
export const stkResultInQuery = (code: string) => IN_QUERY[code] ?? stkResult(code)
export const commandResult = (code: string) => COMMAND_RESULTS[code] ?? unnamed
export const c2bResult = (code: string) => C2B_REJECTIONS[code] ?? stkResult(code)

/** Callbacks carry numbers wherever the code is one. */
export const codeOnTheWire = (code: string): number | string => (/^\d+$/.test(code) ? Number(code) : code)
