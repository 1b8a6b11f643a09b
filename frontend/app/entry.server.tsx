// Renders a page on the server: streamed to people, whole to crawlers, every script carrying the page's nonce.
import { createReadableStreamFromReadable } from '@react-router/node'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { NonceContext } from './api/nonce.ts'
import { visitContext } from './api/visit.ts'
import { wordsBeforeScripts } from './api/words-before-scripts.ts'
import { load } from './messages/catalogue.ts'
import { en } from './messages/en.ts'
import { sw } from './messages/sw.ts'

export { openVisit } from './api/visit.ts'

load('en', en)
load('sw', sw)

export const streamTimeout = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const { nonce } = context.get(visitContext)
  const whole = isbot(request.headers.get('user-agent'))

  return new Promise((resolve, reject) => {
    let answered = false
    const answer = () => {
      answered = true
      const body = wordsBeforeScripts().on('finish', () => clearTimeout(timer))
      pipe(body)
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
    }
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        // Everything stands where it belongs, also for who has no scripts: nothing is sent later to be put in its place by one.
        progressiveChunkSize: Number.POSITIVE_INFINITY,
        onShellReady: whole ? undefined : answer,
        onAllReady: whole ? answer : undefined,
        onShellError: reject,
        onError(error) {
          if (answered) console.error(error)
        },
      },
    )
    const timer = setTimeout(abort, streamTimeout + 1000)
  })
}
