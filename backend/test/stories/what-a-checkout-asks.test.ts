// What a checkout asks of whom: as little as the delivery needs, remembered only when told to, with a copy of what was agreed.
import { fromWireId, type placeOrder, readAgreement, readCheckout } from '@amana/contract'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { achieng, mwangi, openShoeShop, orderBody, signUp, worked } from '../cast.ts'
import { type Browser, openMarket } from '../market.ts'
import { giveTier } from '../stalls.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 40 })
await giveTier(market, fromWireId('shop', shop.shopId)!, 'trusted')
const options = `/api/seller/shops/${shop.shopId}/delivery-options`
const collect = worked(
  await shop.browser.send('POST', options, {
    ...{ name: 'Collect', zone: 'pickup', feeCents: 0, daysMin: 0, daysMax: 1 },
    ...{ landmark: 'Green gate by the stage', hours: 'Mon to Sat, 9 to 6' },
  }),
).deliveryOptions.at(-1)

let orders = 0
async function order(body: object, browser: Browser = market.browser(), quantity = 1) {
  worked(await browser.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity }))
  const reply = await browser.send('POST', '/api/orders', body, { 'idempotency-key': `asks-${++orders}` })
  return { ...reply, browser, path: `/api/orders/${reply.body.orderId}`, key: `?key=${reply.body.key}` }
}
const brought = orderBody(shop, achieng)
const collected = {
  shopId: shop.shopId,
  contact: { name: achieng.name, phone: '0711 000 201' },
  delivery: { optionId: collect.id },
  expectedTotalCents: 340_000,
}
const quoteFor = async (browser: Browser) =>
  readCheckout.reply!.parse(worked(await browser.get(`/api/checkout/${shop.slug}`)))

/** What the person has to say: neither ids and sums that the page fills in, nor what may be left out. */
function asked(body: z.input<NonNullable<typeof placeOrder.body>>): string[] {
  const said = { ...body.contact, delivery: 'chosen', ...body.delivery }
  return Object.keys(said).filter((field) => field !== 'optionId')
}

test('who collects is asked three things, who has it brought is asked six, and no fewer will do', async () => {
  expect(asked(collected)).toEqual(['name', 'phone', 'delivery'])
  expect(asked(brought)).toEqual(['name', 'phone', 'delivery', 'county', 'town', 'landmark'])
  console.log(`checkout: ${asked(collected).length} things asked for collecting, ${asked(brought).length} for bringing`)
  const placed = await order(collected)
  expect(placed).toMatchObject({ status: 201, body: { total: { cents: 340_000 } } })
  const seen = worked(await market.browser().get(placed.path + placed.key))
  expect(seen.delivery.pickup).toMatchObject({ landmark: 'Green gate by the stage', town: 'Naivasha' })

  const { county, town, landmark, ...rest } = brought.delivery
  expect(await order({ ...brought, delivery: { ...rest, county, town } })).toMatchObject({ status: 201 })
  const nowhere = await order({ ...brought, delivery: { ...rest, landmark } })
  expect(nowhere).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  expect(Object.keys(nowhere.body.fields)).toEqual(['delivery.county', 'delivery.town'])
})

test('an address of who collects is neither asked for nor kept, even where a page sends it along', async () => {
  const placed = await order({
    ...collected,
    delivery: { optionId: collect.id, county: 'Kisumu', town: 'Milimani', landmark: 'blue gate, second floor' },
  })
  expect(placed.status).toBe(201)
  const { rows } = await market.owner.query(
    `select county, town, landmark from orders."order" where number = '${placed.body.number}'`,
  )
  expect(rows).toEqual([{ county: 'Nakuru', town: 'Naivasha', landmark: '' }])
})

test.each([
  ['name', { contact: { ...brought.contact, name: '🙂🙂🙂' } }, 'contact.name'],
  ['town', { delivery: { ...brought.delivery, town: '🏠🏠' } }, 'delivery.town'],
  ['landmark', { delivery: { ...brought.delivery, landmark: '🌳➡️🚪' } }, 'delivery.landmark'],
  ['name with a line break', { contact: { ...brought.contact, name: 'Achieng\nOdhiambo' } }, 'contact.name'],
])('a %s of emoji is refused at its field, and the cart is kept', async (_what, change, field) => {
  const refused = await order({ ...brought, ...change })
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  expect(Object.keys(refused.body.fields)).toEqual([field])
  expect(worked(await refused.browser.get('/api/carts')).items).toBe(1)
})

test('emoji beside words are no fault: the gate is still found', async () => {
  const landmark = 'Blue gate 🚪 behind the stage'
  expect(await order({ ...brought, delivery: { ...brought.delivery, landmark } })).toMatchObject({ status: 201 })
})

test('more than M-Pesa moves at once is refused in the cart, at the checkout and at the till, before anybody pays', async () => {
  const dear = worked(
    await shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/products`, {
      ...{ title: 'Sewing machine with a table', description: 'Industrial, for leather, with motor and lamp.' },
      ...{ categorySlug: 'sports-shoes', condition: 'new', variants: [{ priceCents: 12_490_000, stock: 3 }] },
    }),
  )
  await market.drain()
  const variantId = worked(await shop.browser.get(`/api/products/${dear.id}`)).variants[0]?.id
  const browser = market.browser()
  const put = (quantity: number) => browser.send('PUT', `/api/carts/lines/${variantId}`, { quantity })
  expect(worked(await put(2)).carts[0]).toMatchObject({ canCheckOut: true, blockedBy: null })
  // With the delivery of KES 250 it is KES 250,050.
  expect(await quoteFor(browser)).toMatchObject({ blockedBy: null })
  const place = (expectedTotalCents: number) =>
    browser.send('POST', '/api/orders', { ...brought, expectedTotalCents }, { 'idempotency-key': `dear-${++orders}` })
  expect(await place(25_005_000)).toMatchObject({ status: 422, body: { code: 'over_mpesa_limit' } })
  expect(worked(await put(3)).carts[0]).toMatchObject({ canCheckOut: false, blockedBy: 'over_mpesa_limit' })
  expect(await quoteFor(browser)).toMatchObject({ blockedBy: 'over_mpesa_limit' })
})

test('an account is asked less the next time when it said so, on every device, and forgotten when it says that', async () => {
  const home = await signUp(market, mwangi)
  expect((await quoteFor(home)).remembered).toBeNull()
  worked(await order(orderBody(shop, mwangi), home))
  expect((await quoteFor(home)).remembered).toBeNull()
  worked(await order({ ...orderBody(shop, mwangi), remember: true }, home))
  const known = { name: mwangi.name, phone: mwangi.phone, county: 'Nairobi', town: 'Umoja' }
  const phone = market.browser()
  worked(await phone.send('POST', '/api/sessions', { email: mwangi.email, password: mwangi.password }))
  expect((await quoteFor(phone)).remembered).toEqual({ ...known, landmark: 'blue gate behind the stage' })

  worked(await order({ ...collected, remember: true, contact: { name: 'Njoroge', phone: mwangi.phone } }, phone))
  expect((await quoteFor(home)).remembered).toMatchObject({ name: 'Njoroge', town: 'Umoja' })
  worked(await order(orderBody(shop, mwangi), phone))
  expect((await quoteFor(home)).remembered).not.toBeNull()
  worked(await order({ ...orderBody(shop, mwangi), remember: false }, phone))
  expect((await quoteFor(home)).remembered).toBeNull()
})

test('a guest is never remembered, whatever is sent', async () => {
  const guest = market.browser()
  worked(await order({ ...brought, remember: true }, guest))
  expect((await quoteFor(guest)).remembered).toBeNull()
  const { rows } = await market.owner.query('select count(*)::int as kept from orders.remembered_buyer')
  expect(rows[0].kept).toBe(0)
})

test('what was agreed is there at once, in both languages, names nobody, and cannot be changed by anybody', async () => {
  const placed = await order(brought)
  const read = async () =>
    readAgreement.reply!.parse(worked(await market.browser().get(`${placed.path}/agreement${placed.key}`)))
  const agreed = await read()
  const text = JSON.stringify(agreed.terms)
  for (const said of ['KES 3,650', 'Trail runner', 'Wanjiku Shoes', '72 hours', 'saa 72', placed.body.number, 'Rider'])
    expect(text).toContain(said)
  expect(text).not.toMatch(/Achieng|Umoja|blue gate|711000/)
  expect(agreed.terms.sw.map(({ lines }) => lines.length)).toEqual(agreed.terms.en.map(({ lines }) => lines.length))

  worked(
    await shop.browser.send('PATCH', `/api/seller/shops/${shop.shopId}`, { returnsPolicy: 'No returns at all, ever.' }),
  )
  expect(await read()).toEqual(agreed)
  for (const statement of ['update orders.agreement set version = 2', 'delete from orders.agreement']) {
    await expect(market.owner.query(statement)).rejects.toThrow(/frozen/)
    await expect(market.pool.query(statement)).rejects.toThrow(/permission denied/)
  }
})

test('the cart says what delivery comes to, and names a free one that is near to those whom it reaches', async () => {
  worked(
    await shop.browser.send('POST', options, {
      ...{ name: 'Boda', zone: 'towns', feeCents: 10_000, freeFromCents: 400_000, daysMin: 0, daysMax: 1 },
    }),
  )
  const browser = market.browser()
  const cart = async (quantity: number, place = '') => {
    worked(await browser.send('PUT', `/api/carts/lines/${shop.variantId}`, { quantity }))
    return worked(await browser.get(`/api/carts${place}`)).carts[0]
  }
  const boda = { name: 'Boda', from: { cents: 400_000 } }
  const near = {
    freeDelivery: { ...boda, missing: { cents: 60_000 } },
    delivery: { fee: { cents: 10_000 }, daysMax: 1 },
  }
  expect(await cart(1)).toMatchObject(near)
  expect(await cart(1, '?county=Nakuru&town=Naivasha')).toMatchObject(near)
  const far = { freeDelivery: null, delivery: { fee: { cents: 25_000 }, daysMax: 3 } }
  expect(await cart(1, '?county=Mombasa&town=Nyali')).toMatchObject(far)
  const free = { freeDelivery: { ...boda, missing: { cents: 0 } }, delivery: { fee: { cents: 0 } } }
  expect(await cart(2)).toMatchObject(free)
})

test('a guest who reads Swahili is written to in Swahili', async () => {
  const told = async (body: object) => {
    const { body: placed } = await order(body)
    const { rows } = await market.owner.query(`select language from orders."order" where number = '${placed.number}'`)
    return rows[0].language
  }
  expect(await told({ ...collected, language: 'sw' })).toBe('sw')
  expect(await told(collected)).toBe('en')
})
