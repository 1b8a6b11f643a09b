// What search engines and chats are told of a page, on the site as it is served: one address, words in the visitor's
// language, a picture that is there, facts that can be read; and no page of somebody's own.
import { listProductReviews } from '@amana/contract/reviews'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, expect, test } from 'vitest'
import { openVisit } from '../tools/smoke/client.ts'
import { openPage, phone, site, withBrowser } from './browsing.ts'

withBrowser()

interface Head {
  status: number
  title: string
  canonical: string | undefined
  hidden: boolean
  og: Record<string, string>
  description: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: facts of many kinds, each read for what it is known to hold
  facts: any[]
}

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

async function headOf(path: string, headers: Record<string, string> = {}): Promise<Head> {
  const response = await fetch(site + path, { headers, redirect: 'manual' })
  const html = await response.text()
  const meta = [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map((match) => [
    match[1]!,
    plain(match[2]!),
  ])
  const all = Object.fromEntries(meta) as Record<string, string>
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((match) =>
    JSON.parse(match[1]!),
  )
  return {
    status: response.status,
    title: plain(/<title>([^<]*)/.exec(html)?.[1] ?? ''),
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
    hidden: all.robots?.includes('noindex') ?? false,
    og: all,
    description: all.description,
    facts: data.flatMap((each) => each['@graph'] ?? [each]),
  }
}

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'url' || name === 'sitemap' })
async function xmlAt(path: string) {
  const response = await fetch(site + path)
  const text = await response.text()
  expect([path, response.status, XMLValidator.validate(text)]).toEqual([path, 200, true])
  return parser.parse(text)
}

let origin: string
let shop: string
let product: string
const fact = (head: Head, kind: string) => head.facts.find((each) => each['@type'] === kind)

beforeAll(async () => {
  const { sitemapindex } = await xmlAt('/sitemap.xml')
  const parts: string[] = sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc)
  origin = new URL(parts[0]!).origin
  const firstOf = async (kind: string) => {
    const part = parts.find((each) => each.includes(`/sitemap/${kind}`))!
    return (await xmlAt(part.slice(origin.length))).urlset.url[0].loc.slice(origin.length) as string
  }
  shop = await firstOf('shops')
  product = await firstOf('products')
})

test('every page that the sitemap names is there, says that it is the one, and has words and a picture of its own', async () => {
  const pages = ['/', '/help', '/search', '/c/shoes', shop, product]
  for (const path of pages) {
    const head = await headOf(path)
    expect([path, head.status, head.canonical, head.hidden]).toEqual([path, 200, origin + path, false])
    expect(head.og['og:url']).toBe(origin + path)
    expect(head.description!.length, path).toBeGreaterThan(30)
    expect(head.og['twitter:card']).toBe('summary_large_image')
    const picture = await fetch(site + head.og['og:image']!.slice(origin.length))
    expect([path, picture.headers.get('content-type')]).toEqual([path, 'image/jpeg'])
    expect((await picture.arrayBuffer()).byteLength).toBeLessThan(200_000)
  }
  const titles = await Promise.all(pages.map(async (path) => (await headOf(path)).title))
  expect(new Set(titles).size).toBe(pages.length)
})

test('filters, orders and further pages are no pages of their own, and what is somebody’s own is for nobody else', async () => {
  expect((await headOf('/c/shoes?sort=price_low&min=100')).canonical).toBe(`${origin}/c/shoes`)
  expect((await headOf('/search?sort=price_low')).canonical).toBe(`${origin}/search`)
  for (const path of [
    '/search?q=shoes',
    '/search?county=Nairobi',
    '/search?min=100',
    '/cart',
    '/find-order',
    '/sign-in',
  ])
    expect([path, await headOf(path)]).toMatchObject([path, { hidden: true, canonical: undefined }])
})

test('an address in another form leads to the one address', async () => {
  const id = product.split('/').at(-1)!.split('-')[0]
  for (const [from, to] of [
    [shop.toUpperCase(), shop],
    [`${shop}/p/${id}-something-else`, product],
  ] as const) {
    const response = await fetch(site + from, { redirect: 'manual' })
    expect([from, response.status]).toEqual([from, 301])
    expect(new URL(response.headers.get('location')!, site).pathname).toBe(to)
  }
})

test('titles and descriptions speak the visitor’s language', async () => {
  for (const path of ['/', '/help', '/c/shoes', product]) {
    const english = await headOf(path)
    const swahili = await headOf(path, { 'accept-language': 'sw' })
    expect([path, swahili.description]).not.toEqual([path, english.description])
    expect(swahili.og['og:locale']).toBe('sw_KE')
  }
})

test('the facts of a product, a shop and the site can be read by machines', async () => {
  const ofProduct = await headOf(product)
  const found = fact(ofProduct, 'Product') ?? fact(ofProduct, 'ProductGroup')
  expect(found.name.length).toBeGreaterThan(3)
  // Stars are told where somebody gave them, and only then: a journey before this one may have.
  const { productId } = /\/p\/(?<productId>prd_[^/-]+)/.exec(product)!.groups!
  const { rating } = await openVisit(site).call(listProductReviews, {
    params: { productId: productId! },
    query: { sort: 'newest', limit: 1 },
  })
  expect(found.aggregateRating?.reviewCount).toBe(rating?.count)
  for (const { offers } of found.hasVariant ?? [found]) {
    expect(offers).toMatchObject({ '@type': 'Offer', priceCurrency: 'KES', seller: { '@type': 'Organization' } })
    expect(offers.price).toMatch(/^\d+\.\d\d$/)
    expect(offers.availability).toMatch(/^https:\/\/schema\.org\/(In|OutOf)Stock$/)
    expect(offers.itemCondition).toMatch(/^https:\/\/schema\.org\/(New|Used|Refurbished)Condition$/)
    expect(offers.url).toBe(origin + product)
  }
  const steps = fact(ofProduct, 'BreadcrumbList').itemListElement
  expect(steps.map(({ position }: { position: number }) => position)).toEqual(
    steps.map((_: unknown, at: number) => at + 1),
  )
  expect(steps.at(-1).item).toBe(origin + product)
  expect(fact(await headOf(shop), 'Store')).toMatchObject({ url: origin + shop, address: { addressCountry: 'KE' } })
  const home = await headOf('/')
  expect(fact(home, 'WebSite').potentialAction.target.urlTemplate).toBe(`${origin}/search?q={words}`)
  expect(fact(home, 'Organization').name).toBe('Amana')
})

test('a shop says where its feed is, and the page’s own policy lets its facts stand', async () => {
  const page = await openPage(phone)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text())
  })
  await page.goto(site + product)
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1)
  await page.goto(site + shop)
  const feed = await page.locator('link[type="application/rss+xml"]').getAttribute('href')
  const { rss } = await xmlAt(feed!)
  expect([rss.channel.item].flat().length).toBeGreaterThan(0)
  expect(complaints).toEqual([])
  const robots = await (await fetch(`${site}/robots.txt`)).text()
  expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`)
})
