// Problems with orders in the tests: an order that is on its way or delivered, and what the two say about it.
import sharp from 'sharp'
import { achieng, checkOut, password, type ShopOnStage, wanjiku, worked } from './cast.ts'
import { guestPath, proveGuest } from './guests.ts'
import type { Market, Reply } from './market.ts'

export async function photo(colour = '#7a5c3e'): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp({ create: { width: 900, height: 700, channels: 3, background: colour } })
      .jpeg()
      .toBuffer(),
  )
}

/** A shop with the address its keeper signs in by; Wanjiku's unless told. */
export type Kept = ShopOnStage & { email?: string }

export interface DisputedOrder {
  orderId: string
  key: string
  phone: string
  /** The buyer's side: a proven guest. */
  buyer(method: 'GET' | 'POST', what: string, body?: unknown): Promise<Reply>
  seller(method: 'GET' | 'POST', what: string, body?: unknown): Promise<Reply>
  showPhoto(by: 'buyer' | 'seller', bytes?: Uint8Array): Promise<Reply>
  handOver(): Promise<Reply>
  report(reason: string, text?: string): Promise<Reply>
  view(by?: 'buyer' | 'seller'): Promise<Reply['body']>
  /** What the books say of the order. */
  books(): Promise<{ state: string; remaining_cents: number; refunded_cents: number; released_cents: number }>
  balance(): Promise<number>
}

/** A guest buys a pair, pays, and has proved that the phone is hers; the seller ships. */
export async function shippedOrder(
  market: Market,
  shop: Kept,
  who: { name: string; phone: string } = achieng,
  more: { totalCents?: number; parcel?: { carrier: string; trackingNumber: string } } = {},
): Promise<DisputedOrder> {
  const order = await checkOut(market, shop, who, more)
  worked(order)
  await market.answerPrompt(who.phone, { pin: '1234' })
  await proveGuest(market, order, who.phone)
  const ofShop = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}`
  worked(await shop.browser.send('POST', `${ofShop}/shipment`, more.parcel ?? {}))
  await market.drain()
  const drained = async (reply: Promise<Reply>) => {
    const came = await reply
    await market.drain()
    return came
  }
  const buyer: DisputedOrder['buyer'] = async (method, what, body) => {
    const send = () => drained(order.browser.send(method, guestPath(order, what), body))
    const reply = await send()
    // The proof of the phone is good for a day: then she enters a new code.
    if (reply.body?.code !== 'phone_not_proven') return reply
    await proveGuest(market, order, who.phone)
    return send()
  }
  const seller: DisputedOrder['seller'] = async (method, what, body) => {
    const send = () => drained(shop.browser.send(method, ofShop + what, body))
    const reply = await send()
    if (reply.status !== 401) return reply
    worked(await shop.browser.send('POST', '/api/sessions', { email: shop.email ?? wanjiku.email, password }))
    return send()
  }
  return {
    orderId: order.orderId,
    key: order.key,
    phone: who.phone,
    buyer,
    seller,
    showPhoto: async (by, bytes) => {
      const browser = by === 'buyer' ? order.browser : shop.browser
      const path = by === 'buyer' ? guestPath(order, '/dispute/photos') : `${ofShop}/dispute/photos`
      const response = await fetch(market.url + path, {
        method: 'POST',
        headers: {
          'content-type': 'image/jpeg',
          cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
        },
        body: (bytes ?? (await photo())) as Uint8Array<ArrayBuffer>,
      })
      const reply = { status: response.status, body: await response.json(), headers: response.headers }
      await market.drain()
      return reply
    },
    handOver: async () => {
      const { handoverCode } = worked(await buyer('GET', ''))
      return seller('POST', '/handover', { code: handoverCode })
    },
    report: (reason, text = 'It is not what the page of the shop showed.') =>
      buyer('POST', '/dispute', { reason, wish: 'refund', text }),
    view: async (by = 'buyer') => worked(await (by === 'buyer' ? buyer : seller)('GET', '/dispute')),
    books: async () => {
      const { rows } = await market.owner.query(
        `select o.state, h.remaining_cents, h.refunded_cents, h.released_cents
         from orders."order" o join escrow.hold h on h.order_id = o.id where o.number = $1`,
        [order.body.number],
      )
      return rows[0]
    },
    balance: async () => (await market.phone(who.phone)).balance,
  }
}

/** Delivered by the code, and a problem reported with one photo: the seller is asked. */
export async function shownProblem(
  market: Market,
  shop: Kept,
  who?: { name: string; phone: string },
  reason = 'not_as_described',
  more: { totalCents?: number } = {},
): Promise<DisputedOrder> {
  const order = await shippedOrder(market, shop, who, more)
  worked(await order.handOver())
  worked(await order.report(reason))
  worked(await order.showPhoto('buyer'))
  return order
}
