// A sale from the cart to the money that is available: what a seller needs before there is anything to pay out.
import { checkOut, type ShopOnStage, worked } from './cast.ts'
import type { Browser, Market } from './market.ts'

/** Bought by somebody with an account, shipped, handed over, and found well: the money is the seller's. */
export async function sellShoes(
  market: Market,
  shop: ShopOnStage,
  buyer: Browser,
  person: { name: string; phone: string },
): Promise<{ orderId: string }> {
  const { orderId } = await checkOut(market, shop, person, { browser: buyer })
  await market.answerPrompt(person.phone, { pin: '1234' })
  const path = `/api/seller/shops/${shop.shopId}/orders/${orderId}`
  worked(await shop.browser.send('POST', `${path}/shipment`, {}))
  const code = worked(await buyer.get(`/api/orders/${orderId}`)).handoverCode
  worked(await shop.browser.send('POST', `${path}/handover`, { code }))
  worked(await buyer.send('POST', `/api/orders/${orderId}/confirmation`, {}))
  await market.drain()
  return { orderId }
}

/** The six digits of the newest SMS on the phone. */
export async function codeOn(market: Market, phone: string): Promise<string> {
  const { sms } = await market.phone(phone)
  const [, left, right] = /(\d{3}) (\d{3})/.exec(sms[0].text)!
  return `${left}${right}`
}

export const smsOn = async (market: Market, phone: string): Promise<string[]> =>
  (await market.phone(phone)).sms.map(({ text }: { text: string }) => text)
