// Server-sent events: a word that something changed. The page then fetches what it shows.
import type { Response } from 'express'
import type { Ctx } from '../context.ts'

const HEARTBEAT = 20_000

/** Each event's data is the topic that changed. */
export function streamNews(ctx: Ctx, response: Response, topics: string[]): void {
  response.set({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  response.write('retry: 1000\n\n')
  const stopListening = topics.map((topic) =>
    ctx.news.listen(topic, () => void response.write(`event: change\ndata: ${topic}\n\n`)),
  )
  const heartbeat = setInterval(() => void response.write(': still here\n\n'), HEARTBEAT)
  response.on('close', () => {
    for (const stop of stopListening) stop()
    clearInterval(heartbeat)
  })
}
