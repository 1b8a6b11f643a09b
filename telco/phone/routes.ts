// The pages of the phones, and the forms on their screens, which work with and without JavaScript.
import express, { type Response, type Router } from 'express'
import type { Ctx } from '../context.ts'
import type { PhoneHandler } from '../control/phone-handler.ts'
import { streamNews } from '../pages/live.ts'
import { act, knowsAction } from './actions.ts'
import { phoneListPage } from './list-page.ts'
import { phoneParts } from './parts.ts'
import { phonePage, phonesSideBySide, SIDE_BY_SIDE_MAX } from './phone-page.ts'
import { kenyanNumber, phoneOf, walletOf } from './phones.ts'

export function phonePageRoutes(ctx: Ctx, handler: PhoneHandler): Router {
  const router = express.Router()
  const form = express.urlencoded({ extended: false, limit: '2kb' })

  router.get('/', (_request, response) => sendPage(response, phoneListPage(ctx)))
  router.post('/', form, (request, response) => {
    const given = String(request.body?.number ?? '')
    const msisdn = kenyanNumber(given)
    if (!msisdn) return sendPage(response.status(400), phoneListPage(ctx, given))
    phoneOf(ctx, msisdn)
    const beside = numbersIn(String(request.body?.beside ?? '')) ?? []
    response.redirect(303, `phone/${[...new Set([...beside, msisdn])].slice(-SIDE_BY_SIDE_MAX).join(',')}`)
  })
  router.get('/side-by-side', (request, response) => {
    const numbers = numbersIn([request.query.number ?? []].flat().join(','))
    response.redirect(303, numbers ? numbers.join(',') : '../phone')
  })
  router.get('/all/events', (_request, response) => streamNews(ctx, response, ['phones']))
  router.get('/:numbers/events', (request, response) => {
    streamNews(ctx, response, (numbersIn(request.params.numbers) ?? []).map(walletOf))
  })
  router.get('/:msisdn/parts', (request, response) => {
    const msisdn = kenyanNumber(request.params.msisdn)
    if (!msisdn) return void response.sendStatus(404)
    response.json(phoneParts(ctx, phoneOf(ctx, msisdn)))
  })
  // Without JavaScript the answer to a form stands on the page that is shown next.
  const sayings = new Map<string, string>()
  const saidTo = (msisdn: string) => {
    const said = sayings.get(msisdn)
    sayings.delete(msisdn)
    return said
  }
  router.get('/:numbers', (request, response) => {
    const numbers = numbersIn(request.params.numbers)
    if (!numbers) return sendPage(response.status(404), phoneListPage(ctx, request.params.numbers, '../'))
    if (numbers.join(',') !== request.params.numbers) return response.redirect(302, numbers.join(','))
    const phones = numbers.map((msisdn) => phoneOf(ctx, msisdn))
    const [first] = phones
    sendPage(
      response,
      phones.length === 1 ? phonePage(ctx, first!, saidTo(first!.msisdn)) : phonesSideBySide(ctx, phones),
    )
  })
  router.post('/:msisdn/:action', form, async (request, response, next) => {
    const { msisdn, action } = request.params as { msisdn: string; action: string }
    if (kenyanNumber(msisdn) !== msisdn || !knowsAction(action)) return next()
    const { done, said } = await act(ctx, handler, action, msisdn, request.body)
    if (request.accepts(['html', 'json']) === 'json') return void response.status(done ? 200 : 409).json({ said })
    sayings.set(msisdn, said)
    response.redirect(303, `../${msisdn}`)
  })
  return router
}

/** 0712…,0723… as 2547…, each once and no more than fit; undefined when one of them is no number. */
function numbersIn(text: string): string[] | undefined {
  const numbers = text.split(',').map(kenyanNumber)
  const known = numbers.filter((number) => number !== undefined)
  return known.length === numbers.length ? [...new Set(known)].slice(0, SIDE_BY_SIDE_MAX) : undefined
}

const sendPage = (response: Response, page: string) => void response.type('html').send(page)
