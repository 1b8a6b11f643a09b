// npm run smoke -- http://localhost:8080: one whole purchase over HTTP, through the one public port of a running market,
// from the home page to the payout on the seller's phone. It moves the market's clock. Exits 1 when a step fails.
import { strict as assert } from 'node:assert'
import { randomInt, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readCarts, setCartLine } from '@amana/contract/carts'
import { readProduct } from '@amana/contract/catalogue'
import { placeOrder, readCheckout, readPayment } from '@amana/contract/checkout'
import { proveGuest, sendGuestCode } from '@amana/contract/guests'
import { enterHandoverCode } from '@amana/contract/handovers'
import { readMe } from '@amana/contract/identity'
import { moveClock, readOverview } from '@amana/contract/operations'
import { cancelOrder, readOrder } from '@amana/contract/orders'
import { readSellerMoney } from '@amana/contract/payouts'
import { searchListings } from '@amana/contract/search'
import { readShopOrder, shipOrder } from '@amana/contract/shop-orders'
import { demoPassword, demoSecondFactorSecret } from '../backend/seed/demo-login.ts'
import { openVisit } from './smoke/client.ts'
import { codeIn, handoverCodeIn } from './smoke/codes.ts'
import { eventually, step } from './smoke/steps.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seller: { type: 'string', default: 'wanjiku@amana.example' },
    operator: { type: 'string', default: 'operator@amana.example' },
    password: { type: 'string', default: demoPassword },
    'second-factor-secret': { type: 'string', default: demoSecondFactorSecret },
  },
})
const site = (positionals[0] ?? `http://localhost:${process.env.PORT ?? 8080}`).replace(/\/$/, '')
const buyer = openVisit(site)
const seller = openVisit(site)
const operator = openVisit(site)
const pin = '1234'
const guest = {
  name: 'Akinyi Auma',
  msisdn: `2547${randomInt(10, 19)}${String(randomInt(1_000_000)).padStart(6, '0')}`,
}
const signInOperator = () => operator.signIn(values.operator, values.password, values['second-factor-secret'])
const shillings = (cents: number) => `KES ${(cents / 100).toLocaleString('en-KE')}`

await step('the home page, rendered on the server', async () => {
  const html = await buyer.page('/')
  assert.match(html, /Amana/)
  assert.match(html, /\/p\/prd_/, 'the home page shows products')
})

await step('its sheet is the one its scripts know, so that the page comes alive', async () => {
  const html = await buyer.page('/')
  const named = (ending: string) => [...new Set(html.match(new RegExp(`/assets/[\\w.-]+\\.${ending}\\b`, 'g')) ?? [])]
  const scripts = await Promise.all(named('js').map((path) => buyer.page(path)))
  for (const sheet of named('css'))
    assert.ok(
      scripts.some((script) => script.includes(sheet)),
      `no script names ${sheet}`,
    )
})

const shop = await step('the seller signs in', async () => {
  await seller.signIn(values.seller, values.password)
  const { shops } = await seller.call(readMe, {})
  assert.ok(shops[0], 'she has a shop')
  return shops[0]
})

const listing = await step('a search finds a product of that shop', async () => {
  const { listings } = await buyer.call(searchListings, { query: { shop: shop.slug, limit: 60 } })
  const chosen = listings.find(
    (each) => each.available > 0 && each.price.cents >= 100_000 && each.price.cents <= 800_000,
  )
  assert.ok(chosen, 'something between KES 1,000 and KES 8,000 is in stock')
  const found = await buyer.call(searchListings, { query: { q: chosen.title, shop: shop.slug } })
  assert.ok(
    found.listings.some((each) => each.productId === chosen.productId),
    `"${chosen.title}" is found by its title`,
  )
  return chosen
})

const variant = await step(`the product page: ${listing.title}`, async () => {
  const results = await buyer.page(`/search?q=${encodeURIComponent(listing.title)}`)
  const link = new RegExp(`href="([^"]*${listing.productId}[^"]*)"`).exec(results)?.[1]
  assert.ok(link, 'the page of results leads to it')
  const html = await buyer.page(link)
  assert.match(html, /<h1/)
  const product = await buyer.call(readProduct, { params: { productId: listing.productId } })
  const inStock = product.variants.find((each) => each.available > 0)
  assert.ok(product.sellable && inStock, 'it can be bought')
  return inStock
})

await step('into the cart', async () => {
  await buyer.call(setCartLine, { params: { variantId: variant.id }, body: { quantity: 1, mode: 'set' } })
  const { items } = await buyer.call(readCarts, {})
  assert.equal(items, 1)
})

const order = await step('checkout as a guest, and the same order when it is sent twice', async () => {
  const home = { county: 'Nakuru', town: 'Naivasha' }
  const quote = await buyer.call(readCheckout, { params: { slug: shop.slug }, query: home })
  assert.equal(quote.blocked, null)
  const option = quote.deliveryOptions[0]
  assert.ok(option, 'the shop delivers')
  const body = {
    shopId: shop.id,
    contact: { name: guest.name, phone: `0${guest.msisdn.slice(3)}` },
    delivery: { optionId: option.id, ...home, landmark: 'Opposite the bus park' },
    expectedTotalCents: quote.subtotal.cents + option.fee.cents,
  }
  const idempotencyKey = randomUUID()
  const first = await buyer.call(placeOrder, { body }, { idempotencyKey })
  const again = await buyer.call(placeOrder, { body }, { idempotencyKey })
  assert.equal(again.orderId, first.orderId)
  return first
})
const mine = { params: { orderId: order.orderId }, query: { key: order.key } }

await step(`the prompt for ${shillings(order.total.cents)} is on the phone, and gets the PIN`, async () => {
  await eventually(
    () => buyer.phone(guest.msisdn),
    (phone) => phone.prompt !== null,
    'the prompt',
  )
  const answer = await buyer.network('POST', `/phones/${guest.msisdn}/prompt`, { pin })
  assert.equal(Number(answer.resultCode), 0)
})

await step('paid, and held by Amana', async () => {
  await eventually(
    () => buyer.call(readPayment, mine),
    (payment) => payment.state === 'succeeded',
    'the payment',
  )
  const held = await eventually(
    () => buyer.call(readOrder, mine),
    (view) => view.state === 'paid',
    'the order',
  )
  assert.equal(held.money.where, 'held')
})

await step('whoever has only the link sees neither town nor name; the code from the phone opens the rest', async () => {
  const seen = await buyer.call(readOrder, mine)
  assert.ok(seen.guestMustProvePhone)
  assert.ok(!JSON.stringify(seen).includes('Naivasha') && !JSON.stringify(seen).includes(guest.name))
  await assert.rejects(buyer.call(cancelOrder, mine), /phone_not_proven/)
  await buyer.call(sendGuestCode, mine)
  const phone = await eventually(
    () => buyer.phone(guest.msisdn),
    ({ sms }) => sms.some(({ text }) => codeIn(text)),
    'the SMS with the code',
  )
  const code = phone.sms.map(({ text }) => codeIn(text)).find((each) => each !== undefined)!
  await buyer.call(proveGuest, { ...mine, body: { code } })
  assert.equal((await buyer.call(readOrder, mine)).delivery.town, 'Naivasha')
})

const hers = { params: { shopId: shop.id, orderId: order.orderId } }
await step('the seller ships', async () => {
  assert.equal((await seller.call(readShopOrder, hers)).state, 'paid')
  const shipped = await seller.call(shipOrder, { ...hers, body: {} })
  assert.equal(shipped.state, 'shipped')
})

await step("the handover code comes by SMS; a wrong one is refused, the buyer's is taken", async () => {
  const phone = await eventually(
    () => buyer.phone(guest.msisdn),
    ({ sms }) => sms.some(({ text }) => handoverCodeIn(text)),
    'the SMS',
  )
  const code = phone.sms.map(({ text }) => handoverCodeIn(text)).find((each) => each !== undefined)!
  assert.equal((await buyer.call(readOrder, mine)).handoverCode?.replace(' ', ''), code)
  const wrong = code === '000000' ? '111111' : '000000'
  await assert.rejects(seller.call(enterHandoverCode, { ...hers, body: { code: wrong } }), /wrong_handover_code/)
  const delivered = await seller.call(enterHandoverCode, { ...hers, body: { code } })
  assert.equal(delivered.state, 'delivered')
})

await step('the operator moves the clock past the inspection', async () => {
  await signInOperator()
  const { releaseAt } = (await buyer.call(readOrder, mine)).money
  const { now } = await operator.call(readOverview, {})
  assert.ok(releaseAt, 'the release has a date')
  await operator.call(moveClock, { body: { advanceMs: Date.parse(releaseAt) - Date.parse(now) + 60_000 } })
})

await step('the money is released to the seller', async () => {
  const done = await eventually(
    () => buyer.call(readOrder, mine),
    (view) => view.state === 'completed',
    'the release',
  )
  assert.equal(done.money.where, 'with_seller')
})

await step("the Friday batch pays the seller's phone", async () => {
  await seller.signIn(values.seller, values.password)
  const { name } = await seller.call(readMe, {})
  const owner = (await buyer.network('GET', '/phones')).find((each: { name: string }) => each.name === name)
  assert.ok(owner, `${name} has a phone`)
  const before = (await buyer.phone(owner.msisdn)).balance
  await signInOperator()
  await operator.call(moveClock, { body: { to: 'next_payout' } })
  await eventually(
    () => buyer.phone(owner.msisdn),
    ({ balance }) => balance > before,
    'the money on her phone',
  )
  await seller.signIn(values.seller, values.password)
  const paid = await eventually(
    () => seller.call(readSellerMoney, { params: { shopId: shop.id } }),
    ({ payouts }) => payouts[0]?.state === 'paid',
    'the payout',
  )
  assert.ok(paid.payouts[0]?.receipt, 'the payout has a receipt')
})

await step('the books balance', async () => {
  await signInOperator()
  const overview = await eventually(
    () => operator.call(readOverview, {}),
    ({ safe }) => safe,
    'every check of the books',
  )
  assert.ok(overview.checks.length > 0)
  assert.deepEqual(
    overview.checks.filter(({ holds }) => !holds),
    [],
  )
})
console.log(`\nOne purchase, from the home page to the payout, at ${site}.`)
