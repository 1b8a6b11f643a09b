// Pictures that sellers upload: what buyers get to see of them, their order and words, and that nothing but pictures is ever served.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addProductPicture, type Picture, toWireId } from '@amana/contract'
import express from 'express'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { media, picturesLikeThoseOf, readListing, routes, syncCategories } from '#catalogue'
import * as identity from '#identity'
import { openTestWorld, serve } from '../../test/harness.ts'
import { serveModules, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, putOnShow, stallPassword } from '../../test/stalls.ts'
import { duplicateProduct } from './actions/duplicate-product.ts'

const world = await openTestWorld()
const url = await serveModules(world, identity.routes, routes)
const mediaUrl = await serve(express().use(media(world)))
await syncCategories(world.ctx())
const stall = await openStall(world)
await giveTier(world, stall.shopId, 'trusted')
const browser = visit(url)
await browser.send('POST', '/api/sessions', { email: stall.email, password: stallPassword })

const photo = (width: number, height: number, background = '#7a5c3e') =>
  sharp({ create: { width, height, channels: 3, background } })
/** A patchwork of greys: every number looks different, to people and to the hash. */
function scene(number: number, width = 600) {
  let state = number * 7919
  const patch = (at: number) => {
    state = (state * 48_271) % 2_147_483_647
    return `<rect x="${at % 6}" y="${Math.floor(at / 6)}" width="1" height="1" fill="hsl(30 20% ${state % 100}%)"/>`
  }
  const patches = Array.from({ length: 36 }, (_, at) => patch(at)).join('')
  const size = `width="${width}" height="${width}" viewBox="0 0 6 6"`
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${patches}</svg>`))
}
const pathOf = (productId: string) =>
  `/api/seller/shops/${toWireId('shop', stall.shopId)}/products/${toWireId('product', productId)}/pictures`
const uploadTo = (productId: string, bytes: Uint8Array, alt = '', type = 'image/jpeg') =>
  browser.send('POST', `${pathOf(productId)}?alt=${encodeURIComponent(alt)}`, bytes, { 'content-type': type })
const { productId } = await putOnShow(world, stall)
const upload = (bytes: Uint8Array, alt?: string, type?: string) => uploadTo(productId, bytes, alt, type)
const fetchMedia = (path: string, init?: RequestInit) => fetch(mediaUrl + path, init)
const picturesOf = async (id: string): Promise<Picture[]> => (await browser.send('GET', pathOf(id))).body.pictures
/** A product with pictures 1, 2, 3 …, by their words. */
async function productWith(count: number) {
  const product = await putOnShow(world, stall)
  for (let number = 1; number <= count; number++)
    await uploadTo(product.productId, await scene(number).png().toBuffer(), `Side ${number}`)
  return product.productId
}
const words = (pictures: Picture[]) => pictures.map(({ alt }) => alt)

test('a photo is shown in every width, upright, with a preview, and without where it was taken', async () => {
  const bytes = await scene(1, 1600)
    .resize(2400, 1600, { fit: 'fill' })
    .withExif({ IFD0: { Copyright: 'Akinyi' }, IFD3: { GPSLatitude: '1/1 17/1 0/1', GPSLatitudeRef: 'S' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const reply = await upload(bytes, 'Brown sandals on a stool')
  expect(reply.status).toBe(201)
  const picture = addProductPicture.reply!.parse(reply.body)
  expect(picture).toMatchObject({ width: 1200, height: 1800, alt: 'Brown sandals on a stool' })
  expect(picture.sources!.map(({ width }) => width)).toEqual([160, 400, 800, 1200])
  expect([picture.url, picture.urlLarge]).toEqual([picture.sources![1]!.url, picture.sources![3]!.url])
  for (const { url: path, width } of picture.sources!) {
    const response = await fetchMedia(path)
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const stored = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect(stored).toMatchObject({ format: 'webp', width })
    expect(stored.exif).toBeUndefined()
  }
  const share = await fetchMedia(picture.urlShare!)
  expect(share.headers.get('content-type')).toBe('image/jpeg')
  expect((await sharp(Buffer.from(await share.arrayBuffer())).metadata()).format).toBe('jpeg')
  const preview = Buffer.from(picture.blur!.split(',')[1]!, 'base64')
  expect(preview.length).toBeLessThan(400)
  expect(await sharp(preview).metadata()).toMatchObject({ format: 'webp', width: 16 })
  expect((await readListing(world.ctx(), productId))?.picture).toEqual(picture)
})

test('a browser that has a picture is not sent it again, and one that only asks is told its size', async () => {
  const { url: path } = (await picturesOf(productId))[0]!
  const first = await fetchMedia(path)
  const bytes = (await first.arrayBuffer()).byteLength
  const again = await fetchMedia(path, {
    headers: { 'if-none-match': first.headers.get('etag')!, 'cache-control': 'max-age=0' },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await fetchMedia(path, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes)])
})

test('what is no picture is refused, whatever it is called', async () => {
  for (const [bytes, type] of [
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'image/jpeg'],
    [Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/png'],
    [Buffer.alloc(0), 'image/jpeg'],
    [Buffer.from('{}'), 'application/json'],
  ] as const) {
    const reply = await upload(bytes, '', type)
    expect([reply.status, reply.body.code]).toEqual([422, 'not_a_picture'])
  }
  expect((await upload(await photo(20, 20).gif().toBuffer())).body.code).toBe('picture_moves')
  const heavy = await upload(Buffer.alloc(13 * 1024 * 1024, 0xff))
  expect([heavy.status, heavy.body.code]).toEqual([413, 'picture_too_large'])
  expect((await upload(await photo(50, 50).png().toBuffer(), 'Order on 0712 345 678')).body.code).toBe(
    'contact_details_in_text',
  )
})

test('a product has at most eight pictures, also when they are uploaded at once', async () => {
  const product = await putOnShow(world, stall)
  const bytes = await photo(50, 50).png().toBuffer()
  const send = () => uploadTo(product.productId, bytes)
  const replies = [
    ...(await Promise.all([1, 2, 3, 4, 5].map(send))),
    ...(await Promise.all([6, 7, 8, 9, 10].map(send))),
  ]
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(8)
  for (const reply of replies.filter(({ status }) => status !== 201))
    expect([reply.status, reply.body.code]).toEqual([409, 'too_many_pictures'])
})

test('nobody keeps everybody else out by sending slowly: a few at once, then one is asked to wait', async () => {
  const product = await putOnShow(world, stall)
  const bytes = await photo(3000, 3000).png().toBuffer()
  const replies = await Promise.all(Array.from({ length: 9 }, () => uploadTo(product.productId, bytes)))
  const waiting = replies.filter(({ status }) => status === 503)
  expect(waiting.length).toBeGreaterThan(0)
  for (const reply of waiting)
    expect([reply.body.code, reply.headers.get('retry-after')]).toEqual(['too_many_uploads', '3'])
  expect((await uploadTo(product.productId, await photo(50, 50).png().toBuffer())).status).toBe(201)
})

test('the seller puts the pictures in order, and the first is the one that is found', async () => {
  const id = await productWith(3)
  const [one, two, three] = (await picturesOf(id)).map((picture) => picture.id!)
  const reply = await browser.send('PUT', `${pathOf(id)}/order`, { imageIds: [three, one, two] })
  expect(words(reply.body.pictures)).toEqual(['Side 3', 'Side 1', 'Side 2'])
  expect(words(await picturesOf(id))).toEqual(['Side 3', 'Side 1', 'Side 2'])
  expect((await readListing(world.ctx(), id))?.picture?.alt).toBe('Side 3')
  for (const imageIds of [[one, two], [one, two, three, three], [one, one, two], []]) {
    const refused = await browser.send('PUT', `${pathOf(id)}/order`, { imageIds })
    expect([refused.status, refused.body.code]).toEqual([409, 'pictures_changed_meanwhile'])
  }
  expect(words(await picturesOf(id))).toEqual(['Side 3', 'Side 1', 'Side 2'])
})

test('the seller says what a picture shows, and takes one down', async () => {
  const id = await productWith(2)
  const [one, two] = (await picturesOf(id)).map((picture) => picture.id!)
  const said = await browser.send('PATCH', `${pathOf(id)}/${two}`, { alt: 'The sole from below' })
  expect(words(said.body.pictures)).toEqual(['Side 1', 'The sole from below'])
  expect((await browser.send('PATCH', `${pathOf(id)}/${two}`, { alt: 'call 0712345678' })).body.code).toBe(
    'contact_details_in_text',
  )
  expect(words((await browser.send('PATCH', `${pathOf(id)}/${one}`, { alt: ' ' })).body.pictures)[0]).toBe(
    'Leather sandals',
  )
  expect(words((await browser.send('DELETE', `${pathOf(id)}/${one}`)).body.pictures)).toEqual(['The sole from below'])
  expect((await browser.send('DELETE', `${pathOf(id)}/${one}`)).status).toBe(404)
  expect((await browser.send('PATCH', `${pathOf(productId)}/${two}`, { alt: 'of another product' })).status).toBe(404)
  expect((await browser.send('DELETE', `${pathOf(productId)}/${two}`)).status).toBe(404)
})

test('near copies of a picture are found in other shops, whatever their size, and other pictures are not', async () => {
  const other = await openStall(world)
  await giveTier(world, other.shopId, 'trusted')
  const thief = visit(url)
  await thief.send('POST', '/api/sessions', { email: other.email, password: stallPassword })
  const original = await productWith(1)
  const { productId: stolen } = await putOnShow(world, other)
  const base = `/api/seller/shops/${toWireId('shop', other.shopId)}/products/${toWireId('product', stolen)}/pictures`
  const copy = await scene(1, 420).modulate({ brightness: 1.08 }).jpeg({ quality: 50 }).toBuffer()
  await thief.send('POST', base, copy, { 'content-type': 'image/jpeg' })
  await thief.send('POST', base, await scene(77).png().toBuffer(), { 'content-type': 'image/png' })
  const found = await picturesLikeThoseOf(world.ctx(), stolen)
  expect(found.some((picture) => picture.productId === original && picture.distance <= 7)).toBe(true)
  expect((await picturesLikeThoseOf(world.ctx(), original)).filter(({ productId: id }) => id === stolen)).toHaveLength(
    1,
  )
  expect((await identity.linksOf(world.ctx(), stall.owner.accountId)).every(({ hard }) => !hard)).toBe(true)
})

test('a copy of a product shows the same pictures', async () => {
  const id = await productWith(2)
  const copy = await duplicateProduct(world.ctx(stall.owner), stall.shopId, id)
  const [pictures, copies] = [await picturesOf(id), await picturesOf(copy.id)]
  expect(copies.map(({ id: _, ...picture }) => picture)).toEqual(pictures.map(({ id: _, ...picture }) => picture))
  expect(copies.map((picture) => picture.id)).not.toEqual(pictures.map((picture) => picture.id))
})

test('nothing but stored pictures is served, whatever path is asked for', async () => {
  mkdirSync(join(world.config.AMANA_DATA, 'media'), { recursive: true })
  writeFileSync(join(world.config.AMANA_DATA, 'secret.webp'), 'kept from everybody')
  writeFileSync(join(world.config.AMANA_DATA, 'media', 'notes.txt'), 'kept from everybody')
  writeFileSync(join(world.config.AMANA_DATA, 'media', `${'1'.repeat(32)}-400.webp.part`), 'kept from everybody')
  for (const path of [
    '/media/notes.txt',
    '/media/',
    '/media/..%2Fsecret.webp',
    '/media/%2e%2e/secret.webp',
    `/media/${'1'.repeat(32)}-400.webp.part`,
    `/media/${'0'.repeat(32)}-400.webp`,
    `/media/${'0'.repeat(32)}-share.webp`,
    `/media/${'0'.repeat(32)}-400.webp%00.txt`,
    `/media/${'0'.repeat(32)}-..webp`,
    '/media/%ff',
  ]) {
    const response = await fetchMedia(path)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).not.toContain('kept from everybody')
  }
})
