// The sitemap and the feeds as a crawler gets them, from the real api: complete, well formed, and not fetched twice.
import express from 'express'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../../backend/app.ts'
import { openTestWorld, serve } from '../../backend/test/harness.ts'
import { giveTier, openStall, putOnShow, putPicture, type Stall } from '../../backend/test/stalls.ts'
import { feeds } from './router.ts'

const world = await openTestWorld()
const origin = 'https://amana.test'
const hostile = '👟 Sandals ]]></title><script>alert("x")</script> & "co"'
let site: string
let stall: Stall

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'item' })
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
async function readXml(path: string): Promise<any> {
  const response = await fetch(site + path)
  expect([path, response.status]).toEqual([path, 200])
  const text = await response.text()
  expect(XMLValidator.validate(text), path).toBe(true)
  return parser.parse(text)
}

/** Without the second header, Node's fetch would ask for a fresh copy. */
const seen = (etag: string) => ({ 'if-none-match': etag, 'cache-control': 'max-age=0' })

beforeAll(async () => {
  const { db, pool, clock, config } = world
  const api = await serve(createApp({ db, pool, clock, config, log: world.ctx().log }).express)
  const app = express()
  app.use(feeds({ apiUrl: api, publicUrl: origin }))
  app.use((_request, response) => void response.status(404).send('a page'))
  site = await serve(app)
  stall = await openStall(world, {
    name: 'Akinyi & Daughters <Sandals>',
    deliveryOptions: [
      { name: 'Anywhere', zone: 'nationwide', feeCents: 30000, freeFromCents: 200000, daysMin: 1, daysMax: 3 },
      { name: 'Rider in town', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 },
    ],
  })
  await giveTier(world, stall.shopId, 'trusted')
  const plain = await putOnShow(world, stall)
  world.clock.advance(1000)
  const sized = await putOnShow(world, stall, {
    title: hostile,
    brand: 'A&B',
    options: [
      { name: 'Size', values: ['41', '42'] },
      { name: 'Rangi', values: ['Nyeusi'] },
    ],
    variants: [
      { optionValues: ['41', 'Nyeusi'], priceCents: 250000, stock: 0 },
      { optionValues: ['42', 'Nyeusi'], priceCents: 150000, stock: 3 },
    ],
    priceWasCents: 200000,
  })
  await putOnShow(world, stall, { title: 'A draft nobody may see', status: 'draft' })
  for (const { productId } of [plain, sized]) await putPicture(world, stall, productId)
  await world.drain()
})

test('the sitemap leads to every shop and product on show, and to nothing else', async () => {
  const { sitemapindex } = await readXml('/sitemap.xml')
  const parts: { loc: string; lastmod?: string }[] = sitemapindex.sitemap
  expect(parts.map(({ loc }) => loc.replace(/_\w{26}/, '_…'))).toEqual([
    `${origin}/sitemap/pages.xml`,
    `${origin}/sitemap/shops-shp_….xml`,
    `${origin}/sitemap/products-prd_….xml`,
  ])
  const located: string[] = []
  for (const { loc } of parts) {
    const { urlset } = await readXml(loc.replace(origin, ''))
    located.push(...[urlset.url].flat().map((each: { loc: string }) => each.loc))
  }
  expect(located).toContain(`${origin}/`)
  expect(located).toContain(`${origin}/c/sandals-slippers`)
  expect(located).toContain(`${origin}/${stall.slug}`)
  expect(located.filter((each) => each.includes('/p/')).map((each) => each.replace(/prd_\w{26}/, '…'))).toEqual([
    `${origin}/${stall.slug}/p/…-leather-sandals`,
    `${origin}/${stall.slug}/p/…-sandals-title-script-alert-x-script-co`,
  ])
})

test('a feed reader hears of what a shop put on show, with its picture and its price', async () => {
  const { rss } = await readXml(`/${stall.slug}/feed.xml`)
  expect(rss['@_version']).toBe('2.0')
  const { channel } = rss
  expect(channel).toMatchObject({ title: 'Akinyi & Daughters <Sandals> · Amana', link: `${origin}/${stall.slug}` })
  expect(channel['atom:link']['@_href']).toBe(`${origin}/${stall.slug}/feed.xml`)
  expect(channel.item).toHaveLength(2)
  const titles = channel.item.map(({ title }: { title: string }) => title)
  expect(titles).toContain(hostile)
  for (const item of channel.item) {
    expect(item.link).toMatch(/^https:\/\/amana\.test\/stall-\d+\/p\/prd_/)
    expect(item.guid).toMatchObject({ '@_isPermaLink': 'false', '#text': expect.stringMatching(/^prd_/) })
    expect(new Date(item.pubDate).toUTCString()).toBe(item.pubDate)
    expect(item.description).toMatch(/^KES [\d,]+ · /)
    expect(item.enclosure).toMatchObject({ '@_type': 'image/jpeg', '@_length': expect.stringMatching(/^[1-9]\d+$/) })
    expect(item.enclosure['@_url']).toMatch(/^https:\/\/amana\.test\/media\/[0-9a-f]{32}-share\.jpg$/)
  }
})

test('a shopping service is told of every variant, with what Google requires', async () => {
  const { rss } = await readXml('/feeds/google-merchant.xml')
  const items: Record<string, string>[] = rss.channel.item
  expect(items).toHaveLength(3)
  for (const item of items) {
    const required = [
      'g:id',
      'title',
      'description',
      'link',
      'g:image_link',
      'g:availability',
      'g:price',
      'g:condition',
    ]
    for (const field of required) expect(item[field], field).toBeTruthy()
    expect(item['g:id']!.length).toBeLessThanOrEqual(50)
    expect(item['g:price']).toMatch(/^\d+\.\d\d KES$/)
    expect(item['g:google_product_category']).toBe('Apparel & Accessories > Shoes')
  }
  const [first, small, large] = items
  expect(first).toMatchObject({ 'g:identifier_exists': 'no', 'g:availability': 'in_stock', 'g:price': '1200.00 KES' })
  expect(first!['g:shipping']).toMatchObject({ 'g:country': 'KE', 'g:price': '300.00 KES', 'g:max_transit_time': '3' })
  expect(small).toMatchObject({
    title: `${hostile} – 41, Nyeusi`,
    'g:availability': 'out_of_stock',
    'g:price': '2500.00 KES',
    'g:size': '41',
    'g:color': 'Nyeusi',
    'g:brand': 'A&B',
    'g:shipping': { 'g:price': '0.00 KES' },
  })
  expect(large).toMatchObject({ 'g:price': '2000.00 KES', 'g:sale_price': '1500.00 KES' })
  expect(small!['g:item_group_id']).toBe(large!['g:item_group_id'])
  expect((await readXml(`/${stall.slug}/google-merchant.xml`)).rss.channel.item).toHaveLength(3)
})

test('nothing is fetched twice until something on show has changed', async () => {
  for (const path of ['/sitemap.xml', '/feeds/google-merchant.xml', `/${stall.slug}/feed.xml`]) {
    const first = await fetch(site + path)
    expect(first.headers.get('content-type')).toMatch(/^application\/(rss\+)?xml; charset=utf-8$/)
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(first.headers.get('last-modified')).toMatch(/GMT$/)
    const etag = first.headers.get('etag')!
    expect((await fetch(site + path, { headers: seen(etag) })).status).toBe(304)
    expect(await (await fetch(site + path, { method: 'HEAD' })).text()).toBe('')
    world.clock.advance(90_000)
    await putOnShow(world, stall, { title: `Something new for ${path}` })
    await world.drain()
    expect((await fetch(site + path, { headers: seen(etag) })).status).toBe(200)
  }
})

test('a shop that does not exist, or sells no more, has no feeds; odd addresses are no part of the sitemap', async () => {
  for (const path of ['/no-such-shop/feed.xml', '/no-such-shop/google-merchant.xml', '/sitemap/products-prd_x.xml'])
    expect([path, (await fetch(site + path)).status]).toEqual([path, 404])
  await world.owner.query(`update shops.shop set status = 'frozen' where id = $1`, [stall.shopId])
  world.clock.advance(700_000)
  const gone = await fetch(`${site}/${stall.slug}/feed.xml`)
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store'])
  const { rss } = await readXml('/feeds/google-merchant.xml')
  expect(rss.channel.item).toBeUndefined()
})
