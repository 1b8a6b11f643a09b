// What is trending on the front page: what different people have paid for and looked at, and nothing that a seller does herself.
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import {
  achieng,
  checkOut,
  mwangi,
  openShoeShop,
  type ShopOnStage,
  salim,
  salma,
  wanjiku,
  worked,
} from '../../test/cast.ts'
import { openMarket } from '../../test/market.ts'
import { countWhatIsTrending, heatOf } from './actions/count-what-is-trending.ts'

const market = await openMarket()
const shoes = await openShoeShop(market, wanjiku, { stock: 40 })
const boots = await openShoeShop(market, salim, { stock: 40 })

async function buy(shop: ShopOnStage, buyer: { name: string; phone: string }): Promise<void> {
  const { orderId } = await checkOut(market, shop, buyer)
  expect(orderId).toMatch(/^ord_/)
  await market.answerPrompt(buyer.phone, { pin: '1234' })
}
const look = (shop: ShopOnStage, browser = market.browser()) =>
  browser.send('POST', '/api/visits', { shopId: shop.shopId, productId: shop.productId })
async function trending(): Promise<string[]> {
  // A sale writes the card anew, from the catalogue, which has no pictures here.
  await market.owner.query(
    `update search.listing set picture = '{"url":"/media/a.webp","urlLarge":"/media/a.webp","width":400,"height":400,"alt":""}'`,
  )
  await countWhatIsTrending(market.ctx())
  const { listings } = worked(await market.browser().get('/api/listings/trending'))
  return listings.map(({ productId }: { productId: string }) => productId)
}

test('looks alone put nothing on the list, however many there are', async () => {
  const browsers = Array.from({ length: 12 }, () => market.browser())
  for (const browser of browsers) await look(boots, browser)
  await market.advance(days(1))
  for (const browser of browsers) await look(boots, browser)
  expect(await trending()).toEqual([])
})

test('what somebody pays for is on the list', async () => {
  await buy(shoes, achieng)
  expect(await trending()).toEqual([shoes.productId])
})

test('what a seller buys of her own shop counts for nothing', async () => {
  await buy(boots, salim)
  expect(await trending()).toEqual([shoes.productId])
})

test('a buyer counts once, however often she buys; of two that sell alike, the one more looked at comes first', async () => {
  await buy(shoes, achieng)
  await buy(boots, salma)
  // The boots were looked at twelve times by browsers known from the day before, of which ten count.
  expect(await trending()).toEqual([boots.productId, shoes.productId])
})

test('more buyers outweigh any number of looks', async () => {
  await buy(shoes, mwangi)
  await buy(shoes, salma)
  expect(await trending()).toEqual([shoes.productId, boots.productId])
})

test('what was sold a week ago is trending no more', async () => {
  await market.advance(days(8))
  expect(await trending()).toEqual([])
})

test('looks never weigh more than the sales beside them', () => {
  expect(heatOf({ buyers: 3, looks: 1_000_000 })).toBeLessThan(heatOf({ buyers: 7, looks: 0 }))
  expect(heatOf({ buyers: 3, looks: 4 })).toBeGreaterThan(heatOf({ buyers: 3, looks: 3 }))
})
