// The whole of Amana in one purchase: the money goes from the buyer's phone into escrow, waits for the goods, and ends on the seller's phone.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { days } from '../../platform/clock.ts'
import {
  achieng,
  checkOut,
  njeri,
  openShoeShop,
  signInOperator,
  signInWithBothFactors,
  wanjiku,
  worked,
} from '../cast.ts'
import { proveGuest } from '../guests.ts'
import { openMarket } from '../market.ts'
import { provePayoutNumber } from '../prove-payout-number.ts'

const market = await openMarket()

test('Achieng buys shoes from Wanjiku, and Wanjiku is paid on Friday, after Achieng has had them for seven days', async () => {
  const shop = await openShoeShop(market)
  await provePayoutNumber(market, shop, wanjiku.phone)
  const operator = await signInOperator(market)
  const operatorId = fromWireId('account', worked(await operator.get('/api/me')).id)!
  const order = await checkOut(market, shop)
  expect(order.status).toBe(201)
  expect(order.body.payment).toMatchObject({
    orderState: 'awaiting_payment',
    amount: { cents: 365_000, currency: 'KES' },
  })

  const asBuyer = (path = '') => `/api/orders/${order.orderId}${path}?key=${order.key}`
  expect((await market.phone(achieng.phone)).prompt).toMatchObject({ amount: 3650, business: 'AMANA' })
  const before = (await market.phone(achieng.phone)).balance
  await market.answerPrompt(achieng.phone, { pin: '1234' })
  expect((await market.phone(achieng.phone)).balance).toBe(before - 3650)

  const paid = worked(await order.browser.get(asBuyer()))
  expect(paid).toMatchObject({ state: 'paid', money: { where: 'held', rule: 'not_shipped' }, handoverCode: null })
  expect(worked(await order.browser.get(asBuyer('/payment')))).toMatchObject({ state: 'succeeded', orderState: 'paid' })

  const orderPath = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}`
  const shipped = worked(
    await shop.browser.send('POST', `${orderPath}/shipment`, { carrier: 'G4S', trackingNumber: '88213-KE' }),
  )
  expect(shipped).toMatchObject({ state: 'shipped', canEnterCode: true, sellerReceives: { cents: 348_000 } })
  expect(shipped.handoverCode).toBeUndefined()
  await market.drain()

  expect(worked(await order.browser.get(asBuyer())).handoverCode).toBeNull()
  await proveGuest(market, order)
  const code = worked(await order.browser.get(asBuyer())).handoverCode
  expect(code).toMatch(/^\d{6}$/)
  await market.advance(days(1))
  worked(await shop.browser.send('POST', '/api/sessions', { email: wanjiku.email, password: wanjiku.password }))
  const delivered = worked(await shop.browser.send('POST', `${orderPath}/handover`, { code }))
  expect(delivered).toMatchObject({ state: 'delivered', money: { where: 'held', rule: 'inspection' } })

  await market.advance(days(7))
  await market.tick()
  expect(worked(await order.browser.get(asBuyer()))).toMatchObject({
    state: 'completed',
    money: { where: 'with_seller' },
  })

  const sellerBefore = (await market.phone(wanjiku.phone)).balance
  // The first release is on a Wednesday; two Fridays are enough for the payout number's 72 hours and the batch.
  await market.advance(days(3))
  await market.settle()
  // KES 3,480 are hers; a new seller leaves a tenth in reserve for thirty days.
  expect((await market.phone(wanjiku.phone)).balance - sellerBefore).toBe(3480 - 348)

  await signInWithBothFactors(market, operator, { email: njeri.email, id: operatorId })
  const overview = worked(await operator.get('/api/operator/overview'))
  expect(overview.checks.filter((check: { holds: boolean }) => !check.holds)).toEqual([])
  expect(overview.safe).toBe(true)
})
