// A listing is seen once its pictures were looked into; until then its seller is told so, and a picture with a number never is.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openShoeShop, worked } from '../../test/cast.ts'
import { openMarket } from '../../test/market.ts'

const market = await openMarket({ READ_PICTURES: 'on' })
const shop = await openShoeShop(market)
const products = `/api/seller/shops/${shop.shopId}/products`

const photo = (text = ''): Promise<Buffer> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="120"><text x="10" y="80" font-size="48" font-family="sans-serif" fill="#222">${text}</text></svg>`
  const plain = sharp({ create: { width: 1000, height: 700, channels: 3, background: '#c9b79c' } })
  return plain
    .composite([{ input: Buffer.from(svg), left: 50, top: 100 }])
    .jpeg()
    .toBuffer()
}

async function draft(): Promise<string> {
  const body = {
    ...{ title: 'Hand-cut sandals', description: 'Soft leather.', categorySlug: 'sandals-slippers' },
    ...{ condition: 'new', options: [], status: 'draft' },
    variants: [{ optionValues: [], priceCents: 1_200_00, stock: 3 }],
  }
  return worked(await shop.browser.send('POST', products, body)).id
}

async function addPhoto(productId: string, text?: string): Promise<void> {
  const cookie = [...shop.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${market.url}${products}/${productId}/pictures`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', cookie },
    body: new Uint8Array(await photo(text)),
  })
  expect(response.status).toBe(201)
}

const own = async (productId: string) => worked(await shop.browser.get(`${products}/${productId}`))
const publish = async (productId: string) =>
  worked(await shop.browser.send('PATCH', `${products}/${productId}`, { status: 'active' }))

test('a product goes on show by itself when its picture was looked into', async () => {
  const productId = await draft()
  await addPhoto(productId)
  await publish(productId)
  expect(await own(productId)).toMatchObject({
    pictures: [{ beingChecked: true }],
    screening: 'pending',
    screeningReason: expect.stringContaining('being checked'),
  })
  expect(worked(await shop.browser.get(`${products}/${productId}/pictures`)).pictures).toMatchObject([
    { beingChecked: true },
  ])
  expect((await market.browser().get(`/api/products/${productId}`)).status).toBe(404)
  await market.drain()
  expect(await own(productId)).toMatchObject({ screening: 'passed', screeningReason: null })
  expect(worked(await market.browser().get(`/api/products/${productId}`)).pictures).toHaveLength(1)
})

test('a picture with a number on it is shown to nobody, the product does not go on show, and the seller reads why', async () => {
  const productId = await draft()
  await addPhoto(productId, 'Call 0712 345 678')
  await publish(productId)
  await market.drain()
  expect(await own(productId)).toMatchObject({
    screening: 'refused',
    screeningReason: expect.stringContaining('picture'),
  })
  const [refused] = (await own(productId)).pictures
  expect(refused.refusedFor).toEqual(['phone_number'])
  expect((await market.browser().get(`/api/products/${productId}`)).status).toBe(404)
  expect((await fetch(market.url + refused.url)).status).toBe(404)
  const { notices } = worked(await shop.browser.get('/api/me/notices'))
  expect(notices[0]).toMatchObject({
    title: 'A picture of “Hand-cut sandals” is not shown',
    text: expect.stringContaining('It shows a phone number.'),
    link: expect.stringContaining(`/seller/products/${productId}/pictures`),
  })
  const { hits } = worked(await shop.browser.get(`/api/seller/shops/${shop.shopId}/screening`))
  expect(hits).toMatchObject([
    { field: 'picture', excerpt: '0712 345 678', reasons: ['phone_number'], disguised: true },
  ])
})
