// Looks at pages are counted by the day: a number, and nothing about who it was.
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import { openShoeShop, salim } from '../../test/cast.ts'
import { openMarket } from '../../test/market.ts'
import { forgetOldVisits } from './visits.ts'

const market = await openMarket()
const shop = await openShoeShop(market)
const other = await openShoeShop(market, salim, { slug: 'salim-shoes' })
const { shopId, productId } = shop

const look = (body: object, browser = market.browser()) => browser.send('POST', '/api/visits', body)
const counted = async () =>
  (await market.owner.query('select day::text, visits from catalogue.visit_day order by day, visits desc')).rows

test('a visitor who looks at a product counts for the product and, once a day, for its shop', async () => {
  expect((await look({ shopId, productId, firstOfDay: true })).status).toBe(204)
  await look({ shopId, productId, firstOfDay: false })
  await look({ shopId, firstOfDay: true })
  const rows = await counted()
  expect(rows.map(({ visits }) => visits)).toEqual([2, 2])
  const { rows: columns } = await market.owner.query(
    `select column_name from information_schema.columns where table_schema = 'catalogue' and table_name = 'visit_day' order by 1`,
  )
  expect(columns.map(({ column_name }) => column_name)).toEqual(['day', 'of_id', 'shop_id', 'visits'])
})

test('neither the owner, nor a made-up product, nor a product under another shop’s name counts', async () => {
  const before = await counted()
  await look({ shopId, productId, firstOfDay: true }, shop.browser)
  await look({ shopId, productId: other.productId, firstOfDay: false })
  await look({ shopId: productId.replace('prd_', 'shp_'), firstOfDay: true })
  expect(await counted()).toEqual(before)
})

test('what was counted longer than a year ago is forgotten', async () => {
  await market.advance(days(399))
  await forgetOldVisits(market.ctx())
  expect(await counted()).not.toEqual([])
  await market.advance(days(2))
  await forgetOldVisits(market.ctx())
  expect(await counted()).toEqual([])
})
