// Everything that can be bought, for Google Merchant Center and whoever reads its format: an item for each variant.
// https://support.google.com/merchants/answer/7052112
import { type DeliveryOption, listOffers, type Money, type Offer } from '@amana/contract'
import { paths } from '../app/paths.ts'
import { kindOfOption } from '../app/storefront/products/kind-of-option.ts'
import { type Ask, pages } from './ask.ts'
import { googleCategories } from './google-categories.ts'
import { element, type Xml, xmlHead } from './xml.ts'

const perPage = 250
const most = { title: 150, description: 5000, brand: 70, pictures: 10 }

interface About {
  title: string
  link: string
  description: string
}

export async function* merchantFeed(ask: Ask, origin: string, about: About, shop?: string): AsyncGenerator<string> {
  const { title, link, description } = about
  const head = [element('title', title), element('link', link), element('description', description)]
  yield `${xmlHead}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${head.map(({ text }) => text).join('')}\n`
  const read = (from: string | undefined) => ask(listOffers, { query: { shop, from, limit: perPage } })
  for await (const { offers, delivery } of pages(undefined, read)) {
    const items = offers.flatMap((offer) => itemsOf(origin, offer, delivery[offer.shop.slug] ?? []))
    yield items.map(({ text }) => `${text}\n`).join('')
  }
  yield '</channel></rss>\n'
}

const inKes = ({ cents }: Pick<Money, 'cents'>): string => `${(cents / 100).toFixed(2)} KES`
const cut = (text: string, letters: number): string => [...text].slice(0, letters).join('')

function itemsOf(origin: string, offer: Offer, delivery: DeliveryOption[]): Xml[] {
  const link = origin + paths.product(offer.shop.slug, offer.id, offer.title)
  const [picture, ...others] = offer.pictures.map((each) => origin + (each.urlShare ?? each.urlLarge))
  // Without a picture an item is refused, and the whole account is told off for it.
  if (!picture) return []
  const leaf = offer.categories.at(-1)
  const known = googleCategories[leaf?.slug ?? ''] ?? googleCategories[offer.categories[0]?.slug ?? '']
  return offer.variants.map((variant) => {
    const kinds = offer.options.map((name, index) => [kindOfOption(name), variant.optionValues[index]] as const)
    const saidOf = (kind: string) => kinds.find(([each]) => each === kind)?.[1]
    const reduced = offer.priceWas !== null && offer.priceWas.cents > variant.price.cents
    return element('item', [
      element('g:id', variant.id),
      element('title', cut([offer.title, variant.optionValues.join(', ')].filter(Boolean).join(' – '), most.title)),
      element('description', cut(offer.description, most.description)),
      element('link', link),
      element('g:image_link', picture),
      ...others.slice(0, most.pictures).map((other) => element('g:additional_image_link', other)),
      element('g:availability', variant.available > 0 ? 'in_stock' : 'out_of_stock'),
      element('g:price', inKes(reduced ? offer.priceWas! : variant.price)),
      reduced ? element('g:sale_price', inKes(variant.price)) : null,
      element('g:condition', offer.condition),
      offer.brand ? element('g:brand', cut(offer.brand, most.brand)) : element('g:identifier_exists', 'no'),
      offer.variants.length > 1 ? element('g:item_group_id', offer.id) : null,
      element('g:color', saidOf('color')),
      element('g:size', saidOf('size')),
      element('g:material', saidOf('material')),
      element('g:google_product_category', known),
      element('g:product_type', offer.categories.map(({ name }) => name).join(' > ')),
      ...delivery.filter(({ zone }) => zone === 'nationwide').map((option) => shipping(option, variant.price)),
    ])
  })
}

/** Google knows no counties or towns of Kenya: only what reaches all of it can be told. */
function shipping(option: DeliveryOption, price: Money): Xml {
  const free = option.freeFrom !== null && price.cents >= option.freeFrom.cents
  return element('g:shipping', [
    element('g:country', 'KE'),
    element('g:service', option.name),
    element('g:price', inKes(free ? { cents: 0 } : option.fee)),
    element('g:min_handling_time', 0),
    element('g:max_handling_time', 0),
    element('g:min_transit_time', option.daysMin),
    element('g:max_transit_time', option.daysMax),
  ])
}
