// Every endpoint of the contract is answered, and refuses whoever may not call it. The list of exceptions is empty and stays so.
import { type Endpoint, type IdKind, toWireId } from '@amana/contract'
import { endpoints } from '@amana/contract/endpoints'
import { describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { checkOut, mwangi, openShoeShop, salim, signUp, worked } from './cast.ts'
import { openMarket } from './market.ts'

const market = await openMarket()
const shop = await openShoeShop(market)
const other = await openShoeShop(market, salim, { slug: 'salim-shoes' })
const buyer = await signUp(market, mwangi)
const order = await checkOut(market, shop)

const nobody = '01927a00-0000-7000-8000-000000000000'
const known: Record<string, string> = {
  shopId: shop.shopId,
  orderId: order.orderId,
  productId: shop.productId,
  variantId: shop.variantId,
}

/** The endpoint's path with ids of things that exist, so that a refusal is about who calls. */
const pathOf = (endpoint: Endpoint) =>
  endpoint.path.replace(
    /:(\w+)/g,
    (_whole, name: string) => known[name] ?? toWireId(name.replace('Id', '') as IdKind, nobody),
  )

const call = (browser: typeof buyer, endpoint: Endpoint) =>
  endpoint.method === 'GET'
    ? browser.get(pathOf(endpoint))
    : browser.send(endpoint.method, pathOf(endpoint), {}, { 'idempotency-key': 'who-may-call' })

test('every endpoint of the contract has its handler, and nothing else has', () => {
  const { handled } = createApp({
    db: market.db,
    pool: market.pool,
    clock: market.clock,
    config: market.config,
    log: market.ctx().log,
  })
  expect([...handled].sort()).toEqual(endpoints.map((endpoint) => endpoint.name).sort())
})

const guarded = endpoints.filter((endpoint) => endpoint.access !== 'public' && endpoint.access !== 'provider')

describe.each(guarded.map((endpoint) => [endpoint.name, endpoint] as const))('%s', (_name, endpoint) => {
  test('is refused to a visitor', async () => {
    expect(await call(market.browser(), endpoint)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
  })
  test('is refused to a forged token', async () => {
    const headers = { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.' }
    const reply = await market
      .browser()
      .send(endpoint.method, pathOf(endpoint), endpoint.method === 'GET' ? undefined : {}, headers)
    expect(reply.status).toBe(401)
  })
  if (endpoint.access === 'shop_owner')
    test('is refused to the owner of another shop', async () => {
      expect(await call(other.browser, endpoint)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    })
  if (endpoint.access !== 'signed_in')
    test('is refused to a buyer whom it does not concern', async () => {
      expect(await call(buyer, endpoint)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    })
  else
    test('is open to whoever is signed in', async () =>
      expect([401, 403]).not.toContain((await call(buyer, endpoint)).status))
})

test('the guest with the key of her order reads it, and nobody else’s', async () => {
  const second = await checkOut(market, shop, { name: 'Another Guest', phone: '+254711000801' })
  const guest = market.browser()
  worked(await guest.get(`/api/orders/${order.orderId}?key=${order.key}`))
  expect((await guest.get(`/api/orders/${second.orderId}?key=${order.key}`)).status).toBe(401)
})
