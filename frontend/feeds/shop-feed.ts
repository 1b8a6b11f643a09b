// What a shop put on show last, as RSS 2.0, for whoever follows shops with a reader instead of an account.
import { listNewestOffers, type Offer, type ReplyOf, type readFeedState } from '@amana/contract'
import { feedPaths, paths } from '../app/paths.ts'
import type { Ask } from './ask.ts'
import { element, type Xml, xmlHead } from './xml.ts'

type State = ReplyOf<typeof readFeedState>
type NewestOffer = ReplyOf<typeof listNewestOffers>['offers'][number]

export const inShillings = (offer: Pick<Offer, 'variants'>): number =>
  Math.min(...offer.variants.map(({ price }) => price.cents)) / 100
const spoken = new Intl.NumberFormat('en-KE')

export async function* shopFeed(
  ask: Ask,
  origin: string,
  shop: NonNullable<State['shop']>,
  changedAt: string | null,
): AsyncGenerator<string> {
  const { offers } = await ask(listNewestOffers, { query: { shop: shop.slug } })
  const own = origin + feedPaths.shopFeed(shop.slug)
  const channel = element('channel', [
    element('title', `${shop.name} · Amana`),
    element('link', origin + paths.shop(shop.slug)),
    element('description', shop.description),
    element('language', 'en-ke'),
    element('lastBuildDate', changedAt && new Date(changedAt).toUTCString()),
    element('ttl', 60),
    element('atom:link', '', { href: own, rel: 'self', type: 'application/rss+xml' }),
    ...offers.map((offer) => item(origin, offer)),
  ])
  yield xmlHead + element('rss', [channel], { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }).text
}

function item(origin: string, offer: NewestOffer): Xml {
  const picture = offer.pictures[0]
  const file = picture && (picture.urlShare ?? picture.urlLarge)
  return element('item', [
    element('title', offer.title),
    element('link', origin + paths.product(offer.shop.slug, offer.id, offer.title)),
    element('guid', offer.id, { isPermaLink: 'false' }),
    element('pubDate', new Date(offer.listedAt).toUTCString()),
    ...offer.categories.map(({ name }) => element('category', name)),
    element('description', `KES ${spoken.format(inShillings(offer))} · ${offer.description}`),
    file && offer.pictureBytes
      ? element('enclosure', '', {
          url: origin + file,
          length: offer.pictureBytes,
          type: file.endsWith('.jpg') ? 'image/jpeg' : 'image/webp',
        })
      : null,
  ])
}
