// What a seller sees of how her shop is doing: sales of the last days, how many came to look, and what runs out.
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import { achieng, checkOut, mwangi, openShoeShop, worked } from '../../test/cast.ts'
import { openMarket } from '../../test/market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 6 })
const { shopId, productId } = shop

const figures = async () => worked(await shop.browser.get(`/api/seller/shops/${shopId}/figures`))
const buy = async (buyer: typeof achieng) => {
  const order = await checkOut(market, shop, buyer)
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  return order
}

test('a shop that has sold nothing reads zeros, and that nobody was counted yet', async () => {
  const { spans, weeks, visitsSince, runningLow } = await figures()
  expect(spans).toEqual(
    [7, 30].map((length) => ({
      days: length,
      ...{ orders: 0, sales: { cents: 0, currency: 'KES' }, visits: null },
      before: { orders: 0, sales: { cents: 0, currency: 'KES' }, visits: null },
    })),
  )
  expect(weeks).toHaveLength(12)
  expect([visitsSince, runningLow]).toEqual([null, []])
})

test('paid orders and visits are counted; what was cancelled and sent back is not a sale', async () => {
  for (let visitor = 1; visitor <= 3; visitor++)
    await market.browser().send('POST', '/api/visits', { shopId, productId })
  await buy(achieng)
  const cancelled = await buy(mwangi)
  let { spans, weeks } = await figures()
  expect(spans.map(({ orders, sales, visits }: (typeof spans)[number]) => [orders, sales.cents, visits])).toEqual([
    [2, 7300_00, 3],
    [2, 7300_00, 3],
  ])
  worked(
    await shop.browser.send('POST', `/api/seller/shops/${shopId}/orders/${cancelled.orderId}/cancellation`, {
      reason: 'out_of_stock',
    }),
  )
  ;({ spans, weeks } = await figures())
  expect(spans[0].orders).toBe(1)
  expect(weeks.at(-1)).toMatchObject({ orders: 1, sales: { cents: 3650_00 }, visits: 3 })
})

test('ten days later the sale is of the 30 days, and of the week before the last', async () => {
  await market.advance(days(10))
  const { spans, weeks } = await figures()
  expect(spans.map(({ orders }: (typeof spans)[number]) => orders)).toEqual([0, 1])
  expect(spans[0].before).toMatchObject({ orders: 1, visits: 3 })
  expect(weeks.map(({ orders }: (typeof weeks)[number]) => orders).reduce((a: number, b: number) => a + b)).toBe(1)
  expect(weeks.at(-1).orders).toBe(0)
})
