// The pictures that chats show beside a link: of the right size and weight, drawn once, true to what they show, and never
// anything but a picture, whatever a seller has typed.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { toWireId } from '@amana/contract'
import express from 'express'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { changeProduct, syncCategories } from '#catalogue'
import { openTestWorld, serve } from '../../../test/harness.ts'
import { openStall, putOnShow, putPicture, type Stall } from '../../../test/stalls.ts'
import { drawProduct, type ProductSubject } from './draw-product.ts'
import { drawShop } from './draw-shop.ts'
import { forgetOldPreviews } from './forget-old-previews.ts'
import { openLetters } from './letters.ts'
import { previews } from './preview-door.ts'

const world = await openTestWorld()
const url = await serve(express().use(previews({ ...world, log: world.ctx().log })))
let stall: Stall
let productId: string
const preview = (name: string, headers: Record<string, string> = {}) => fetch(`${url}/og/${name}.jpg`, { headers })
const drawnSoFar = async () =>
  (await readdir(join(world.config.AMANA_DATA, 'media'))).filter((file) => file.startsWith('preview-')).length

beforeAll(async () => {
  await syncCategories(world.ctx())
  stall = await openStall(world)
  productId = (await putOnShow(world, stall)).productId
  await putPicture(world, stall, productId, '#aa3311')
})

test('a shared link shows a JPEG of 1200 × 630 that every chat takes', async () => {
  for (const name of ['amana', toWireId('product', productId), toWireId('shop', stall.shopId)]) {
    const response = await preview(name)
    expect([name, response.status, response.headers.get('content-type')]).toEqual([name, 200, 'image/jpeg'])
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.byteLength).toBeLessThan(200_000)
    const { format, width, height } = await sharp(bytes).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
  }
})

test('the photo fills its side of the picture', async () => {
  const bytes = Buffer.from(await (await preview(toWireId('product', productId))).arrayBuffer())
  const { data } = await sharp(bytes)
    .extract({ left: 300, top: 300, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [red, green, blue] = data
  expect(red).toBeGreaterThan(150)
  expect(Math.max(green!, blue!)).toBeLessThan(80)
})

test('it is drawn once, however many ask at once, and not sent again to who has it', async () => {
  const name = toWireId('product', productId)
  const before = await drawnSoFar()
  await changeProduct(world.ctx(stall.owner), stall.shopId, productId, { title: 'Sandals for ten' })
  const replies = await Promise.all(Array.from({ length: 10 }, () => preview(name)))
  expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(await drawnSoFar()).toBe(before + 1)
  const etag = replies[0]!.headers.get('etag')!
  expect(await preview(name, { 'if-none-match': etag, 'cache-control': 'max-age=0' })).toMatchObject({ status: 304 })
  await preview(`${name}`)
  expect(await drawnSoFar()).toBe(before + 1)
})

test('a changed price makes another picture, and whatever stands behind the question mark makes none', async () => {
  const name = toWireId('product', productId)
  const old = (await preview(name)).headers.get('etag')
  const before = await drawnSoFar()
  for (const state of ['1', '2', '3']) await fetch(`${url}/og/${name}.jpg?v=${state}`)
  expect(await drawnSoFar()).toBe(before)
  await world.owner.query('update catalogue.variant set price_cents = 99900 where product_id = $1', [productId])
  expect((await preview(name)).headers.get('etag')).not.toBe(old)
})

test('what is not on show shows Amana, and other names are nothing at all', async () => {
  const amana = (await preview('amana')).headers.get('etag')
  const draft = await putOnShow(world, stall, { title: 'Secret sandals', status: 'draft' })
  expect((await preview(toWireId('product', draft.productId))).headers.get('etag')).toBe(amana)
  for (const name of ['../secret', 'prd_1', 'var_0123456789abcdefghjkmnpqrs', `${'a'.repeat(32)}-400`, '%2e%2e%2fx'])
    expect((await preview(name)).status).toBe(404)
})

const subject: ProductSubject = {
  kind: 'product',
  title: 'Trail runner, grey and lilac',
  shopName: 'Wanjiku Shoes',
  place: 'Nakuru Town, Nakuru',
  priceCents: 340_000,
  more: false,
  soldOut: false,
  picture: null,
  palette: { wall: '#E8E5DB', floor: '#D6CCBB', accent: '#5B4A86' },
}
const hostile = '</path></svg><script>alert(1)</script><image href="file:///etc/passwd"/>&x; 👟 حذاء Łódź'

test('nothing that a seller types becomes part of the drawing but as outlines', async () => {
  const letters = await openLetters()
  const drawings = [
    drawProduct(letters, { ...subject, title: hostile, shopName: hostile, place: hostile }),
    drawShop(letters, {
      ...{ kind: 'shop', name: hostile, place: hostile, standing: 'New seller · since 2026', logo: null, banner: null },
      ...{ pictures: [], palette: subject.palette },
    }),
  ]
  for (const { svg } of drawings) {
    expect(svg).not.toMatch(/script|image|href|text|alert|passwd|&/)
    expect(svg.match(/<\w+/g)!.every((tag) => ['<svg', '<rect', '<path', '<g', '<circle'].includes(tag))).toBe(true)
  }
  expect(() => drawProduct(letters, { ...subject, palette: { ...subject.palette, wall: '"/><script>' } })).toThrow()
  expect(letters.readable(hostile)).toContain('Łódź')
  expect(letters.readable('👟 حذاء')).toBe('')
})

test('a long title ends within the picture', async () => {
  const letters = await openLetters()
  const hand = { face: 'display', size: 43 } as const
  for (const title of ['word '.repeat(40), 'x'.repeat(120)]) {
    const lines = letters.lines(title.trim(), hand, 470, 3)
    expect(lines.length).toBeLessThanOrEqual(3)
    for (const line of lines) expect(letters.width(line, hand)).toBeLessThanOrEqual(470)
    expect(lines.at(-1)).toMatch(/…$/)
  }
})

test('pictures that are a month old go, and come again when they are asked for', async () => {
  await preview('amana')
  const later = { ...world.ctx(), now: new Date(Date.now() + 31 * 86_400_000) }
  expect(await forgetOldPreviews({ ...later, now: new Date() })).toBe(0)
  expect(await forgetOldPreviews(later)).toBeGreaterThan(0)
  expect(await drawnSoFar()).toBe(0)
  expect((await preview('amana')).status).toBe(200)
})
