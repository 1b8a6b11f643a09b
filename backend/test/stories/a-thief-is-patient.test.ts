// Thieves who wait, share the work and stay below every limit: what the till says to them, and that honest sellers who look like
// them from afar are left in peace.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { shareHardLink } from '#identity'
import { days } from '#platform/clock'
import { transact } from '#platform/context'
import { announce } from '#platform/facts'
import { restrictionsOf } from '#trust'
import { checkOut, openShoeShop, password, worked } from '../cast.ts'
import { type Kept, shippedOrder } from '../disputes.ts'
import { openMarket } from '../market.ts'
import { giveTier } from '../stalls.ts'

const market = await openMarket()
let people = 0
let sellers = 0
const somebody = () => ({ name: 'Akinyi Otieno', phone: `+254711007${String(++people).padStart(3, '0')}` })
async function rich() {
  const buyer = somebody()
  await market.network('PUT', `/phones/${buyer.phone.slice(1)}`, { balance: 400_000 })
  return buyer
}
async function openShop(priceCents: number): Promise<Kept> {
  const digits = String(++sellers).padStart(2, '0')
  const seller = {
    name: `Patient${digits}`,
    email: `patient${digits}@amana.example`,
    phone: `+2547110078${digits}`,
    password,
  }
  return { ...(await openShoeShop(market, seller, { stock: 100, priceCents })), email: seller.email }
}
const idOf = (shop: Kept) => fromWireId('shop', shop.shopId)!
const inForce = async (shop: Kept) => (await restrictionsOf(market.ctx(), idOf(shop))).map(({ rule }) => rule)
async function goodOrder(shop: Kept, totalCents: number): Promise<void> {
  const order = await shippedOrder(market, shop, somebody(), { totalCents })
  worked(await order.handOver())
  worked(await order.buyer('POST', '/confirmation'))
}
/** As if the owner had changed the number that is paid: what the market knows of a shop's pocket. */
const paidTo = (shop: Kept, phone: string) =>
  market.owner.query('update shops.shop set payout_phone = $2 where id = $1', [idOf(shop), phone])

test('orders that wait for their payment count: five dear ones placed at once do not slip under the cap of a new shop', async () => {
  const shop = await openShop(4_000_000)
  worked(await checkOut(market, shop, await rich(), { totalCents: 4_025_000 }))
  const second = await checkOut(market, shop, await rich(), { totalCents: 4_025_000 })
  expect([second.status, second.body.code]).toEqual([409, 'exposure_cap_reached'])
  // Nobody pays: a quarter of an hour later the shop sells again.
  await market.advance(16 * 60_000)
  await market.settle()
  worked(await checkOut(market, shop, await rich(), { totalCents: 4_025_000 }))
})

test('who presses at the same instant is counted one after the other: a cap holds at one shop, and at three with one pocket', async () => {
  const one = await openShop(4_000_000)
  const buyers = [await rich(), await rich(), await rich(), await rich()]
  const there = await Promise.all(buyers.map((buyer) => checkOut(market, one, buyer, { totalCents: 4_025_000 })))
  expect(there.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409])

  const farm = [await openShop(4_000_000), await openShop(4_000_000), await openShop(4_000_000)]
  for (const shop of farm) await paidTo(shop, '+254711007902')
  const spread = await Promise.all(
    farm.map((shop, index) => checkOut(market, shop, buyers[index]!, { totalCents: 4_025_000 })),
  )
  expect(spread.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
})

test('a tier bought with ten orders for KES 350 opens no more than a new shop has, and nothing that is far above what it sells', async () => {
  const shop = await openShop(10_000)
  for (let i = 0; i < 10; i++) {
    await giveTier(market, idOf(shop), 'established')
    await goodOrder(shop, 35_000)
  }
  await market.tick()
  const nowCosts = (cents: number) =>
    market.owner.query('update catalogue.variant set price_cents = $2 where id = $1', [
      fromWireId('variant', shop.variantId),
      cents,
    ])
  await giveTier(market, idOf(shop), 'established')
  await nowCosts(4_500_000)
  worked(await checkOut(market, shop, await rich(), { totalCents: 4_525_000 }))
  const second = await checkOut(market, shop, await rich(), { totalCents: 4_525_000 })
  expect(second.body.code).toBe('exposure_cap_reached')
  expect(second.body.data.sentences.en).toContain('has completed sales of KES 3,500 so far')

  await giveTier(market, idOf(shop), 'trusted')
  await nowCosts(12_000_000)
  const dear = await checkOut(market, shop, await rich(), { totalCents: 12_025_000 })
  expect([dear.status, dear.body.code]).toEqual([409, 'order_far_above_usual'])
  expect(dear.body.data.sentences.sw).toContain('kubwa mno kuliko kawaida ya duka hili')
  // Had it sold as much as that before, it would be asked nothing.
  await nowCosts(4_500_000)
  await giveTier(market, idOf(shop), 'established')
  await market.owner.query('update trust.seller_facts set completed_value_cents = 2000000 where shop_id = $1', [
    idOf(shop),
  ])
  worked(await checkOut(market, shop, await rich(), { totalCents: 4_525_000 }))
})

test('three new shops that are paid to one M-Pesa number have one shop’s cap between them; three with three numbers have three', async () => {
  const farm = [await openShop(3_000_000), await openShop(3_000_000), await openShop(3_000_000)]
  for (const shop of farm.slice(0, 2)) worked(await checkOut(market, shop, await rich(), { totalCents: 3_025_000 }))
  const buyer = await rich()
  for (const shop of farm) await paidTo(shop, '+254711007900')
  const third = await checkOut(market, farm[2]!, buyer, { totalCents: 3_025_000 })
  expect([third.status, third.body.code]).toEqual([409, 'exposure_cap_reached'])
  expect(third.body.data.sentences.en).toContain('paid to the same M-Pesa number')
  await paidTo(farm[2]!, '+254711007901')
  worked(await checkOut(market, farm[2]!, buyer, { totalCents: 3_025_000 }))
})

test('a shop that slept for two months and wakes with another number is paid nothing for a week; one that only slept is left in peace', async () => {
  const [sold, slept] = [await openShop(100_000), await openShop(100_000)]
  for (const shop of [sold, slept]) await goodOrder(shop, 125_000)
  await market.advance(days(61))
  await market.settle()
  await transact(market.ctx(), (tx) =>
    announce(tx, 'payout_phone_changed', {
      ...{ shopId: idOf(sold), accountId: '01927a00-0000-7000-8000-0000000000bb' },
      holdUntil: new Date(tx.now.getTime() + days(3)).toISOString(),
    }),
  )
  await market.advance(days(3.1))
  await market.settle()
  for (const shop of [sold, slept]) {
    worked(await checkOut(market, shop, await rich(), { totalCents: 125_000 }))
    await market.answerPrompt(`+254711007${String(people).padStart(3, '0')}`, { pin: '1234' })
  }
  await market.settle()
  expect(await inForce(sold)).toEqual(
    expect.arrayContaining([
      'freeze-payouts-when-a-sleeping-shop-wakes-changed',
      'limit-orders-when-a-sleeping-shop-wakes-changed',
    ]),
  )
  expect(await inForce(slept)).toEqual([])
})

test('a new shop that everybody buys from, five orders on its first day and all of them delivered, is under nothing', async () => {
  const shop = await openShop(100_000)
  for (let i = 0; i < 5; i++) await goodOrder(shop, 125_000)
  expect((await checkOut(market, shop, somebody(), { totalCents: 125_000 })).body.code).toBe('exposure_cap_reached')
  await market.advance(days(1.01))
  await market.settle()
  worked(await checkOut(market, shop, somebody(), { totalCents: 125_000 }))
  expect(await inForce(shop)).toEqual([])
})

test('a family sells on one phone: linked they are, and nothing follows while nobody of them is banned', async () => {
  const [mother, daughter] = [await openShop(100_000), await openShop(100_000)]
  const phone = market.browser()
  for (const shop of [mother, daughter])
    worked(await phone.send('POST', '/api/sessions', { email: shop.email, password }))
  const owner = async (shop: Kept) =>
    (await market.owner.query('select owner_account_id as id from shops.shop where id = $1', [idOf(shop)])).rows[0].id
  expect(await shareHardLink(market.ctx(), await owner(mother), await owner(daughter))).toBe(true)
  await goodOrder(daughter, 125_000)
  await market.tick()
  expect([await inForce(mother), await inForce(daughter)]).toEqual([[], []])
})
