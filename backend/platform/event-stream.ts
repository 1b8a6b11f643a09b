// Server-sent events: one long reply that says something whenever there is something to say. How many there may be is bounded, each
// shows that it lives, and none lasts for ever: the browser comes again by itself, to whichever process answers then.
import type { Request, Response } from 'express'
import { minutes } from './clock.ts'
import { refusal } from './errors.ts'

/** Proxies give up on a silent connection after half a minute and more. */
const heartbeatMs = 15_000
const lifeMsMax = minutes(10)
/** How soon the browser comes again when the connection has ended without `end`. */
const comeAgainMs = 3_000
/** Of one process, all together. */
const openMax = 4_000
/** Whoever does not read is let go. */
const unreadBytesMax = 64 * 1024

export const tooManyStreams = refusal(
  'too_many_streams',
  'too_many',
  () => 'This page is open too often to be told at once. It goes on by asking now and then.',
)

export interface EventStream {
  send(event: string, data: unknown): void
  /** Says `end`, so that the browser does not come again. */
  end(): void
  /** Runs once, however the stream ends. */
  onClose(then: () => void): void
}

/** How many are open here, for each source. */
const open = new Map<string, number>()
const everybody = 'everybody'

export const openStreams = (): number => open.get(everybody) ?? 0

function takeRoom(bounds: Record<string, number>): () => void {
  const all = Object.entries({ [everybody]: openMax, ...bounds })
  if (all.some(([source, most]) => (open.get(source) ?? 0) >= most)) throw tooManyStreams()
  for (const [source] of all) open.set(source, (open.get(source) ?? 0) + 1)
  return () => {
    for (const [source] of all) {
      const left = (open.get(source) ?? 1) - 1
      if (left > 0) open.set(source, left)
      else open.delete(source)
    }
  }
}

/** @param bounds how many of each source this process keeps open. Throws too_many_streams. */
export function openEventStream(request: Request, response: Response, bounds: Record<string, number>): EventStream {
  const giveRoomBack = takeRoom(bounds)
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return
    response.write(text)
    if (response.writableLength > unreadBytesMax) response.destroy()
  }
  write(`retry: ${comeAgainMs}\n\n`)
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs).unref()
  const life = setTimeout(() => response.end(), lifeMsMax).unref()
  const closing = [giveRoomBack, () => clearInterval(heartbeat), () => clearTimeout(life)]
  let closed = false
  response.once('close', () => {
    closed = true
    for (const then of closing) then()
  })
  request.socket.setNoDelay(true)
  return {
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => {
      write('event: end\ndata: {}\n\n')
      response.end()
    },
    onClose: (then) => {
      if (closed) then()
      else closing.push(then)
    },
  }
}
