// What others do while a journey goes on in the browser, over HTTP: a guest has bought something, the seller ships, the operator
// moves the clock.
import { randomUUID } from 'node:crypto'
import { setCartLine } from '@amana/contract/carts'
import { readProduct } from '@amana/contract/catalogue'
import { placeOrder, readCheckout, readPayment } from '@amana/contract/checkout'
import type { SellerAnswer } from '@amana/contract/dispute-view'
import { enterHandoverCode } from '@amana/contract/handovers'
import { readMe } from '@amana/contract/identity'
import { moveClock } from '@amana/contract/operations'
import { readSellerMoney } from '@amana/contract/payouts'
import { searchListings } from '@amana/contract/search'
import { answerShopDispute } from '@amana/contract/shop-disputes'
import { shipOrder } from '@amana/contract/shop-orders'
import { expect } from 'vitest'
import { demoPassword, demoSecondFactorSecret } from '../backend/seed/demo-login.ts'
import { openVisit } from '../tools/smoke/client.ts'
import { eventually, site, siteTime } from './browsing.ts'

export interface GuestOrder {
  orderId: string
  number: string
  /** The link in her SMS, as an address of the site. */
  link: string
}

const home = { county: 'Nakuru', town: 'Naivasha' }

/** Somebody without an account buys the cheapest thing of the shop, or the dearest, and pays. */
export async function buyAsGuest(
  shopSlug: string,
  guest: { name: string; msisdn: string },
  sort: 'price_low' | 'price_high' = 'price_low',
): Promise<GuestOrder> {
  const visit = openVisit(site)
  const { listings } = await visit.call(searchListings, { query: { shop: shopSlug, sort, limit: 20 } })
  const listing = listings.find(({ available }) => available > 0) ?? expect.fail(`${shopSlug} has something to sell`)
  const product = await visit.call(readProduct, { params: { productId: listing.productId } })
  const variant = product.variants.find(({ available }) => available > 0)!
  await visit.call(setCartLine, { params: { variantId: variant.id }, body: { quantity: 1, mode: 'set' } })
  const { shop, subtotal, deliveryOptions } = await visit.call(readCheckout, {
    params: { slug: shopSlug },
    query: home,
  })
  const option = deliveryOptions[0] ?? expect.fail(`${shopSlug} delivers to ${home.town}`)
  const body = {
    shopId: shop.id,
    contact: { name: guest.name, phone: `+${guest.msisdn}` },
    delivery: { optionId: option.id, ...home, landmark: 'Opposite the bus park' },
    expectedTotalCents: subtotal.cents + option.fee.cents,
  }
  const { orderId, number, key } = await visit.call(placeOrder, { body }, { idempotencyKey: randomUUID() })
  await eventually(
    () => visit.phone(guest.msisdn),
    ({ prompt }) => prompt !== null,
    'the prompt on the phone',
  )
  await visit.network('POST', `/phones/${guest.msisdn}/prompt`, { pin: '1234' })
  await eventually(
    () => visit.call(readPayment, { params: { orderId }, query: { key } }),
    ({ orderState }) => orderState === 'paid',
    'the payment',
  )
  return { orderId, number, link: `${site}/order/${orderId}?key=${key}` }
}

async function enterAsSeller(email: string) {
  const visit = openVisit(site)
  await visit.signIn(email, demoPassword)
  return { visit, shopId: (await visit.call(readMe, {})).shops[0]!.id }
}

export async function shipAs(sellerEmail: string, orderId: string): Promise<void> {
  const { visit, shopId } = await enterAsSeller(sellerEmail)
  await visit.call(shipOrder, { params: { shopId, orderId }, body: {} })
}

/** So that the next payout falls into the 72 hours after a change, on whichever day the journey is made. */
export async function moveClockToTheDayBeforePayout(sellerEmail: string): Promise<void> {
  const { visit, shopId } = await enterAsSeller(sellerEmail)
  const { nextPayoutAt } = await visit.call(readSellerMoney, { params: { shopId } })
  const aDay = 24 * 3600 * 1000
  const advanceMs = Date.parse(nextPayoutAt) - aDay - Date.parse(await siteTime())
  if (advanceMs > 0) await moveClockBy(advanceMs)
}

export async function moveClockBy(advanceMs: number): Promise<void> {
  const operator = openVisit(site)
  await operator.signIn('operator@amana.example', demoPassword, demoSecondFactorSecret)
  await operator.call(moveClock, { body: { advanceMs } })
}

export async function handOverAs(sellerEmail: string, orderId: string, code: string): Promise<void> {
  const { visit, shopId } = await enterAsSeller(sellerEmail)
  await visit.call(enterHandoverCode, { params: { shopId, orderId }, body: { code } })
}

export async function answerProblemAs(sellerEmail: string, orderId: string, answer: SellerAnswer): Promise<void> {
  const { visit, shopId } = await enterAsSeller(sellerEmail)
  await visit.call(answerShopDispute, { params: { shopId, orderId }, body: { answer } })
}
