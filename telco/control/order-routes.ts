// What is ordered from the network in advance: outcomes by number, refusals by path, its behaviour, and forged callbacks.
import express, { type Router } from 'express'
import { z } from 'zod'
import { behaviourChange } from '../behaviour.ts'
import type { Ctx } from '../context.ts'
import { queueCallback } from '../mpesa/callbacks.ts'
import { kenyanNumber } from '../phone/phones.ts'
import { ControlError, parse } from './refusals.ts'
import { addRule, clearRules, listRules, requestRule } from './rules.ts'
import { addScripts, clearScripts, listScripts, SCRIPTED_PAYMENTS, scriptedOutcome } from './scripts.ts'

const scripts = z.strictObject({
  msisdn: z.string(),
  payment: z.enum(SCRIPTED_PAYMENTS).default('stk'),
  next: z.array(scriptedOutcome).min(1).max(1_000),
})
const forgery = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  body: z.json(),
  delayMs: z.int().min(0).default(0),
  copies: z.int().min(1).max(20).default(1),
})

export function orderRoutes(ctx: Ctx): Router {
  const router = express.Router()
  router.get('/scripts', (_request, response) => void response.json(listScripts(ctx)))
  router.post('/scripts', (request, response) => {
    const { msisdn, payment, next } = parse(scripts, request.body)
    const number = kenyanNumber(msisdn)
    if (!number) throw new ControlError(400, 'invalid_number', `${msisdn} is no Kenyan mobile number`)
    addScripts(ctx, payment, number, next)
    response
      .status(201)
      .json({ msisdn: number, payment, waiting: listScripts(ctx).filter((s) => s.msisdn === number).length })
  })
  router.delete('/scripts', (request, response) => {
    const msisdn = typeof request.query.msisdn === 'string' ? kenyanNumber(request.query.msisdn) : undefined
    response.json({ removed: clearScripts(ctx, msisdn) })
  })

  router.get('/rules', (_request, response) => void response.json(listRules(ctx)))
  router.post('/rules', (request, response) => {
    const rule = parse(requestRule, request.body)
    response.status(201).json({ id: addRule(ctx, rule), ...rule })
  })
  router.delete('/rules', (_request, response) => void response.json({ removed: clearRules(ctx) }))

  router.get('/behaviour', (_request, response) => void response.json(ctx.behaviour))
  router.put('/behaviour', (request, response) => {
    const change = parse(behaviourChange, request.body)
    Object.assign(ctx.behaviour, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)))
    response.json(ctx.behaviour)
  })

  router.delete('/tokens', (_request, response) => {
    response.json({ revoked: ctx.db.run('delete from access_token') })
  })
  router.post('/callbacks', (request, response) => {
    const { url, body, delayMs, copies } = parse(forgery, request.body)
    queueCallback(ctx, { subject: 'forged', url, body: JSON.stringify(body) }, { delayMs, copies })
    ctx.wake()
    response.status(201).json({ queued: copies })
  })
  return router
}
