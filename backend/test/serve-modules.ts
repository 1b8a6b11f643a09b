// Some modules served over HTTP for the tests of one of them, and a browser of sorts that keeps its cookies.
import express from 'express'
import { allow, needProof } from '#abuse'
import { identify, isFresh, ownsShop, recogniseDevice } from '#identity'
import { answerProblems, intake, makeRoutes, noSuchRoute, type Routes } from '../platform/http.ts'
import { serve, type TestWorld } from './harness.ts'

export async function serveModules(world: TestWorld, ...modules: ((routes: Routes) => void)[]): Promise<string> {
  const { db, clock, config } = world
  const around = { db, clock, config, log: world.ctx().log }
  const routes = makeRoutes(around, {
    identify,
    recogniseDevice,
    ownsShop,
    asOrderParty: async () => undefined,
    isFresh,
    allow,
    needProof,
  })
  for (const mount of modules) mount(routes)
  const app = express()
  app.set('trust proxy', config.TRUST_PROXY)
  app.use(intake(), routes.router, noSuchRoute, answerProblems(around.log))
  return serve(app)
}

export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  body: any
  headers: Headers
}

export interface Visitor {
  cookies: Map<string, string>
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
}

/** A browser at `url`; give it another visitor's cookies to be a second tab. */
export function visit(url: string, cookies = new Map<string, string>()): Visitor {
  return {
    cookies,
    async send(method, path, body, headers = {}) {
      const raw = body instanceof Uint8Array
      const response = await fetch(url + path, {
        method,
        headers: {
          ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
          ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? undefined : raw ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
      })
      for (const line of response.headers.getSetCookie()) keep(cookies, line)
      const text = await response.text()
      const json = response.headers.get('content-type')?.includes('json')
      return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers }
    },
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [name, value] = line.split(';')[0]!.split(/=(.*)/s)
  if (/max-age=0/i.test(line)) cookies.delete(name!)
  else cookies.set(name!, value ?? '')
}

let people = 0
/** Details of a person nobody has seen yet. */
export function somebody(name = 'Wanjiku Kamau') {
  people++
  const digits = String(people).padStart(3, '0')
  return {
    name,
    email: `person${digits}@example.com`,
    phone: `+254712345${digits}`,
    password: 'mangoes-and-lemons',
  }
}
