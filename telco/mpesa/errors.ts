// The refusals of Daraja's gateway. Their codes are stable but not unique: 500.001.1001 means half a dozen things.
import type { Ctx } from '../context.ts'
import { newRequestId } from './identifiers.ts'

export class DarajaError extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const errorEnvelope = (ctx: Ctx, error: DarajaError) => ({
  requestId: newRequestId(ctx.random),
  errorCode: error.code,
  errorMessage: error.message,
})

export const invalidField = (field: string) => new DarajaError(400, '400.002.02', `Bad Request - Invalid ${field}`)
export const invalidPayload = () => new DarajaError(400, '400.002.05', 'Invalid Request Payload')
export const invalidAuthentication = () => new DarajaError(400, '400.008.01', 'Invalid Authentication passed')
export const invalidGrantType = () => new DarajaError(400, '400.008.02', 'Invalid grant type passed')
export const missingAuthentication = () => new DarajaError(404, '404.001.04', 'Invalid Authentication Header')
export const methodNotAllowed = (method: string) => new DarajaError(405, '405.001', `${method} Method Not Allowed`)
export const wrongCredentials = () => new DarajaError(500, '500.001.1001', 'Wrong credentials')
export const unknownMerchant = () => new DarajaError(500, '500.001.1001', 'Merchant does not exist')
export const unknownTransaction = () => new DarajaError(500, '500.001.1001', 'The transaction does not Exist')
export const internalError = () => new DarajaError(500, '500.002.1001', 'System internal error.')
export const subscriberLocked = () =>
  new DarajaError(
    500,
    '500.001.1001',
    'Unable to lock subscriber, a transaction is already in process for the current subscriber',
  )
export const duplicateConversation = () => new DarajaError(500, '500.002.1001', 'Duplicate OriginatorConversationID.')

export const urlsRegistered = () => new DarajaError(500, '500.003.1001', 'Urls are already registered.')
export const beingProcessed = () => new DarajaError(500, '500.001.1001', 'The transaction is being processed')
export const emptyError = (status = 500) => new DarajaError(status, '500.001.1001', '')

/** The refusal of a bad or expired token differs by product: this is STK push's, query's and reversal's. */
export const invalidToken = () => new DarajaError(404, '404.001.03', 'Invalid Access Token')
/** This is C2B's and transaction status's. */
export const invalidTokenBadRequest = () => new DarajaError(400, '400.003.01', 'Invalid Access Token')
/** And this is the payment products'. */
export const invalidTokenNaming = (token: string) =>
  new DarajaError(401, '401.002.01', `Error Occurred - Invalid Access Token - ${token}`)

/** Apigee's own shape, when no product answers to the path at all. */
export const noSuchProxy = (path: string) => ({
  fault: {
    faultstring: `Unable to identify proxy for host: secure and url: ${path}`,
    detail: { errorcode: 'messaging.adaptors.http.flow.ApplicationNotFound' },
  },
})

/** Apigee's answer to more requests than agreed. */
export const spikeArrest = (perMinute: number) => ({
  fault: {
    faultstring: `Spike arrest violation. Allowed rate : MessageRate{messagesPerPeriod=${perMinute}, periodInMicroseconds=60000000, maxBurstMessageCount=1.0}`,
    detail: { errorcode: 'policies.ratelimit.SpikeArrestViolation' },
  },
})

/** What the web firewall in front of the gateway says on a bad day, in HTML. */
export const firewallPage = (incident: string) =>
  `<html><head><META NAME="robots" CONTENT="noindex,nofollow"></head><body>Request unsuccessful. Incapsula incident ID: ${incident}</body></html>`
