// What is written on a picture, or coded in it, is read like a text; and whatever a picture does to its reader, nobody sees it unread.
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp, { type OverlayOptions } from 'sharp'
import { renderSVG } from 'uqr'
import { afterAll, expect, test } from 'vitest'
import { hours } from '#platform/clock'
import { picturesHeldSince } from '#platform/held-pictures'
import { newId } from '#platform/ids'
import { mediaStorage } from '#platform/media-storage'
import { fileOf } from '#platform/picture-files'
import { storePicture } from '#platform/pictures'
import { openTestWorld } from '../../../test/harness.ts'
import { hitsOfShop } from '../hits.ts'
import { lookForContacts, reactions } from '../index.ts'
import { endReader, readApart } from './read-apart.ts'
import { hitIn } from './what-is-read.ts'

const world = await openTestWorld({ READ_PICTURES: 'on' })
reactions()
afterAll(endReader)

const background = '#c9b79c'
const photo = (width: number, height: number, ...on: OverlayOptions[]): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .composite(on)
    .jpeg()
    .toBuffer()
const codeOf = async (text: string, size: number) =>
  sharp(Buffer.from(renderSVG(text)))
    .resize(size)
    .png()
    .toBuffer()
const written = (text: string, size = 48): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="120"><text x="10" y="80" font-size="${size}" font-family="sans-serif" fill="#222">${text}</text></svg>`,
  )

test('a QR code that leads to a chat is found, with its place', async () => {
  const input = await codeOf('https://wa.me/254712345678', 300)
  const hit = hitIn(await readApart(await photo(1200, 900, { input, left: 700, top: 500 })))
  expect(hit).toMatchObject({ excerpt: 'https://wa.me/254712345678', reasons: expect.arrayContaining(['link']) })
  expect(hit!.region.x).toBeGreaterThan(0.5)
  expect(hit!.region.y).toBeGreaterThan(0.5)
})

test('a number written on a photo is found, with its place', async () => {
  const hit = hitIn(
    await readApart(await photo(1200, 900, { input: written('Call 0712 345 678'), left: 100, top: 200 })),
  )
  expect(hit).toMatchObject({ excerpt: '0712 345 678', reasons: ['phone_number'] })
  expect(hit!.region.y).toBeLessThan(0.4)
})

test.each([
  ['nothing at all', () => photo(800, 800)],
  ['a size and a model', () => photo(1200, 900, { input: written('SM-A515F 128GB size 42'), left: 50, top: 50 })],
  ['the address of its maker', () => photo(1200, 900, { input: written('www.sufuria-works.com'), left: 50, top: 50 })],
  [
    'a serial number in a code',
    async () => photo(900, 900, { input: await codeOf('SN-29381-KQ', 250), left: 50, top: 50 }),
  ],
  ['a single pixel', () => photo(1, 1)],
  ['a line of pixels', () => photo(2000, 1)],
])('%s is harmless', async (_what, make) => {
  expect(hitIn(await readApart(await make()))).toBeUndefined()
})

const program = async (name: string, text: string): Promise<URL> => {
  const path = join(world.config.AMANA_DATA, `${name}.mjs`)
  await writeFile(path, text)
  return pathToFileURL(path)
}

test('a reader that breaks, or never answers, is replaced, and the next picture is read', async () => {
  const bytes = await photo(40, 40)
  const broken = await program('broken', "process.on('message', () => process.abort())")
  await expect(readApart(bytes, { program: broken })).rejects.toThrow('the reader ended')
  const silent = await program('silent', "process.on('message', () => { for (;;); })")
  await expect(readApart(bytes, { program: silent, msMax: 300 })).rejects.toThrow('took too long')
  await expect(readApart(await photo(1, 1))).resolves.toEqual({ codes: [], words: [] })
})

const growing = (pages: number) => `
  process.on('message', ({ id }) => {
    try { new WebAssembly.Memory({ initial: 1 }).grow(${pages}); process.send({ id, residentMb: 1, read: { codes: [], words: [] } }) }
    catch (error) { process.send({ id, residentMb: 1, failed: String(error) }) }
  })`

test('a reader gets no more memory in WebAssembly than is meant for it, and makes room when it has become large', async () => {
  const bytes = await photo(1, 1)
  await expect(readApart(bytes, { program: await program('modest', growing(1_000)) })).resolves.toBeDefined()
  await expect(readApart(bytes, { program: await program('greedy', growing(5_000)) })).rejects.toThrow(/memory/i)
  const swelling = await program(
    'swelling',
    `process.on('message', ({ id, bytes }) => process.send({ id, residentMb: bytes.length, read: { codes: [], words: [{ text: String(process.pid) }] } }))`,
  )
  const pidOf = async (residentMb: number) =>
    (await readApart(new Uint8Array(residentMb), { program: swelling })).words[0]!.text
  const first = await pidOf(100)
  expect(await pidOf(600)).toBe(first)
  expect(await pidOf(100)).not.toBe(first)
})

test('a picture that no reader gets through is refused after three tries, and is counted against nobody', async () => {
  const shopId = newId(world.clock.read())
  const { key } = await storePicture(world.ctx(), await photo(300, 300), lookForContacts({ shopId }))
  const folder = join(world.config.AMANA_DATA, 'media')
  for (const name of await readdir(folder))
    if (name.includes(key)) await writeFile(join(folder, name), 'no picture any more')
  await world.drain()
  const { rows } = await world.owner.query("select data from platform.fact where name = 'picture_refused'")
  expect(rows).toEqual([{ data: { key, shopId, reasons: ['unreadable'] } }])
  expect(await hitsOfShop(world.ctx(), shopId)).toEqual([])
  await world.owner.query("delete from platform.fact where name = 'picture_refused'")
})

const isServed = async (key: string, width: number): Promise<boolean> => {
  const file = await mediaStorage(world.config).get(fileOf(key, width))
  file?.stream.destroy()
  return file !== undefined
}

test('nobody is shown a picture before it was looked into; a harmless one is shown then, and one with a number never', async () => {
  const shopId = newId(world.clock.read())
  const look = lookForContacts({ shopId })
  const harmless = await storePicture(world.ctx(), await photo(700, 500), look)
  const number = await photo(1200, 900, { input: written('Piga 0712 345 678'), left: 100, top: 200 })
  const refused = await storePicture(world.ctx(), number, look)
  expect([harmless.held, await isServed(harmless.key, 700), await isServed(refused.key, 1200)]).toEqual([
    true,
    false,
    false,
  ])
  await world.clock.advance(hours(1))
  expect(await picturesHeldSince(world.ctx(), world.clock.read())).toHaveLength(2)
  await world.drain()
  expect([await isServed(harmless.key, 700), await isServed(refused.key, 1200)]).toEqual([true, false])
  expect(await picturesHeldSince(world.ctx(), world.clock.read())).toEqual([])
  expect(await hitsOfShop(world.ctx(), shopId)).toMatchObject([
    {
      field: 'picture',
      verdict: 'hard',
      disguised: true,
      excerpt: '0712 345 678',
      region: { width: expect.any(Number) },
    },
  ])
  const { rows } = await world.owner.query(
    "select name, data->>'key' as key from platform.fact where name in ('picture_shown', 'picture_refused') order by name",
  )
  expect(rows).toEqual([
    { name: 'picture_refused', key: refused.key },
    { name: 'picture_shown', key: harmless.key },
  ])
})
