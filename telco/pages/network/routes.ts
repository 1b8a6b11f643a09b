// The pages a developer watches and steers the network on. A form answers with the page it stands on.
import express, { type Router } from 'express'
import type { Ctx } from '../../context.ts'
import { sendStatement } from '../../portal/routes.ts'
import type { Timetable } from '../../timetable.ts'
import { streamNews } from '../live.ts'
import { booksPage, bringMoneyIn, statementOrder } from './books-page.ts'
import { clockPage, moveClock } from './clock-page.ts'
import { faultsPage, orderFault } from './faults-page.ts'
import type { Answer } from './frame.ts'
import { overviewPage } from './overview-page.ts'
import { trafficPage } from './traffic-page.ts'

export function networkPageRoutes(ctx: Ctx, timetable: Timetable): Router {
  const router = express.Router()
  router.get('/', (_request, response) => void response.type('html').send(overviewPage(ctx)))
  router.get('/traffic', (request, response) => {
    const { about } = request.query
    response.type('html').send(trafficPage(ctx, typeof about === 'string' ? about.trim() : ''))
  })
  router.get('/traffic/events', (_request, response) => streamNews(ctx, response, ['traffic']))
  const steered = (
    path: string,
    show: (ctx: Ctx, answer?: Answer) => string,
    act: (form: Record<string, unknown>) => Answer | Promise<Answer>,
  ) => {
    router.get(path, (_request, response) => void response.type('html').send(show(ctx)))
    router.post(path, express.urlencoded({ extended: false, limit: '2kb' }), async (request, response) => {
      const answer = await act(request.body ?? {})
      response
        .status(answer.done ? 200 : 400)
        .type('html')
        .send(show(ctx, answer))
    })
  }
  steered('/faults', faultsPage, (form) => orderFault(ctx, form))
  steered('/books', booksPage, (form) => bringMoneyIn(ctx, form))
  router.get('/books/statement.csv', async (request, response) => {
    await sendStatement(ctx, statementOrder(ctx, request.query), response)
  })
  steered('/clock', clockPage, (form) => moveClock(ctx, timetable, form))
  return router
}
