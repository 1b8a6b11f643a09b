// Wanjiku goes upcountry for a week: her shop says so, nobody can pay for what nobody would send, and what was paid before is sent.
import { goOnHoliday, listShopOrders, readCheckout, readProduct, searchListings } from '@amana/contract'
import { expect, test } from 'vitest'
import { days } from '../../platform/clock.ts'
import { achieng, checkOut, mwangi, openShoeShop, orderBody, worked } from '../cast.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market)
const seller = `/api/seller/shops/${shop.shopId}`
const visitor = market.browser()

const dayFromNow = (count: number) =>
  new Date(market.clock.read().getTime() + days(count) + 3 * 3_600_000).toISOString().slice(0, 10)
const product = async () => readProduct.reply!.parse((await visitor.get(`/api/products/${shop.productId}`)).body)
const found = async () =>
  searchListings.reply!.parse((await visitor.get(`${searchListings.path}?q=trail+runner`)).body).listings.length

test('while she is away nothing is sold, what was paid before is sent, and on the day she named it sells again', async () => {
  const paid = await checkOut(market, shop)
  await market.answerPrompt(achieng.phone, { pin: '1234' })
  expect(await found()).toBe(1)

  const away = await shop.browser.send('PUT', goOnHoliday.path.replace(':shopId', shop.shopId), {
    backOn: dayFromNow(2),
  })
  expect(away.status).toBe(204)
  await market.drain()
  expect(await product()).toMatchObject({ sellable: false, unsellableReason: expect.stringContaining('on holiday') })
  expect(await found()).toBe(0)

  // Whoever had it in the cart already is told at the checkout, and the cart stays.
  const buyer = market.browser()
  await buyer.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: 1 })
  const quote = await buyer.get(readCheckout.path.replace(':slug', shop.slug))
  expect(quote.body.blocked).toMatch(/on holiday and sells again from/)
  const order = await buyer.send('POST', '/api/orders', orderBody(shop, mwangi), { 'idempotency-key': 'holiday-1' })
  expect([order.status, order.body.code]).toEqual([409, 'shop_on_holiday'])

  const listed = worked(await shop.browser.get(`${listShopOrders.path.replace(':shopId', shop.shopId)}?state=paid`))
  expect(listed.orders).toHaveLength(1)
  worked(await shop.browser.send('POST', `${seller}/orders/${paid.orderId}/shipment`, {}))

  await market.advance(days(2))
  await market.tick()
  await market.settle()
  expect(await found()).toBe(1)
  expect(await product()).toMatchObject({ sellable: true })
  const again = await checkOut(market, shop, mwangi)
  expect([again.status, again.body.code]).toEqual([201, undefined])
})
