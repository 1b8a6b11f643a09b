// Pictures that sellers upload: what is kept of them, what is refused, and that nothing but pictures is ever served.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addProductPicture, toWireId } from '@amana/contract'
import express from 'express'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { media, readListing, routes, syncCategories } from '#catalogue'
import * as identity from '#identity'
import { openTestWorld, serve } from '../../test/harness.ts'
import { serveModules, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, putOnShow, stallPassword } from '../../test/stalls.ts'

const world = await openTestWorld()
const url = await serveModules(world, identity.routes, routes)
const mediaUrl = await serve(express().use(media(world)))
await syncCategories(world.ctx())
const stall = await openStall(world)
await giveTier(world, stall.shopId, 'trusted')
const browser = visit(url)
await browser.send('POST', '/api/sessions', { email: stall.email, password: stallPassword })

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a5c3e' } })
const uploadTo = (productId: string, bytes: Uint8Array, alt = '', type = 'image/jpeg') =>
  browser.send(
    'POST',
    `/api/seller/shops/${toWireId('shop', stall.shopId)}/products/${toWireId('product', productId)}/pictures?alt=${encodeURIComponent(alt)}`,
    bytes,
    { 'content-type': type },
  )
const { productId } = await putOnShow(world, stall)
const upload = (bytes: Uint8Array, alt?: string, type?: string) => uploadTo(productId, bytes, alt, type)
const fetchMedia = (path: string) => fetch(mediaUrl + path)

test('a photo is turned upright, stripped of where it was taken, and kept in two widths', async () => {
  const bytes = await photo(2400, 1600)
    .withExif({ IFD0: { Copyright: 'Akinyi' }, IFD3: { GPSLatitude: '1/1 17/1 0/1', GPSLatitudeRef: 'S' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const reply = await upload(bytes, 'Brown sandals on a stool')
  expect(reply.status).toBe(201)
  const picture = addProductPicture.reply!.parse(reply.body)
  expect(picture).toMatchObject({ width: 1000, height: 1500, alt: 'Brown sandals on a stool' })
  for (const [path, width] of [
    [picture.url, 400],
    [picture.urlLarge, 1000],
  ] as const) {
    const response = await fetchMedia(path)
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const stored = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect(stored).toMatchObject({ format: 'webp', width })
    expect(stored.exif).toBeUndefined()
  }
  expect((await readListing(world.ctx(), productId))?.picture).toEqual(picture)
})

test('PNG, WebP and AVIF are pictures too, and a small one is not blown up', async () => {
  for (const bytes of [
    await photo(300, 200).png().toBuffer(),
    await photo(300, 200).webp().toBuffer(),
    await photo(300, 200).avif().toBuffer(),
  ])
    expect((await upload(bytes)).body).toMatchObject({ width: 300, height: 200, alt: 'Leather sandals' })
})

test('what only claims to be a picture is refused', async () => {
  const jpeg = await photo(800, 800).jpeg().toBuffer()
  for (const bytes of [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    Buffer.from('<!doctype html><script>alert(1)</script>'),
    await photo(20, 20).gif().toBuffer(),
    await photo(20, 20).tiff().toBuffer(),
    jpeg.subarray(0, jpeg.length / 2),
    Buffer.from([0xff, 0xd8, 0xff]),
    Buffer.alloc(0),
  ]) {
    const reply = await upload(bytes)
    expect([reply.status, reply.body.code]).toEqual([422, 'not_a_picture'])
  }
  expect((await upload(Buffer.from('{}'), '', 'application/json')).body.code).toBe('not_a_picture')
})

test('a file of nine megabytes and a picture of thirty megapixels are too large', async () => {
  const heavy = await upload(Buffer.alloc(9 * 1024 * 1024, 0xff))
  expect([heavy.status, heavy.body.code]).toEqual([413, 'picture_too_large'])
  const wide = await upload(await photo(6000, 5000).png().toBuffer())
  expect([wide.status, wide.body.code]).toEqual([413, 'picture_too_large'])
})

test('a product has at most eight pictures, also when they are uploaded at once', async () => {
  const product = await putOnShow(world, stall)
  const bytes = await photo(50, 50).png().toBuffer()
  const replies = await Promise.all(Array.from({ length: 10 }, () => uploadTo(product.productId, bytes)))
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(8)
  for (const reply of replies.filter(({ status }) => status !== 201))
    expect([reply.status, reply.body.code]).toEqual([409, 'too_many_pictures'])
})

test('words under a picture are screened like any other', async () => {
  const reply = await upload(await photo(50, 50).png().toBuffer(), 'Order on 0712 345 678')
  expect(reply.body.code).toBe('contact_details_in_text')
})

test('nothing but stored pictures is served, whatever path is asked for', async () => {
  mkdirSync(join(world.config.AMANA_DATA, 'media'), { recursive: true })
  writeFileSync(join(world.config.AMANA_DATA, 'secret.webp'), 'kept from everybody')
  writeFileSync(join(world.config.AMANA_DATA, 'media', 'notes.txt'), 'kept from everybody')
  for (const path of [
    '/media/notes.txt',
    '/media/..%2Fsecret.webp',
    '/media/%2e%2e/secret.webp',
    `/media/${'0'.repeat(32)}-400.webp`,
    `/media/${'0'.repeat(32)}-400.webp%00.txt`,
    '/media/%ff',
  ]) {
    const response = await fetchMedia(path)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).not.toContain('kept from everybody')
  }
})
