// A buyer who reports a problem with every seller: what she reads about it, at which doors she feels it, and that it ends by itself.
import { fromWireId, toWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import { replayDecisions } from '#trust'
import { checkOut, openShoeShop, orderBody, password, signUp, worked } from '../cast.ts'
import { type DisputedOrder, type Kept, shippedOrder } from '../disputes.ts'
import { guestPath } from '../guests.ts'
import { openMarket, type Reply } from '../market.ts'
import { giveTier } from '../stalls.ts'

const market = await openMarket()
const grace = { name: 'Grace Mutua', email: 'grace@amana.example', phone: '+254711006201', password }
let sellers = 0

/** Shoes for KES 1,000, delivery for 250. */
const small = { totalCents: 125_000 }
async function openSmallShop(): Promise<Kept> {
  const digits = String(++sellers).padStart(2, '0')
  const seller = {
    ...{ name: `Keeper${digits} Bakari`, email: `keeper${digits}@amana.example`, password },
    phone: `+2547110063${digits}`,
  }
  const shop = { ...(await openShoeShop(market, seller, { stock: 20, priceCents: 100_000 })), email: seller.email }
  await giveTier(market, fromWireId('shop', shop.shopId)!, 'trusted')
  return shop
}
await market.network('PUT', `/phones/${grace.phone.slice(1)}`, { balance: 100_000 })
const shops: Kept[] = []
for (let i = 0; i < 6; i++) shops.push(await openSmallShop())

async function damagedAt(shop: Kept): Promise<DisputedOrder> {
  const order = await shippedOrder(market, shop, grace, small)
  worked(await order.handOver())
  worked(await order.report('damaged'))
  return order
}
const orders: DisputedOrder[] = []

test('with three sellers nothing is said of anybody; with the fourth, three problems are too many, and she reads why', async () => {
  const browser = await signUp(market, grace)
  for (const shop of shops.slice(0, 3)) orders.push(await damagedAt(shop))
  const before = worked(await browser.get('/api/me/buyer-standing'))
  expect(before).toMatchObject({ windowDays: 365, sellersToTell: 4, inForce: [] })
  expect(before.metrics[0]).toMatchObject({ code: 'sellers_claimed_against', count: 3, of: 3 })

  orders.push(await shippedOrder(market, shops[3]!, grace, small))
  const now = worked(await browser.get('/api/me/buyer-standing'))
  expect(now.metrics[0]).toMatchObject({ count: 3, of: 4 })
  expect(now.metrics[0].limits).toEqual([
    { step: 'no_benefit_of_doubt', share: 0.3, countMin: 3, reachedAt: 3, reached: true },
    { step: 'order_cap', share: 0.5, countMin: 5, reachedAt: null, reached: false },
  ])
  expect(now.inForce).toHaveLength(1)
  expect(now.inForce[0].why).toContain('3 of 4 sellers: 75 %')
  const inSwahili = await fetch(`${market.url}/api/me/buyer-standing`, {
    headers: {
      'accept-language': 'sw',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  }).then((reply) => reply.json() as Promise<Reply['body']>)
  expect(inSwahili.inForce[0].why).toContain('wauzaji 3 kati ya 4')
})

test('before she reports the next one she is told that a tie is not hers; a stranger with her link is not told', async () => {
  const order = orders[3]!
  const options = worked(await order.buyer('GET', '/dispute-options'))
  expect(options.noBenefitOfDoubt.en).toContain('a tie is not decided for you')
  expect(options.noBenefitOfDoubt.sw).toContain('hauamuliwi kwa faida yako')
  const stranger = { orderId: order.orderId, key: order.key, browser: market.browser() }
  expect(worked(await stranger.browser.get(guestPath(stranger, '/dispute-options'))).noBenefitOfDoubt).toBeNull()
})

test('a dear order of hers is refused with her own figures; the refusal is on record with its facts, and judged again it is the same', async () => {
  worked(await orders[3]!.handOver())
  worked(await orders[3]!.report('damaged'))
  orders.push(await damagedAt(shops[4]!))
  const browser = market.browser()
  worked(await browser.send('POST', '/api/sessions', { email: grace.email, password }))
  worked(await browser.send('PUT', `/api/carts/lines/${shops[5]!.variantId}`, { quantity: 5 }))
  // Another number is no clean sheet: the account is one buyer.
  const other = { name: grace.name, phone: '+254711006299' }
  const refused = await browser.send('POST', '/api/orders', orderBody(shops[5]!, other, 525_000), {
    'idempotency-key': 'dear',
  })
  expect([refused.status, refused.body.code]).toEqual([409, 'buyer_capped'])
  expect(refused.body.data.sentences.en).toContain('5 of 5 sellers')
  expect(refused.body.data.sentences.en).toContain('KES 5,000')
  expect(refused.body.data.sentences.sw).toContain('wauzaji 5 kati ya 5')

  const account = worked(await browser.get('/api/me'))
  const { rows } = await market.owner.query(
    `select rule, verdict, code, facts, account_id from trust.decision where subject_kind = 'order' and verdict = 'refuse'`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    ...{ rule: 'order-of-a-buyer-who-claims-against-most-sellers-is-capped', code: 'buyer_capped' },
    facts: { totalCents: 525_000, buyersSellers: 5, sellersClaimedAgainst: 5 },
  })
  expect(toWireId('account', rows[0].account_id)).toBe(account.id)
  const { decisions, judgements } = await replayDecisions(market.ctx(), null)
  expect([decisions.differences, judgements.differences]).toEqual([[], []])
  expect(judgements.equal).toBeGreaterThan(0)

  const standing = worked(await browser.get('/api/me/buyer-standing'))
  expect(standing.inForce.map(({ step }: { step: string }) => step)).toEqual(['no_benefit_of_doubt', 'order_cap'])
  worked(await checkOut(market, shops[5]!, other, { browser: market.browser(), ...small }))
})

test('a shop that is frozen speaks against nobody who complained of it, and after a year nothing does', async () => {
  const browser = market.browser()
  const signIn = () => browser.send('POST', '/api/sessions', { email: grace.email, password })
  worked(await signIn())
  const ended: string = worked(await browser.get('/api/me/buyer-standing')).inForce[0].until
  await market.owner.query(
    `insert into trust.restriction (shop_id, id, rule, rule_version, action, code, sentence_en, sentence_sw, lifts_en, lifts_sw,
       figures, since, until, decision_id)
     select $1, uuidv7(), 'freeze-shop-when-paid-orders-are-not-shipped', 1, 'freeze_shop', 'paid_orders_not_shipped', '', '', '', '',
       '{}', $2::timestamptz, $2::timestamptz + interval '28 days', id from trust.decision limit 1`,
    [fromWireId('shop', shops[0]!.shopId), market.clock.read()],
  )
  expect(worked(await browser.get('/api/me/buyer-standing')).metrics[0]).toMatchObject({ count: 4, of: 5 })
  await market.advance(new Date(ended).getTime() - market.clock.read().getTime() - days(1))
  worked(await signIn())
  expect(worked(await browser.get('/api/me/buyer-standing')).inForce).toHaveLength(1)
  await market.advance(days(1.01))
  worked(await signIn())
  expect(worked(await browser.get('/api/me/buyer-standing')).inForce).toEqual([])
})
