// Requests of the network to a business: callbacks, and the question before a payment. One attempt each, over connections
// that are kept for the next one while a batch runs.
import { setMaxListeners } from 'node:events'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'

export type Outgoing = {
  url: string
  headers?: Record<string, string>
  body: string
  /** Real milliseconds until the answer must be complete. */
  timeoutMs: number
}
export type Answer = { status: number; text: string }

/** Nobody's answer is longer than a few words; more is not read. */
const ANSWER_BYTES_MAX = 64 * 1024
/** A kept connection is given up well before a server would close it under our hands: a callback has no second attempt. */
const IDLE_MS = 1_000
const kept = { keepAlive: true, timeout: IDLE_MS }

export type Line = {
  /** Rejects when there is no complete answer in time; redirects are answers like others. */
  send(outgoing: Outgoing): Promise<Answer>
  /** Gives up what is under way. */
  close(): void
}

export function openLine(): Line {
  const agents = { 'http:': new http.Agent(kept), 'https:': new https.Agent(kept) }
  const stopping = new AbortController()
  setMaxListeners(0, stopping.signal)
  return {
    send({ url, headers, body, timeoutMs }) {
      const isPlain = url.startsWith('http:')
      return new Promise<Answer>((resolve, reject) => {
        const request = (isPlain ? http : https).request(url, {
          method: 'POST',
          agent: agents[isPlain ? 'http:' : 'https:'],
          signal: stopping.signal,
          headers: {
            'content-type': 'application/json;charset=UTF-8',
            'content-length': Buffer.byteLength(body),
            ...headers,
          },
        })
        const timer = setTimeout(() => request.destroy(new Error('no answer in time')), timeoutMs)
        request.once('close', () => clearTimeout(timer))
        request.once('error', reject)
        request.once('response', (response) => void readAnswer(response).then(resolve, reject))
        request.end(body)
      })
    },
    close() {
      stopping.abort()
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > ANSWER_BYTES_MAX) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  return { status: response.statusCode!, text: Buffer.concat(chunks).toString('utf8') }
}
