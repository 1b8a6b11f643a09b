// A problem with an order ends by the table of decisions, with the money where it belongs, whoever is silent.
import { beforeEach, expect, test } from 'vitest'
import { days, hours } from '#platform/clock'
import { lastCodeOn } from '../busy-shop.ts'
import { openShoeShop, salim, worked } from '../cast.ts'

import { shippedOrder, shownProblem } from '../disputes.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 40 })
const small = {
  ...(await openShoeShop(market, salim, { stock: 40, priceCents: 100_000, slug: 'salim-small' })),
  email: salim.email,
}
let people = 0
let somebody: { name: string; phone: string }
beforeEach(() => {
  somebody = { name: 'Akinyi Otieno', phone: `+2547110010${String(++people).padStart(2, '0')}` }
})

const pass = async (ms: number) => {
  await market.advance(ms)
  await market.settle()
}
const lostDisputes = async (shopId: string) =>
  (
    await market.owner.query(
      `select coalesce(sum(lost_disputes), 0)::int as lost from trust.seller_facts f join shops.shop s on s.id = f.shop_id
       where s.slug = $1`,
      [shopId],
    )
  ).rows[0].lost

test('a buyer wins because the seller is silent, and it counts against the seller once', async () => {
  const order = await shownProblem(market, shop, somebody)
  const before = await order.balance()
  const asked = await order.view('seller')
  expect(asked).toMatchObject({ state: 'awaiting_seller', turn: 'seller' })
  expect(asked.ifNobody.en).toMatch(/^If nobody does anything, KES 3,650 goes back to the buyer by itself on /)
  expect(await order.books()).toMatchObject({ state: 'disputed', remaining_cents: 365_000 })
  const lost = await lostDisputes(shop.slug)
  await pass(hours(48))
  expect(await order.books()).toMatchObject({ state: 'refunded', refunded_cents: 365_000, remaining_cents: 0 })
  expect(await order.balance()).toBe(before + 3650)
  expect(await lostDisputes(shop.slug)).toBe(lost + 1)
  const seen = await order.view('buyer')
  expect(seen).toMatchObject({ state: 'closed', decision: { row: 'seller_silent', lostBy: 'seller' } })
  expect(seen.now.en).toContain('did not answer in time')
  expect(seen.now.sw).toContain('hakujibu kwa wakati')
  const texts = (await market.phone(order.phone)).sms.map(({ text }: { text: string }) => text)
  expect(texts.filter((text: string) => /decided: KES 3,650 comes back to you/.test(text))).toHaveLength(1)
})

test('goods go back with their own code, and only then does the money', async () => {
  const order = await shownProblem(market, shop, somebody, 'wrong_item')
  const before = await order.balance()
  const stock = async () =>
    (
      await market.owner.query(
        'select stock_on_hand from catalogue.variant v join shops.shop s on s.id = v.shop_id where s.slug = $1',
        [shop.slug],
      )
    ).rows[0].stock_on_hand
  const onHand = await stock()
  worked(await order.seller('POST', '/dispute/answer', { answer: 'asks_return', text: 'Please send them back.' }))
  const due = await order.view('buyer')
  expect(due).toMatchObject({ state: 'awaiting_return', turn: 'buyer', canClaimReturn: true })
  expect(due.returnCode).toMatch(/^\d{6}$/)
  expect(await lastCodeOn(market, order.phone)).toBe(due.returnCode)
  expect((await order.view('seller')).returnCode).toBeNull()
  worked(await order.buyer('POST', '/dispute/return'))
  expect(await order.view('seller')).toMatchObject({ state: 'awaiting_confirmation', canEnterReturnCode: true })
  const wrong = await order.seller('POST', '/dispute/return-code', {
    code: due.returnCode === '000000' ? '000001' : '000000',
  })
  expect([wrong.status, wrong.body.code, wrong.body.data]).toEqual([422, 'wrong_return_code', { triesLeft: 4 }])
  expect(await order.books()).toMatchObject({ state: 'disputed', refunded_cents: 0 })
  worked(await order.seller('POST', '/dispute/return-code', { code: due.returnCode }))
  await market.settle()
  expect(await order.books()).toMatchObject({ state: 'refunded', refunded_cents: 365_000 })
  expect(await order.balance()).toBe(before + 3650)
  expect(await stock()).toBe(onHand + 1)
  expect(await order.view()).toMatchObject({ decision: { row: 'return_came_back', lostBy: 'nobody' } })
})

test('a seller who says nothing about what came back has not kept it secret: the money goes back', async () => {
  const order = await shownProblem(market, shop, somebody)
  worked(await order.seller('POST', '/dispute/answer', { answer: 'asks_return' }))
  worked(await order.buyer('POST', '/dispute/return'))
  await pass(hours(48))
  expect(await order.books()).toMatchObject({ state: 'refunded' })
  expect(await order.view()).toMatchObject({ decision: { row: 'return_not_denied', lostBy: 'seller' } })
})

test('goods that are never sent back are paid for, once nobody can appeal any more', async () => {
  const order = await shownProblem(market, shop, somebody)
  worked(await order.seller('POST', '/dispute/answer', { answer: 'asks_return' }))
  await pass(days(5))
  expect(await order.view('buyer')).toMatchObject({ state: 'decided', decision: { row: 'return_never_sent' } })
  expect(await order.books()).toMatchObject({ state: 'disputed', remaining_cents: 365_000 })
  await pass(hours(72))
  expect(await order.books()).toMatchObject({ state: 'completed', released_cents: 365_000 })
})

test('the code was given, so not received is refused, with the sentence why', async () => {
  const order = await shippedOrder(market, shop, somebody)
  worked(await order.handOver())
  const refused = await order.report('not_received', 'Nothing has come to my door at all.')
  expect([refused.status, refused.body.code]).toEqual([409, 'delivery_was_proved'])
  expect(refused.body.detail).toMatch(/handover code was entered/)
  const { reasons } = worked(await order.buyer('GET', '/dispute-options'))
  expect(reasons.filter(({ notNow }: { notNow: unknown }) => notNow === null)).toHaveLength(4)
})

test('nothing came: it can be said from the promised day on, and the code entered meanwhile closes it', async () => {
  const order = await shippedOrder(market, shop, somebody)
  const early = await order.report('not_received', 'I wait and wait and nothing comes.')
  expect([early.status, early.body.code]).toEqual([409, 'dispute_too_early'])
  expect(early.body.detail).toMatch(/money comes back by itself on \w+ \d+ \w+/)
  const notYet = await order.report('damaged')
  expect(notYet.body.code).toBe('dispute_too_early')
  await pass(days(3))
  worked(await order.report('not_received', 'I wait and wait and nothing comes.'))
  worked(await order.handOver())
  expect(await order.books()).toMatchObject({ state: 'delivered', remaining_cents: 365_000 })
  const closed = await order.view('buyer')
  expect(closed).toMatchObject({ state: 'closed', decision: { row: 'code_was_given', outcome: 'delivered' } })
  // What came may still be wrong.
  worked(await order.report('wrong_item', 'There is a brick in the box.'))
  expect(await order.view()).toMatchObject({ reason: 'wrong_item', state: 'awaiting_photos' })
})

test('nothing came, and no tracking number is proof: the money goes back', async () => {
  const order = await shippedOrder(market, shop, somebody)
  await pass(days(3))
  worked(await order.report('not_received', 'I wait and wait and nothing comes.'))
  const bare = await order.seller('POST', '/dispute/answer', { answer: 'contests' })
  expect(bare.body.code).toBe('contest_needs_evidence')
  worked(await order.seller('POST', '/dispute/answer', { answer: 'contests', text: 'G4S says it was delivered.' }))
  expect(await order.view()).toMatchObject({ state: 'awaiting_buyer', answers: ['accepts', 'rejects'] })
  worked(await order.buyer('POST', '/dispute/answer', { answer: 'rejects', text: 'Nobody was here.' }))
  await market.settle()
  expect(await order.books()).toMatchObject({ state: 'refunded' })
})

test('a part is agreed: it goes back, and the seller gets the rest', async () => {
  const order = await shownProblem(market, shop, somebody)
  const before = await order.balance()
  for (const offerCents of [365_000, 0, undefined, 365_100]) {
    const tooHigh = await order.seller('POST', '/dispute/answer', { answer: 'offers_part', offerCents })
    expect(tooHigh.body.code, String(offerCents)).toBe('offer_too_high')
  }
  worked(await order.seller('POST', '/dispute/answer', { answer: 'offers_part', offerCents: 120_000 }))
  const offered = await order.view()
  expect(offered.offer).toMatchObject({ cents: 120_000 })
  expect(offered.ifNobody.en).toMatch(/KES 1,200 comes back to you on .* and the seller gets the rest/)
  worked(await order.buyer('POST', '/dispute/answer', { answer: 'accepts' }))
  await market.settle()
  expect(await order.books()).toMatchObject({ state: 'completed', refunded_cents: 120_000, released_cents: 245_000 })
  expect(await order.balance()).toBe(before + 1200)
})

test('word against word about something small: the buyer keeps it and gets half back', async () => {
  const order = await shownProblem(market, small, somebody, 'damaged', { totalCents: 125_000 })
  expect((await order.view('seller')).answers).toEqual(['accepts', 'offers_part', 'contests'])
  worked(await order.showPhoto('seller', undefined))
  worked(await order.seller('POST', '/dispute/answer', { answer: 'contests' }))
  worked(await order.buyer('POST', '/dispute/answer', { answer: 'rejects' }))
  await market.settle()
  expect(await order.books()).toMatchObject({ state: 'completed', refunded_cents: 62_500, released_cents: 62_500 })
  expect(await order.view()).toMatchObject({ decision: { row: 'tie_buyer_keeps_it', lostBy: 'seller' } })
})

test('a problem that nobody ever shows is no problem, and the buyer may appeal with something new', async () => {
  const order = await shippedOrder(market, shop, somebody)
  worked(await order.handOver())
  worked(await order.report('damaged'))
  await pass(hours(48))
  expect(await order.view()).toMatchObject({
    state: 'decided',
    decision: { row: 'problem_not_shown', lostBy: 'buyer' },
  })
  expect((await order.seller('POST', '/dispute/appeal', { text: 'I have won already.' })).body.code).toBe(
    'appeal_not_possible',
  )
  worked(await order.buyer('POST', '/dispute/appeal', { text: 'My phone was broken; here it is now.' }))
  expect(await order.view('seller')).toMatchObject({ state: 'awaiting_seller', turn: 'seller' })
  await pass(hours(48))
  expect(await order.books()).toMatchObject({ state: 'refunded', refunded_cents: 365_000 })
  expect((await order.buyer('POST', '/dispute/appeal', { text: 'Once more, for good measure.' })).body.code).toBe(
    'appeal_not_possible',
  )
})

test('the buyer who never gave the code appeals after the release, and is paid out of what the seller has', async () => {
  const order = await shippedOrder(market, shop, somebody)
  const before = await order.balance()
  await pass(days(3))
  worked(await order.report('not_received', 'I wait and wait and nothing comes.'))
  worked(await order.handOver())
  // The money is released before the time to appeal is over. After all that this shop has lost it is watched, and its money would wait
  // twice as long: the hand-over lies three weeks back.
  await market.owner.query(
    `update orders."order" set due_at = $1, delivered_at = $1::timestamptz - interval '21 days' where state = 'delivered'`,
    [market.clock.read()],
  )
  await pass(hours(1))
  expect(await order.books()).toMatchObject({ state: 'completed', released_cents: 365_000 })
  worked(await order.buyer('POST', '/dispute/appeal', { text: 'I never gave my code to anybody.' }))
  await pass(hours(48))
  expect(await order.view()).toMatchObject({ decision: { row: 'code_not_defended', lostBy: 'seller' } })
  expect(await order.balance()).toBe(before + 3650)
})

test('a seller clears the record by an appeal, and the buyer keeps the money', async () => {
  const order = await shownProblem(market, shop, somebody)
  await pass(hours(48))
  const [lost, balance] = [await lostDisputes(shop.slug), await order.balance()]
  worked(await order.seller('POST', '/dispute/appeal', { text: 'I was in hospital; here is what I packed.' }))
  expect(await order.view('buyer')).toMatchObject({ state: 'awaiting_buyer', answers: ['accepts', 'rejects'] })
  await pass(hours(72))
  expect(await order.view('seller')).toMatchObject({ state: 'closed', decision: { lostBy: 'nobody' } })
  expect(await lostDisputes(shop.slug)).toBe(lost - 1)
  expect(await order.balance()).toBe(balance)
})

test('the buyer takes the complaint back, and the seller is paid at once', async () => {
  const order = await shownProblem(market, shop, somebody)
  worked(await order.buyer('POST', '/dispute/answer', { answer: 'withdraws', text: 'I was mistaken.' }))
  await market.settle()
  expect(await order.books()).toMatchObject({ state: 'completed', released_cents: 365_000 })
})
