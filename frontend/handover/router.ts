// The rider's link: a page of its own outside the bundle of the site, answered before any other page is.
import { randomBytes } from 'node:crypto'
import { type Endpoint, enterCodeByLink, type Problem, readHandover } from '@amana/contract'
import express, { type Request, type Response, Router } from 'express'
import { call } from '../app/api/client.ts'
import { ApiProblem } from '../app/api/problem.ts'
import { openVisit, readCookies, visitContext } from '../app/api/visit.ts'
import { type Handing, handoverDocument } from '../app/handover-document.ts'
import { calendarIn } from '../app/messages/calendar.ts'
import { load, wordsIn } from '../app/messages/catalogue.ts'
import { en } from '../app/messages/en.ts'
import { chooseLanguage, languageCookie } from '../app/messages/languages.ts'
import { sw } from '../app/messages/sw.ts'
import { plainPaths } from '../app/paths.ts'

load('en', en)
load('sw', sw)

const formBytesMax = '2kb'

function languageOf(request: Request) {
  const chosen = String(request.query.l ?? '') || readCookies(request.headers.cookie ?? null).get(languageCookie)
  return chooseLanguage(chosen, request.headers['accept-language'] ?? null)
}

/** No cookie goes along: the key in the link is all that counts, and nobody's session is touched by it. */
function asking(request: Request, apiUrl: string) {
  const context = openVisit({ nonce: '', address: request.ip ?? '', apiUrl, publicUrl: '', phones: false })
  context.get(visitContext).passedOn = {
    'x-forwarded-for': request.ip ?? '',
    'user-agent': (request.get('user-agent') ?? '').slice(0, 300),
    'accept-language': languageOf(request),
  }
  return context
}

type Answer = Pick<Handing, 'view' | 'problem' | 'typed'>

function send(request: Request, response: Response, answer: Answer): void {
  const language = languageOf(request)
  const nonce = randomBytes(16).toString('base64')
  response.set({
    'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'private, no-store',
    // The key stands in the address: it goes nowhere else.
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  })
  const said = { t: wordsIn(language), calendar: calendarIn(language) }
  const page = handoverDocument({ key: String(request.params.key), nonce, ...said, ...answer })
  response
    .status(answer.problem?.status ?? 200)
    .type('html')
    .send(page)
}

async function problemOf(work: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof ApiProblem) return error.problem
    throw error
  }
}

export function handovers(apiUrl: string): Router {
  const router = Router()
  const address = plainPaths.handover(':key')
  const read = async (request: Request): Promise<Answer> => {
    let view: Handing['view']
    const params = { key: String(request.params.key) }
    const problem = await problemOf(
      call(asking(request, apiUrl), readHandover as typeof readHandover & Endpoint, { params }).then((reply) => {
        view = reply
      }),
    )
    return { view, problem }
  }
  router.get(address, async (request, response) => send(request, response, await read(request)))
  router.post(address, express.urlencoded({ extended: false, limit: formBytesMax }), async (request, response) => {
    const text = (name: string) => String((request.body as Record<string, unknown> | undefined)?.[name] ?? '').trim()
    const key = String(request.params.key)
    const typed = { code: text('code'), writtenDownAt: text('writtenDownAt') }
    const body = { code: typed.code, ...(typed.writtenDownAt && { writtenDownAt: typed.writtenDownAt }) }
    const problem = await problemOf(call(asking(request, apiUrl), enterCodeByLink, { params: { key }, body }))
    // Loaded again or pressed twice, the page is only read.
    if (!problem) return response.redirect(303, plainPaths.handover(key, languageOf(request)))
    const { view } = await read(request)
    return send(request, response, { view, problem, typed })
  })
  return router
}
