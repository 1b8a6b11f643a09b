// The link of an order: whoever opens it with a key that is good no more is offered a new link, not a page to sign in.
import type { CallOf, Endpoint, ReplyOf, readAgreement, readOrder, readPayment } from '@amana/contract'
import { type RouterContextProvider, redirect } from 'react-router'
import { call, read } from '#app/api/client.ts'
import { ApiProblem } from '#app/api/problem.ts'
import { paths } from '#app/paths.ts'

type Context = Readonly<RouterContextProvider>

export const keyIn = (request: Request) => new URL(request.url).searchParams.get('key') ?? undefined

const goodNoMore = new Set(['not_signed_in', 'not_allowed'])

export async function readByLink<E extends typeof readOrder | typeof readPayment | typeof readAgreement>(
  context: Context,
  request: Request,
  endpoint: E & Endpoint,
  orderId: string,
): Promise<ReplyOf<E & Endpoint>> {
  const key = keyIn(request)
  const input = { params: { orderId }, query: { key } } as CallOf<E & Endpoint>
  if (!key) return read(context, request, endpoint, input)
  try {
    return await call(context, endpoint, input)
  } catch (error) {
    if (error instanceof ApiProblem && goodNoMore.has(error.problem.code)) throw redirect(paths.findOrder('old-link'))
    return read(context, request, endpoint, input)
  }
}
