// The pages a person opens: what this is, the phones, the mailbox. Everything they show is escaped or boxed in.
import { join } from 'node:path'
import express, { type Response, type Router } from 'express'
import type { Ctx } from '../context.ts'
import type { PhoneHandler } from '../control/phone-handler.ts'
import { findMail, listMail, mailAddresses } from '../mail/mailbox.ts'
import { mailboxPage, mailFrame, mailPage } from '../mail/pages.ts'
import { phonePageRoutes } from '../phone/routes.ts'
import type { Timetable } from '../timetable.ts'
import { streamNews } from './live.ts'
import { networkPageRoutes } from './network/routes.ts'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
const MAIL_SHOWN = 200

export function pageRoutes(ctx: Ctx, timetable: Timetable, handler: PhoneHandler): Router {
  const router = express.Router()
  router.use('/assets', express.static(join(import.meta.dirname, 'assets'), { maxAge: '5m', index: false }))
  router.use((_request, response, next) => {
    response.set({
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    })
    next()
  })
  router.use(networkPageRoutes(ctx, timetable))
  router.use('/phone', phonePageRoutes(ctx, handler))

  router.get('/mailbox', (request, response) => {
    const to = typeof request.query.to === 'string' ? request.query.to.trim() : ''
    sendPage(response, mailboxPage(listMail(ctx, to || undefined, MAIL_SHOWN), mailAddresses(ctx, MAIL_SHOWN), to))
  })
  router.get('/mailbox/events', (_request, response) => streamNews(ctx, response, ['mail']))
  router.get('/mailbox/:id', (request, response, next) => {
    const mail = findMail(ctx, Number(request.params.id))
    if (!mail) return next()
    sendPage(response, mailPage(mail))
  })
  router.get('/mailbox/:id/html', (request, response, next) => {
    const mail = findMail(ctx, Number(request.params.id))
    if (!mail?.html) return next()
    // Even opened by itself the mail runs nothing, loads nothing and is nobody's page.
    response.set({ 'content-security-policy': MAIL_POLICY, 'x-frame-options': 'SAMEORIGIN' })
    sendPage(response, mailFrame(mail.html))
  })
  return router
}

const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

const sendPage = (response: Response, page: string) => void response.type('html').send(page)
