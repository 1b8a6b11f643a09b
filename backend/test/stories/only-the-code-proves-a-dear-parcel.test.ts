// Where only the six digits prove that a parcel came: dear goods of a new seller, and whatever a shop sells whose payouts a rule has
// stopped. A word can be talked out of a buyer on the phone; digits pass from hand to hand.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { hours } from '#platform/clock'
import { openShoeShop, password, worked } from '../cast.ts'
import { shippedOrder } from '../disputes.ts'
import { guestPath } from '../guests.ts'
import { openMarket } from '../market.ts'
import { giveTier } from '../stalls.ts'

const market = await openMarket()
let people = 0
const somebody = () => ({ name: 'Akinyi Otieno', phone: `+2547110065${String(++people).padStart(2, '0')}` })
const shopOf = async (name: string, priceCents: number) => {
  const seller = { name, email: `${name.toLowerCase()}@amana.example`, phone: `+2547110064${people}1`, password }
  return { ...(await openShoeShop(market, seller, { stock: 20, priceCents })), email: seller.email }
}
const rich = async () => {
  const buyer = somebody()
  await market.network('PUT', `/phones/${buyer.phone.slice(1)}`, { balance: 100_000 })
  return buyer
}

/** KES 9,750 and 250 for the rider are at the limit of a new seller; a shilling more is over it. */
const dear = { totalCents: 1_000_100 }

test('a new seller’s parcel for more than KES 10,000: her word is refused, with what to do instead; the code delivers, and then her word pays', async () => {
  const shop = await shopOf('Dorcas', 975_100)
  const order = await shippedOrder(market, shop, await rich(), dear)
  expect(worked(await order.buyer('GET', ''))).toMatchObject({ canConfirm: false, onlyTheCodeProves: true })
  expect(worked(await order.seller('GET', ''))).toMatchObject({ onlyTheCodeProves: true, canEnterCode: true })
  const agreed = worked(await order.buyer('GET', '/agreement')).terms
  expect(JSON.stringify(agreed.en)).toContain('nothing else proves it')
  expect(JSON.stringify(agreed.sw)).toContain('hakuna kingine kinachothibitisha')

  const refused = await order.buyer('POST', '/confirmation')
  expect([refused.status, refused.body.code]).toEqual([409, 'only_the_code_proves'])
  expect(await order.books()).toMatchObject({ state: 'shipped', released_cents: 0 })

  worked(await order.handOver())
  expect(worked(await order.buyer('GET', ''))).toMatchObject({ canConfirm: true, onlyTheCodeProves: false })
  worked(await order.buyer('POST', '/confirmation'))
  expect(await order.books()).toMatchObject({ state: 'completed', released_cents: dear.totalCents })
})

test('at KES 10,000 her word is enough, as it says in what was agreed', async () => {
  const shop = await shopOf('Esther', 975_000)
  const order = await shippedOrder(market, shop, await rich(), { totalCents: 1_000_000 })
  expect(JSON.stringify(worked(await order.buyer('GET', '/agreement')).terms.en)).not.toContain('nothing else proves')
  worked(await order.buyer('POST', '/confirmation'))
  expect((await order.books()).state).toBe('completed')
})

test('without the code nothing is released: the money goes back by itself, whatever anybody says on the phone', async () => {
  const shop = await shopOf('Fatuma', 975_100)
  const order = await shippedOrder(market, shop, await rich(), dear)
  await market.advance(hours(24 * 7))
  await market.settle()
  expect(await order.books()).toMatchObject({ state: 'refunded', refunded_cents: dear.totalCents, released_cents: 0 })
})

test('while payouts of a shop are stopped, also its cheap parcels need the code; when that has ended her word counts again', async () => {
  const shop = await shopOf('Gladys', 100_000)
  const shopId = fromWireId('shop', shop.shopId)!
  await giveTier(market, shopId, 'trusted')
  const order = await shippedOrder(market, shop, somebody(), { totalCents: 125_000 })
  expect(worked(await order.buyer('GET', ''))).toMatchObject({ canConfirm: true, onlyTheCodeProves: false })
  // Again and again the parcel number of somebody else's order: payouts stop.
  const taken = { carrier: 'G4S', trackingNumber: 'KE99012345' }
  await shippedOrder(market, shop, somebody(), { totalCents: 125_000, parcel: taken })
  for (let i = 0; i < 2; i++)
    await expect(shippedOrder(market, shop, somebody(), { totalCents: 125_000, parcel: taken })).rejects.toThrow(
      /tracking_number_used/,
    )
  await market.tick()
  const inForce = worked(await shop.browser.get(`/api/seller/shops/${shop.shopId}/restrictions`)).inForce
  expect(inForce.map(({ action }: { action: string }) => action)).toContain('freeze_payouts')

  expect(worked(await order.buyer('GET', ''))).toMatchObject({ canConfirm: false, onlyTheCodeProves: true })
  expect((await order.buyer('POST', '/confirmation')).body.code).toBe('only_the_code_proves')
  await market.owner.query(`update trust.restriction set ended_at = $2, ended_why = 'term_over' where shop_id = $1`, [
    shopId,
    market.clock.read(),
  ])
  worked(await order.buyer('POST', '/confirmation'))
  expect((await order.books()).state).toBe('completed')
})

test('when every try of the code is used up nobody can enter it any more: then her word counts, so that no parcel is beyond proof', async () => {
  const shop = await shopOf('Halima', 975_100)
  const order = await shippedOrder(market, shop, await rich(), dear)
  const right = worked(await order.buyer('GET', '')).handoverCode
  const wrong = right === '111111' ? '222222' : '111111'
  for (let hour = 0; hour < 4; hour++) {
    for (let i = 0; i < 5; i++) await order.seller('POST', '/handover', { code: wrong })
    expect(worked(await order.buyer('GET', '')).onlyTheCodeProves).toBe(hour < 3)
    await market.advance(hours(1.1))
  }
  expect((await order.seller('POST', '/handover', { code: right })).body.code).toBe('handover_code_locked')
  worked(await order.buyer('POST', '/confirmation'))
  expect((await order.books()).state).toBe('completed')
})

test('a stranger with only the link is told as well what proves the parcel', async () => {
  const shop = await shopOf('Irene', 975_100)
  const order = await shippedOrder(market, shop, await rich(), dear)
  const stranger = { orderId: order.orderId, key: order.key, browser: market.browser() }
  const seen = worked(await stranger.browser.get(guestPath(stranger, '')))
  expect(seen).toMatchObject({ guestMustProvePhone: true, onlyTheCodeProves: true, handoverCode: null })
})
