// The pages that are measured, as somebody sees them who has just bought: something in the cart, an order that is paid.
import { randomInt, randomUUID } from 'node:crypto'
import { setCartLine } from '@amana/contract/carts'
import { readProduct } from '@amana/contract/catalogue'
import { placeOrder, readCheckout, readPayment } from '@amana/contract/checkout'
import { proveGuest, sendGuestCode } from '@amana/contract/guests'
import { searchListings } from '@amana/contract/search'
import { paths } from '../../frontend/app/paths.ts'
import { openVisit } from '../smoke/client.ts'
import { codeIn } from '../smoke/codes.ts'
import { eventually } from '../smoke/steps.ts'

export interface MeasuredPage {
  name: string
  path: string
  /** What the browser that bought is known by. */
  cookie: string
  /** Whether search engines may show it: not what was searched for, and not what is only somebody's own. */
  forEverybody: boolean
}

type Visit = ReturnType<typeof openVisit>

export async function prepareVisit(site: string): Promise<MeasuredPage[]> {
  const visit = openVisit(site)
  const { listings } = await visit.call(searchListings, { query: { shop: 'wanjiku-shoes', limit: 60 } })
  const listing = listings.find(({ available, price }) => available > 1 && price.cents < 800_000)
  if (!listing) throw new Error(`No shoes of Wanjiku's are on sale at ${site}: is it a demo market?`)
  const product = await visit.call(readProduct, { params: { productId: listing.productId } })
  const variant = product.variants.find(({ available }) => available > 1)!
  const putIntoCart = () =>
    visit.call(setCartLine, { params: { variantId: variant.id }, body: { quantity: 1, mode: 'set' } })
  await putIntoCart()
  const order = await buy(visit, product.shop)
  await putIntoCart()

  const page = (name: string, path: string, forEverybody: boolean) => ({
    ...{ name, path, forEverybody },
    cookie: visit.cookieLine(),
  })
  return [
    page('home', '/', true),
    page('search', '/search?q=boot', false),
    page('product', paths.product(product.shop.slug, product.id, product.title), true),
    page('shop', `/${product.shop.slug}`, true),
    page('cart', '/cart', false),
    page('checkout', `/checkout/${product.shop.slug}`, false),
    page('order', `/order/${order.orderId}?key=${encodeURIComponent(order.key!)}`, false),
  ]
}

async function buy(visit: Visit, shop: { id: string; slug: string }) {
  const home = { county: 'Nakuru', town: 'Naivasha' }
  const quote = await visit.call(readCheckout, { params: { slug: shop.slug }, query: home })
  const option = quote.deliveryOptions[0]!
  const phone = `2547${randomInt(10, 19)}${String(randomInt(1_000_000)).padStart(6, '0')}`
  const body = {
    shopId: quote.shop.id,
    contact: { name: 'Akinyi Auma', phone: `0${phone.slice(3)}` },
    delivery: { optionId: option.id, ...home, landmark: 'Opposite the bus park' },
    expectedTotalCents: quote.subtotal.cents + option.fee.cents,
  }
  const order = await visit.call(placeOrder, { body }, { idempotencyKey: randomUUID() })
  const mine = { params: { orderId: order.orderId }, query: { key: order.key } }
  const seen = <T>(ask: () => Promise<T>, isSo: (value: T) => boolean, what: string) => eventually(ask, isSo, what)
  await seen(
    () => visit.phone(phone),
    ({ prompt }) => prompt !== null,
    'the prompt on the phone',
  )
  await visit.network('POST', `/phones/${phone}/prompt`, { pin: '1234' })
  await seen(
    () => visit.call(readPayment, mine),
    ({ state }) => state === 'succeeded',
    'the payment',
  )
  await visit.call(sendGuestCode, mine)
  const { sms } = await seen(
    () => visit.phone(phone),
    (has) => has.sms.some(({ text }) => codeIn(text)),
    'the code by SMS',
  )
  await visit.call(proveGuest, { ...mine, body: { code: sms.map(({ text }) => codeIn(text)).find(Boolean)! } })
  return order
}
