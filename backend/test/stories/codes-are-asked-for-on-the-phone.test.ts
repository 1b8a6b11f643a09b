// “Tell me your code, so that the rider may leave”: a shop that has codes entered and sends nothing. One buyer who denies what her code
// proves changes nothing for the shop; several do. An honest shop with one false complaint goes on, and so does who lies about codes
// at shop after shop not.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { restrictionsOf } from '#trust'
import { openShoeShop, password, worked } from '../cast.ts'
import { type DisputedOrder, type Kept, shippedOrder } from '../disputes.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
let people = 0
let shops = 0
const somebody = () => ({ name: 'Akinyi Otieno', phone: `+2547110067${String(++people).padStart(2, '0')}` })
const small = { totalCents: 125_000 }
async function openShop(): Promise<Kept> {
  const digits = String(++shops).padStart(2, '0')
  const seller = {
    name: `Phoner${digits}`,
    email: `phoner${digits}@amana.example`,
    phone: `+2547110068${digits}`,
    password,
  }
  return { ...(await openShoeShop(market, seller, { stock: 20, priceCents: 100_000 })), email: seller.email }
}
const inForce = async (shop: Kept) =>
  (await restrictionsOf(market.ctx(), fromWireId('shop', shop.shopId)!)).map(({ rule }) => rule)
async function codeEntered(shop: Kept, buyer = somebody()): Promise<DisputedOrder> {
  const order = await shippedOrder(market, shop, buyer, small)
  worked(await order.handOver())
  return order
}

test('the code stands: nothing came is refused as a problem, but she may say it once, and the money waits twice as long', async () => {
  const shop = await openShop()
  const order = await codeEntered(shop)
  expect((await order.report('not_received')).body.code).toBe('delivery_was_proved')
  const before = worked(await order.buyer('GET', ''))
  expect(before).toMatchObject({ canDenyDelivery: true, deniedAt: null })
  const denied = worked(await order.buyer('POST', '/denial'))
  const wait = (view: { money: { releaseAt: string } }) =>
    Date.parse(view.money.releaseAt) - market.clock.read().getTime()
  expect(wait(denied) / wait(before)).toBeCloseTo(2, 1)
  expect(denied).toMatchObject({ canDenyDelivery: false, canConfirm: true, deniedAt: expect.any(String) })
  expect(worked(await order.seller('GET', '')).deniedAt).toEqual(denied.deniedAt)
  expect((await order.buyer('POST', '/denial')).body.code).toBe('delivery_not_deniable')
  await market.drain()
  expect(await inForce(shop)).toEqual([])
  // It came after all: she says so, and the seller is paid at once.
  worked(await order.buyer('POST', '/confirmation'))
  expect((await order.books()).state).toBe('completed')
})

test('three buyers of four orders say so: payouts stop before anything is paid; the same buyer thrice would be one', async () => {
  const shop = await openShop()
  const loud = somebody()
  for (let i = 0; i < 2; i++) worked(await (await codeEntered(shop, loud)).buyer('POST', '/denial'))
  worked(await (await codeEntered(shop)).buyer('POST', '/denial'))
  await market.drain()
  expect(await inForce(shop)).toEqual([])
  worked(await (await codeEntered(shop)).buyer('POST', '/denial'))
  await market.drain()
  expect(await inForce(shop)).toEqual(['freeze-payouts-when-buyers-deny-that-parcels-came'])
  const told = worked(await shop.browser.get(`/api/seller/shops/${shop.shopId}/restrictions`)).inForce[0]
  expect(told.why).toContain('3 buyers say that nothing came although their code was entered, of 4 orders')
})

test('five of five: the shop is frozen, and nobody else pays it', async () => {
  const shop = await openShop()
  for (let i = 0; i < 5; i++) worked(await (await codeEntered(shop)).buyer('POST', '/denial'))
  await market.drain()
  expect(await inForce(shop)).toContain('freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came')
  const late = await market.browser().send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: 1 })
  expect(late.body.code).toBe('not_on_sale')
})

test('who denies her code at every shop loses the benefit of the doubt herself, and the shops nothing', async () => {
  const liar = somebody()
  const victims: Kept[] = []
  for (let i = 0; i < 4; i++) victims.push(await openShop())
  const orders: DisputedOrder[] = []
  for (const shop of victims) orders.push(await codeEntered(shop, liar))
  for (const order of orders.slice(0, 3)) worked(await order.buyer('POST', '/denial'))
  await market.drain()
  for (const shop of victims) expect(await inForce(shop)).toEqual([])
  expect(worked(await orders[3]!.buyer('GET', '/dispute-options')).noBenefitOfDoubt.en).toContain('3 of 4 sellers')
})
