// Mounts the modules, one line each.
import { endpointsByModule } from '@amana/contract/endpoints'
import express, { type Express } from 'express'
import type pg from 'pg'
import * as abuse from '#abuse'
import * as carts from '#carts'
import * as catalogue from '#catalogue'
import * as disputes from '#disputes'
import * as escrow from '#escrow'
import * as feeds from '#feeds'
import * as following from '#following'
import * as identity from '#identity'
import * as imports from '#imports'
import * as messages from '#messages'
import * as notifications from '#notifications'
import * as operations from '#operations'
import * as orders from '#orders'
import * as payments from '#payments'
import * as payouts from '#payouts'
import { answerProblems, type Gate, intake, makeRoutes, noSuchRoute, type Surroundings } from '#platform/http'
import { metrics } from '#platform/metrics'
import { apiReference } from '#platform/openapi'
import { register } from '#platform/registrations'
import { defineSchedule } from '#platform/schedule'
import { securityHeaders } from '#platform/security-headers'
import * as questions from '#questions'
import * as reconciliation from '#reconciliation'
import * as reviews from '#reviews'
import * as screening from '#screening'
import * as search from '#search'
import * as shops from '#shops'
import * as themes from '#themes'
import * as trust from '#trust'
import { schedule } from './schedule.ts'

export interface App {
  express: Express
  /** Names of the endpoints that are answered. */
  handled: string[]
}

const gate: Gate = {
  identify: identity.identify,
  recogniseDevice: identity.recogniseDevice,
  ownsShop: identity.ownsShop,
  asOrderParty: async (ctx, orderId, key, request) =>
    orders.asOrderParty(ctx, orderId, key, await identity.guestPhoneOf(ctx, request)),
  isFresh: identity.isFresh,
  allow: abuse.allow,
  needProof: abuse.needProof,
}

const declared = register(new Set<'everything'>())

/** Jobs, reactions and the schedule belong to the process, not to one app: declared once, however often an app is made. */
function declareReactions(): void {
  if (declared.size > 0) return
  declared.add('everything')
  for (const module of [
    notifications,
    screening,
    identity,
    trust,
    shops,
    catalogue,
    imports,
    themes,
    search,
    carts,
    payments,
    payouts,
    orders,
    disputes,
    reconciliation,
    questions,
    reviews,
    following,
    messages,
  ])
    module.reactions()
  defineSchedule(schedule)
}

export function createApp(around: Surroundings & { pool: pg.Pool }): App {
  declareReactions()
  const routes = makeRoutes(around, gate)
  for (const module of [
    abuse,
    screening,
    identity,
    trust,
    shops,
    catalogue,
    imports,
    themes,
    search,
    feeds,
    carts,
    orders,
    disputes,
    escrow,
    questions,
    reviews,
    following,
    payments,
    payouts,
    messages,
    notifications,
    reconciliation,
    operations,
  ])
    module.routes(routes)

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', around.config.TRUST_PROXY)
  app.use(securityHeaders(around.config))
  app.use(metrics())
  app.get('/healthz', (_request, response) => void response.json({ ok: true }))
  app.get('/readyz', async (_request, response) => {
    await around.pool.query('select 1')
    response.json({ ok: true })
  })
  app.use(apiReference(endpointsByModule))
  app.use(catalogue.media(around))
  app.use(feeds.previews(around))
  app.use(intake())
  app.use(routes.router)
  app.use(noSuchRoute)
  app.use(answerProblems(around.log))
  return { express: app, handled: routes.handled }
}
