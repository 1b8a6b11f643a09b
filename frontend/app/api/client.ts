// The typed client over the contract, for loaders and actions: it runs on the server and speaks for the visitor.
import type { CallOf, Endpoint, Problem, ReplyOf } from '@amana/contract'
import { data, type RouterContextProvider, redirect } from 'react-router'
import { paths } from '#app/paths.ts'
import { ApiProblem, isProblem, unreachable } from './problem.ts'
import { keepCookie, type Visit, visitContext } from './visit.ts'

type Context = Readonly<RouterContextProvider>
type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }
export interface Extra {
  idempotencyKey?: string
  file?: { bytes: ArrayBuffer; type: string }
  /** The solution of a proof of work, from the form. */
  proof?: string
}

const answerWithinMs = 15_000

/** Calls the api; throws `ApiProblem` when it refuses. */
export async function call<E extends Endpoint>(
  context: Context,
  endpoint: E,
  input: CallOf<E>,
  extra: Extra = {},
): Promise<ReplyOf<E>> {
  const visit = context.get(visitContext)
  const { params, query, body } = input as Loose
  const headers = headersOf(visit, 'application/json')
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (extra.file) headers['content-type'] = extra.file.type
  if (extra.proof) headers['amana-proof'] = extra.proof
  if (extra.idempotencyKey) headers['idempotency-key'] = extra.idempotencyKey

  const response = await fetch(visit.apiUrl + address(endpoint.path, params, query), {
    method: endpoint.method,
    headers,
    body: extra.file?.bytes ?? (body === undefined ? undefined : JSON.stringify(body)),
    signal: AbortSignal.timeout(answerWithinMs),
  }).catch(() => {
    throw new ApiProblem(unreachable)
  })
  for (const line of response.headers.getSetCookie()) keepCookie(visit, line)
  if (response.status === 204) return undefined as ReplyOf<E>
  const reply: unknown = await response.json().catch(() => undefined)
  if (response.ok) return reply as ReplyOf<E>
  throw new ApiProblem(isProblem(reply) ? reply : { ...unreachable, status: response.status })
}

const headersOf = (visit: Visit, accept: string): Record<string, string> => ({
  ...visit.passedOn,
  accept,
  ...(visit.cookies.size > 0 && { cookie: [...visit.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
})

/** A file of the api's, passed on piece by piece as it comes; a refusal becomes the page that fits it. */
export async function passFile<E extends Endpoint>(
  context: Context,
  request: Request,
  endpoint: E,
  input: CallOf<E>,
): Promise<Response> {
  const visit = context.get(visitContext)
  const { params, query } = input as Loose
  const response = await fetch(visit.apiUrl + address(endpoint.path, params, query), {
    headers: headersOf(visit, '*/*'),
    signal: request.signal,
  })
  for (const line of response.headers.getSetCookie()) keepCookie(visit, line)
  if (!response.ok) {
    const reply: unknown = await response.json().catch(() => undefined)
    throw pageFor(isProblem(reply) ? reply : { ...unreachable, status: response.status }, request)
  }
  const kept = ['content-type', 'content-disposition', 'x-content-type-options']
  const headers = kept.flatMap((name): [string, string][] => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new Response(response.body, { headers: [...headers, ['cache-control', 'no-store']] })
}

/** For loaders: a refusal becomes the page that fits it (sign in, not found, our fault). */
export async function read<E extends Endpoint>(
  context: Context,
  request: Request,
  endpoint: E,
  input: CallOf<E>,
): Promise<ReplyOf<E>> {
  try {
    return await call(context, endpoint, input)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    throw pageFor(error.problem, request)
  }
}

export type Attempt<R> = { reply: R; problem?: undefined } | { reply?: undefined; problem: Problem }

/** For actions: a refusal is a value the form can show, except that a lost session leads to sign-in. */
export async function attempt<E extends Endpoint>(
  context: Context,
  request: Request,
  endpoint: E,
  input: CallOf<E>,
  extra: Extra = {},
): Promise<Attempt<ReplyOf<E>>> {
  try {
    return { reply: await call(context, endpoint, input, extra) }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (sessionIsLost(error.problem) && endpoint.access !== 'public') throw pageFor(error.problem, request)
    return { problem: error.problem }
  }
}

/** A wrong password is no lost session, whatever its status. */
const sessionIsLost = ({ code }: Problem): boolean =>
  code === 'not_signed_in' || code === 'session_ended' || code === 'token_not_valid'

function pageFor(problem: Problem, request: Request) {
  if (problem.status === 401) {
    const { pathname, search } = new URL(request.url)
    const here = pathname.replace(/\.data$/, '') + search
    // Whoever was sending a form is told that nothing was sent, and finds it filled in again (layout/kept-typing.ts).
    return redirect(request.method === 'GET' ? paths.signIn(here) : paths.signInBecause('ended', here))
  }
  const malformedAddress = problem.status === 400 && request.method === 'GET'
  return data(problem, { status: malformedAddress ? 404 : problem.status })
}

function address(path: string, params: Loose['params'], query: Loose['query']): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name] ?? '')))
  const pairs = Object.entries(query ?? {})
    .flatMap(([key, value]) => [value].flat().map((one) => [key, one] as const))
    .filter(([, value]) => value !== undefined && value !== '')
  return pairs.length === 0 ? filled : `${filled}?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)]))}`
}
