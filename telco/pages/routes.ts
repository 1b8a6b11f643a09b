// The pages a person opens: what this is, the phones, the mailbox. Everything they show is escaped or boxed in.
import { join } from 'node:path'
import express, { type Response, type Router } from 'express'
import type { Ctx } from '../context.ts'
import { findMail, listMail, mailAddresses } from '../mail/mailbox.ts'
import { mailboxPage, mailFrame, mailPage } from '../mail/pages.ts'
import { phonePage, phonesPage, unknownNumberPage } from '../phone/pages.ts'
import { phoneParts } from '../phone/parts.ts'
import { kenyanNumber, listPhones, phoneOf, walletOf } from '../phone/phones.ts'
import { indexPage } from './index-page.ts'
import { streamNews } from './live.ts'

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

export function pageRoutes(ctx: Ctx): Router {
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
  router.get('/', (_request, response) => sendPage(response, indexPage(ctx)))

  router.get('/phone', (_request, response) => sendPage(response, phonesPage(ctx, listPhones(ctx))))
  router.post('/phone', express.urlencoded({ extended: false, limit: '2kb' }), (request, response) => {
    const msisdn = kenyanNumber(String(request.body?.number ?? ''))
    if (!msisdn)
      return sendPage(response.status(400), unknownNumberPage(ctx, listPhones(ctx), String(request.body?.number ?? '')))
    phoneOf(ctx, msisdn)
    response.redirect(303, `phone/${msisdn}`)
  })
  router.get('/phone/:number', (request, response) => {
    const msisdn = kenyanNumber(request.params.number)
    if (!msisdn)
      return sendPage(response.status(404), unknownNumberPage(ctx, listPhones(ctx), request.params.number, '../'))
    if (msisdn !== request.params.number) return response.redirect(302, msisdn)
    sendPage(response, phonePage(ctx, phoneOf(ctx, msisdn)))
  })
  router.get('/phone/:msisdn/parts', (request, response) => {
    const msisdn = kenyanNumber(request.params.msisdn)
    if (!msisdn) return void response.sendStatus(404)
    response.json(phoneParts(ctx, phoneOf(ctx, msisdn)))
  })
  router.get('/phone/all/events', (_request, response) => streamNews(ctx, response, 'phones'))
  router.get('/phone/:msisdn/events', (request, response) => streamNews(ctx, response, walletOf(request.params.msisdn)))

  router.get('/mailbox', (request, response) => {
    const to = typeof request.query.to === 'string' ? request.query.to.trim() : ''
    sendPage(response, mailboxPage(listMail(ctx, to || undefined, MAIL_SHOWN), mailAddresses(ctx, MAIL_SHOWN), to))
  })
  router.get('/mailbox/events', (_request, response) => streamNews(ctx, response, 'mail'))
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
