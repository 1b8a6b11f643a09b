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
