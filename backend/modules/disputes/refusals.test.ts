// What is refused about a dispute, and that nothing is lost by it.
import { beforeEach, expect, test } from 'vitest'
import { days } from '#platform/clock'
import { checkOut, openShoeShop, signUp, worked } from '../../test/cast.ts'
import { shippedOrder, shownProblem } from '../../test/disputes.ts'
import { guestPath, proveGuest } from '../../test/guests.ts'
import { openMarket } from '../../test/market.ts'
import { moves } from './lifecycle.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 20 })
let people = 0
const somebody = () => ({ name: 'Atieno Were', phone: `+2547110020${String(++people).padStart(2, '0')}` })
// A new shop takes five orders a day.
beforeEach(() => market.advance(days(1)))
const words = { reason: 'damaged', wish: 'refund', text: 'The sole came off on the first day.' }

test('code and database agree on which state of a dispute may follow which', async () => {
  const { rows } = await market.owner.query('select from_state, to_state from disputes.allowed_move')
  const inCode = Object.entries(moves).flatMap(([from, to]) => Object.keys(to).map((state) => `${from} → ${state}`))
  expect(rows.map((row) => `${row.from_state} → ${row.to_state}`).sort()).toEqual(inCode.sort())
})

test('an order that was never shipped is cancelled, not disputed', async () => {
  const buyer = somebody()
  const order = await checkOut(market, shop, buyer)
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  await proveGuest(market, order, buyer.phone)
  const refused = await order.browser.send('POST', guestPath(order, '/dispute'), words)
  expect([refused.status, refused.body.code]).toEqual([409, 'order_not_shipped_yet'])
  expect(refused.body.detail).toContain('the money comes back at once')
})

test('a second report, an answer out of turn and evidence that is no picture are refused', async () => {
  const order = await shownProblem(market, shop, somebody())
  expect((await order.report('damaged')).body.code).toBe('dispute_exists')
  expect((await order.buyer('POST', '/dispute/answer', { answer: 'accepts' })).body.code).toBe('answer_not_possible')
  expect((await order.buyer('POST', '/dispute/return')).body.code).toBe('answer_not_possible')
  expect((await order.seller('POST', '/dispute/return-code', { code: '123456' })).body.code).toBe('no_return_due')
  const files = ['<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7\n', 'PK\x03\x04', 'MZ', 'not a picture at all']
  for (const file of files.map((text) => new TextEncoder().encode(text)))
    for (const side of ['buyer', 'seller'] as const) {
      const refused = await order.showPhoto(side, file)
      expect([refused.status, refused.body.code]).toEqual([422, 'not_a_picture'])
    }
  expect((await order.view()).evidence.filter(({ kind }: { kind: string }) => kind === 'photo')).toHaveLength(1)
})

test('each side shows six photos and no more', async () => {
  const order = await shownProblem(market, shop, somebody())
  for (let photo = 2; photo <= 6; photo++) worked(await order.showPhoto('buyer'))
  expect((await order.view()).photosLeft).toBe(0)
  expect((await order.showPhoto('buyer')).body.code).toBe('too_many_evidence_photos')
  worked(await order.showPhoto('seller'))
})

test('a phone may be told, a way to pay past Amana never', async () => {
  const order = await shownProblem(market, shop, somebody())
  worked(await order.buyer('POST', '/dispute/texts', { text: 'The rider can call me on 0712 345 678.' }))
  const refused = await order.seller('POST', '/dispute/answer', {
    ...{ answer: 'contests', text: 'Send it to till 512345 and I will sort it out, lipa na mpesa.' },
  })
  expect([refused.status, refused.body.code]).toEqual([422, 'contact_details_in_text'])
  expect(await order.view()).toMatchObject({ state: 'awaiting_seller' })
})

test('nobody else sees the dispute or its photos, not even with the link alone', async () => {
  const order = await shownProblem(market, shop, somebody())
  const { evidence } = await order.view()
  const id = evidence.find(({ kind }: { kind: string }) => kind === 'photo').id
  const photo = `/api/orders/${order.orderId}/dispute/photos/${id}?key=${order.key}`
  expect((await market.browser().get(photo)).body.code).toBe('phone_not_proven')
  const stranger = await signUp(market, {
    ...{ name: 'Otieno Ouma', email: 'otieno@amana.example', phone: '+254711000203' },
    password: 'a long enough password',
  })
  expect((await stranger.get(`/api/orders/${order.orderId}/dispute`)).status).toBe(403)
  expect((await stranger.get(`/api/orders/${order.orderId}/dispute/photos/${id}`)).status).toBe(403)
  const mine = await order.buyer('GET', `/dispute/photos/${id}`)
  expect([mine.status, mine.headers.get('content-type'), mine.headers.get('cache-control')]).toEqual([
    ...[200, 'image/webp', 'private, max-age=3600'],
  ])
  expect((await order.seller('GET', `/dispute/photos/${id}`)).status).toBe(200)
  expect(JSON.stringify(await order.view('seller'))).not.toMatch(/[0-9a-f]{32}/)
})

test('the return code cannot be guessed: after five wrong ones an hour passes', async () => {
  const order = await shownProblem(market, shop, somebody())
  worked(await order.seller('POST', '/dispute/answer', { answer: 'asks_return' }))
  const { returnCode } = await order.view()
  const wrong = returnCode === '111111' ? '222222' : '111111'
  for (let left = 4; left >= 0; left--)
    expect((await order.seller('POST', '/dispute/return-code', { code: wrong })).body.data).toEqual({ triesLeft: left })
  expect((await order.seller('POST', '/dispute/return-code', { code: returnCode })).body.code).toBe(
    'return_code_locked',
  )
})

test('after the release, and after the decision, there is nothing more to report or to answer', async () => {
  const order = await shownProblem(market, shop, somebody())
  worked(await order.seller('POST', '/dispute/answer', { answer: 'accepts' }))
  expect((await order.seller('POST', '/dispute/answer', { answer: 'contests', text: 'Or not.' })).body.code).toBe(
    'dispute_closed',
  )
  expect((await order.showPhoto('buyer')).body.code).toBe('evidence_not_taken')
  const another = await shippedOrder(market, shop, somebody())
  worked(await another.handOver())
  await market.advance(days(8))
  await market.settle()
  expect((await another.report('damaged')).body.code).toBe('order_not_disputable')
})

test('not even the application opens a decided dispute again without an appeal', async () => {
  const order = await shownProblem(market, shop, somebody())
  worked(await order.seller('POST', '/dispute/answer', { answer: 'accepts' }))
  const again = market.pool.query(
    `update disputes.dispute set state = 'awaiting_seller', due_at = opened_at where state = 'closed'`,
  )
  await expect(again).rejects.toMatchObject({ code: 'AM001' })
  const skip = market.pool.query(
    `update disputes.dispute set state = 'awaiting_return', return_code_sealed = 'x', due_at = opened_at where state = 'closed'`,
  )
  await expect(skip).rejects.toMatchObject({ code: 'AM001' })
  await expect(market.pool.query('delete from disputes.step')).rejects.toThrow(/permission denied/)
})
