// The broken line itself: what is lost comes late and never out of order, and it breaks where it is told to.
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLine } from './line.ts'

const quick = { roundTripMs: 20, downBytesPerSecond: 4_000_000, upBytesPerSecond: 4_000_000, loss: 0 }
const heard: string[] = []
const whole = Buffer.from(Array.from({ length: 80_000 }, (_, at) => at % 251))
const server = createServer((request: IncomingMessage, response) => {
  let bytes = 0
  request.on('error', () => {}).on('data', (part: Buffer) => (bytes += part.length))
  request.on('end', () => {
    heard.push(`${request.method} ${request.url} ${bytes}`)
    response.end(whole)
  })
})
let port: number
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close().closeAllConnections())

const bytesOf = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())

test('what a lossy line carries arrives whole and in order, and the same seed loses the same', async () => {
  const lost = async () => {
    const line = await openLine(port, { ...quick, loss: 0.05 }, 7)
    expect((await bytesOf(line.url)).equals(whole)).toBe(true)
    await line.close()
    return line.counted()
  }
  const first = await lost()
  expect(first.lost).toBeGreaterThan(0)
  expect((await lost()).lost).toBe(first.lost)
})

test('a form whose connection breaks half-way up is not heard; one that breaks before its answer is', async () => {
  const line = await openLine(port, quick)
  const send = (path: string) => fetch(line.url + path, { method: 'POST', body: 'x'.repeat(3_000) })
  const half = line.breakAt(/^POST \/one/, 'half-way')
  await expect(send('/one')).rejects.toThrow()
  half.mend()
  line.breakAt(/^POST \/two/, 'before-the-answer')
  await expect(send('/two')).rejects.toThrow()
  await (await send('/three')).arrayBuffer()
  expect(heard.filter((each) => each.startsWith('POST'))).toEqual(['POST /two 3000', 'POST /three 3000'])
  await line.close()
})
