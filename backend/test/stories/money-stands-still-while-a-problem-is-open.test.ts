// A reported problem stops the money wherever the order is, and the order still ends by itself.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { disputeOrder, endDisputedOrder } from '#orders'
import { days, hours } from '#platform/clock'
import { transact } from '#platform/context'
import { checkOut, openShoeShop, worked } from '../cast.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 20 })
let people = 0

async function bought(to: 'shipped' | 'delivered') {
  const buyer = { name: 'Akinyi Otieno', phone: `+2547110008${String(++people).padStart(2, '0')}` }
  const order = await checkOut(market, shop, buyer)
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  const path = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}`
  worked(await shop.browser.send('POST', `${path}/shipment`, {}))
  await market.drain()
  const texts: { text: string }[] = (await market.phone(buyer.phone)).sms
  const code = texts.map(({ text }) => /code (\d{3}) ?(\d{3})/.exec(text)).find(Boolean)!
  const handover = () => shop.browser.send('POST', `${path}/handover`, { code: code[1]! + code[2]! })
  if (to === 'delivered') worked(await handover())
  const orderId = fromWireId('order', order.orderId)!
  return {
    orderId,
    handover,
    report: () =>
      transact(market.ctx(), (tx) => disputeOrder(tx, orderId, { backstopAt: new Date(tx.now.getTime() + days(20)) })),
    end: (end: Parameters<typeof endDisputedOrder>[2]) =>
      transact(market.ctx(), (tx) => endDisputedOrder(tx, orderId, end)),
    state: async () => {
      const { rows } = await market.owner.query(
        `select o.state, h.remaining_cents, h.refunded_cents, h.released_cents
         from orders."order" o join escrow.hold h on h.order_id = o.id where o.id = $1`,
        [orderId],
      )
      return rows[0]
    },
    balance: async () => (await market.phone(buyer.phone)).balance as number,
  }
}

async function passDays(count: number): Promise<void> {
  await market.advance(days(count))
  await market.settle()
}

test('the inspection time runs out while a problem is open, and the seller is not paid', async () => {
  const order = await bought('delivered')
  await order.report()
  await passDays(9)
  expect(await order.state()).toMatchObject({ state: 'disputed', remaining_cents: 365_000 })
  await order.end({ outcome: 'release', agreed: false })
  expect(await order.state()).toMatchObject({ state: 'completed', released_cents: 365_000 })
})

test('a problem nobody ever decides ends with the money back at the buyer', async () => {
  const order = await bought('shipped')
  const before = await order.balance()
  await order.report()
  await passDays(21)
  expect(await order.state()).toMatchObject({ state: 'refunded', refunded_cents: 365_000, remaining_cents: 0 })
  expect(await order.balance()).toBe(before + 3650)
})

test('a part goes back and the seller gets the rest, however often the decision is carried out', async () => {
  const order = await bought('delivered')
  const before = await order.balance()
  await order.report()
  await order.end({ outcome: 'part', refundCents: 100_000, agreed: true })
  await order.end({ outcome: 'refund' })
  await market.settle()
  expect(await order.state()).toMatchObject({ state: 'completed', refunded_cents: 100_000, released_cents: 265_000 })
  expect(await order.balance()).toBe(before + 1000)
})

test('the code still counts while the buyer says that nothing came, and the inspection time begins', async () => {
  const order = await bought('shipped')
  await order.report()
  worked(await order.handover())
  expect(await order.state()).toMatchObject({ state: 'delivered', remaining_cents: 365_000 })
  await passDays(8)
  expect(await order.state()).toMatchObject({ state: 'completed' })
})

test('without proof of delivery no decision releases the money', async () => {
  const order = await bought('shipped')
  await order.report()
  await expect(order.end({ outcome: 'release', agreed: false })).rejects.toThrow(/never shown to have arrived/)
  expect(await order.state()).toMatchObject({ state: 'disputed', remaining_cents: 365_000 })
})

test('a problem cannot be reported before anything was sent, nor after the money was released', async () => {
  const order = await bought('delivered')
  await passDays(8)
  await expect(order.report()).rejects.toMatchObject({ code: 'order_not_disputable' })
  await market.advance(hours(1))
})
