// Somebody bought as a guest and opens an account later: whoever proves the phone gets the orders, and nobody else.
import { expect, test } from 'vitest'
import { createAccount } from '#identity'
import { minutes } from '../../platform/clock.ts'
import { achieng, checkOut, openShoeShop, password, worked } from '../cast.ts'
import { guestPath, proveGuest } from '../guests.ts'
import { type Browser, openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 20 })

async function signIn(person: { name: string; email: string; phone: string }, verified: boolean): Promise<Browser> {
  await createAccount(market.ctx(), { ...person, password, verified })
  const browser = market.browser()
  worked(await browser.send('POST', '/api/sessions', { email: person.email, password }))
  return browser
}
const ordersOf = async (browser: Browser) =>
  worked(await browser.get('/api/orders')).orders.map(({ id }: { id: string }) => id)
const rowsOf = async (phone: string) =>
  (
    await market.owner.query(
      `select state, account_id, buyer_key, total_cents, paid_at, due_at, self_dealing, contact_phone
       from orders."order" where contact_phone = $1 order by id`,
      [phone],
    )
  ).rows
const claim = (browser: Browser) => browser.send('POST', '/api/me/order-claims')

test('Achieng verifies her phone, and the shoes she bought as a guest are in her account', async () => {
  const order = await checkOut(market, shop)
  await market.answerPrompt(achieng.phone, { pin: '1234' })
  const before = await rowsOf(achieng.phone)
  const browser = await signIn(achieng, false)
  expect(await claim(browser)).toMatchObject({ status: 403, body: { code: 'phone_not_verified' } })
  expect(await ordersOf(browser)).toEqual([])

  worked(await browser.send('POST', '/api/me/phone/code'))
  await market.drain()
  const { sms }: { sms: { id: number; text: string }[] } = await market.phone(achieng.phone)
  const text = sms.sort((a, b) => b.id - a.id).find((each) => /code to verify this phone/.test(each.text))!.text
  const { ordersClaimed } = worked(
    await browser.send('POST', '/api/me/phone/verification', { code: text.slice(0, 7).replace(' ', '') }),
  )
  expect(ordersClaimed).toBe(1)
  await market.drain()

  expect(await ordersOf(browser)).toEqual([order.orderId])
  expect(worked(await browser.get(`/api/orders/${order.orderId}`))).toMatchObject({
    guestMustProvePhone: false,
    contact: { name: 'Achieng Odhiambo' },
    delivery: { town: 'Umoja' },
  })
  const after = await rowsOf(achieng.phone)
  expect(after).toEqual(before.map((row) => ({ ...row, account_id: after[0].account_id })))
  const facts = await market.owner.query("select data from platform.fact where name = 'order_claimed'")
  expect(facts.rows).toHaveLength(1)
  // The link in her SMS still opens it, and still asks for the code before it shows more.
  expect(worked(await order.browser.get(guestPath(order))).guestMustProvePhone).toBe(true)
})

test('what she buys as a guest afterwards is hers for the asking, once; what others bought is not', async () => {
  const browser = market.browser()
  worked(await browser.send('POST', '/api/sessions', { email: achieng.email, password }))
  const before = await ordersOf(browser)
  await market.advance(minutes(1))
  const mine = await checkOut(market, shop)
  const others = await checkOut(market, shop, { name: 'Nafula Wekesa', phone: '+254711003001' })
  expect(worked(await claim(browser))).toEqual({ ordersClaimed: 1 })
  expect(worked(await claim(browser))).toEqual({ ordersClaimed: 0 })
  expect(await ordersOf(browser)).toEqual([mine.orderId, ...before])
  expect(await browser.get(`/api/orders/${others.orderId}`)).toMatchObject({
    status: 403,
    body: { code: 'not_allowed' },
  })
})

test('somebody who types another person’s number into her account gets nothing of that person', async () => {
  const order = await checkOut(market, shop, { name: 'Nafula Wekesa', phone: '+254711003002' })
  const thief = await signIn({ name: 'Not Nafula', email: 'thief@amana.example', phone: '+254711003002' }, false)
  expect((await claim(thief)).body.code).toBe('phone_not_verified')
  expect((await thief.get(`/api/orders/${order.orderId}`)).status).toBe(403)
  expect(await ordersOf(thief)).toEqual([])
})

test('once her account is erased, the seller’s books keep the order and nobody in it', async () => {
  const phone = '+254711003003'
  const buyer = await signIn({ name: 'Zawadi Mwakazi', email: 'zawadi@amana.example', phone }, true)
  const order = await checkOut(market, shop, { name: 'Zawadi Mwakazi', phone }, { browser: buyer })
  worked(await buyer.send('POST', '/api/me/fresh-check', { password }))
  const waiting = worked(await buyer.get('/api/me/erasure'))
  expect(waiting).toMatchObject({ possible: false, obstacles: [{ code: 'order_not_over' }] })
  expect((await buyer.send('POST', '/api/me/erasure', { confirm: 'erase' })).body.code).toBe('erasure_not_yet')
  const { parts } = worked(await buyer.get('/api/me/export'))
  expect(parts.orders).toMatchObject([
    { id: order.orderId, contact: { phone }, lines: [{ title: 'Trail runner, grey and lilac', quantity: 1 }] },
  ])

  worked(await buyer.send('POST', `/api/orders/${order.orderId}/cancellation`))
  await market.drain()
  expect(worked(await buyer.get('/api/me/erasure'))).toEqual({ possible: true, obstacles: [] })
  worked(await buyer.send('POST', '/api/me/erasure', { confirm: 'erase' }))
  await market.drain()
  expect(await rowsOf(phone)).toEqual([])
  const seen = worked(await shop.browser.get(`/api/seller/shops/${shop.shopId}/orders/${order.orderId}`))
  expect(seen).toMatchObject({ state: 'cancelled', contact: { name: 'Erased person', phoneMasked: '' } })
  expect(JSON.stringify(seen)).not.toMatch(/Zawadi|blue gate/)
  expect((await order.browser.get(guestPath(order))).status).toBe(401)
  const { rows } = await market.owner.query(
    `select count(*)::int as left from identity.trait t join orders."order" o on o.id = t.subject_id
     where t.subject_kind = 'order' and o.contact_phone = ''`,
  )
  expect(rows[0].left).toBe(0)
})

test('a guest who proved her phone is no account: her browser sees no list of orders', async () => {
  const order = await checkOut(market, shop, { name: 'Moraa Ondieki', phone: '+254711003004' })
  await proveGuest(market, order, '+254711003004')
  expect((await order.browser.get('/api/orders')).status).toBe(401)
})
