// The gateway in front of the products: it counts requests, looks at tokens, and may refuse, or lose the answer to a
// request that has been processed all the same.
import type { Request, Response } from 'express'
import type { Ctx } from '../context.ts'
import { logRequest } from '../control/request-log.ts'
import { type Orders, type Refusal, takeOrders } from '../control/rules.ts'
import type { LostAcknowledgement } from '../control/scripts.ts'
import { DarajaError, errorEnvelope, firewallPage, internalError, noSuchProxy, spikeArrest } from './errors.ts'

/** How often each path has been called in the last minute of the network's clock. */
export type Traffic = { exceeds(path: string): number | undefined }

export function openTraffic(ctx: Ctx): Traffic {
  const calls = new Map<string, number[]>()
  return {
    /** The rate that is exceeded; undefined when the call may pass. */
    exceeds(path) {
      const limit = ctx.behaviour.spikeArrest
      if (!limit || (limit.path !== undefined && limit.path !== path)) return undefined
      const now = ctx.clock.now()
      const recent = (calls.get(path) ?? []).filter((at) => at > now - 60_000 && at <= now)
      const over = recent.length >= limit.perMinute
      calls.set(path, over ? recent : [...recent, now])
      return over ? limit.perMinute : undefined
    },
  }
}

/** True when the request has been dealt with; otherwise what has been ordered for it is left in response.locals. */
export function standsInTheWay(ctx: Ctx, traffic: Traffic, request: Request, response: Response): boolean {
  const orders = takeOrders(ctx, request.path)
  if (orders?.revokeTokens) ctx.db.run('delete from access_token')
  response.locals.ordered = orders?.outcome
  if (orders?.refuse) {
    refuse(ctx, orders.refuse, request, response)
    return true
  }
  const perMinute = traffic.exceeds(request.path)
  if (perMinute !== undefined) response.status(429).json(spikeArrest(perMinute))
  return perMinute !== undefined
}

export const orderedOutcome = (response: Response) => response.locals.ordered as Orders['outcome']

function refuse(ctx: Ctx, refusal: Refusal, request: Request, response: Response): void {
  if ('silence' in refusal) loseAnswer(ctx, refusal.silence, request, response)
  else if ('html' in refusal) sendPage(ctx, request, response)
  else if ('errorCode' in refusal) {
    const { errorCode, errorMessage, status = statusOf(errorCode) } = refusal
    response.status(status).json(errorEnvelope(ctx, new DarajaError(status, errorCode, errorMessage)))
  } else if ('fault' in refusal) {
    if (refusal.fault === 'spike_arrest') response.status(429).json(spikeArrest(5))
    else response.status(404).json(noSuchProxy(request.path))
  } else if ('ResponseCode' in refusal) response.json(refusal)
  else {
    note(ctx, request, response, refusal.status, refusal.body)
    response.status(refusal.status).type(refusal.contentType).send(refusal.body)
  }
}

const statusOf = (errorCode: string) => {
  const status = Number(errorCode.slice(0, 3))
  return status >= 400 && status <= 599 ? status : 500
}

/** The request has been processed, or has been ordered not to be; either way its sender does not learn so. */
export function loseAnswer(ctx: Ctx, how: LostAcknowledgement, request: Request, response: Response): void {
  switch (how) {
    case 'drop':
      note(ctx, request, response, 0, 'the connection was cut')
      request.socket.destroy()
      return
    case 'timeout': {
      note(ctx, request, response, 0, 'no answer')
      const patience = setTimeout(() => request.socket.destroy(), ctx.config.pace.lostAcknowledgement)
      request.socket.once('close', () => clearTimeout(patience))
      return
    }
    case 'internal_error':
      response.status(500).json(errorEnvelope(ctx, internalError()))
      return
    case 'html_503':
      sendPage(ctx, request, response)
  }
}

function sendPage(ctx: Ctx, request: Request, response: Response): void {
  const page = firewallPage(`${ctx.random.digits(9)}-${ctx.random.digits(18)}`)
  note(ctx, request, response, 503, page)
  response.status(503).type('html').send(page)
}

/** What is not sent as JSON does not reach the log by itself. */
const note = (ctx: Ctx, request: Request, response: Response, status: number, reply: string) =>
  logRequest(ctx, request, status, reply, response.locals.warnings ?? [])
