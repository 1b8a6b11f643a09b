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

export const B2C_RESULTS: Record<string, string> = {
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
  '26': 'Traffic blocking condition in place.',
  '2001': 'The initiator information is invalid.',
  '2006': 'Declined due to account rule: the account status does not allow this transaction.',
  '2028': 'The request is not permitted according to product assignment.',
  '2040': 'Credit Party customer type (Unregistered or Registered Customer) can not be supported by the service.',
  '8006': 'The security credential is locked.',
  SFC_IC0003: 'The operator does not exist.',
}

const unnamed = 'The service request was not processed.'

export const stkResult = (code: string) => STK_RESULTS[code] ?? unnamed
export const stkResultInQuery = (code: string) => IN_QUERY[code] ?? stkResult(code)
export const b2cResult = (code: string) => B2C_RESULTS[code] ?? unnamed

/** Callbacks carry numbers wherever the code is one. */
export const codeOnTheWire = (code: string): number | string => (/^\d+$/.test(code) ? Number(code) : code)
