// Pictures that a file names come after its products: each through everything an upload goes through, none twice, none from our own network.
import { toWireId } from '@amana/contract'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { routes as catalogueRoutes, reactions as keepPictures, syncCategories } from '#catalogue'
import * as identity from '#identity'
import * as imports from '#imports'
import { days, minutes } from '#platform/clock'
import { aPublicAddress, openAnInternet } from '../../test/an-internet.ts'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, stallPassword } from '../../test/stalls.ts'
import { fetchPictures } from './actions/fetch-pictures.ts'
import { runBatch } from './actions/run-import.ts'
import { takeUpStalledImports } from './actions/take-up-imports.ts'
import { csvOf } from './file/write-rows.ts'
import { picturesAtOnce } from './rules.ts'

const world = await openTestWorld()
const internet = await openAnInternet()
const url = await serveModules(world, identity.routes, catalogueRoutes, imports.routes)
keepPictures()
imports.reactions(internet)
await syncCategories(world.ctx())

const site = 'https://photos.example.com'
/** Every one of them looks different. */
async function photo(seed: number): Promise<Buffer> {
  const data = Buffer.from(
    Array.from({ length: 40 * 30 * 3 }, (_, index) => (index * index * (seed + 3) + seed * 97) % 256),
  )
  return sharp(data, { raw: { width: 40, height: 30, channels: 3 } })
    .resize(400, 300, { kernel: 'nearest' })
    .png()
    .toBuffer()
}
async function show(path: string, seed: number): Promise<void> {
  const bytes = await photo(seed)
  internet.pages.set(path, (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(bytes))
}

beforeEach(() => {
  internet.names.clear()
  internet.names.set('photos.example.com', [[aPublicAddress]])
  internet.pages.clear()
  internet.asked.length = 0
})

async function openSeller() {
  const stall = await openStall(world)
  await giveTier(world, stall.shopId, 'trusted')
  const browser = visit(url)
  await browser.send('POST', '/api/sessions', { email: stall.email, password: stallPassword })
  return { stall, browser, path: `/api/seller/shops/${toWireId('shop', stall.shopId)}` }
}
type Seller = Awaited<ReturnType<typeof openSeller>>

const head = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Type',
  'Variant Price',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'Status',
]
const sandal = (handle: string, image: string, position = '', alt = '') => [
  ...[handle, `Sandals ${handle}`, 'Hand-cut leather sandals with a tyre sole.', 'Sandals & slippers', '1200'],
  ...[image, position, alt, 'active'],
]
const more = (handle: string, image: string, position = '', alt = '') => [
  handle,
  '',
  '',
  '',
  '',
  image,
  position,
  alt,
  '',
]

async function bring({ browser, path }: Seller, bytes: Buffer, existing: 'skip' | 'change' = 'skip'): Promise<string> {
  const reply = await browser.send('POST', `${path}/imports?name=a.csv`, bytes, { 'content-type': 'text/csv' })
  await world.drain()
  const { categories } = (await browser.send('GET', `${path}/imports/${reply.body.id}`)).body
  const wish = {
    categories: categories.map(({ name, slug }: { name: string; slug: string }) => ({ name, slug })),
    existing,
  }
  const started = await browser.send('POST', `${path}/imports/${reply.body.id}/start`, wish)
  expect(started.status, JSON.stringify(started.body)).toBe(202)
  return reply.body.id
}
const file = (...rows: string[][]) => Buffer.from(csvOf([head, ...rows]))
const look = async ({ browser, path }: Seller, id: string) => (await browser.send('GET', `${path}/imports/${id}`)).body
const remarksOf = async ({ browser, path }: Seller, id: string): Promise<[number, string, string][]> =>
  (await browser.send('GET', `${path}/imports/${id}/products?limit=200`)).body.products.flatMap(
    ({ remarks }: { remarks: { line: number; code: string; sentence: { en: string } }[] }) =>
      remarks.map(({ line, code, sentence }) => [line, code, sentence.en]),
  )
const shown = async ({ stall }: Seller): Promise<{ handle: string; alt: string; key: string }[]> =>
  (
    await world.owner.query(
      `select p.handle, c.alt, c.key from catalogue.picture c join catalogue.product p on p.id = c.product_id
       where c.shop_id = $1 order by p.handle, c.position`,
      [stall.shopId],
    )
  ).rows
const altsOf = async (seller: Seller) => (await shown(seller)).map(({ handle, alt }) => `${handle}: ${alt}`)
const exported = async ({ browser, path }: Seller): Promise<string> =>
  (await browser.send('GET', `${path}/export`)).body
const importIdOf = async ({ stall }: Seller): Promise<string> =>
  (await world.owner.query('select id from imports.import where shop_id = $1 order by created_at desc', [stall.shopId]))
    .rows[0].id

test('a seller’s pictures come with the file, in the order and with the words it gives them', async () => {
  const seller = await openSeller()
  for (const [index, path] of ['/a.jpg', '/b.jpg', '/c.jpg'].entries()) await show(path, index)
  const id = await bring(
    seller,
    file(
      sandal('one', `${site}/b.jpg`, '2', 'From the side'),
      more('one', `${site}/a.jpg`, '1', 'From above'),
      sandal('two', `${site}/c.jpg`),
    ),
  )
  await world.drain()
  expect(await look(seller, id)).toMatchObject({
    ...{ state: 'done', counts: { added: 2 }, pictures: { waiting: 0, done: 3, failed: 0 } },
  })
  expect(await altsOf(seller)).toEqual(['one: From above', 'one: From the side', 'two: Sandals two'])
  expect(await remarksOf(seller, id)).toEqual([])
})

test('what is no picture, is gone or is not for everybody is named at its line, and the product stays', async () => {
  const seller = await openSeller()
  await show('/fine.jpg', 1)
  internet.pages.set('/page.jpg', (_, response) => response.end('<html><script>alert(1)</script></html>'))
  internet.pages.set('/drawing.jpg', (_, response) => response.end('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  internet.names.set('router.example.com', [['192.168.0.1']])
  const id = await bring(
    seller,
    file(
      sandal('one', `${site}/page.jpg`),
      more('one', `${site}/gone.jpg`),
      more('one', 'https://router.example.com/a.jpg'),
      more('one', 'http://photos.example.com/fine.jpg'),
      more('one', `${site}/drawing.jpg`),
      more('one', `${site}/fine.jpg`),
    ),
  )
  await world.drain()
  expect(await look(seller, id)).toMatchObject({ state: 'done', pictures: { waiting: 0, done: 1, failed: 4 } })
  expect((await shown(seller)).length).toBe(1)
  expect((await remarksOf(seller, id)).map(([line, code]) => [line, code]).sort()).toEqual([
    [2, 'picture_refused'],
    [3, 'picture_missing'],
    [4, 'picture_address'],
    [5, 'picture_address'],
    [6, 'picture_refused'],
  ])
  expect((await remarksOf(seller, id)).find(([line]) => line === 2)![2]).toContain('not a picture we can read')
  const report = (await seller.browser.send('GET', `${seller.path}/imports/${id}/report`)).body
  expect(report).toContain('not a picture we can read')
})

test('an export imports again unchanged, pictures included, and nobody is asked for them', async () => {
  const seller = await openSeller()
  for (const [index, path] of ['/a.jpg', '/b.jpg'].entries()) await show(path, index + 20)
  await bring(seller, file(sandal('one', `${site}/a.jpg`, '1', 'Above'), more('one', `${site}/b.jpg`, '2', 'Side')))
  await world.drain()
  const [before, pictures] = [await exported(seller), await shown(seller)]
  expect(pictures.length).toBe(2)
  internet.asked.length = 0
  const again = await bring(seller, Buffer.from(before), 'change')
  await world.drain()
  expect(await look(seller, again)).toMatchObject({ state: 'done', counts: { changed: 1 } })
  expect([await exported(seller), await shown(seller)]).toEqual([before, pictures])
  // Under another handle it is another product with the same pictures.
  const copy = await bring(seller, Buffer.from(before.replaceAll('one,', 'copy,')))
  await world.drain()
  expect(await look(seller, copy)).toMatchObject({ state: 'done', pictures: { waiting: 0, done: 0, failed: 0 } })
  expect((await shown(seller)).map(({ key }) => key).slice(0, 2)).toEqual(pictures.map(({ key }) => key))
  // In another shop it is a picture that was brought there.
  const other = await openSeller()
  const theirs = await bring(other, Buffer.from(before))
  await world.drain()
  expect(await look(other, theirs)).toMatchObject({ state: 'done', pictures: { waiting: 0, done: 2, failed: 0 } })
  expect(await altsOf(other)).toEqual(['one: Above', 'one: Side'])
  expect((await shown(other)).some(({ key }) => pictures.some((own) => own.key === key))).toBe(false)
  expect(internet.asked).toEqual([])
})

test('a file that is brought again to change products adds no picture twice', async () => {
  const seller = await openSeller()
  await show('/a.jpg', 30)
  const rows = file(sandal('one', `${site}/a.jpg`, '1', 'Above'))
  for (const existing of ['skip', 'change', 'change'] as const) {
    const id = await bring(seller, rows, existing)
    await world.drain()
    expect(await look(seller, id)).toMatchObject({ state: 'done', pictures: { done: 1, failed: 0 } })
  }
  expect(await altsOf(seller)).toEqual(['one: Above'])
})

test('a product has eight pictures and no more, whatever the file says', async () => {
  const seller = await openSeller()
  const paths = Array.from({ length: 10 }, (_, index) => `/p${index}.jpg`)
  for (const [index, path] of paths.entries()) await show(path, index + 40)
  const [first, ...others] = paths
  const id = await bring(
    seller,
    file(sandal('one', `${site}${first}`), ...others.map((path) => more('one', `${site}${path}`))),
  )
  await world.drain()
  expect((await shown(seller)).length).toBe(8)
  expect((await remarksOf(seller, id)).map(([line, code]) => [line, code])).toEqual([[10, 'pictures_too_many']])
})

test('a site that does not answer is asked three times, then the seller is told', async () => {
  const seller = await openSeller()
  let times = 0
  internet.pages.set('/busy.jpg', (_, response) => {
    times += 1
    response.writeHead(503).end()
  })
  const id = await bring(seller, file(sandal('one', `${site}/busy.jpg`)))
  await world.drain()
  for (const expected of [1, 2, 3]) {
    expect([times, (await look(seller, id)).state]).toEqual([expected, expected < 3 ? 'running' : 'done'])
    world.clock.advance(minutes(2) + 1000)
    await takeUpStalledImports(world.ctx())
    await world.drain()
  }
  expect(times).toBe(3)
  expect(await look(seller, id)).toMatchObject({ state: 'done', pictures: { waiting: 0, failed: 1 } })
  expect((await remarksOf(seller, id)).map(([, code]) => code)).toEqual(['picture_unreachable'])
})

test('pictures of a shop are fetched a few at a time, and two workers at one file add none twice', async () => {
  const seller = await openSeller()
  const paths = Array.from({ length: 12 }, (_, index) => `/w${index}.jpg`)
  const atOnce: number[] = []
  for (const [index, path] of paths.entries()) {
    const bytes = await photo(index + 60)
    internet.pages.set(path, async (_, response) => {
      const { rows } = await world.owner.query(
        `select count(*)::int as count from imports.picture where shop_id = $1 and state = 'fetching'`,
        [seller.stall.shopId],
      )
      atOnce.push(rows[0].count)
      response.end(bytes)
    })
  }
  await bring(seller, file(...paths.map((path, index) => sandal(`s${String(index).padStart(2, '0')}`, site + path))))
  const importId = await importIdOf(seller)
  while (await runBatch(world.ctx(), seller.stall.shopId, importId)) await Promise.resolve()
  const work = () => fetchPictures(world.ctx(), internet, seller.stall.shopId, importId)
  await Promise.all([work(), work(), work()])
  await world.drain()
  expect((await shown(seller)).length).toBe(12)
  expect(Math.max(...atOnce)).toBe(picturesAtOnce)
  expect(internet.asked.length).toBe(12)
})

test('a worker that is lost in the middle leaves nothing behind but what the next one takes up', async () => {
  const seller = await openSeller()
  for (const [index, path] of ['/a.jpg', '/b.jpg'].entries()) await show(path, index + 80)
  const id = await bring(seller, file(sandal('one', `${site}/a.jpg`), sandal('two', `${site}/b.jpg`)))
  const importId = await importIdOf(seller)
  while (await runBatch(world.ctx(), seller.stall.shopId, importId)) await Promise.resolve()
  // Lost after it had said which pictures it was at.
  await world.owner.query(
    `update imports.picture set state = 'fetching', tries = 1, not_before = $2 where import_id = $1`,
    [importId, new Date(world.clock.read().getTime() + minutes(2))],
  )
  await world.drain()
  expect(await look(seller, id)).toMatchObject({ state: 'running', pictures: { waiting: 2 } })
  world.clock.advance(minutes(2) + 1000)
  await takeUpStalledImports(world.ctx())
  await world.drain()
  expect(await look(seller, id)).toMatchObject({ state: 'done', pictures: { waiting: 0, done: 2 } })
})

test('a seller who stops an import keeps the pictures that are there, and no more come', async () => {
  const seller = await openSeller()
  await show('/a.jpg', 90)
  const id = await bring(seller, file(sandal('one', `${site}/a.jpg`)))
  const importId = await importIdOf(seller)
  while (await runBatch(world.ctx(), seller.stall.shopId, importId)) await Promise.resolve()
  expect((await seller.browser.send('POST', `${seller.path}/imports/${id}/cancel`, {})).body.state).toBe('cancelled')
  await world.drain()
  world.clock.advance(days(1))
  await takeUpStalledImports(world.ctx())
  await world.drain()
  expect([await shown(seller), internet.asked]).toEqual([[], []])
})

test('words beside a picture that lead past Amana are refused like any other', async () => {
  const seller = await openSeller()
  await show('/a.jpg', 95)
  const id = await bring(
    seller,
    file(sandal('one', `${site}/a.jpg`, '1', 'Call 0722 123 456'), sandal('two', `${site}/a.jpg`)),
  )
  await world.drain()
  expect(await look(seller, id)).toMatchObject({ counts: { faulty: 1, added: 1 } })
  expect((await remarksOf(seller, id)).map(([line, code]) => [line, code])).toEqual([[2, 'contact_details']])
})
