// What the phone network calls back with. Bodies are stored raw before anything else, so nothing is validated at the edge but their size.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

const acknowledged = z.object({ ResultCode: z.int(), ResultDesc: z.string() })
const params = z.object({ attemptId: z.string().max(60), secret: z.string().max(100) })

export const receiveStkResult = defineEndpoint({
  name: 'receiveStkResult',
  method: 'POST',
  path: '/api/callbacks/collect/:attemptId/:secret',
  access: 'provider',
  summary: 'Result of an M-Pesa prompt',
  params,
  body: z.unknown(),
  reply: acknowledged,
})

export const receiveDisbursementResult = defineEndpoint({
  name: 'receiveDisbursementResult',
  method: 'POST',
  path: '/api/callbacks/disburse/:attemptId/:secret/result',
  access: 'provider',
  summary: 'Result of a payout or refund to a phone',
  params,
  body: z.unknown(),
  reply: acknowledged,
})

export const receiveDisbursementTimeout = defineEndpoint({
  name: 'receiveDisbursementTimeout',
  method: 'POST',
  path: '/api/callbacks/disburse/:attemptId/:secret/timeout',
  access: 'provider',
  summary: 'The provider’s queue gave up on a request: not final, the result stays unknown',
  params,
  body: z.unknown(),
  reply: acknowledged,
})

export const receiveAnswer = defineEndpoint({
  name: 'receiveAnswer',
  method: 'POST',
  path: '/api/callbacks/outcome/:kind/:attemptId/:secret/:end',
  access: 'provider',
  summary:
    'What became of a question, of the return of a deposit, or of a move of float; or that the queue gave up on it',
  params: params.extend({ kind: z.enum(['question', 'return', 'top-up']), end: z.enum(['result', 'timeout']) }),
  body: z.unknown(),
  reply: acknowledged,
})

const paybillParams = z.object({ secret: z.string().max(100) })

export const confirmPaybillPayment = defineEndpoint({
  name: 'confirmPaybillPayment',
  method: 'POST',
  path: '/api/callbacks/paybill/:secret/confirmation',
  access: 'provider',
  summary:
    'A payment to the paybill has been made; it is stored, and believed once M-Pesa has answered our own question',
  params: paybillParams,
  body: z.unknown(),
  reply: acknowledged,
})

export const validatePaybillPayment = defineEndpoint({
  name: 'validatePaybillPayment',
  method: 'POST',
  path: '/api/callbacks/paybill/:secret/validation',
  access: 'provider',
  summary:
    'May this payment to the paybill be taken? Refused early when its reference or amount fits no order that waits',
  params: paybillParams,
  body: z.unknown(),
  reply: z.object({ ResultCode: z.string(), ResultDesc: z.string() }),
})
