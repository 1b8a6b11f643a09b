// A listing is seen once its pictures were looked into; until then its seller is told so, and a picture with a number never is.

import { fromWireId } from '@amana/contract'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { after, days, hours } from '#platform/clock'
import { newId } from '#platform/ids'
import { openShoeShop, wanjiku, worked } from '../../test/cast.ts'
import { animatedPng, png, zeros } from '../../test/hostile-pictures.ts'
import { openMarket } from '../../test/market.ts'
import { harmlessPicture, sendPicture } from '../../test/pictures.ts'

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
  worked(await sendPicture(market, shop.browser, `${products}/${productId}/pictures`, await photo(text)))
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

test('two pictures looked into at the same moment leave no product waiting for ever', async () => {
  const productId = await draft()
  const id = fromWireId('product', productId)!
  worked(await sendPicture(market, shop.browser, `${products}/${productId}/pictures`, await harmlessPicture()))
  const other = 'ab'.repeat(16)
  await market.owner.query(
    `insert into platform.stored_picture (key, widths, stored_at, held_since) select $1, s.widths, s.stored_at, s.held_since
      from platform.stored_picture s join catalogue.picture using (key) where product_id = $2`,
    [other, id],
  )
  await market.owner.query(
    `insert into catalogue.picture (shop_id, id, product_id, key, width, height, widths, held, alt, position)
      select shop_id, $1, product_id, $2, width, height, widths, true, alt, 1 from catalogue.picture where product_id = $3`,
    [newId(market.clock.read()), other, id],
  )
  await publish(productId)
  expect((await own(productId)).screening).toBe('pending')
  const elsewhere = await market.owner.connect()
  await elsewhere.query('begin')
  await elsewhere.query(`update catalogue.picture set refused_for = '{link}' where key = $1`, [other])
  await elsewhere.query('select from catalogue.product where id = $1 for update', [id])
  const drained = market.drain()
  await vi.waitUntil(
    async () => {
      const { rows } = await market.owner.query(`select from pg_locks where not granted`)
      return rows.length > 0
    },
    { timeout: 20_000 },
  )
  await elsewhere.query('commit')
  elsewhere.release()
  await drained
  expect((await own(productId)).screening).toBe('passed')
})

test('what was put on sale a moment ago is seen once its first picture was looked into, and what buyers know stays', async () => {
  const seen = async (productId: string) => (await market.browser().get(`/api/products/${productId}`)).status
  const productId = await draft()
  await publish(productId)
  expect(await seen(productId)).toBe(200)
  await addPhoto(productId)
  expect([await seen(productId), (await own(productId)).screening]).toEqual([404, 'pending'])
  await market.drain()
  expect(await seen(productId)).toBe(200)

  const known = await draft()
  await publish(known)
  await market.advance(hours(2))
  worked(await shop.browser.send('POST', '/api/sessions', { email: wanjiku.email, password: wanjiku.password }))
  await addPhoto(known)
  expect(await seen(known)).toBe(200)
  await market.drain()
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
  expect(hits[0]).toMatchObject({
    countsUntil: after(new Date(hits[0].at), days(30)).toISOString(),
    stillCounts: true,
  })

  await addPhoto(productId)
  await market.drain()
  expect(await own(productId)).toMatchObject({ screening: 'passed', screeningReason: null })
  expect(worked(await market.browser().get(`/api/products/${productId}`)).pictures).toHaveLength(1)
})

test('files made to hurt are refused with their reason at the door, or are looked into like others, and none holds up the next', async () => {
  const still = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#654' } })
    .png()
    .toBuffer()
  const line = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#456' } })
      .png()
      .toBuffer()
  const frames = sharp(Buffer.concat([Buffer.alloc(30_000, 10), Buffer.alloc(30_000, 200)]), {
    raw: { width: 100, height: 200, channels: 3, pageHeight: 100 },
  })
  const whole = await photo('size 42')
  const files: [string, Buffer, string][] = [
    ['nothing', Buffer.alloc(0), 'not_a_picture'],
    ['a single pixel', await line(1, 1), 'taken'],
    ['a line of 30,000 pixels', await line(30_000, 1), 'taken'],
    ['a column of 30,000 pixels', await line(1, 30_000), 'taken'],
    ['four gigapixels in a kilobyte', png(65_000, 65_000, zeros(1_000_000)), 'picture_too_large'],
    ['a small picture that unpacks to 64 MB', png(100, 100, zeros(64_000_000)), 'taken'],
    ['half a photo', whole.subarray(0, whole.length / 2), 'not_a_picture'],
    ['a GIF that moves', await frames.clone().gif().toBuffer(), 'picture_moves'],
    ['a WebP that moves', await frames.clone().webp({ loop: 0 }).toBuffer(), 'picture_moves'],
    ['a PNG that moves', animatedPng(still), 'picture_moves'],
    ['a page that says it is a photo', Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1'), 'not_a_picture'],
  ]
  const productId = await draft()
  const told: [string, string][] = []
  for (const [what, bytes] of files) {
    const { status, body } = await sendPicture(market, shop.browser, `${products}/${productId}/pictures`, bytes)
    told.push([what, status === 201 ? 'taken' : body.code])
  }
  expect(told).toEqual(files.map(([what, , answer]) => [what, answer]))
  await market.drain()
  const { pictures } = await own(productId)
  expect(pictures).toHaveLength(files.filter(([, , answer]) => answer === 'taken').length)
  for (const picture of pictures) expect([picture.beingChecked, picture.refusedFor]).toEqual([undefined, undefined])
})
