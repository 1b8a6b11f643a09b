// A seller gives a part of the money back: before the release out of what is held, after it out of what she has; never more than is there.
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import { lastCodeOn } from '../busy-shop.ts'
import { checkOut, openShoeShop, password, wanjiku, worked } from '../cast.ts'
import { guestPath } from '../guests.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const shop = await openShoeShop(market, undefined, { stock: 40 })
let people = 0
let keys = 0

async function bought(to: 'paid' | 'delivered' = 'paid') {
  const buyer = { name: 'Achieng Odhiambo', phone: `+2547110018${String(++people).padStart(2, '0')}` }
  const order = await checkOut(market, shop, buyer)
  await market.answerPrompt(buyer.phone, { pin: '1234' })
  const path = `/api/seller/shops/${shop.shopId}/orders/${order.orderId}`
  if (to === 'delivered') {
    worked(await shop.browser.send('POST', `${path}/shipment`, {}))
    await market.drain()
    worked(await shop.browser.send('POST', `${path}/handover`, { code: await lastCodeOn(market, buyer.phone) }))
  }
  const give = (shillings: number, key = `part-${++keys}`) =>
    shop.browser.send('POST', `${path}/part-refunds`, { amountCents: shillings * 100 }, { 'idempotency-key': key })
  return { ...order, phone: buyer.phone, path, give, balance: async () => (await market.phone(buyer.phone)).balance }
}
const seen = async (order: Awaited<ReturnType<typeof bought>>) => worked(await order.browser.get(guestPath(order)))
const atSeller = async (order: Awaited<ReturnType<typeof bought>>) => worked(await shop.browser.get(order.path))
const passDays = async (count: number) => {
  await market.advance(days(count))
  await market.settle()
  // Her session has ended meanwhile.
  worked(await shop.browser.send('POST', '/api/sessions', { email: wanjiku.email, password }))
}

test('pressed twice it is given once; the buyer is told, sees it, and the rest stays held', async () => {
  const order = await bought()
  const before = await order.balance()
  for (const key of ['the same', 'the same']) worked(await order.give(500, key))
  await market.settle()
  expect(await order.balance()).toBe(before + 500)
  const { money, timeline, state } = await seen(order)
  expect(state).toBe('paid')
  expect(money).toMatchObject({ where: 'held', part: { back: { cents: 50_000 }, rest: { cents: 315_000 } } })
  expect(timeline[1]).toMatchObject({
    code: 'part_refunded',
    amount: { cents: 50_000 },
    because: 'goodwill',
  })
  const texts: { text: string }[] = (await market.phone(order.phone)).sms
  expect(texts.filter(({ text }) => text.includes('gives you KES 500 back'))).toHaveLength(1)
  expect(await atSeller(order)).toMatchObject({
    commission: { cents: 15_700 },
    sellerReceives: { cents: 299_300 },
    canGiveBack: { least: { cents: 1_000 }, most: { cents: 314_000 } },
  })
})

test('a part that comes back is not the whole: the order shows its money as returned when all of it is', async () => {
  const order = await bought()
  const before = await order.balance()
  worked(await order.give(1_000))
  worked(await shop.browser.send('POST', `${order.path}/cancellation`, { reason: 'out_of_stock' }))
  await market.drain()
  expect((await seen(order)).money.where).toBe('returning')
  await market.settle()
  expect(await order.balance()).toBe(before + 3650)
  expect(await seen(order)).toMatchObject({ state: 'refunded', money: { where: 'returned' } })
  const texts: { text: string }[] = (await market.phone(order.phone)).sms
  expect(texts.some(({ text }) => text.includes('KES 2,650'))).toBe(true)
})

test('what was given back is not hers: told of the release, she reads what she really gets', async () => {
  const order = await bought('delivered')
  worked(await order.give(650))
  await passDays(8)
  // 3,000 remain; commission on them is 150; a new seller's reserve stays back.
  const held = (await atSeller(order)) as { sellerReceives: { cents: number }; commission: { cents: number } }
  expect(held).toMatchObject({ commission: { cents: 15_000 }, sellerReceives: { cents: 285_000 } })
  const { rows } = await market.owner.query(
    `select h.seller_cents, h.reserve_cents from escrow.hold h join orders."order" o on o.id = h.order_id where o.contact_phone = $1`,
    [order.phone],
  )
  expect(rows[0].seller_cents + rows[0].reserve_cents).toBe(285_000)
  const texts: { text: string }[] = (await market.phone('+254711000101')).sms
  const yours = `KES ${(rows[0].seller_cents / 100).toLocaleString('en-KE')} is yours`
  expect(texts.filter(({ text }) => text.includes(yours)).length).toBeGreaterThan(0)
})

test('after the release it is taken back from the seller, with the commission in proportion, and stands on her statement', async () => {
  const order = await bought('delivered')
  await passDays(8)
  const before = await order.balance()
  worked(await order.give(1_000))
  await market.settle()
  expect(await order.balance()).toBe(before + 1000)
  const view = await atSeller(order)
  expect(view.state).toBe('completed')
  // Of KES 3,650 with KES 170 commission, KES 1,000 undo KES 47 of it, rounded up for the seller.
  expect(view).toMatchObject({ commission: { cents: 12_300 }, sellerReceives: { cents: 252_700 } })
  expect((await seen(order)).money).toMatchObject({ where: 'with_seller', part: { back: { cents: 100_000 } } })
  const { rows } = await market.owner.query(
    `select count(*)::int as count from ledger.journal where kind = 'claw_back_refund'`,
  )
  expect(rows[0].count).toBe(1)
})

test('more than is there, nothing at all, or of an order without a sale is refused, and nothing moves', async () => {
  const order = await bought()
  expect(await order.give(3_641)).toMatchObject({
    status: 422,
    body: { code: 'part_refund_too_much', detail: 'At most KES 3,640 can be given back for this order now.' },
  })
  expect((await order.give(0)).status).toBe(400)
  expect((await order.give(1.5)).status).toBe(400)
  expect((await order.give(9)).body.code).toBe('part_refund_too_small')
  worked(await shop.browser.send('POST', `${order.path}/cancellation`, { reason: 'other' }))
  expect((await order.give(100)).body.code).toBe('part_refund_not_possible')
  const late = await bought('delivered')
  await passDays(31)
  worked(await late.give(3_650))
  expect((await late.give(10)).body.code).toBe('part_refund_not_possible')
  await market.settle()
  expect((await atSeller(late)).sellerReceives.cents).toBe(0)
})
