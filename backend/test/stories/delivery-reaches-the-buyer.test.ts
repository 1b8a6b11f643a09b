// What brings the parcel is what reaches the buyer's town, at the price that was shown; and it stays as agreed.
import { readCheckout } from '@amana/contract'
import { expect, test } from 'vitest'
import { achieng, openShoeShop, orderBody, worked } from '../cast.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market)
const path = `/api/seller/shops/${shop.shopId}/delivery-options`
const add = async (option: object) => worked(await shop.browser.send('POST', path, option)).deliveryOptions.at(-1)
const boda = await add({
  ...{ name: 'Boda in Naivasha', zone: 'towns', feeCents: 10_000, freeFromCents: 500_000, daysMin: 0, daysMax: 1 },
})
const collect = await add({
  ...{ name: 'Collect', zone: 'pickup', feeCents: 0, daysMin: 0, daysMax: 1 },
  ...{ landmark: 'Green gate by the stage', hours: 'Mon to Sat, 9 to 6' },
})

const quoteFor = async (browser = market.browser(), place = '') =>
  readCheckout.reply!.parse((await browser.get(`${readCheckout.path.replace(':slug', shop.slug)}${place}`)).body)
const inNaivasha = '?county=Nakuru&town=naivasha'
const names = (quote: { deliveryOptions: { name: string }[] }) => quote.deliveryOptions.map(({ name }) => name)

let orders = 0
async function order(quantity: number, optionId: string, town: string, totalCents: number) {
  const browser = market.browser()
  await browser.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity })
  const body = orderBody(shop, achieng, totalCents)
  const delivery = { ...body.delivery, optionId, county: 'Nakuru', town }
  const reply = await browser.send(
    ...(['POST', '/api/orders', { ...body, delivery }, { 'idempotency-key': `reach-${++orders}` }] as const),
  )
  return { ...reply, browser }
}

test('a buyer is offered what reaches her, and all of it while she has not said where she is', async () => {
  expect(names(await quoteFor())).toEqual(['Rider', 'Boda in Naivasha', 'Collect'])
  expect(names(await quoteFor(market.browser(), inNaivasha))).toEqual(['Rider', 'Boda in Naivasha', 'Collect'])
  expect(names(await quoteFor(market.browser(), '?county=Mombasa&town=Nyali'))).toEqual(['Rider', 'Collect'])
  const nowhere = await market.browser().get(`/api/checkout/${shop.slug}?county=Kampala&town=Kololo`)
  expect([nowhere.status, nowhere.body.code]).toEqual([422, 'unknown_county'])
})

test('a delivery that does not reach is refused, whatever the page showed', async () => {
  const far = await order(1, boda.id, 'Molo', 350_000)
  expect([far.status, far.body.code]).toEqual([422, 'delivery_does_not_reach'])
  const near = await order(1, boda.id, ' NAIVASHA ', 350_000)
  expect([near.status, near.body.total?.cents]).toEqual([201, 350_000])
})

test('from the worth that the seller has named the delivery is free, in the quote and in the order', async () => {
  const browser = market.browser()
  await browser.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: 2 })
  const option = (await quoteFor(browser, inNaivasha)).deliveryOptions.find(({ id }) => id === boda.id)!
  expect([option.fee.cents, option.freeFrom?.cents]).toEqual([0, 500_000])
  const placed = await order(2, boda.id, 'Naivasha', 680_000)
  expect([placed.status, placed.body.total?.cents]).toEqual([201, 680_000])
})

test('where to collect stays as it was agreed, whatever the seller changes afterwards', async () => {
  const placed = await order(1, collect.id, 'Molo', 340_000)
  expect(placed.status).toBe(201)
  worked(
    await shop.browser.send('PUT', `${path}/${collect.id}`, {
      ...{ name: 'Collect', zone: 'pickup', feeCents: 0, daysMin: 0, daysMax: 1 },
      ...{ landmark: 'Another gate far away', hours: 'Never' },
    }),
  )
  const { orderId, key } = placed.body
  const seen = worked(await placed.browser.get(`/api/orders/${orderId}?key=${key}`))
  expect(seen.delivery.pickup).toEqual({
    ...{ landmark: 'Green gate by the stage', hours: 'Mon to Sat, 9 to 6', county: 'Nakuru', town: 'Naivasha' },
  })
  const stale = await order(1, collect.id, 'Molo', 340_000)
  expect([stale.status, stale.body.code]).toEqual([400, 'delivery_option_unknown'])
})
