// The people of the tests: Wanjiku who sells shoes, Achieng who buys them, Njeri who operates, and others like them.
import { createAccount, createOperator, secondFactorCodeNow } from '#identity'
import { transact } from '#platform/context'
import type { Browser, Market, Reply } from './market.ts'

export const password = 'a long enough password'

export const wanjiku = { name: 'Wanjiku Kamau', email: 'wanjiku@amana.example', phone: '+254711000101', password }
export const salim = { name: 'Salim Bakari', email: 'salim@amana.example', phone: '+254711000102', password }
export const achieng = { name: 'Achieng Odhiambo', email: 'achieng@amana.example', phone: '+254711000201', password }
export const mwangi = { name: 'Mwangi Njoroge', email: 'mwangi@amana.example', phone: '+254711000202', password }
export const salma = { name: 'Salma Noor', email: 'salma@amana.example', phone: '+254711000204', password }
export const njeri = { name: 'Njeri Kibet', email: 'njeri@amana.example', phone: '+254711000001', password }

/** Fails with what the server said when a step of the scene did not work. */
export function worked(reply: Reply): Reply['body'] {
  if (reply.status >= 400) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`)
  return reply.body
}

/** Somebody with an account, her phone verified, signed in. How one gets there by the pages is a story of its own. */
export async function signUp(market: Market, person: typeof wanjiku): Promise<Browser> {
  await createAccount(market.ctx(), { ...person, verified: true })
  const browser = market.browser()
  worked(await browser.send('POST', '/api/sessions', { email: person.email, password: person.password }))
  return browser
}

export async function signInOperator(market: Market): Promise<Browser> {
  const { id } = await transact(market.ctx(), (tx) => createOperator(tx, njeri))
  const browser = market.browser()
  await signInWithBothFactors(market, browser, { ...njeri, id })
  return browser
}

/** First the password, then the code that her authenticator app shows now. */
export async function signInWithBothFactors(
  market: Market,
  browser: Browser,
  person: { id: string; email: string },
): Promise<void> {
  const { status, body } = await browser.send('POST', '/api/sessions', { email: person.email, password })
  if (status !== 401 || body.code !== 'second_factor_needed') throw new Error(`${status} ${JSON.stringify(body)}`)
  const code = await secondFactorCodeNow(market.ctx(), person.id)
  worked(await browser.send('POST', '/api/sessions/second-factor', { ticket: body.data.ticket, code }))
}

export interface ShopOnStage {
  browser: Browser
  shopId: string
  slug: string
  productId: string
  variantId: string
  deliveryOptionId: string
}

/** A seller opens a shop with one product: a pair of shoes for KES 3,400, delivery for KES 250. */
export async function openShoeShop(
  market: Market,
  seller: typeof wanjiku = wanjiku,
  more: { stock?: number; priceCents?: number; slug?: string } = {},
): Promise<ShopOnStage> {
  const browser = await signUp(market, seller)
  const slug = more.slug ?? `${seller.name.split(' ')[0]!.toLowerCase()}-shoes`
  const shop = worked(
    await browser.send('POST', '/api/shops', {
      name: `${seller.name.split(' ')[0]} Shoes`,
      slug,
      county: 'Nakuru',
      town: 'Naivasha',
      description: 'Shoes for people who walk to the stage every morning.',
      payoutPhone: seller.phone,
      deliveryOptions: [{ name: 'Rider', zone: 'nationwide', feeCents: 25_000, daysMin: 1, daysMax: 3 }],
    }),
  )
  const product = worked(
    await browser.send('POST', `/api/seller/shops/${shop.id}/products`, {
      title: 'Trail runner, grey and lilac',
      description: 'Light shoe with a grippy sole, worn twice for a photo and never outside.',
      categorySlug: 'sports-shoes',
      condition: 'new',
      variants: [{ priceCents: more.priceCents ?? 340_000, stock: more.stock ?? 5 }],
    }),
  )
  await market.drain()
  const page = worked(await browser.get(`/api/products/${product.id}`))
  return {
    browser,
    shopId: shop.id,
    slug,
    productId: product.id,
    variantId: page.variants[0].id,
    deliveryOptionId: page.deliveryOptions[0].id,
  }
}

let checkouts = 0

/** A guest puts one pair into the cart and checks out; the prompt is on her phone when this returns. */
export async function checkOut(
  market: Market,
  shop: ShopOnStage,
  buyer: { name: string; phone: string } = achieng,
  more: { browser?: Browser; quantity?: number; totalCents?: number; key?: string } = {},
): Promise<Reply & { orderId: string; key: string; browser: Browser }> {
  const browser = more.browser ?? market.browser()
  worked(await browser.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity: more.quantity ?? 1 }))
  const reply = await browser.send('POST', '/api/orders', orderBody(shop, buyer, more.totalCents), {
    'idempotency-key': more.key ?? `checkout-${++checkouts}`,
  })
  await market.drain()
  return { ...reply, orderId: reply.body.orderId, key: reply.body.key, browser }
}

export const orderBody = (shop: ShopOnStage, buyer: { name: string; phone: string }, totalCents = 365_000) => ({
  shopId: shop.shopId,
  contact: { name: buyer.name, phone: buyer.phone },
  delivery: {
    optionId: shop.deliveryOptionId,
    county: 'Nairobi',
    town: 'Umoja',
    landmark: 'blue gate behind the stage',
  },
  expectedTotalCents: totalCents,
})
