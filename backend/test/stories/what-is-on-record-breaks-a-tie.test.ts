// Word against word: what carriers' numbers prove (nothing), what the buyer's own word proves (all), and what the histories of
// the two say when nothing else does. From the report to the money, through the same pages that people use.
import { fromWireId } from '@amana/contract'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { days, hours } from '#platform/clock'
import { checkOut, openShoeShop, password, worked } from '../cast.ts'
import { type DisputedOrder, type Kept, shippedOrder, shownProblem } from '../disputes.ts'
import { openMarket } from '../market.ts'
import { giveTier } from '../stalls.ts'

const market = await openMarket()
let sellers = 0
let people = 0

/** Shoes for KES 1,000, delivery for 250: not worth a way back. */
const small = { totalCents: 125_000 }
async function openSmallShop(stock = 20): Promise<Kept> {
  const digits = String(++sellers).padStart(2, '0')
  const seller = {
    name: `Seller${digits} Bakari`,
    email: `record${digits}@amana.example`,
    phone: `+2547110060${digits}`,
    password,
  }
  const shop = { ...(await openShoeShop(market, seller, { stock, priceCents: 100_000 })), email: seller.email }
  await giveTier(market, fromWireId('shop', shop.shopId)!, 'trusted')
  return shop
}
const somebody = (name = 'Akinyi Otieno') => ({ name, phone: `+2547110061${String(++people).padStart(2, '0')}` })
const pass = async (ms: number) => {
  await market.advance(ms)
  await market.settle()
}
/** The seller shows a photo and says that all was well; the buyer says that it was not. */
async function wordAgainstWord(order: DisputedOrder) {
  // Signs in again where her session has ended; a photo is sent as it is.
  worked(await order.seller('GET', '/dispute'))
  worked(await order.showPhoto('seller'))
  worked(
    await order.seller('POST', '/dispute/answer', { answer: 'contests', text: 'They left here without a scratch.' }),
  )
  worked(await order.buyer('POST', '/dispute/answer', { answer: 'rejects', text: 'They came with one.' }))
  await market.settle()
}

test('a carrier’s number proves nothing by itself: without the code the money goes back', async () => {
  const shop = await openSmallShop()
  const parcel = { carrier: 'G4S', trackingNumber: 'KE48210077' }
  const order = await shippedOrder(market, shop, somebody(), { ...small, parcel })
  await pass(days(3))
  worked(await order.report('not_received', 'G4S says it was delivered; nobody has brought me anything.'))
  worked(
    await order.seller('POST', '/dispute/answer', {
      answer: 'contests',
      text: 'G4S says it was delivered on Tuesday.',
    }),
  )
  expect((await order.view()).order).toMatchObject(parcel)
  worked(await order.buyer('POST', '/dispute/answer', { answer: 'rejects', text: 'Not to me.' }))
  await market.settle()
  expect(await order.view()).toMatchObject({ decision: { row: 'nothing_came_no_proof', lostBy: 'seller' } })
  expect(await order.books()).toMatchObject({ state: 'refunded', refunded_cents: 125_000 })
})

test('a carrier’s number and the buyer’s own word do: the parcel was at the neighbour’s, and the seller is paid', async () => {
  const shop = await openSmallShop()
  const parcel = { carrier: 'G4S', trackingNumber: 'KE48210078' }
  const order = await shippedOrder(market, shop, somebody(), { ...small, parcel })
  await pass(days(3))
  worked(await order.report('not_received', 'I wait and wait and nothing comes.'))
  worked(await order.seller('POST', '/dispute/answer', { answer: 'contests', text: 'G4S left it at the blue gate.' }))
  worked(await order.buyer('POST', '/dispute/answer', { answer: 'accepts', text: 'The neighbour had it. Thank you.' }))
  await market.settle()
  expect(await order.view()).toMatchObject({ decision: { row: 'nothing_came_has_it_now', lostBy: 'nobody' } })
  expect(await order.books()).toMatchObject({ state: 'completed', released_cents: 125_000, refunded_cents: 0 })
})

test('a buyer who complains at every shop: the record decides against her, leaves her the offer, and clears who lost to her silence', async () => {
  const buyer = somebody('Everything Broken')
  await market.network('PUT', `/phones/${buyer.phone.slice(1)}`, { balance: 100_000 })
  const shops: Kept[] = []
  for (let i = 0; i < 5; i++) shops.push(await openSmallShop())
  const problemAt = (index: number) => shownProblem(market, shops[index]!, buyer, 'damaged', small)
  const silent = await problemAt(0)
  for (const index of [1, 2])
    worked(await (await problemAt(index)).seller('POST', '/dispute/answer', { answer: 'accepts' }))

  const tie = await problemAt(3)
  await wordAgainstWord(tie)
  expect(await tie.view()).toMatchObject({
    state: 'decided',
    decision: { row: 'buyers_record_decides', outcome: 'release', lostBy: 'buyer' },
  })
  expect((await tie.view('seller')).now.en).toMatch(/record/)

  const offered = await problemAt(4)
  worked(await offered.seller('POST', '/dispute/answer', { answer: 'offers_part', offerCents: 20_000 }))
  worked(await offered.buyer('POST', '/dispute/answer', { answer: 'rejects', text: 'All of it, please.' }))
  await market.settle()
  expect(await offered.view()).toMatchObject({ decision: { row: 'buyers_record_leaves_the_offer', lostBy: 'nobody' } })
  expect(await offered.books()).toMatchObject({ refunded_cents: 20_000, released_cents: 105_000 })

  await pass(hours(48))
  expect(await silent.view()).toMatchObject({ decision: { row: 'seller_silent', lostBy: 'seller' } })
  worked(await silent.seller('POST', '/dispute/appeal', { text: 'I was without network; here is what I packed.' }))
  worked(await silent.buyer('POST', '/dispute/answer', { answer: 'rejects', text: 'It was broken all the same.' }))
  expect(await silent.view('seller')).toMatchObject({ state: 'closed', decision: { lostBy: 'nobody' } })
  expect((await silent.view('seller')).now.en).toContain('no longer counts against you')
  expect(await silent.books()).toMatchObject({ state: 'refunded', refunded_cents: 125_000 })

  await pass(days(8))
  expect(await tie.books()).toMatchObject({ state: 'completed', released_cents: 125_000, refunded_cents: 0 })
})

test('a photo of a fault that another buyer has shown before speaks against whoever shows it again, whatever its size', async () => {
  const fault = sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#caa"/>
      <path d="M120 80 L400 300 L340 520" stroke="#311" stroke-width="34" fill="none"/><circle cx="620" cy="160" r="90" fill="#446"/></svg>`),
  )
  const [first, again] = [
    await fault.clone().jpeg().toBuffer(),
    await fault.clone().resize(420).jpeg({ quality: 50 }).toBuffer(),
  ]
  const problemWith = async (photo: Buffer, buyer = somebody()) => {
    const order = await shippedOrder(market, await openSmallShop(), buyer, small)
    worked(await order.handOver())
    worked(await order.report('damaged'))
    worked(await order.showPhoto('buyer', new Uint8Array(photo)))
    return order
  }
  const photosOf = async (order: DisputedOrder, by: 'buyer' | 'seller') =>
    (await order.view(by)).evidence.flatMap((each: { kind: string; shownBefore: boolean }) =>
      each.kind === 'photo' ? [each.shownBefore] : [],
    )
  const honest = await problemWith(first)
  expect(await photosOf(honest, 'buyer')).toEqual([false])
  const copied = await problemWith(again)
  expect([await photosOf(copied, 'buyer'), await photosOf(copied, 'seller')]).toEqual([[true], [true]])
  await wordAgainstWord(copied)
  expect(await copied.view()).toMatchObject({ decision: { row: 'buyers_record_decides', lostBy: 'buyer' } })
  await wordAgainstWord(honest)
  expect(await honest.view()).toMatchObject({ decision: { row: 'tie_buyer_keeps_it', lostBy: 'seller' } })
})

test('a shop that has lost three of its ten orders: its record decides for the buyer, and an appeal does not clear it', async () => {
  const shop = await openSmallShop()
  const good = async () => {
    // Every order makes trust look again; a new seller may have five a day.
    await giveTier(market, fromWireId('shop', shop.shopId)!, 'trusted')
    const order = await shippedOrder(market, shop, somebody(), small)
    worked(await order.handOver())
    worked(await order.buyer('POST', '/confirmation'))
  }
  for (let i = 0; i < 7; i++) await good()
  await giveTier(market, fromWireId('shop', shop.shopId)!, 'trusted')
  for (let i = 0; i < 3; i++) {
    const buyer = somebody()
    worked(await checkOut(market, shop, buyer, small))
    await market.answerPrompt(buyer.phone, { pin: '1234' })
  }
  const order = await shippedOrder(market, shop, somebody(), small)
  worked(await order.handOver())
  // The three that nobody shipped go back by themselves, and stand on the record.
  await pass(hours(73))
  worked(await order.report('damaged'))
  worked(await order.showPhoto('buyer'))
  await wordAgainstWord(order)
  expect(await order.view()).toMatchObject({
    decision: { row: 'sellers_record_decides', outcome: 'refund', lostBy: 'seller' },
  })
  expect(await order.books()).toMatchObject({ state: 'refunded', refunded_cents: 125_000 })
  worked(await order.seller('POST', '/dispute/appeal', { text: 'The carton was whole when it left here.' }))
  worked(await order.buyer('POST', '/dispute/answer', { answer: 'rejects', text: 'It was not when it came.' }))
  expect(await order.view('seller')).toMatchObject({ state: 'closed', decision: { lostBy: 'seller' } })
  expect(await order.books()).toMatchObject({ state: 'refunded', refunded_cents: 125_000 })
})
