// Looks at pages are counted by the day: each browser once, and nothing is kept about who it was.
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import { openShoeShop, salim } from '../../test/cast.ts'
import { openMarket } from '../../test/market.ts'
import { forgetOldVisits, forgetWhoLooked } from './visits.ts'

const market = await openMarket()
const shop = await openShoeShop(market)
const other = await openShoeShop(market, salim, { slug: 'salim-shoes' })
const { shopId, productId } = shop

const look = (body: object, browser = market.browser()) => browser.send('POST', '/api/visits', body)
const counted = async () =>
  (
    await market.owner.query(
      'select visits, returning_visits from catalogue.visit_day order by day desc, visits desc, returning_visits desc',
    )
  ).rows.map(({ visits, returning_visits }) => [visits, returning_visits])
const faithful = market.browser()

test('a visitor who looks at a product counts for the product and for its shop', async () => {
  expect((await look({ shopId, productId }, faithful)).status).toBe(204)
  await look({ shopId })
  expect(await counted()).toEqual([
    [2, 0],
    [1, 0],
  ])
})

test('however often one browser looks, it counts once a day for each thing', async () => {
  const before = await counted()
  for (let again = 0; again < 3; again++) await look({ shopId, productId }, faithful)
  expect(await counted()).toEqual(before)
})

test('neither the owner, signed in or out, nor a made-up product, nor one under another shop’s name counts', async () => {
  const before = await counted()
  await look({ shopId, productId }, shop.browser)
  const signedOut = market.browser()
  signedOut.cookies.set('amana_device', shop.browser.cookies.get('amana_device')!)
  await look({ shopId, productId }, signedOut)
  await look({ shopId, productId: other.productId }, faithful)
  await look({ shopId: productId.replace('prd_', 'shp_') })
  expect(await counted()).toEqual(before)
})

test('the next day a browser counts again, told from one whose key was only just made, and nobody is remembered', async () => {
  await market.advance(days(1))
  await look({ shopId, productId }, faithful)
  await look({ shopId, productId })
  expect((await counted()).slice(0, 2)).toEqual([
    [2, 1],
    [2, 1],
  ])
  const keptOf = async () => (await market.owner.query('select distinct browser_hash from catalogue.seen_today')).rows
  // The faithful one of both days, the visitor of yesterday, the visitor of today: nothing tells that two are the same.
  expect(await keptOf()).toHaveLength(4)
  await forgetWhoLooked(market.ctx())
  expect(await keptOf()).toHaveLength(2)
})

test('what was counted longer than a year ago is forgotten', async () => {
  await market.advance(days(399))
  await forgetOldVisits(market.ctx())
  expect(await counted()).not.toEqual([])
  await market.advance(days(2))
  await forgetOldVisits(market.ctx())
  expect(await counted()).toEqual([])
})
