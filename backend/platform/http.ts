// The edge: one endpoint definition of the contract becomes a route that identifies, validates, authorises, calls one action and replies.
import { randomUUID } from 'node:crypto'
import type { CallOf, Endpoint, InputOf, ReplyOf } from '@amana/contract'
import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import type { z } from 'zod'
import { authorise, type Gate, meet } from './authorise.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Ctx } from './context.ts'
import type { Database } from './database.ts'
import { Refusal, statusOf } from './errors.ts'
import { hashOf, idempotencyKeyMissing } from './idempotency.ts'
import { type Log, withoutNumbers } from './log.ts'

export interface Surroundings {
  db: Database
  clock: Clock
  config: Config
  log: Log
}

export interface Handling<E> {
  input: InputOf<E>
  request: Request
  response: Response
  /** The same caller at a later instant, for a reply that goes on. */
  later: () => Promise<Ctx>
  /** Present on idempotent endpoints. */
  idempotency?: { scope: string; key: string; requestHash: string }
}

type Handler<E> = (ctx: Ctx, handling: Handler1<E>) => Promise<ReplyOf<E> | undefined>
type Handler1<E> = Handling<E>

/** Collects a module's routes; app.ts mounts them. */
export interface Routes {
  readonly router: Router
  /** Adds the handler of one endpoint. */
  handle<E extends Endpoint>(endpoint: E, handler: Handler<E>): void
  /** Names of the endpoints that have a handler, for the test that none is missing. */
  readonly handled: string[]
}

export type { CallOf, Gate }

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const fields = Object.fromEntries(
    parsed.error.issues.flatMap((issue): [string, string][] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [[...issue.path, key].join('.'), 'is not known here'])
        : [[issue.path.join('.') || where, issue.message]],
    ),
  )
  throw new Refusal('invalid_request', 'invalid', 'Something in the request is missing or wrong; see the fields.', {
    fields,
  })
}

const requestIdOf = (request: Request): string => {
  const given = request.get('x-request-id')
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/** Makes the collector of routes for this process. */
export function makeRoutes(around: Surroundings, gate: Gate): Routes {
  const router = express.Router()
  const handled: string[] = []
  return {
    router,
    handled,
    handle(endpoint, handler) {
      handled.push(endpoint.name)
      const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
      router[method](endpoint.path, async (request: Request, response: Response) => {
        const requestId = response.locals.requestId as string
        const unknown: Ctx = {
          ...around,
          actor: { kind: 'visitor' },
          now: await around.clock.now(),
          requestId,
          log: around.log.child({ requestId }),
          source: { address: request.ip ?? '', userAgent: (request.get('user-agent') ?? '').slice(0, 300) },
        }
        const caller = endpoint.access === 'provider' ? unknown : await meet(unknown, gate, endpoint, request)
        if (endpoint.access !== 'provider') await gate.allow(caller, endpoint, response)
        const params = parse(endpoint.params, request.params, 'path')
        const query = parse(endpoint.query, request.query, 'query')
        const ctx: Ctx = { ...caller, actor: await authorise(caller, gate, endpoint, { params, query, request }) }
        const body = parse(endpoint.body, request.body ?? {}, 'body')
        if (endpoint.proof) await gate.needProof(ctx, endpoint, request)
        const later = async () => ({ ...ctx, now: await around.clock.now() })
        const handling = { input: { params, query, body }, request, response, later } as Handling<typeof endpoint>
        if (endpoint.idempotent) {
          const given = request.get('idempotency-key')
          if (!given || given.length > 200) throw idempotencyKeyMissing()
          handling.idempotency = { scope: endpoint.name, key: given, requestHash: hashOf(request.body ?? {}) }
        }
        const reply = await handler(ctx, handling)
        if (response.headersSent) return
        if (reply === undefined) response.status(endpoint.status ?? 204).end()
        else response.status(endpoint.status ?? 200).json(reply)
      })
    },
  }
}

/** First in line: gives each request its id and takes JSON bodies of up to 256 kB. */
export function intake(): express.RequestHandler[] {
  return [
    (request, response, next) => {
      response.locals.requestId = requestIdOf(request)
      response.set('x-request-id', response.locals.requestId)
      response.set('cache-control', 'no-store')
      next()
    },
    express.json({ limit: '256kb', strict: false, type: ['application/json', 'application/*+json'] }),
  ]
}

const describe = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  const parserError = error as { type?: string }
  if (parserError.type === 'entity.parse.failed')
    return new Refusal('not_json', 'invalid', 'The body is not valid JSON.')
  if (parserError.type === 'entity.too.large') return new Refusal('too_large', 'too_large', 'The body is too large.')
  if (parserError.type === 'encoding.unsupported' || parserError.type === 'charset.unsupported')
    return new Refusal('not_json', 'invalid', 'The body is in an encoding we do not read.')
  if (error instanceof URIError) return new Refusal('invalid_request', 'invalid', 'The address is malformed.')
  return undefined
}

/** Last in line: refusals become problem+json (RFC 9457), our own mistakes are logged and say only that they are ours. */
export function answerProblems(log: Log): express.ErrorRequestHandler {
  return (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const requestId = response.locals.requestId as string
    const refused = describe(error)
    if (!refused)
      log.error(
        {
          requestId,
          method: request.method,
          path: request.path,
          error: withoutNumbers(error instanceof Error ? (error.stack ?? error.message) : String(error)),
        },
        'our mistake',
      )
    else if (refused.more.details) log.info({ requestId, code: refused.code, ...refused.more.details }, 'refused')
    if (response.headersSent) return response.destroy()
    const status = refused ? statusOf[refused.kind] : 500
    const code = refused?.code ?? 'our_mistake'
    const wait = refused?.more.data?.retryAfterSeconds
    if (typeof wait === 'number') response.set('retry-after', String(wait))
    return response
      .status(status)
      .type('application/problem+json')
      .json({
        type: `https://amana.example/problems/${code}`,
        title: code.replaceAll('_', ' '),
        status,
        code,
        detail:
          refused?.message ?? `Something went wrong on our side. Nothing was lost; please try again. (${requestId})`,
        requestId,
        ...(refused?.more.fields && { fields: refused.more.fields }),
        ...(refused?.more.data && { data: refused.more.data }),
      })
  }
}

export const noSuchRoute: express.RequestHandler = () => {
  throw new Refusal('not_found', 'not_found', 'There is nothing at this address.')
}
