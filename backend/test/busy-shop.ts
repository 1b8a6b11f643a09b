// A shop that has been through everything once: sold and paid out, cancelled and refunded, counted and judged. For tests that need a row of each kind.
import { fromWireId } from '@amana/contract'
import sharp from 'sharp'
import { refundPart } from '#escrow'
import { transact } from '#platform/context'
import { writeTrending } from '#search'
import { days } from '../platform/clock.ts'
import { beRestricted } from './be-restricted.ts'
import { beReviewed } from './be-reviewed.ts'
import { achieng, checkOut, mwangi, openShoeShop, password, type ShopOnStage, wanjiku, worked } from './cast.ts'
import { shownProblem } from './disputes.ts'
import type { Market } from './market.ts'
import { provePayoutNumber } from './prove-payout-number.ts'

const signInAgain = async (shop: ShopOnStage) =>
  worked(await shop.browser.send('POST', '/api/sessions', { email: wanjiku.email, password }))

/** The six digits of the newest SMS that holds some. */
export async function lastCodeOn(market: Market, phone: string): Promise<string> {
  const texts: { text: string; id: number }[] = (await market.phone(phone)).sms
  const codes = texts
    .sort((a, b) => b.id - a.id)
    .flatMap(({ text }) => /\b(\d{3}) ?(\d{3})\b/.exec(text)?.slice(1).join('') ?? [])
  if (!codes[0]) throw new Error(`no code on ${phone}: ${JSON.stringify(texts)}`)
  return codes[0]
}

async function addPicture(market: Market, shop: ShopOnStage, of: string): Promise<string> {
  const picture = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  const cookie = [...shop.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${market.url}/api/seller/shops/${shop.shopId}/${of}/pictures`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', cookie },
    body: new Uint8Array(picture),
  })
  if (!response.ok) throw new Error(`the picture was refused: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

/** The seller shows the buyer the parcel. */
async function writeAbout(market: Market, shop: ShopOnStage, orderId: string): Promise<void> {
  const pictureId = await addPicture(market, shop, `orders/${orderId}/messages`)
  const message = { text: 'This is your parcel', pictureIds: [pictureId] }
  worked(await shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/orders/${orderId}/messages`, message))
}

/** What came is not what was shown: two photos, a text, and one wrong try of the code under which it goes back. */
async function disagree(market: Market, shop: ShopOnStage): Promise<void> {
  const order = await shownProblem(market, shop, { name: 'Naliaka Wafula', phone: '+254711000301' })
  worked(await order.showPhoto('seller'))
  worked(await order.seller('POST', '/dispute/answer', { answer: 'asks_return' }))
  const { returnCode } = await order.view()
  await order.seller('POST', '/dispute/return-code', { code: returnCode === '000000' ? '000001' : '000000' })
}

/** Two files with a product: one taken over as a draft, with a picture that is gone, and one looked at and not started. */
async function bringFiles(market: Market, shop: ShopOnStage): Promise<void> {
  const cookie = [...shop.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const path = `/api/seller/shops/${shop.shopId}/imports`
  const bring = async (handle: string) => {
    const response = await fetch(`${market.url}${path}?name=shoes.csv`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', cookie },
      body: `Handle,Title,Body (HTML),Type,Variant Price,Image Src
${handle},Leather sandals,Hand-cut with a tyre sole.,Sandals & slippers,1200,${market.config.PUBLIC_URL}/media/gone.webp`,
    })
    if (!response.ok) throw new Error(`the file was refused: ${await response.text()}`)
    await market.drain()
    return ((await response.json()) as { id: string }).id
  }
  const categories = [{ name: 'Sandals & slippers', slug: 'sandals-slippers' }]
  const started = await bring('sandals-taken-over')
  worked(await shop.browser.send('POST', `${path}/${started}/start`, { categories, show: 'drafts' }))
  await market.drain()
  await bring('sandals')
}

/** Bought, paid, shipped, handed over by code (after one wrong one), completed after the inspection time. */
async function sell(market: Market, shop: ShopOnStage): Promise<void> {
  const order = await checkOut(market, shop)
  await market.answerPrompt(achieng.phone, { pin: '1234' })
  const path = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}`
  worked(await shop.browser.send('POST', `${path}/shipment`, { carrier: 'G4S' }))
  await writeAbout(market, shop, order.orderId)
  await market.drain()
  const code = await lastCodeOn(market, achieng.phone)
  await shop.browser.send('POST', `${path}/handover`, { code: code === '000000' ? '000001' : '000000' })
  worked(await shop.browser.send('POST', `${path}/handover`, { code }))
  await market.advance(days(7))
  await market.tick()
}

/** Bought and paid; a part is refunded, then the seller cancels: all the money goes back. */
async function disappoint(market: Market, shop: ShopOnStage): Promise<void> {
  const order = await checkOut(market, shop, mwangi)
  await market.answerPrompt(mwangi.phone, { pin: '1234' })
  const part = { amountCents: 100_00, reason: 'item_missing' }
  await transact(market.ctx(), (tx) => refundPart(tx, fromWireId('order', order.orderId)!, part))
  const path = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}/cancellation`
  worked(await shop.browser.send('POST', path, { reason: 'out_of_stock' }))
  await market.settle()
}

/** A listing that names a phone number is refused, and the decision is kept. */
async function tryToSellOutside(shop: ShopOnStage): Promise<void> {
  await shop.browser.send('PATCH', `/api/seller/shops/${shop.shopId}/products/${shop.productId}`, {
    description: 'Call me on 0712 345 678 and pay on delivery, it is cheaper for both of us.',
  })
}

async function changePayoutPhone(market: Market, shop: ShopOnStage, phone: string): Promise<void> {
  const path = `/api/seller/shops/${shop.shopId}/payout-phone`
  worked(await shop.browser.send('POST', '/api/me/fresh-check', { password }))
  worked(await shop.browser.send('POST', path, { phone }))
  await market.drain()
  worked(await shop.browser.send('POST', `${path}/confirmation`, { code: await lastCodeOn(market, phone) }))
}

/** Wanjiku's shop after three busy weeks, with a pair in somebody's cart. */
export async function openBusyShop(market: Market): Promise<ShopOnStage> {
  const shop = await openShoeShop(market)
  await provePayoutNumber(market, shop, wanjiku.phone)
  // The number is somebody else's when the payout comes: it is noted as a problem.
  await market.network('PUT', `/phones/${wanjiku.phone.slice(1)}`, { name: 'PETER OTIENO' })
  await addPicture(market, shop, `products/${shop.productId}`)
  await bringFiles(market, shop)
  await sell(market, shop)
  await market.advance(days(3))
  await market.settle()
  await signInAgain(shop)
  await beReviewed(market, shop)
  await tryToSellOutside(shop)
  await disappoint(market, shop)
  await disagree(market, shop)
  await changePayoutPhone(market, shop, '+254711000109')
  const { draft } = worked(await shop.browser.get(`/api/seller/shops/${shop.shopId}/theme`))
  const theme = { version: 0, theme: draft, publish: true }
  worked(await shop.browser.send('PUT', `/api/seller/shops/${shop.shopId}/theme`, theme))
  const { shopId, productId } = shop
  worked(await market.browser().send('POST', '/api/visits', { shopId, productId }))
  worked(await market.browser().send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: 1 }))
  const trend = { shopId: fromWireId('shop', shopId)!, productId: fromWireId('product', productId)! }
  await transact(market.ctx(), (tx) => writeTrending(tx, [{ ...trend, buyers: 2, looks: 1, heat: 21 }]))
  await market.drain()
  await beRestricted(market, fromWireId('shop', shop.shopId)!)
  return shop
}
