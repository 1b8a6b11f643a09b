// Somebody else brings the parcel: a link by SMS opens the hand-over of this order and nothing else, until it is taken back or done.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { days, hours } from '#platform/clock'
import { lastCodeOn } from '../busy-shop.ts'
import { achieng, checkOut, njeri, openShoeShop, salim, worked } from '../cast.ts'
import { guestPath, proveGuest } from '../guests.ts'
import { openMarket } from '../market.ts'
import { giveTier } from '../stalls.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 40 })
const rider = '+254711000777'
const otherRider = '+254711000778'
let people = 0

async function paid(from = shop) {
  // It may have as many orders a day as these tests need, whatever trust has found of it meanwhile.
  await giveTier(market, fromWireId('shop', from.shopId)!, 'trusted')
  const buyer = { name: 'Achieng Odhiambo', phone: `+2547110017${String(++people).padStart(2, '0')}` }
  const order = await checkOut(market, from, buyer)
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  return { ...order, phone: buyer.phone, path: `/api/seller/shops/${from.shopId}/orders/${order.orderId}` }
}
async function shipped(riderPhone?: string) {
  const order = await paid()
  worked(await shop.browser.send('POST', `${order.path}/shipment`, { riderPhone }))
  await market.drain()
  return { ...order, code: await lastCodeOn(market, order.phone) }
}
const newestSms = async (phone: string): Promise<string> => {
  const { sms }: { sms: { id: number; text: string }[] } = await market.phone(phone)
  return sms.sort((one, other) => other.id - one.id)[0]!.text
}
const keyOn = async (phone: string): Promise<string> => /\/handover\/([\w-]+)$/.exec(await newestSms(phone))![1]!
const wrong = (code: string) => (code === '111111' ? '222222' : '111111')
const visitor = market.browser()

test('a rider reads where to and whom to ask for, enters the digits, and the parcel is delivered', async () => {
  const order = await shipped(rider)
  expect((await newestSms(rider)).length).toBeLessThanOrEqual(160)
  const path = `/api/handovers/${await keyOn(rider)}`
  const shown = worked(await visitor.get(path))
  expect(shown).toMatchObject({
    state: 'on_its_way',
    firstName: 'Achieng',
    town: 'Umoja',
    shopName: 'Wanjiku Shoes',
    triesLeft: 5,
  })
  expect(JSON.stringify(shown)).not.toMatch(/Odhiambo|2547|365|Trail/)
  const done = worked(await visitor.send('POST', `${path}/code`, { code: order.code }))
  expect(done).toMatchObject({ state: 'delivered', firstName: null, town: null, landmark: null })
  await proveGuest(market, order, order.phone)
  const { timeline } = worked(await order.browser.get(guestPath(order)))
  expect(timeline.map(({ code }: { code: string }) => code)).toContain('delivered')
  expect(await visitor.send('POST', `${path}/code`, { code: order.code })).toMatchObject({
    status: 409,
    body: { code: 'order_not_shipped' },
  })
})

test('seller and rider share their tries, and whoever guesses is locked out for an hour', async () => {
  const order = await shipped(rider)
  const path = `/api/handovers/${await keyOn(rider)}/code`
  for (let tries = 0; tries < 3; tries++) await visitor.send('POST', path, { code: wrong(order.code) })
  const seller = await shop.browser.send('POST', `${order.path}/handover`, { code: wrong(order.code) })
  expect(seller.body).toMatchObject({ code: 'wrong_handover_code', data: { triesLeft: 1 } })
  await visitor.send('POST', path, { code: wrong(order.code) })
  const locked = await visitor.send('POST', path, { code: order.code })
  expect(locked).toMatchObject({ status: 429, body: { code: 'handover_code_locked' } })
  await market.advance(hours(1))
  expect(worked(await visitor.send('POST', path, { code: order.code })).state).toBe('delivered')
  const { rows } = await market.owner.query(
    `select entered_by, was_right, count(*)::int from orders.code_try t join orders."order" o on o.id = t.order_id
     where o.contact_phone = $1 group by 1, 2 order by 1, 2`,
    [order.phone],
  )
  expect(rows).toEqual([
    { entered_by: 'rider', was_right: false, count: 4 },
    { entered_by: 'rider', was_right: true, count: 1 },
    { entered_by: 'seller', was_right: false, count: 1 },
  ])
})

test('a link that was replaced or taken back opens nothing, nor does one that was made up', async () => {
  const order = await shipped(rider)
  const first = await keyOn(rider)
  worked(await shop.browser.send('POST', `${order.path}/rider`, { phone: otherRider }))
  await market.drain()
  const second = await keyOn(otherRider)
  const closed = { status: 404, body: { code: 'handover_link_not_good' } }
  expect(await visitor.get(`/api/handovers/${first}`)).toMatchObject(closed)
  expect(worked(await visitor.get(`/api/handovers/${second}`)).state).toBe('on_its_way')
  const { handover } = worked(await shop.browser.send('DELETE', `${order.path}/rider`))
  expect(handover).toMatchObject({ riderPhone: null })
  expect(await visitor.send('POST', `/api/handovers/${second}/code`, { code: order.code })).toMatchObject(closed)
  const other = await shipped()
  const { handover: theirs } = worked(await shop.browser.get(other.path))
  const mixed = theirs.link.split('/').at(-1).slice(0, 22) + second.slice(22)
  for (const made of [mixed, 'x'.repeat(38), 'nothing', second.toLowerCase(), `${second}x`])
    expect(await visitor.get(`/api/handovers/${made}`)).toMatchObject(closed)
})

test('without network at the door the code is written down, and the time of its entry counts', async () => {
  const order = await shipped(rider)
  const path = `/api/handovers/${await keyOn(rider)}/code`
  const early = await visitor.send('POST', path, { code: order.code, writtenDownAt: '03:59' })
  expect(early.body.code).toBe('written_down_too_early')
  expect(worked(await visitor.get(path.replace('/code', ''))).triesLeft).toBe(5)
  // Shipped at the market's morning; the rider is back in the network five hours after the door.
  await market.advance(hours(6))
  const door = new Date(market.clock.read().getTime() - hours(5) + hours(3)).toISOString().slice(11, 16)
  worked(await visitor.send('POST', path, { code: order.code, writtenDownAt: door }))
  const { rows } = await market.owner.query(
    'select delivered_at, written_down_at, due_at, rider_phone from orders."order" where contact_phone = $1',
    [order.phone],
  )
  const now = market.clock.read()
  expect(rows[0]).toMatchObject({ delivered_at: now, rider_phone: null, due_at: new Date(now.getTime() + days(7)) })
  expect(now.getTime() - rows[0].written_down_at.getTime()).toBeLessThan(hours(5) + 60_000)
  const { timeline } = worked(await shop.browser.get(order.path))
  const delivered = timeline.find(({ code }: { code: string }) => code === 'delivered')
  expect(delivered).toMatchObject({ provedBy: 'code', writtenDownAt: rows[0].written_down_at.toISOString() })
})

test('a parcel number is one order’s for ever, in whichever shop and however it is written', async () => {
  const other = await openShoeShop(market, salim, { slug: 'salim-shoes' })
  const theirs = await checkOut(market, other, { name: 'Kamau Njuguna', phone: '+254711001799' })
  await market.answerPrompt('+254711001799', { pin: '1234' })
  const ship = (shipment: object) =>
    other.browser.send('POST', `/api/seller/shops/${other.shopId}/orders/${theirs.orderId}/shipment`, shipment)
  const mine = await paid()
  const first = worked(
    await shop.browser.send('POST', `${mine.path}/shipment`, { carrier: 'g4s', trackingNumber: 'g4s-00412' }),
  )
  expect(first.shipment).toMatchObject({ carrier: 'G4S', trackingNumber: 'G4S-00412' })
  for (const [shipment, code] of [
    [{ carrier: 'G4S', trackingNumber: 'G4S 00412' }, 'tracking_number_used'],
    [{ carrier: 'g 4 s', trackingNumber: 'g4s00412' }, 'tracking_number_used'],
    [{ trackingNumber: 'G4S-00413' }, 'carrier_missing'],
    [{ carrier: 'G4S', trackingNumber: 'soon' }, 'tracking_number_not_plausible'],
    [{ carrier: 'G4S', trackingNumber: '12' }, 'tracking_number_not_plausible'],
  ] as const)
    expect((await ship(shipment)).body.code).toBe(code)
  expect(worked(await ship({ carrier: 'Wells Fargo', trackingNumber: 'G4S-00412' })).state).toBe('shipped')
})

test('many are shipped at once; what was cancelled a moment ago is told, and holds up no other', async () => {
  const [one, two, gone] = [await paid(), await paid(), await paid()]
  worked(await shop.browser.send('POST', `${gone.path}/cancellation`, { reason: 'out_of_stock' }))
  const parcels = [one, two, gone].map(({ orderId }, index) => ({ orderId, trackingNumber: `EC-77${index}` }))
  const path = `/api/seller/shops/${shop.shopId}/shipments`
  const reply = worked(await shop.browser.send('POST', path, { carrier: 'Easy Coach', parcels }))
  expect(reply.parcels.map(({ refusal }: { refusal: { code: string } | null }) => refusal?.code ?? null)).toEqual([
    ...[null, null, 'order_not_shippable'],
  ])
  expect(reply.parcels[2].refusal.detail).toContain('cancelled: send nothing')
  const again = worked(await shop.browser.send('POST', path, { carrier: 'Easy Coach', parcels: [parcels[0]] }))
  expect(again.parcels[0].refusal.detail).toContain('on its way already')
})

test('a seller finds an order by its number or the buyer’s name, the most urgent to ship first', async () => {
  const path = `/api/seller/shops/${shop.shopId}/orders`
  const [early, late] = [await paid(), await paid()]
  const { orders, counts } = worked(await shop.browser.get(`${path}?state=paid`))
  expect(orders.map(({ id }: { id: string }) => id)).toEqual([early.orderId, late.orderId])
  expect(counts.paid).toBe(2)
  const next = worked(await shop.browser.get(`${path}?state=paid&limit=1&after=${early.orderId}`))
  expect(next.orders.map(({ id }: { id: string }) => id)).toEqual([late.orderId])
  const { number } = orders[0]
  for (const typed of [number, number.toLowerCase().replaceAll('-', ' '), number.slice(3, 7)]) {
    const found = worked(await shop.browser.get(`${path}?search=${encodeURIComponent(typed)}`)).orders
    expect(found.map(({ id }: { id: string }) => id)).toContain(early.orderId)
  }
  expect(worked(await shop.browser.get(`${path}?search=odhiambo&state=paid`)).orders).toHaveLength(2)
  expect(worked(await shop.browser.get(`${path}?search=${encodeURIComponent('%')}`)).orders).toEqual([])
  expect(achieng.name).toContain('Odhiambo')
})

test('a seller finds an order by the end of the buyer’s phone or by the parcel’s number, but no phone of an order that has ended', async () => {
  const path = `/api/seller/shops/${shop.shopId}/orders`
  const order = await paid()
  const find = async (typed: string) =>
    worked(await shop.browser.get(`${path}?search=${encodeURIComponent(typed)}`)).orders.map(
      ({ id }: { id: string }) => id,
    )
  for (const typed of [order.phone, order.phone.replace('+254', '0'), order.phone.slice(-6)])
    expect(await find(typed)).toEqual([order.orderId])
  const shipment = { carrier: 'Easy Coach', trackingNumber: 'EC-90017' }
  worked(await shop.browser.send('POST', `${order.path}/shipment`, shipment))
  expect(await find('ec-90017')).toEqual([order.orderId])
  await market.drain()
  const code = await lastCodeOn(market, order.phone)
  worked(await shop.browser.send('POST', `${order.path}/handover`, { code }))
  expect(await find(order.phone)).toEqual([order.orderId])
  await market.advance(days(20))
  await market.settle()
  expect(await find(order.phone)).toEqual([])
})

test('what has to be sent within a day is listed by itself, and counted', async () => {
  // A shop of its own: what other tests have left unsent is counted, and held against its seller.
  const other = await openShoeShop(market, njeri)
  const list = async (query: string) =>
    worked(await other.browser.get(`/api/seller/shops/${other.shopId}/orders?${query}`))
  const order = await paid(other)
  expect(await list('due=today')).toMatchObject({ orders: [], dueToday: 0 })
  await market.advance(hours(50))
  const due = await list('due=today')
  expect(due.orders.map(({ id }: { id: string }) => id)).toEqual([order.orderId])
  expect(due.dueToday).toBe(1)
  worked(await other.browser.send('POST', `${order.path}/shipment`, {}))
  expect(await list('due=today')).toMatchObject({ orders: [], dueToday: 0 })
})
