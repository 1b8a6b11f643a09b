// Addresses that are for machines: the sitemap, robots.txt, and feeds. They are answered before any page is.
import { readFeedState } from '@amana/contract'
import { type Request, type Response, Router } from 'express'
import { feedPaths, paths } from '../app/paths.ts'
import { type Ask, askFor } from './ask.ts'
import { merchantFeed } from './merchant.ts'
import { robots } from './robots.ts'
import { type Feed, sendFeed, sendRefusal } from './send.ts'
import { shopFeed } from './shop-feed.ts'
import { sitemapIndex, sitemapOfPages, sitemapOfProducts, sitemapOfShops } from './sitemap.ts'

export interface Around {
  apiUrl: string
  /** Where people reach us, whatever a request says; without a slash at the end. */
  publicUrl: string
}

const anHour = 3600
const xml = 'application/xml'
const about = {
  title: 'Amana',
  description: 'Buy from shops all over Kenya. The money is held by Amana until the goods have arrived.',
}

export function feeds({ apiUrl, publicUrl: origin }: Around): Router {
  const router = Router()
  const answer = (path: string | RegExp, make: (ask: Ask, request: Request) => Promise<Feed | { movedTo: string }>) =>
    router.get(path, async (request: Request, response: Response) => {
      try {
        const feed = await make(askFor(request, apiUrl), request)
        if ('movedTo' in feed) response.redirect(301, feed.movedTo)
        else await sendFeed(request, response, feed)
      } catch (error) {
        sendRefusal(error, response)
      }
    })

  /** A sitemap changes when anything on show does. */
  const sitemap = (path: string | RegExp, write: (ask: Ask, from: string) => AsyncIterable<string>) =>
    answer(path, async (ask, request) => {
      const { version, changedAt } = await ask(readFeedState, {})
      const from = String(request.params[0] ?? '')
      return { type: xml, version, changedAt, maxAgeSeconds: anHour, parts: write(ask, from) }
    })

  router.get(feedPaths.robots, (_request, response) => {
    response.set('cache-control', 'public, max-age=86400').type('text/plain').send(robots(origin))
  })
  const id = '([0-9a-hjkmnp-tv-z]{26})'
  sitemap(feedPaths.sitemap, (ask) => sitemapIndex(ask, origin))
  sitemap(feedPaths.sitemapOfPages, (ask) => sitemapOfPages(ask, origin))
  sitemap(exactly(feedPaths.sitemapOfShops(`shp_${id}`)), (ask, from) => sitemapOfShops(ask, origin, `shp_${from}`))
  sitemap(exactly(feedPaths.sitemapOfProducts(`prd_${id}`)), (ask, from) =>
    sitemapOfProducts(ask, origin, `prd_${from}`),
  )

  answer(feedPaths.merchant, async (ask) => ({
    type: xml,
    ...(await ask(readFeedState, {})),
    maxAgeSeconds: anHour,
    parts: merchantFeed(ask, origin, { ...about, link: origin + paths.home }),
  }))

  /** A shop that has moved takes its feeds along. */
  const ofShop = (
    pathOf: (slug: string) => string,
    type: string,
    write: (ask: Ask, shop: Shop, changedAt: string | null) => AsyncIterable<string>,
  ) =>
    answer(pathOf(':shop'), async (ask, request) => {
      const slug = String(request.params.shop)
      const { shop, version, changedAt } = await ask(readFeedState, { query: { shop: slug } })
      if (shop!.slug !== slug) return { movedTo: pathOf(shop!.slug) }
      return { type, version, changedAt, maxAgeSeconds: anHour, parts: write(ask, shop!, changedAt) }
    })
  ofShop(feedPaths.shopFeed, 'application/rss+xml', (ask, shop, changedAt) => shopFeed(ask, origin, shop, changedAt))
  ofShop(feedPaths.shopMerchant, xml, (ask, { slug, name, description }) =>
    merchantFeed(ask, origin, { title: `${name} · Amana`, link: origin + paths.shop(slug), description }, slug),
  )
  return router
}

type Shop = NonNullable<Awaited<ReturnType<typeof stateOf>>['shop']>
const stateOf = (ask: Ask) => ask(readFeedState, {})
const exactly = (pattern: string) => new RegExp(`^${pattern.replace('.xml', '\\.xml')}$`)
