// Server-sent events: a word that something changed. The page then fetches what it shows.
import type { Response } from 'express'
import type { Ctx } from '../context.ts'

const HEARTBEAT = 20_000

export function streamNews(ctx: Ctx, response: Response, topic: string): void {
  response.set({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  response.write('retry: 1000\n\n')
  const stopListening = ctx.news.listen(topic, () => void response.write('event: change\ndata: 1\n\n'))
  const heartbeat = setInterval(() => void response.write(': still here\n\n'), HEARTBEAT)
  response.on('close', () => {
    stopListening()
    clearInterval(heartbeat)
  })
}
