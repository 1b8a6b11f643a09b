// A guest and the link to her order: the link lets one pay and follow; the code from her phone opens the rest.
import { proveGuest as proveGuestEndpoint } from '@amana/contract'
import { beforeEach, expect, test } from 'vitest'
import { days, hours, minutes } from '../../platform/clock.ts'
import { checkOut, openShoeShop, wanjiku, worked } from '../cast.ts'
import { guestCodeOn, guestPath, proveGuest } from '../guests.ts'
import { openMarket, type Reply } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 60 })
let people = 0

async function buy(more: Parameters<typeof checkOut>[3] = {}) {
  const phone = `+254711002${String(++people).padStart(3, '0')}`
  const order = await checkOut(market, shop, { name: 'Achieng Odhiambo', phone }, more)
  return { ...order, phone }
}
async function buyAndPay() {
  const order = await buy()
  await market.answerPrompt(order.phone, { pin: '1234' })
  return order
}
async function ship(order: { orderId: string }) {
  worked(
    await shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/orders/${order.orderId}/shipment`, {
      carrier: 'G4S',
      trackingNumber: `KE-${order.orderId.slice(-8)}`,
    }),
  )
  await market.drain()
}
const smsTo = async (phone: string): Promise<string[]> =>
  (await market.phone(phone)).sms.map(({ text }: { text: string }) => text)
const answerOf = ({ status, body: { requestId: _, ...body } }: Reply) => ({ status, body })
const other = (code: string) => (code === '000000' ? '000001' : '000000')
const moneyMoving = ['confirmation', 'cancellation', 'extension', 'link']

// The seller's session lasts for thirty days of not being used; these stories take longer.
beforeEach(async () => {
  worked(await shop.browser.send('POST', '/api/sessions', { email: wanjiku.email, password: wanjiku.password }))
})

test('whoever finds the link sees where the order stands; not who bought, not where she lives, and moves no money', async () => {
  const order = await buyAndPay()
  await ship(order)
  const finder = { ...order, browser: market.browser() }
  for (const { browser } of [finder, order]) {
    const view = worked(await browser.get(guestPath(order)))
    expect(view).toMatchObject({
      state: 'shipped',
      guestMustProvePhone: true,
      handoverCode: null,
      canConfirm: true,
      contact: { name: 'A•••' },
      delivery: { county: 'Nairobi', town: '•••', landmark: '•••' },
    })
    expect(JSON.stringify(view)).not.toMatch(/Odhiambo|Umoja|blue gate|\bKE-/)
    for (const what of moneyMoving)
      expect(await browser.send('POST', guestPath(order, `/${what}`))).toMatchObject({
        status: 403,
        body: { code: 'phone_not_proven' },
      })
  }
  const { rows } = await market.owner.query('select state, key_epoch from orders."order" where contact_phone = $1', [
    order.phone,
  ])
  expect(rows).toEqual([{ state: 'shipped', key_epoch: 1 }])
})

test('with the link alone one can pay and watch the payment', async () => {
  const order = await buy()
  const friend = market.browser()
  expect(worked(await friend.get(guestPath(order, '/payment'))).state).toBe('waiting_for_pin')
  await market.answerPrompt(order.phone, { cancel: true })
  await market.advance(minutes(2))
  worked(await friend.send('POST', guestPath(order, '/payment'), { phone: '0711 002 999' }))
  await market.drain()
  await market.answerPrompt('+254711002999', { pin: '1234' })
  expect(worked(await friend.get(guestPath(order))).state).toBe('paid')
})

test('Achieng enters the code from her phone: for a day she sees everything and may do what a buyer may', async () => {
  const order = await buyAndPay()
  await ship(order)
  const sent = await order.browser.send('POST', guestPath(order, '/guest-code'))
  expect(sent).toMatchObject({ status: 202, body: { sentTo: expect.stringMatching(/^0711 ••• \d{3}$/) } })
  await market.drain()
  const code = await guestCodeOn(market, order.phone)
  expect(await smsTo(order.phone)).toContainEqual(
    expect.stringMatching(/^\d{3} \d{3} is your Amana code for order AM-/),
  )
  const proved = await order.browser.send('POST', guestPath(order, '/guest-proof'), { code })
  expect(proveGuestEndpoint.reply!.parse(proved.body)).toBeDefined()
  expect(proved.headers.getSetCookie().join()).toMatch(/amana_guest=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/)

  const view = worked(await order.browser.get(guestPath(order)))
  expect(view).toMatchObject({
    guestMustProvePhone: false,
    contact: { name: 'Achieng Odhiambo' },
    delivery: { town: 'Umoja', landmark: 'blue gate behind the stage' },
    handoverCode: expect.stringMatching(/^\d{6}$/),
  })
  await market.advance(hours(23))
  worked(await order.browser.send('POST', guestPath(order, '/extension')))
  await market.advance(hours(2))
  expect(worked(await order.browser.get(guestPath(order)))).toMatchObject({
    guestMustProvePhone: true,
    handoverCode: null,
  })
  expect((await order.browser.send('POST', guestPath(order, '/confirmation'))).body.code).toBe('phone_not_proven')
  await proveGuest(market, order, order.phone)
  expect(worked(await order.browser.send('POST', guestPath(order, '/confirmation'))).state).toBe('completed')
})

test('a proof speaks for one phone: its other orders too, nobody else’s, and never without the link', async () => {
  const order = await buyAndPay()
  const hers = await checkOut(market, shop, { name: 'Achieng Odhiambo', phone: order.phone })
  const notHers = await buy()
  const { token } = await proveGuest(market, order, order.phone)
  const { browser } = order
  expect(worked(await browser.get(guestPath(hers))).guestMustProvePhone).toBe(false)
  expect(worked(await browser.get(guestPath(notHers))).guestMustProvePhone).toBe(true)
  expect((await browser.get(`/api/orders/${hers.orderId}`)).status).toBe(401)

  const client = market.browser()
  const asClient = (value: string) => client.send('GET', guestPath(order), undefined, { 'amana-guest': value })
  expect(worked(await asClient(token)).guestMustProvePhone).toBe(false)
  expect(worked(await asClient(`${token.slice(0, -1)}_`)).guestMustProvePhone).toBe(true)
})

test('a code cannot be guessed: five tries, then the right one is no good either; nor is one that is old or used', async () => {
  const order = await buy()
  const enter = (code: string) => order.browser.send('POST', guestPath(order, '/guest-proof'), { code })
  const ask = () => order.browser.send('POST', guestPath(order, '/guest-code'))
  expect((await enter('123456')).body.code).toBe('code_expired')

  worked(await ask())
  await market.drain()
  const guessed = await guestCodeOn(market, order.phone)
  for (const triesLeft of [4, 3, 2, 1])
    expect(await enter(other(guessed))).toMatchObject({
      status: 400,
      body: { code: 'wrong_code', data: { triesLeft } },
    })
  expect((await enter(other(guessed))).body.code).toBe('no_tries_left')
  expect((await enter(guessed)).body.code).toBe('no_tries_left')
  expect((await ask()).body.code).toBe('wait_before_sending_again')

  await market.advance(minutes(2))
  worked(await ask())
  await market.drain()
  await market.advance(minutes(11))
  expect((await enter(await guestCodeOn(market, order.phone))).body.code).toBe('code_expired')

  worked(await ask())
  await market.drain()
  const used = await guestCodeOn(market, order.phone)
  worked(await enter(`${used.slice(0, 3)} ${used.slice(3)}`))
  expect((await enter(used)).body.code).toBe('code_expired')
})

test('a link ends after half a year, opens one order only, and a changed one opens nothing', async () => {
  const order = await buyAndPay()
  const second = await buy()
  const stranger = market.browser()
  const open = (orderId: string, key: string) => stranger.get(`/api/orders/${orderId}?key=${encodeURIComponent(key)}`)
  expect((await open(order.orderId, order.key)).status).toBe(200)
  const [lastDay, signature] = order.key.split('.')
  const later = (Number.parseInt(lastDay!, 36) + 100).toString(36)
  for (const key of [second.key, `${later}.${signature}`, `${lastDay}.`, 'x', '../..', order.key.slice(0, -2)])
    expect(await open(order.orderId, key)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
  await market.advance(days(180))
  expect((await open(order.orderId, order.key)).status).toBe(200)
  await market.advance(days(1))
  expect((await open(order.orderId, order.key)).status).toBe(401)
})

test('an unknown order and a known one with a wrong key are answered alike', async () => {
  const order = await buy()
  const stranger = market.browser()
  const key = `${'k'.repeat(4)}.${'A'.repeat(43)}`
  const unknown = order.orderId.replace(/.{6}$/, '000000')
  for (const what of ['', '/payment'])
    expect(answerOf(await stranger.get(`/api/orders/${unknown}${what}?key=${key}`))).toEqual(
      answerOf(await stranger.get(`/api/orders/${order.orderId}${what}?key=${key}`)),
    )
  for (const what of ['/guest-code', '/confirmation'])
    expect(answerOf(await stranger.send('POST', `/api/orders/${unknown}${what}?key=${key}`))).toEqual(
      answerOf(await stranger.send('POST', `/api/orders/${order.orderId}${what}?key=${key}`)),
    )
})

test('Achieng showed her link around: she has a new one sent to her phone, and the old one is good for nothing', async () => {
  const order = await buyAndPay()
  await proveGuest(market, order, order.phone)
  const { key } = worked(await order.browser.send('POST', guestPath(order, '/link')))
  expect(key).not.toBe(order.key)
  await market.drain()
  expect((await order.browser.get(guestPath(order))).status).toBe(401)
  expect((await order.browser.get(guestPath({ ...order, key }))).status).toBe(200)
  const text = (await smsTo(order.phone)).find((each) => each.includes(encodeURI(key)))
  expect(text).toMatch(/^Your link to order AM-.*\/order\/ord_/)
})

test('a lost link is sent to the phone of the order; strangers learn nothing by asking', async () => {
  const order = await buyAndPay()
  const { number } = worked(await order.browser.get(guestPath(order)))
  const stranger = market.browser()
  const ask = async (typed: string, phone: string) => {
    const reply = await stranger.send('POST', '/api/order-links', { number: typed, phone })
    await market.drain()
    return reply
  }
  const links = async () => (await smsTo(order.phone)).filter((text) => text.startsWith('Your link to order'))
  const nobody = '+254711002998'
  expect(await ask(number, nobody)).toMatchObject({ status: 202, body: { sentTo: '0711 ••• 998' } })
  expect(await ask('AM-2222-2222', order.phone)).toMatchObject({ status: 202 })
  expect(await links()).toHaveLength(0)
  expect(await smsTo(nobody)).toEqual([])

  const found = await ask(number.toLowerCase().replaceAll('-', ' '), order.phone.replace('+254', '0'))
  expect(Object.keys(found.body)).toEqual(['sentTo'])
  expect(await links()).toHaveLength(1)
  const key = /key=(\S+)/.exec((await links())[0]!)![1]!
  expect((await stranger.get(guestPath({ ...order, browser: stranger, key }))).status).toBe(200)
  await ask(number, order.phone)
  expect(await links()).toHaveLength(1)
})
