// Sends a feed bit by bit, as fast as it is read: what is on show may be more than fits into memory.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { ApiProblem } from '../app/api/problem.ts'

export interface Feed {
  type: string
  /** Changes whenever the content does. */
  version: string
  changedAt: string | null
  maxAgeSeconds: number
  parts: AsyncIterable<string>
}

/** Of all feeds: raised when one of them is written differently. */
const edition = 1

/** Before the first part is there nothing is sent, so that a refusal can still be a refusal. */
export async function sendFeed(request: Request, response: Response, feed: Feed): Promise<void> {
  response.set({
    'content-type': `${feed.type}; charset=utf-8`,
    'cache-control': `public, max-age=${feed.maxAgeSeconds}`,
    etag: `W/"${edition}-${feed.version}"`,
    'cross-origin-resource-policy': 'cross-origin',
    ...(feed.changedAt && { 'last-modified': new Date(feed.changedAt).toUTCString() }),
  })
  if (request.fresh) return void response.status(304).end()
  if (request.method === 'HEAD') return void response.end()
  const parts = feed.parts[Symbol.asyncIterator]()
  const first = await parts.next()
  const all = async function* () {
    if (!first.done) yield first.value
    yield* { [Symbol.asyncIterator]: () => parts }
  }
  // Cut off half-way, it ends without its end: whoever reads it sees that something is missing.
  await pipeline(Readable.from(all()), response).catch(() => void response.destroy())
}

/** What the api refuses before anything was sent. */
export function sendRefusal(error: unknown, response: Response): void {
  if (response.headersSent) return void response.destroy()
  const status = error instanceof ApiProblem ? error.problem.status : 500
  if (!(error instanceof ApiProblem)) console.error(error)
  for (const name of ['etag', 'last-modified', 'content-type']) response.removeHeader(name)
  response.set('cache-control', 'no-store')
  if (status === 503) response.set('retry-after', '60')
  response
    .status(status)
    .type('text/plain')
    .send(status === 404 ? 'There is nothing at this address.\n' : 'This is not to be had right now.\n')
}
