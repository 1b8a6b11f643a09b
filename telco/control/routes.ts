// The control API under /__sim, a prefix Daraja does not use: what a test, a seed or a curious person may do to
// the network that no customer of Safaricom could.
import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import { listAccounts } from '../books/accounts.ts'
import { booksBalance, listEntries } from '../books/read.ts'
import type { Ctx } from '../context.ts'
import { listMail } from '../mail/mailbox.ts'
import { listCallbacks } from '../mpesa/callbacks.ts'
import { credentialCertificate } from '../mpesa/security-credential.ts'
import { listShortcodes } from '../mpesa/shortcodes.ts'
import { shillings } from '../shillings.ts'
import type { Timetable } from '../timetable.ts'
import { orderRoutes } from './order-routes.ts'
import type { PhoneHandler } from './phone-handler.ts'
import { phoneControlRoutes } from './phone-routes.ts'
import { ControlError, parse } from './refusals.ts'
import { listRequests } from './request-log.ts'
import { shortcodeBalances, shortcodeRoutes } from './shortcode-routes.ts'

const advance = z.strictObject({
  ms: z
    .int()
    .min(0)
    .max(10 * 366 * 86_400_000),
})
const setClock = z.strictObject({ at: z.iso.datetime({ offset: true }) })
const window = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(0).max(1_000_000).default(1_000_000),
})
const LIST_LIMIT = 500

export function controlRoutes(ctx: Ctx, timetable: Timetable, handler: PhoneHandler): Router {
  const router = express.Router()
  router.use(express.json({ limit: '1mb' }))
  router.use('/phones', phoneControlRoutes(ctx, handler))
  router.use('/shortcodes', shortcodeRoutes(ctx))
  router.use(orderRoutes(ctx))

  router.get('/requests', (_request, response) => void response.json(listRequests(ctx, LIST_LIMIT)))
  router.get('/callbacks', (_request, response) => {
    response.json(
      listCallbacks(ctx, LIST_LIMIT).map((line) => ({
        ...line,
        dueAt: new Date(line.dueAt).toISOString(),
        body: JSON.parse(line.body) as unknown,
      })),
    )
  })

  router.get('/books', (request, response) => {
    const { after, limit } = parse(window, request.query)
    const accounts = listAccounts(ctx).map(({ id, owner, kind, balance }) => ({
      id,
      owner,
      kind,
      balance: shillings(balance),
    }))
    response.json({
      shortcodes: Object.fromEntries(listShortcodes(ctx).map(({ code }) => [code, shortcodeBalances(ctx, code)])),
      accounts,
      balanced: booksBalance(ctx),
      entries: listEntries(ctx, after, limit).map((entry) => ({
        ...entry,
        at: new Date(entry.at).toISOString(),
        amount: shillings(entry.amount),
        balanceAfter: shillings(entry.balanceAfter),
      })),
    })
  })
  const clock = () => ({ now: new Date(ctx.clock.now()).toISOString(), displacementMs: ctx.clock.displacement() })
  router.get('/clock', (_request, response) => void response.json(clock()))
  router.post('/clock/advance', async (request, response) => {
    await timetable.advanceTo(ctx.clock.now() + parse(advance, request.body).ms)
    response.json(clock())
  })
  router.put('/clock', async (request, response) => {
    const at = Date.parse(parse(setClock, request.body).at)
    if (at > ctx.clock.now()) await timetable.advanceTo(at)
    else ctx.clock.moveTo(at)
    timetable.wake()
    response.json(clock())
  })

  router.get('/mail', (request, response) => {
    const to = typeof request.query.to === 'string' && request.query.to !== '' ? request.query.to : undefined
    response.json(listMail(ctx, to, LIST_LIMIT).map((mail) => ({ ...mail, at: new Date(mail.at).toISOString() })))
  })
  router.get('/certificate', (_request, response) => {
    response.type('application/x-pem-file').send(credentialCertificate(ctx))
  })

  router.use((request: Request) => {
    throw new ControlError(404, 'not_found', `${request.method} ${request.originalUrl} is not part of the control API`)
  })
  router.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const refusal = ControlError.from(error)
    if (refusal.status === 500) console.error(error)
    response.status(refusal.status).json({ code: refusal.code, message: refusal.message })
  })
  return router
}
