// What follows a sale: the buyer takes her order into an account and reviews it, the seller answers, others follow, wait, save and ask.
import sharp from 'sharp'
import { achieng, type ShopOnStage, salma, signUp, worked } from './cast.ts'
import type { Market } from './market.ts'

/** The shop has sold to Achieng, as a guest. */
export async function beReviewed(market: Market, shop: ShopOnStage): Promise<void> {
  const buyer = await signUp(market, achieng)
  worked(await buyer.send('POST', '/api/me/order-claims'))
  await market.drain()
  const { orders } = worked(await buyer.get('/api/me/reviews'))
  const said = { stars: 5, text: 'They fit, and the grip is good in mud.' }
  const { id } = worked(await buyer.send('POST', `/api/orders/${orders[0].orderId}/review`, said))
  const photo = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#543' } })
    .jpeg()
    .toBuffer()
  const cookie = [...buyer.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const sent = await fetch(`${market.url}/api/reviews/${id}/photos`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', cookie },
    body: new Uint8Array(photo),
  })
  if (!sent.ok) throw new Error(`the photo was refused: ${await sent.text()}`)
  const text = 'Thank you, Achieng. Rinse the mud off before it dries.'
  worked(await shop.browser.send('PUT', `/api/seller/shops/${shop.shopId}/reviews/${id}/reply`, { text }))

  const reader = await signUp(market, salma)
  worked(await reader.send('PUT', `/api/reviews/${id}/helpful`, { helpful: true }))
  worked(await reader.send('PUT', `/api/shops/${shop.slug}/follow`))
  worked(await reader.send('PUT', `/api/products/${shop.productId}/alert`, { kind: 'price_drop', on: true }))
  worked(await reader.send('PUT', '/api/me/saved', { products: [{ productId: shop.productId }] }))
  const asked = { text: 'Do they run small?' }
  const { id: questionId } = worked(await reader.send('POST', `/api/products/${shop.productId}/questions`, asked))
  const answer = { text: 'They are true to size.' }
  worked(await shop.browser.send('PUT', `/api/seller/shops/${shop.shopId}/questions/${questionId}/answer`, answer))
  await market.drain()
}
