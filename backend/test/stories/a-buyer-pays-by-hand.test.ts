// A buyer lets the prompt go and pays from M-Pesa's own menu, with what the page told her: the order goes on by itself.
import { expect, test } from 'vitest'
import { checkBooks } from '#ledger'
import { registerWithProvider } from '#payments'
import { minutes } from '../../platform/clock.ts'
import { checkOut, openShoeShop, worked } from '../cast.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 20 })

test('a buyer cancels the prompt, pays by hand as the page says, and the order is paid', async () => {
  const buyer = { name: 'Nafula Wekesa', phone: '+254711009077' }
  const { paybill } = await registerWithProvider(market.ctx())
  expect(paybill).toEqual({ kind: 'registered' })
  const order = await checkOut(market, shop, buyer)
  await market.answerPrompt(buyer.phone, { cancel: true })
  const address = `/api/orders/${order.orderId}/payment`
  const { payBill, amount, state } = worked(await order.browser.get(`${address}?key=${order.key}`))
  expect(state).toBe('failed')
  const asked = await order.browser.send('POST', `${address}/receipt?key=${order.key}`, { receipt: 'UKM7RT61SV' })
  expect(asked.status).toBe(202)
  const { body } = await market.network('POST', `/phones/${buyer.phone.slice(1)}/pay`, {
    shortcode: payBill.number,
    account: payBill.account.toLowerCase(),
    amount: amount.cents / 100,
  })
  expect(body).toMatchObject({ resultCode: 0, callbackDelivered: true })
  await market.settle()
  await market.advance(minutes(1))
  await market.settle()
  const paid = worked(await order.browser.get(`${address}?key=${order.key}`))
  expect(paid).toMatchObject({ state: 'succeeded', orderState: 'paid', receipt: body.receipt })
  expect((await checkBooks(market.ctx())).filter((check) => !check.holds)).toEqual([])
})
