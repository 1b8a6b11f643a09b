// What a seller may touch: her own shop and nothing of another's; and what the rider's wrong codes lead to.
import { expect, test } from 'vitest'
import { hours } from '../../platform/clock.ts'
import { achieng, checkOut, mwangi, openShoeShop, salim, wanjiku, worked } from '../cast.ts'
import { proveGuest } from '../guests.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const hers = await openShoeShop(market)
const his = await openShoeShop(market, salim, { slug: 'salim-shoes' })

const order = await checkOut(market, hers, achieng)
await market.answerPrompt(achieng.phone, { pin: '1234' })
const path = `/api/seller/shops/${hers.shopId}/orders/${order.orderId}`

test.each([
  ['read', 'GET', ''],
  ['ship', 'POST', '/shipment'],
  ['cancel', 'POST', '/cancellation'],
  ['enter a code for', 'POST', '/handover'],
] as const)(
  'another seller cannot %s her order, neither under her shop nor under his own',
  async (_what, method, action) => {
    const body = { GET: undefined, POST: action === '/handover' ? { code: '123456' } : { reason: 'other' } }[method]
    const call = (shopId: string) => {
      const address = `/api/seller/shops/${shopId}/orders/${order.orderId}${action}`
      return method === 'GET' ? his.browser.get(address) : his.browser.send(method, address, body)
    }
    expect(await call(hers.shopId)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect(await call(his.shopId)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  },
)

test('a stranger with another order’s key does not see the order', async () => {
  const other = await checkOut(market, hers, mwangi)
  const stranger = market.browser()
  expect((await stranger.get(`/api/orders/${order.orderId}?key=${other.key}`)).status).toBe(401)
  expect((await stranger.get(`/api/orders/${order.orderId}`)).status).toBe(401)
})

test('wrong handover codes are counted, locked after five, and never release the money', async () => {
  worked(await hers.browser.send('POST', `${path}/shipment`, {}))
  await proveGuest(market, order)
  const code = worked(await order.browser.get(`/api/orders/${order.orderId}?key=${order.key}`)).handoverCode
  const wrong = code === '000000' ? '111111' : '000000'
  for (const left of [4, 3, 2, 1, 0])
    expect(await hers.browser.send('POST', `${path}/handover`, { code: wrong })).toMatchObject({
      status: 422,
      body: { code: 'wrong_handover_code', data: { triesLeft: left } },
    })
  expect(await hers.browser.send('POST', `${path}/handover`, { code })).toMatchObject({
    status: 429,
    body: { code: 'handover_code_locked' },
  })
  expect(worked(await order.browser.get(`/api/orders/${order.orderId}?key=${order.key}`)).state).toBe('shipped')
  await market.advance(hours(1) + 1000)
  worked(await hers.browser.send('POST', '/api/sessions', { email: wanjiku.email, password: wanjiku.password }))
  expect(worked(await hers.browser.send('POST', `${path}/handover`, { code })).state).toBe('delivered')
})
