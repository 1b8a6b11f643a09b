// What the api's replies allow a browser to do, and how much the api reads of what it is sent.
import { expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { openShoeShop } from './cast.ts'
import { serve } from './harness.ts'
import { openMarket } from './market.ts'

const market = await openMarket()
const shop = await openShoeShop(market)
const get = (path: string) => fetch(market.url + path)

test.each(['/api/time', '/api/no-such-thing', '/healthz', '/api/openapi.json', '/api/docs/start.js'])(
  '%s runs nothing, is framed by nobody and sends no address on',
  async (path) => {
    const { headers } = await get(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  },
)

test('the API reference runs our own scripts and no inline one', async () => {
  const reply = await get('/api/docs')
  const policy = reply.headers.get('content-security-policy')!
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect(await reply.text()).not.toMatch(/<script(?![^>]*src=)|<style|style=|\son\w+=/)
})

test('browsers are told to stay with TLS where the public address has it, and only there', async () => {
  expect((await get('/api/time')).headers.get('strict-transport-security')).toBeNull()
  const config = { ...market.config, PUBLIC_URL: 'https://amana.example' }
  const { db, pool, clock } = market
  const url = await serve(createApp({ db, pool, clock, config, log: market.ctx().log }).express)
  const { headers } = await fetch(`${url}/api/time`)
  expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
})

test('a megabyte of JSON is refused, packed or not, and so is what only says that it is JSON', async () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${market.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  const big = JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(1_000_000) })
  expect((await post(big)).status).toBe(413)
  const stream = new Blob([big]).stream().pipeThrough(new CompressionStream('gzip'))
  const packed = new Uint8Array(await new Response(stream).arrayBuffer())
  expect(packed.length).toBeLessThan(2000)
  expect((await post(packed, { 'content-encoding': 'gzip' })).status).toBe(413)
  expect(await (await post('{"email":')).json()).toMatchObject({ status: 400, code: 'not_json' })
  expect((await post(big, { 'content-type': 'text/plain' })).status).toBe(400)
  expect((await post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).status).toBe(400)
})

test('a picture of thirteen megabytes is refused, however it is sent', async () => {
  const cookie = [...shop.browser.cookies].map((pair) => pair.join('=')).join('; ')
  const send = (init: RequestInit & { duplex?: 'half' }) =>
    fetch(`${market.url}/api/seller/shops/${shop.shopId}/products/${shop.productId}/pictures`, {
      ...{ method: 'POST', headers: { 'content-type': 'image/jpeg', cookie } },
      ...init,
    })
  const bytes = new Uint8Array(13 * 1024 * 1024)
  expect((await send({ body: bytes })).status).toBe(413)
  expect((await send({ body: new Blob([bytes]).stream(), duplex: 'half' })).status).toBe(413)
})
