// What a guest does so that pages in passing states exist: she fills carts, is asked to pay, pays, and receives a parcel.
import { randomInt, randomUUID } from 'node:crypto'
import { setCartLine } from '@amana/contract/carts'
import { readProduct } from '@amana/contract/catalogue'
import { placeOrder, readCheckout, readPayment } from '@amana/contract/checkout'
import { proveGuest, sendGuestCode } from '@amana/contract/guests'
import { readMe } from '@amana/contract/identity'
import { searchListings } from '@amana/contract/search'
import { readShopOrder, shipOrder } from '@amana/contract/shop-orders'
import type { openVisit } from '../smoke/client.ts'
import { codeIn } from '../smoke/codes.ts'
import { eventually } from '../smoke/steps.ts'

export type Visit = ReturnType<typeof openVisit>
const pin = '1234'
const home = { county: 'Nakuru', town: 'Naivasha' }

export interface GuestOrder {
  id: string
  key: string
}
export interface Played {
  waiting: GuestOrder
  failed: GuestOrder
  paid: GuestOrder
  shipped: GuestOrder
  /** The rider's page of the shipped one. */
  handover: string | undefined
}

const somebody = () => `2547${randomInt(10, 19)}${String(randomInt(1_000_000)).padStart(6, '0')}`

/** @param at which of the shop's cheapest things, so that two orders are not for the same */
export async function putIntoCart(visit: Visit, shop: string, at = 0): Promise<void> {
  const { listings } = await visit.call(searchListings, { query: { shop, sort: 'price_low', limit: 30 } })
  const inStock = listings.filter(({ available }) => available > 2)
  const listing = inStock[at] ?? inStock[0]
  if (!listing) throw new Error(`${shop} has something to sell`)
  const { variants } = await visit.call(readProduct, { params: { productId: listing.productId } })
  // The one of which most is left: others may be buying too.
  const [variant] = variants.toSorted((one, other) => other.available - one.available)
  await visit.call(setCartLine, { params: { variantId: variant!.id }, body: { quantity: 1, mode: 'set' } })
}

/** Ordered and not paid: the prompt is on the phone. */
export async function order(visit: Visit, slug: string, name: string, msisdn: string): Promise<GuestOrder> {
  await putIntoCart(visit, slug, 1)
  const quote = await visit.call(readCheckout, { params: { slug }, query: home })
  const option = quote.deliveryOptions[0]
  if (!option) throw new Error(`${slug} delivers to ${home.town}`)
  const body = {
    shopId: quote.shop.id,
    contact: { name, phone: `+${msisdn}` },
    delivery: { optionId: option.id, ...home, landmark: 'Opposite the bus park' },
    expectedTotalCents: quote.subtotal.cents + option.fee.cents,
  }
  const { orderId, key } = await visit.call(placeOrder, { body }, { idempotencyKey: randomUUID() })
  await eventually(
    () => visit.phone(msisdn),
    ({ prompt }) => prompt !== null,
    'the prompt',
  )
  return { id: orderId, key }
}

async function answer(visit: Visit, { id, key }: GuestOrder, msisdn: string, said: object): Promise<void> {
  const read = () => visit.call(readPayment, { params: { orderId: id }, query: { key } })
  await visit.network('POST', `/phones/${msisdn}/prompt`, said)
  await eventually(read, ({ state }) => state === 'succeeded' || state === 'failed', 'the outcome of the payment')
}

interface Cast {
  shopper: Visit
  provenGuest: Visit
  /** Signed in, the owner of the shop at which she buys. */
  seller: Visit
  shop: string
}

export async function play({ shopper, provenGuest, seller, shop }: Cast): Promise<Played> {
  const [first, second, third, fourth] = [somebody(), somebody(), somebody(), somebody()]
  const waiting = await order(shopper, shop, 'Akinyi Auma', first)
  const failed = await order(shopper, shop, 'Nekesa Barasa', second)
  await answer(shopper, failed, second, { cancel: true })
  const paid = await order(shopper, shop, 'Wafula Simiyu', third)
  await answer(shopper, paid, third, { pin })
  const shipped = await order(provenGuest, shop, 'Nekesa Barasa', fourth)
  await answer(provenGuest, shipped, fourth, { pin })
  const handover = await ship(seller, shipped)
  await prove(provenGuest, shipped, fourth)
  return { waiting, failed, paid, shipped, handover }
}

async function ship(seller: Visit, { id }: GuestOrder): Promise<string | undefined> {
  const shopId = (await seller.call(readMe, {})).shops[0]!.id
  await seller.call(shipOrder, { params: { shopId, orderId: id }, body: {} })
  const link = (await seller.call(readShopOrder, { params: { shopId, orderId: id } })).handover?.link
  return link && new URL(link).pathname
}

async function prove(visit: Visit, { id, key }: GuestOrder, msisdn: string): Promise<void> {
  const mine = { params: { orderId: id }, query: { key } }
  const codes = async () => (await visit.phone(msisdn)).sms.map(({ text }) => codeIn(text)).filter(Boolean)
  await visit.call(sendGuestCode, mine)
  const [code] = await eventually(codes, (all) => all.length > 0, 'the SMS with the code')
  await visit.call(proveGuest, { ...mine, body: { code: code! } })
}
