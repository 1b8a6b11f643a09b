// Mounts the modules, one line each.
import express, { type Express } from 'express'
import type pg from 'pg'
import { notAllowed } from './platform/errors.ts'
import { answerProblems, type Gate, intake, makeRoutes, noSuchRoute, type Surroundings } from './platform/http.ts'

export interface App {
  express: Express
  /** Names of the endpoints that are answered. */
  handled: string[]
}

export function createApp(around: Surroundings & { pool: pg.Pool }): App {
  const gate: Gate = {
    identify: async () => ({ kind: 'visitor' }),
    ownsShop: async () => {
      throw notAllowed()
    },
    asOrderParty: async () => undefined,
  }
  const routes = makeRoutes(around, gate)
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', around.config.TRUST_PROXY)
  app.use(intake())
  app.use(routes.router)
  app.use(noSuchRoute)
  app.use(answerProblems(around.log))
  return { express: app, handled: routes.handled }
}
