// Daraja's paths. A product is one line of the table; what they share (token, body, refusals, the log) is below it.
import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import type { Ctx } from '../context.ts'
import { logRequest } from '../control/request-log.ts'
import { registerUrls } from './c2b/registration.ts'
import { simulateC2b } from './c2b/simulate.ts'
import { type Call, openCall } from './call.ts'
import { acceptAccountBalance } from './commands/account-balance.ts'
import { acceptB2b } from './commands/b2b.ts'
import { acceptB2cV1, acceptB2cV3 } from './commands/b2c.ts'
import { acceptReversal } from './commands/reversal.ts'
import { acceptTransactionStatus } from './commands/transaction-status.ts'
import {
  DarajaError,
  errorEnvelope,
  internalError,
  invalidPayload,
  invalidToken,
  invalidTokenBadRequest,
  invalidTokenNaming,
  methodNotAllowed,
  noSuchProxy,
} from './errors.ts'
import { loseAnswer, openTraffic, orderedOutcome, standsInTheWay } from './gateway.ts'
import { issueToken, requireToken } from './oauth.ts'
import { queryPull, registerPull } from './pull.ts'
import { acceptStkPush } from './stk-push.ts'
import { answerStkQuery } from './stk-query.ts'
import type { Body } from './validation.ts'

type Product = {
  path: string
  badToken: (token: string) => DarajaError
  handle: (ctx: Ctx, call: Call) => Record<string, unknown>
  /** Pull's query is a GET in Safaricom's prose and a body in its samples. */
  alsoByGet?: boolean
}

const PRODUCTS: Product[] = [
  { path: '/mpesa/stkpush/v1/processrequest', badToken: invalidToken, handle: acceptStkPush },
  { path: '/mpesa/stkpushquery/v1/query', badToken: invalidToken, handle: answerStkQuery },
  { path: '/mpesa/c2b/v1/registerurl', badToken: invalidTokenBadRequest, handle: registerUrls(1) },
  { path: '/mpesa/c2b/v2/registerurl', badToken: invalidTokenBadRequest, handle: registerUrls(2) },
  { path: '/mpesa/c2b/v1/simulate', badToken: invalidTokenBadRequest, handle: simulateC2b(1) },
  { path: '/mpesa/c2b/v2/simulate', badToken: invalidTokenBadRequest, handle: simulateC2b(2) },
  { path: '/mpesa/b2c/v1/paymentrequest', badToken: invalidTokenNaming, handle: acceptB2cV1 },
  { path: '/mpesa/b2c/v3/paymentrequest', badToken: invalidTokenNaming, handle: acceptB2cV3 },
  { path: '/mpesa/b2b/v1/paymentrequest', badToken: invalidTokenNaming, handle: acceptB2b },
  { path: '/mpesa/transactionstatus/v1/query', badToken: invalidTokenBadRequest, handle: acceptTransactionStatus },
  { path: '/mpesa/accountbalance/v1/query', badToken: invalidTokenNaming, handle: acceptAccountBalance },
  { path: '/mpesa/reversal/v1/request', badToken: invalidToken, handle: acceptReversal },
  { path: '/pulltransactions/v1/register', badToken: invalidTokenNaming, handle: registerPull },
  { path: '/pulltransactions/v1/query', badToken: invalidTokenNaming, handle: queryPull, alsoByGet: true },
]

const DARAJA_PATHS = ['/oauth/{*rest}', '/mpesa/{*rest}', '/pulltransactions/{*rest}']

/** Brings about what is due and waits for what belongs to this payment: for callbacks that outrun the answer. */
export type Settle = (subject: string) => Promise<void>

export function darajaRoutes(ctx: Ctx, settle: Settle): Router {
  const router = express.Router()
  const traffic = openTraffic(ctx)
  // Apigee logs what it answered, whatever that was.
  router.all(DARAJA_PATHS, (request, response, next) => {
    const sendJson = response.json.bind(response)
    response.json = (reply: unknown) => {
      logRequest(ctx, request, response.statusCode, reply, response.locals.warnings ?? [])
      return sendJson(reply)
    }
    next()
  })
  router.all(DARAJA_PATHS, express.json({ limit: '100kb' }))
  router.all(DARAJA_PATHS, (request, response, next) => {
    if (!standsInTheWay(ctx, traffic, request, response)) next()
  })
  router.get('/oauth/v1/generate', (request, response) => void response.json(issueToken(ctx, request)))
  for (const product of PRODUCTS) {
    const serve = (request: Request, response: Response) => answer(ctx, product, settle, request, response)
    router.post(product.path, serve)
    if (product.alsoByGet) router.get(product.path, serve)
  }
  router.all(['/oauth/v1/generate', ...PRODUCTS.map(({ path }) => path)], (request) => {
    throw methodNotAllowed(request.method)
  })
  router.all(DARAJA_PATHS, (request, response) => void response.status(404).json(noSuchProxy(request.path)))
  router.use(DARAJA_PATHS, (error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const refusal = refusalFor(error)
    response.status(refusal.status).json(errorEnvelope(ctx, refusal))
  })
  return router
}

async function answer(ctx: Ctx, product: Product, settle: Settle, request: Request, response: Response) {
  requireToken(ctx, request, product.badToken)
  const call = openCall(ctx, bodyOf(request), orderedOutcome(response))
  response.locals.warnings = call.warnings
  const reply = product.handle(ctx, call)
  const script = call.accepted?.script ?? call.ordered
  if (call.accepted && script?.callback?.beforeAcknowledgement) await settle(call.accepted.subject)
  if (script?.acknowledgement) loseAnswer(ctx, script.acknowledgement, request, response)
  else response.json(reply)
}

/** Without the JSON content type nothing is parsed, and the first required field is the one found missing. */
function bodyOf(request: Request): Body {
  const body: unknown = request.body
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? (body as Body) : {}
}

function refusalFor(error: unknown): DarajaError {
  if (error instanceof DarajaError) return error
  const isBodyParser = error instanceof Error && 'type' in error && 'status' in error
  if (isBodyParser) return invalidPayload()
  console.error(error)
  return internalError()
}
