// What feeds ask of the api: for the visitor who wants the feed, so that the allowances are hers, and with patience where
// they are used up, since a list of a million things is read in many pages.
import type { CallOf, Endpoint, ReplyOf } from '@amana/contract'
import type { Request } from 'express'
import { call } from '../app/api/client.ts'
import { ApiProblem } from '../app/api/problem.ts'
import { openVisit, visitContext } from '../app/api/visit.ts'

export type Ask = <E extends Endpoint>(endpoint: E, input: CallOf<E>) => Promise<ReplyOf<E>>

const triesMax = 8
const unavailableMax = 4
const waitSecondsMax = 60

export function askFor(request: Request, apiUrl: string): Ask {
  const context = openVisit({ nonce: '', address: request.ip ?? '', apiUrl, publicUrl: '', phones: false })
  context.get(visitContext).passedOn = {
    'x-forwarded-for': request.ip ?? '',
    'user-agent': (request.get('user-agent') ?? '').slice(0, 300),
  }
  return async (endpoint, input) => {
    for (let tries = 1; ; tries++) {
      try {
        return await call(context, endpoint, input)
      } catch (error) {
        const wait = secondsToWait(error, tries)
        if (wait === undefined || request.destroyed) throw error
        await new Promise((resolve) => setTimeout(resolve, wait * 1000))
      }
    }
  }
}

/** Undefined when there is nothing to wait for. An api that is just being replaced answers again in a moment. */
function secondsToWait(error: unknown, tries: number): number | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  const { code, data } = error.problem
  if (code === 'unavailable') return tries < unavailableMax ? tries : undefined
  if (code !== 'too_many_requests' || tries === triesMax) return undefined
  return Math.min(waitSecondsMax, Math.max(1, Number(data?.retryAfterSeconds ?? 5)))
}

/** All pages, one after the other, as long as somebody reads. */
export async function* pages<P extends { next: string | null }>(
  first: string | undefined,
  read: (from: string | undefined) => Promise<P>,
): AsyncGenerator<P> {
  let from: string | null | undefined = first
  while (from !== null) {
    const page: P = await read(from)
    yield page
    from = page.next
  }
}
