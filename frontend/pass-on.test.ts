// The public door hands requests on with the visitor's true address, streams what streams, and says so when nobody answers.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passOn } from './pass-on.ts'

const servers: Server[] = []
const open = async (server: Server) => {
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
let door: string
let finishStream: () => void
let visitorHasLeft: Promise<void>

beforeAll(async () => {
  const behind = await open(
    createServer((request, response) => {
      if (request.url === '/phone/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write('data: one\n\n')
        visitorHasLeft = new Promise((left) => response.once('close', left))
        finishStream = () => response.end('data: two\n\n')
        return
      }
      response.end(JSON.stringify({ url: request.url, headers: request.headers }))
    }),
  )
  const app = express()
  app.use('/api', passOn({ target: behind, prefix: '/api' }))
  app.use('/telco', passOn({ target: behind, prefix: '' }))
  app.use('/gone', passOn({ target: 'http://127.0.0.1:9', prefix: '' }))
  door = await open(createServer(app))
})
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections()
})

test('a visitor cannot forge the address that the api sees', async () => {
  const headers = { 'x-forwarded-for': '6.6.6.6', forwarded: 'for=6.6.6.6', 'x-forwarded-proto': 'https' }
  const seen = (await (await fetch(`${door}/api/search?q=shoe`, { headers })).json()) as {
    url: string
    headers: Record<string, string>
  }
  expect(seen.url).toBe('/api/search?q=shoe')
  expect(seen.headers['x-forwarded-for']).toMatch(/127\.0\.0\.1$/)
  expect(seen.headers['x-forwarded-proto']).toBe('http')
  expect(seen.headers.forwarded).toBeUndefined()
})

test('the phone in the browser is told at once, not when the stream ends', async () => {
  const response = await fetch(`${door}/telco/phone/events`)
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toBe('data: one\n\n')
  finishStream()
  expect((await reader.read()).value).toBe('data: two\n\n')
})

test('whoever leaves lets go of the stream behind the door too', async () => {
  const response = await fetch(`${door}/telco/phone/events`)
  const reader = response.body!.getReader()
  await reader.read()
  await reader.cancel()
  await visitorHasLeft
})

test('when nobody answers behind the door the visitor gets a problem with a stable code', async () => {
  const response = await fetch(`${door}/gone/api`)
  expect(response.status).toBe(502)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ code: 'unreachable', status: 502 })
})
