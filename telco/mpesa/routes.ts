// Daraja's paths. A product is one line of the table; what they share (token, body, refusals, the log) is below it.
import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import type { Ctx } from '../context.ts'
import { logRequest } from '../control/request-log.ts'
import { acceptB2cV1, acceptB2cV3 } from './b2c.ts'
import {
  DarajaError,
  errorEnvelope,
  internalError,
  invalidPayload,
  invalidToken,
  invalidTokenNaming,
  methodNotAllowed,
  noSuchProxy,
} from './errors.ts'
import { issueToken, requireToken } from './oauth.ts'
import { acceptStkPush } from './stk-push.ts'
import { answerStkQuery } from './stk-query.ts'
import type { Body } from './validation.ts'

/** Notes something a stricter network would have refused; shown at /__sim/requests. */
export type Warn = (warning: string) => void

type Product = {
  path: string
  badToken: (token: string) => DarajaError
  handle: (ctx: Ctx, body: Body, warn: Warn) => Record<string, unknown>
}

const PRODUCTS: Product[] = [
  { path: '/mpesa/stkpush/v1/processrequest', badToken: invalidToken, handle: acceptStkPush },
  { path: '/mpesa/stkpushquery/v1/query', badToken: invalidToken, handle: answerStkQuery },
  { path: '/mpesa/b2c/v1/paymentrequest', badToken: invalidTokenNaming, handle: acceptB2cV1 },
  { path: '/mpesa/b2c/v3/paymentrequest', badToken: invalidTokenNaming, handle: acceptB2cV3 },
]

const DARAJA_PATHS = ['/oauth/{*rest}', '/mpesa/{*rest}', '/pulltransactions/{*rest}']

export function darajaRoutes(ctx: Ctx): Router {
  const router = express.Router()
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
  router.get('/oauth/v1/generate', (request, response) => void response.json(issueToken(ctx, request)))
  for (const { path, badToken, handle } of PRODUCTS) {
    router.post(path, (request, response) => {
      requireToken(ctx, request, badToken)
      const warnings: string[] = []
      response.locals.warnings = warnings
      response.json(handle(ctx, bodyOf(request), (warning) => void warnings.push(warning)))
    })
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
