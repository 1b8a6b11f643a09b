// The HTTP API of capcom6's Android SMS gateway, as much of it as sending and asking after a message needs.
import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Ctx } from '../context.ts'
import { kenyanNumber } from '../phone/phones.ts'
import { deliverSms, recipientsOf } from './inbox.ts'

const message = z.object({
  id: z.string().min(1).max(36).optional(),
  textMessage: z.object({ text: z.string().min(1).max(2_000) }).optional(),
  /** The older way to give the text. */
  message: z.string().min(1).max(2_000).optional(),
  phoneNumbers: z.array(z.string()).min(1).max(100),
})

const PATHS = ['/3rdparty/v1/message', '/3rdparty/v1/messages']

export function smsGatewayRoutes(ctx: Ctx): Router {
  const router = express.Router()
  router.use((request, response, next) => {
    const expected = `Basic ${Buffer.from(`${ctx.config.sms.user}:${ctx.config.sms.password}`).toString('base64')}`
    if (request.headers.authorization === expected) return next()
    response.status(401).json({ message: 'Unauthorized' })
  })
  router.use(express.json({ limit: '100kb' }))
  router.post(PATHS, (request, response) => {
    const parsed = message.safeParse(request.body)
    const text = parsed.data?.textMessage?.text ?? parsed.data?.message
    if (!parsed.success || text === undefined) {
      return void response
        .status(400)
        .json({ message: 'failed to validate: phoneNumbers and textMessage.text are required' })
    }
    const numbers = parsed.data.phoneNumbers.map((given) => kenyanNumber(given))
    const bad = numbers.indexOf(undefined)
    if (bad >= 0)
      return void response
        .status(400)
        .json({ message: `failed to validate phoneNumbers[${bad}]: invalid phone number` })
    const id = parsed.data.id ?? ctx.random.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-', 21)
    if (recipientsOf(ctx, id).length)
      return void response.status(409).json({ message: `message with id ${id} already exists` })
    ctx.db.transaction(() => {
      for (const msisdn of numbers) deliverSms(ctx, id, msisdn!, text)
    })
    response.status(202).json(stateOf(id, 'Pending', numbers as string[]))
  })
  router.get(
    PATHS.map((path) => `${path}/:id`),
    (request, response) => {
      const id = String(request.params.id)
      const recipients = recipientsOf(ctx, id)
      if (!recipients.length) return void response.status(404).json({ message: 'message not found' })
      response.json(stateOf(id, 'Delivered', recipients))
    },
  )
  router.use((_request, response) => void response.status(404).json({ message: 'Cannot find this path' }))
  router.use((_error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    response.status(400).json({ message: 'the body is not valid JSON' })
  })
  return router
}

function stateOf(id: string, state: 'Pending' | 'Delivered', msisdns: string[]) {
  const recipients = msisdns.map((msisdn) => ({ phoneNumber: `+${msisdn}`, state }))
  return { id, deviceId: 'telco', state, isHashed: false, isEncrypted: false, recipients, states: {} }
}
