// Guests who prove that the phone of their order is theirs, as the pages have them do it.
import { achieng, worked } from './cast.ts'
import type { Browser, Market } from './market.ts'

export interface GuestOrder {
  browser: Browser
  orderId: string
  key: string
}

export const guestPath = (order: GuestOrder, what = '') => `/api/orders/${order.orderId}${what}?key=${order.key}`

/** The newest one on the phone; its SMS says for which order. */
export async function guestCodeOn(market: Market, phone: string): Promise<string> {
  const { sms }: { sms: { id: number; text: string }[] } = await market.phone(phone)
  const newestFirst = sms
    .sort((a, b) => b.id - a.id)
    .map(({ text }) => /^(\d{3}) (\d{3}) is your Amana code for order/.exec(text))
  const found = newestFirst.find(Boolean)
  if (!found) throw new Error(`no guest code on ${phone}`)
  return `${found[1]}${found[2]}`
}

/** The guest asks for the code, reads it on her phone and enters it: then her browser may do all that a buyer may. */
export async function proveGuest(market: Market, order: GuestOrder, phone = achieng.phone): Promise<{ token: string }> {
  worked(await order.browser.send('POST', guestPath(order, '/guest-code')))
  await market.drain()
  const code = await guestCodeOn(market, phone)
  const { guestToken } = worked(await order.browser.send('POST', guestPath(order, '/guest-proof'), { code }))
  return { token: guestToken }
}
