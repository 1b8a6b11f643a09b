// The sitemap: an index, and parts of at most 50,000 addresses that are cut where the api says.
import {
  addressesPerPartMax,
  listCategories,
  listProductAddresses,
  listShopAddresses,
  listSitemapParts,
} from '@amana/contract'
import { feedPaths, paths } from '../app/paths.ts'
import { type Ask, pages } from './ask.ts'
import { element, type Xml, xmlHead } from './xml.ts'

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }
const withImages = { ...namespace, 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' }

export async function* sitemapIndex(ask: Ask, origin: string): AsyncGenerator<string> {
  const parts = await ask(listSitemapParts, {})
  const entry = (path: string, changedAt?: string) =>
    element('sitemap', [element('loc', origin + path), element('lastmod', changedAt)])
  yield xmlHead +
    element(
      'sitemapindex',
      [
        entry(feedPaths.sitemapOfPages),
        ...parts.shops.map(({ from }) => entry(feedPaths.sitemapOfShops(from))),
        ...parts.products.map(({ from, changedAt }) => entry(feedPaths.sitemapOfProducts(from), changedAt)),
      ],
      namespace,
    ).text
}

/** The pages that are about no one shop, and the categories with something in them. */
export async function* sitemapOfPages(ask: Ask, origin: string): AsyncGenerator<string> {
  const { categories } = await ask(listCategories, {})
  const filled = categories.filter(({ listings }) => listings > 0).map(({ slug }) => paths.category(slug))
  const all = [paths.home, paths.search(), paths.help, ...filled]
  yield xmlHead +
    element(
      'urlset',
      all.map((path) => url(origin + path)),
      namespace,
    ).text
}

export const sitemapOfShops = (ask: Ask, origin: string, from: string): AsyncGenerator<string> =>
  urlset(
    from,
    async () => (await ask(listSitemapParts, {})).shops.map((part) => part.from),
    async (start, limit) => {
      const { shops, next } = await ask(listShopAddresses, { query: { from: start, limit } })
      return { urls: shops.map(({ slug }) => url(origin + paths.shop(slug))), next }
    },
  )

export const sitemapOfProducts = (ask: Ask, origin: string, from: string): AsyncGenerator<string> =>
  urlset(
    from,
    async () => (await ask(listSitemapParts, {})).products.map((part) => part.from),
    async (start, limit) => {
      const { products, next } = await ask(listProductAddresses, { query: { from: start, limit } })
      const urls = products.map(({ id, title, shopSlug, changedAt, picture }) =>
        url(origin + paths.product(shopSlug, id, title), changedAt, picture && origin + picture),
      )
      return { urls, next }
    },
  )

const url = (location: string, changedAt?: string, image?: string | null): Xml =>
  element('url', [
    element('loc', location),
    element('lastmod', changedAt),
    image ? element('image:image', [element('image:loc', image)]) : null,
  ])

const perPage = 2000

/** From one start of a part to the next, whatever came between, and never more than a sitemap takes. Ids sort as they are. */
async function* urlset(
  from: string,
  starts: () => Promise<string[]>,
  read: (from: string | undefined, limit: number) => Promise<{ urls: Xml[]; next: string | null }>,
): AsyncGenerator<string> {
  const end = (await starts()).find((start) => start > from)
  let room = addressesPerPartMax
  yield `${xmlHead}<urlset xmlns="${withImages.xmlns}" xmlns:image="${withImages['xmlns:image']}">`
  for await (const { urls, next } of pages(from, (start) => read(start, Math.min(perPage, room)))) {
    room -= urls.length
    yield urls.map(({ text }) => text).join('\n')
    if (room <= 0 || next === null || (end !== undefined && next >= end)) break
  }
  yield '</urlset>\n'
}
