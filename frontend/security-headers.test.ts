// What leaves the public door carries its protection, whoever answered behind it; and nobody can fill our memory through it.
import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileBytesMax, formBytesMax, limitBodies, limitForms } from './body-limits.ts'
import { passOn } from './pass-on.ts'
import { doorHeaders, pageHeaders, pagePolicy } from './security-headers.ts'

const servers: Server[] = []
const open = async (server: Server) => {
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
let door: string

beforeAll(async () => {
  const behind = await open(
    createServer((request, response) => {
      if (request.url === '/api/careless') return void response.end('{}')
      response.setHeader('content-security-policy', "default-src 'none'")
      response.setHeader('referrer-policy', 'no-referrer')
      response.end('{}')
    }),
  )
  const app = express()
  app.set('trust proxy', 'loopback')
  app.use(doorHeaders, limitBodies)
  app.use('/api', passOn({ target: behind, prefix: '/api' }))
  app.use(limitForms, pageHeaders(false))
  app.use((_request, response) => void response.send('a page'))
  door = await open(createServer(app))
})
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections()
})

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('geolocation=()'),
}
const headersOf = async (path: string, headers: Record<string, string> = {}) =>
  Object.fromEntries((await fetch(door + path, { headers })).headers)

test('a page runs no script and takes no style but those that carry its own nonce, and is framed by nobody', async () => {
  const first = await headersOf('/')
  expect(first).toMatchObject({ ...always, 'referrer-policy': 'same-origin', 'cache-control': 'private, no-cache' })
  const policy = first['content-security-policy']!
  expect(policy).not.toMatch(/unsafe-|\*|https?:/)
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}'/)
  for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(part)
  expect((await headersOf('/'))['content-security-policy']).not.toBe(policy)
})

test('the preview of a theme stands in a frame of ours, and no other page does', async () => {
  const preview = await headersOf('/wanjiku-shoes/preview')
  expect(preview['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(preview['x-frame-options']).toBe('SAMEORIGIN')
  for (const path of ['/wanjiku-shoes', '/preview', '/seller/theme', '/a/b/preview', '/wanjiku-shoes/preview/x'])
    expect(await headersOf(path), path).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-frame-options': 'DENY',
    })
})

test('inline styles are for development alone, inline scripts for nobody', () => {
  expect(pagePolicy('n', true)).toContain("style-src 'self' 'unsafe-inline'")
  expect(pagePolicy('n', true)).not.toMatch(/script-src[^;]*unsafe/)
})

test('what is passed on is protected too, and what is said behind the door stands', async () => {
  expect(await headersOf('/api/careless')).toMatchObject(always)
  expect(await headersOf('/api/search')).toMatchObject({
    ...always,
    'content-security-policy': "default-src 'none'",
    'referrer-policy': 'no-referrer',
  })
})

test('browsers are told to come by TLS only where they came by TLS', async () => {
  expect((await headersOf('/'))['strict-transport-security']).toBeUndefined()
  expect((await headersOf('/', { 'x-forwarded-proto': 'https' }))['strict-transport-security']).toMatch(/max-age=\d{8}/)
})

/** Says how long the body is and sends none of it. */
const announce = (path: string, headers: Record<string, string | number>) =>
  new Promise<number>((resolve, reject) => {
    const request = httpRequest(door + path, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode!)
      request.destroy()
    })
    request.on('error', reject)
    request.flushHeaders()
  })

test('more than a picture is refused before it is sent, to pages and to the api alike', async () => {
  const file = { 'content-type': 'multipart/form-data; boundary=x' }
  expect(await announce('/seller', { ...file, 'content-length': fileBytesMax + 1 })).toBe(413)
  expect(await announce('/api/shops', { 'content-type': 'application/json', 'content-length': 2 ** 33 })).toBe(413)
})

test('a form of words is short, and says how long it is', async () => {
  const words = { 'content-type': 'application/x-www-form-urlencoded' }
  expect(await announce('/sign-in', { ...words, 'content-length': formBytesMax + 1 })).toBe(413)
  expect(await announce('/sign-in', { ...words, 'transfer-encoding': 'chunked' })).toBe(411)
  expect((await fetch(`${door}/sign-in`, { method: 'POST', body: new URLSearchParams({ email: 'a' }) })).status).toBe(
    200,
  )
})
